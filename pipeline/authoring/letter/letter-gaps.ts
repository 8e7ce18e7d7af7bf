import { isExampleBase } from '../../rdf/addresses.ts'
import type { Letter } from './letter.ts'
import type { letterWords } from './letter-words.ts'

/** What the law asks a letter to tell and `publication.yaml` does not state. */
export type LetterGap = keyof (typeof letterWords)['missing']['fields']

/** The gaps of a letter, in the order in which it would tell what is missing. */
export function letterGaps({ publication, person }: Pick<Letter, 'publication' | 'person'>): LetterGap[] {
  const { contactPoint, people = {}, base } = publication
  const isMissing: Record<LetterGap, boolean> = {
    base: isExampleBase(base),
    contact: (contactPoint?.email ?? contactPoint?.url) === undefined,
    officer: people.dataProtectionOfficer === undefined,
    purpose: people.purpose === undefined,
    retention: people.retention === undefined,
    legalBasis: person.publication.basis !== 'consent' && people.legalBasis === undefined,
  }
  return (Object.keys(isMissing) as LetterGap[]).filter((gap) => isMissing[gap])
}
