import { isDeviceName, slug } from '../language/slug.ts'

/** Tells whether an id is, or was, in use. */
type TakenCheck = (id: string) => boolean

/** A source of random bytes, in hexadecimal. */
export type RandomHex = (bytes: number) => string

/**
 * A free id made from a name: its slug, with a number behind it where that is taken. `undefined` where the name has no letter or
 * digit of the Latin alphabet.
 */
export function idFromName(name: string, isTaken: TakenCheck): string | undefined {
  const id = slug(name, MAX_NAME_CHARACTERS)
  if (id === '') return undefined
  let free = id
  for (let number = 2; isTaken(free) || isDeviceName(free); number++) free = `${id}-${number}`
  return free
}

/** A free id of four random characters behind a prefix, which says nothing about what it names. */
export function randomId(prefix: string, isTaken: TakenCheck, randomHex: RandomHex): string {
  for (let tries = 0; ; tries++) {
    const drawn = randomHex(4 + Math.floor(tries / TRIES_PER_LENGTH))
    let id = prefix
    for (let at = 0; at < drawn.length; at += 2)
      id += character(at / 2, Number.parseInt(drawn.slice(at, at + 2), 16))
    if (!isTaken(id)) return id
  }
}

/** Characters of an id that are made from a name: those that are left of 64 are for a number. */
const MAX_NAME_CHARACTERS = 58

/** How many ids of a length are tried before one of the next, so that a free one is found whatever the random bytes are. */
const TRIES_PER_LENGTH = 8

/** Consonants, so that no word is spelt, without those that are mistaken for digits. */
const LETTERS = 'bcdfghjkmnpqrstvwxz'

/** Digits that are not mistaken for letters. */
const DIGITS = '23456789'

/** Digits and letters in turn: neither a word nor a number. */
function character(index: number, byte: number): string {
  const characters = index % 2 === 0 ? DIGITS : LETTERS
  return characters[byte % characters.length] ?? ''
}
