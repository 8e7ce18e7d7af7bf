import { foldedLetters } from '../language/fold-text.ts'
import { nameForms, type PersonNames } from './name-forms.ts'

/** The number of letters from which a word of a name in an id is no accident. */
const MIN_REVEALING_LETTERS = 4

/** Whether an id reveals a person's name: it has a word of the name, or is one of the forms in which the name is written. */
export function isNameInId(id: string, person: PersonNames): boolean {
  const letters = foldedLetters(id)
  const words = [person.name, person.givenName, person.familyName, ...(person.alternateName ?? [])]
    .flatMap((name = '') => name.split(/[\s\p{Pd}]+/u))
    .map(foldedLetters)
    .filter((word) => word.length >= MIN_REVEALING_LETTERS && /\p{L}/u.test(word)) // a year or a rank reveals nobody
  if (words.some((word) => letters.includes(word))) return true
  return !/\d/.test(letters) && nameForms(person).some((form) => form.letters === letters)
}
