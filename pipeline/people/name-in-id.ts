import { foldedLetters } from '../language/fold-text.ts'
import { nameForms, type PersonNames } from './name-forms.ts'

/** Whether an id gives a person's name away: a word of it, or another form in which it is written. */
export function isNameInId(id: string, person: PersonNames): boolean {
  const letters = foldedLetters(id)
  const words = [person.name, person.givenName, person.familyName].flatMap((name = '') =>
    name.split(/[\s\p{Pd}]+/u),
  )
  // a number in a name (a year, a rank) is nobody's
  const telling = words.map(foldedLetters).filter((word) => word.length >= TELLING && /\p{L}/u.test(word))
  if (telling.some((word) => letters.includes(word))) return true
  return !/\d/.test(letters) && nameForms(person).some((form) => form.letters === letters)
}

/** How many letters of a name in an id are no accident. */
const TELLING = 4
