import { foldedLetters, foldText } from '../language/fold-text.ts'

/** A person by the names that a record has. */
export type PersonNames = {
  readonly id: string
  readonly name?: string | undefined
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
}

/**
 * How a form of a name points to a person: `name`, given and family name in either order; `initials`, initials in the place of
 * given names; `surname`, the family name alone; `end`, the end of a name that the record does not part, likely the family name;
 * `part`, a part of a family name of several; `word`, a name of one word; `shared`, a given name whose family name stands with
 * another's: « Marie et Jean Duprat ».
 */
export type NameFormKind = 'name' | 'initials' | 'surname' | 'end' | 'part' | 'word' | 'shared'

/** A form in which a name may be written: its letters, folded, with nothing between the words. */
export type NameForm = { readonly way: Exclude<NameFormKind, 'shared'>; readonly letters: string }

/** Every form in which a person's name may be written, each once; German umlauts as two letters, too. */
export function nameForms(person: PersonNames): NameForm[] {
  const forms = formsOf(person)
  const spelt = spellingsOf(person)
  return spelt === undefined
    ? forms
    : [...new Map([...formsOf(spelt), ...forms].map((form) => [form.letters, form])).values()]
}

/** A person by names in which umlauts are two letters; nothing where they have none. */
function spellingsOf({ id, name, givenName, familyName }: PersonNames): PersonNames | undefined {
  const [first, second, third] = [name, givenName, familyName].map((each) =>
    each?.normalize('NFC').replaceAll(/[äöü]/gi, (letter) => `${foldText(letter)}e`),
  )
  const spelt = { id, name: first, givenName: second, familyName: third }
  const isSame =
    first === name?.normalize('NFC') &&
    second === givenName?.normalize('NFC') &&
    third === familyName?.normalize('NFC')
  return isSame ? undefined : spelt
}

function formsOf(person: PersonNames): NameForm[] {
  const { given, family } = partsOf(person)
  const forms = new Map<string, NameForm>()
  const add = (way: NameForm['way'], ...parts: readonly string[]): void => {
    const letters = parts.map(foldedLetters).join('')
    if (letters.length > 1 && !forms.has(letters)) forms.set(letters, { way, letters })
  }
  const whole = unitsOf(person.name ?? '')
  const only =
    whole.length === 0 && (given.length === 0 || family.length === 0) ? [...given, ...family] : whole
  if (whole.length < 2 && only.length > 0) add('word', ...only)
  if (whole.length > 1) {
    add('name', ...whole)
    add('name', ...whole.slice(-1), ...whole.slice(0, -1))
  }
  const surnames = [family, ...surnamesIn(family)]
  for (const surname of surnames)
    for (const first of givenForms(given)) {
      add('name', ...first, ...surname)
      add('name', ...surname, ...first)
    }
  for (const surname of surnames)
    for (const initials of initialsOf(given)) {
      add('initials', initials, ...surname)
      add('initials', ...surname, initials)
    }
  if (given.length > 0 || whole.length > 1) add(person.familyName ? 'surname' : 'end', ...family)
  for (const part of surnamesIn(family)) add('part', ...part)
  return [...forms.values()]
}

/** A person's full name in words, given and family name in either order; an apostrophe parts no word. */
export function fullNames({ name = '', givenName = '', familyName = '' }: PersonNames): string[][] {
  const [whole, given, family] = [name, givenName, familyName].map((each) =>
    unitsOf(each).flatMap((unit) => unit.split(HYPHEN).map(foldedLetters)),
  ) as [string[], string[], string[]]
  const ways = [whole, [...whole.slice(-1), ...whole.slice(0, -1)]]
  if (given.length > 0 && family.length > 0) ways.push([...given, ...family], [...family, ...given])
  const different = new Map(ways.map((words) => [words.join(' '), words]))
  return [...different.values()].filter((words) => words.length > 0)
}

/** The given and the family name of a person in words as they are written; where the record does not part them, the name's end is the family name. */
function partsOf({ name = '', givenName = '', familyName = '' }: PersonNames): {
  readonly given: readonly string[]
  readonly family: readonly string[]
} {
  const [whole, given, family] = [name, givenName, familyName].map(unitsOf) as [string[], string[], string[]]
  if (family.length > 0) return { given: given.length > 0 ? given : without(whole, family), family }
  if (given.length > 0) return { given, family: without(whole, given) }
  const capitals = whole.filter((unit) => /\p{Lu}\P{Ll}*\p{Lu}/u.test(unit) && !/\p{Ll}/u.test(unit))
  if (capitals.length > 0 && capitals.length < whole.length)
    return { given: without(whole, capitals), family: capitals }
  let start = Math.max(whole.length - 1, 0)
  while (start > 1 && PARTICLES.has(foldedLetters(whole[start - 1] ?? ''))) start--
  return whole.length < 2
    ? { given: [], family: [] }
    : { given: whole.slice(0, start), family: whole.slice(start) }
}

/** Small words that belong to the family name after them, in the languages of those who live in France. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de du des d la le les von van der den di da das do dos e y ben bin ibn bint el al ait ould abou bou abd mac mc saint st sainte ste'.split(
    ' ',
  ),
)

/** What spaces part. */
function unitsOf(name: string): string[] {
  return name.split(/[\s\u200b]+/u).filter((unit) => foldedLetters(unit) !== '')
}

function without(whole: readonly string[], part: readonly string[]): string[] {
  const taken = new Set(part.map(foldedLetters))
  const rest = whole.filter((unit) => !taken.has(foldedLetters(unit)))
  return rest.length < whole.length ? rest : []
}

/** All given names, and each of those that spaces or hyphens part. */
function givenForms(given: readonly string[]): (readonly string[])[] {
  const parts = given.flatMap((unit) => [unit, ...unit.split(HYPHEN)])
  return given.length === 0 ? [] : [given, ...[...new Set(parts)].map((each) => [each])]
}

/** The initials of all given names, of the first, and of each that spaces part. */
function initialsOf(given: readonly string[]): string[] {
  const letters = given.map((unit) =>
    unit
      .split(HYPHEN)
      .map((part) => foldedLetters(part).slice(0, 1))
      .join(''),
  )
  const [first = ''] = letters
  return [...new Set([letters.join(''), ...letters, first.slice(0, 1)])].filter((each) => each !== '')
}

/** The parts of a family name of several, each a family name that may be used alone; particles before them one by one left out. */
function surnamesIn(family: readonly string[]): string[][] {
  const isParticle = (unit: string): boolean => PARTICLES.has(foldedLetters(unit))
  const parts = family
    .flatMap((unit) => unit.split(HYPHEN))
    .flatMap((part) => [part, part.replace(ELISION, '')])
    .filter((part) => foldedLetters(part).length > 2 && !isParticle(part))
  const tails = family.flatMap((_, start) =>
    start > 0 && family.slice(0, start).every(isParticle) ? [family.slice(start)] : [],
  )
  const whole = foldedLetters(family.join(''))
  const different = new Map(
    [...tails, ...parts.map((part) => [part])].map((each) => [foldedLetters(each.join('')), each]),
  )
  different.delete(whole)
  return [...different.values()]
}

/** A particle that an apostrophe joins to the name behind it. */
const ELISION = /^[dl]['’ʼ`´′]/i

const HYPHEN = /\p{Pd}/u
