/*
 * The characters by which identifiers check themselves. Each function takes an identifier without them, in digits unless it says
 * otherwise, and returns those that belong at its end.
 */

/** The check character of ISO/IEC 7064 MOD 11-2, as ISNI (ISO 27729) and ORCID have it: a digit or `X`. */
export function mod11Power2(digits: string): string {
  let total = 0
  for (const digit of digits) total = ((total + Number(digit)) * 2) % 11
  return digitOrX((12 - total) % 11)
}

/**
 * The check character of a sum whose weights rise by one from 2 at the right, modulo 11, as ISSN (ISO 3297) and the PPN of Sudoc and
 * IdRef have it: a digit or `X`.
 */
export function weightedMod11(digits: string): string {
  let sum = 0
  for (const [index, digit] of [...digits].entries()) sum += Number(digit) * (digits.length + 1 - index)
  return digitOrX((11 - (sum % 11)) % 11)
}

/** The check digit of ISO/IEC 7812-1 (Luhn), as SIREN and SIRET have it. */
export function luhnDigit(digits: string): string {
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return String((10 - (sum % 10)) % 10)
}

/** The two check digits of ISO/IEC 7064 MOD 97-10, of a number in the base 32 of Crockford, as ROR has them. */
export function mod97OfBase32(characters: string): string {
  let number = 0
  for (const character of characters) number = number * 32 + BASE_32.indexOf(character)
  return String(98 - ((number * 100) % 97)).padStart(2, '0')
}

const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * The check character of the NOID tool (https://metacpan.org/dist/Noid/view/noid), as ARKs have it. At the BnF it is that of the name
 * alone, `cb11907966`, without the number of the library before it.
 */
export function noidCharacter(name: string): string {
  let sum = 0
  for (const [index, character] of [...name].entries())
    sum += Math.max(0, NOID_ALPHABET.indexOf(character)) * (index + 1)
  return NOID_ALPHABET.charAt(sum % NOID_ALPHABET.length)
}

const NOID_ALPHABET = '0123456789bcdfghjkmnpqrstvwxz'

function digitOrX(value: number): string {
  return value === 10 ? 'X' : String(value)
}
