import { isExampleBase } from '../../rdf/addresses.ts'
import { isDescribed, type Letter } from './letter.ts'
import type { letterWords } from './letter-words.ts'

/** What the law asks a letter to tell and `publication.yaml` does not state. */
export type LetterGap = keyof (typeof letterWords)['missing']['fields']

/** The gaps of a letter, in the order in which it would tell what is missing. */
export function letterGaps(letter: Letter): LetterGap[] {
  const { publication, person } = letter
  const { contactPoint, people = {}, base } = publication
  const isTold = isDescribed(letter)
  const isMissing: Record<LetterGap, boolean> = {
    base: isExampleBase(base),
    contact: (contactPoint?.email ?? contactPoint?.url) === undefined,
    officer: people.dataProtectionOfficer === undefined,
    purpose: isTold && people.purpose === undefined,
    retention: isTold && people.retention === undefined,
    legalBasis: isTold && person.publication.basis !== 'consent' && people.legalBasis === undefined,
  }
  return (Object.keys(isMissing) as LetterGap[]).filter((gap) => isMissing[gap])
}
