import type { Guess } from './guess.ts'
import type { MarkupFact } from './page-lines.ts'
import { dateWithin } from './read-times.ts'
import { isWebAddress } from './web-addresses.ts'
import { wholeMoment } from './whole-moment.ts'

/** The address that the markup of a page states as its own. */
export function addressIn(facts: readonly MarkupFact[]): Guess<string> | undefined {
  const fact = facts.find(({ kind, text }) => kind === 'address' && isWebAddress(text))
  return fact && { value: fact.text, confidence: 'sure', line: fact.line }
}

/** The moment of a kind that the markup states with its offset; its day otherwise. */
export function momentIn(
  facts: readonly MarkupFact[],
  wanted: MarkupFact['kind'],
): Guess<string> | undefined {
  for (const { kind, text, line } of facts) {
    if (kind !== wanted) continue
    const value = wholeMoment(text) ?? dateWithin(text)?.date
    if (value !== undefined) return { value, confidence: 'sure', line }
  }
  return undefined
}

/** The description in the head of a page. */
export function descriptionIn(facts: readonly MarkupFact[]): Guess<string> | undefined {
  const fact = facts.find(({ kind }) => kind === 'description')
  return fact && { value: fact.text, confidence: 'check', line: fact.line }
}
