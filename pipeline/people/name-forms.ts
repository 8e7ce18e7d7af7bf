import { foldedLetters, foldText } from '../language/fold-text.ts'
import {
  familyNameParts,
  givenNameForms,
  HYPHEN,
  initialsOf,
  type NameFields,
  nameParts,
  nameWords,
} from './name-parts.ts'

/** A person by the names that a record has. */
export type PersonNames = NameFields & {
  readonly id: string
  readonly alternateName?: readonly string[] | undefined
}

/**
 * How a form of a name points to a person: `name`, given and family name in either order; `initials`, initials with the family name;
 * `surname`, the family name alone; `end`, the last words of a name that the record does not split, which are probably the family
 * name; `part`, a part of a family name; `word`, a name of one word; `shared`, a given name whose family name stands with another
 * given name, as in “Marie et Jean Duprat”.
 */
export type NameFormKind = 'name' | 'initials' | 'surname' | 'end' | 'part' | 'word' | 'shared'

/** A form in which a name may be written: its folded letters, without anything between the words. */
export type NameForm = { readonly kind: Exclude<NameFormKind, 'shared'>; readonly letters: string }

/**
 * The distinct forms in which a person's name, or one of the other names, may be written, German umlauts as two letters (ä, ae)
 * included.
 */
export function nameForms(person: PersonNames): NameForm[] {
  const variants = nameVariants(person).toReversed()
  const forms = variants.flatMap((names) => {
    const spelt = withSpeltUmlauts(names)
    return [...(spelt === undefined ? [] : formsOf(spelt)), ...formsOf(names)]
  })
  return [...new Map(forms.map((form) => [form.letters, form])).values()]
}

/** The name of a person, and each other name, of which a record does not tell the given from the family name. */
function nameVariants({ alternateName = [], ...names }: PersonNames): NameFields[] {
  return [names, ...alternateName.map((name) => ({ name }))]
}

/** Names with ä, ö and ü as ae, oe and ue; `undefined` if they have none. */
function withSpeltUmlauts(names: NameFields): NameFields | undefined {
  const original = [names.name, names.givenName, names.familyName].map((name) => name?.normalize('NFC'))
  const spelt = original.map((name) => name?.replaceAll(/[äöü]/gi, (letter) => `${foldText(letter)}e`))
  const [name, givenName, familyName] = spelt
  const isSame = spelt.every((each, index) => each === original[index])
  return isSame ? undefined : { name, givenName, familyName }
}

function formsOf(person: NameFields): NameForm[] {
  const { given, family } = nameParts(person)
  const forms = new Map<string, NameForm>()
  const add = (kind: NameForm['kind'], ...parts: readonly string[]): void => {
    const letters = parts.map(foldedLetters).join('')
    if (letters.length > 1 && !forms.has(letters)) forms.set(letters, { kind, letters })
  }
  const whole = nameWords(person.name ?? '')
  const single =
    whole.length === 0 && (given.length === 0 || family.length === 0) ? [...given, ...family] : whole
  if (whole.length < 2 && single.length > 0) add('word', ...single)
  if (whole.length > 1) {
    add('name', ...whole)
    add('name', ...whole.slice(-1), ...whole.slice(0, -1))
  }
  const partsOfFamily = familyNameParts(family)
  const surnames = [family, ...partsOfFamily]
  for (const surname of surnames)
    for (const first of givenNameForms(given)) {
      add('name', ...first, ...surname)
      add('name', ...surname, ...first)
    }
  for (const surname of surnames)
    for (const initials of initialsOf(given)) {
      add('initials', initials, ...surname)
      add('initials', ...surname, initials)
    }
  if (given.length > 0 || whole.length > 1) add(person.familyName ? 'surname' : 'end', ...family)
  for (const part of partsOfFamily) add('part', ...part)
  return [...forms.values()]
}

/** The folded words of a person's full names, given and family name in either order; an apostrophe does not separate words. */
export function fullNames(person: PersonNames): string[][] {
  const distinct = new Map(
    nameVariants(person)
      .flatMap(orderedNames)
      .map((words) => [words.join(' '), words]),
  )
  return [...distinct.values()].filter((words) => words.length > 0)
}

function orderedNames({ name = '', givenName = '', familyName = '' }: NameFields): string[][] {
  const [whole, given, family] = [name, givenName, familyName].map((each) =>
    nameWords(each).flatMap((word) => word.split(HYPHEN).map(foldedLetters)),
  ) as [string[], string[], string[]]
  const orders = [whole, [...whole.slice(-1), ...whole.slice(0, -1)]]
  if (given.length > 0 && family.length > 0) orders.push([...given, ...family], [...family, ...given])
  return orders
}
