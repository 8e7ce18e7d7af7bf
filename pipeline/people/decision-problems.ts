import { foldedLetters } from '../language/fold-text.ts'
import { formatValue, quoteId } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import type { AnyRecord, RecordValues } from '../record/typed-record.ts'
import { findHonorific } from './honorifics.ts'
import { isNameInId } from './name-in-id.ts'
import { nameWords } from './name-parts.ts'
import type { PersonStanding, Rights, Withdrawal } from './rights.ts'

/** A record of a contributor. */
export type ContributorRecord = AnyRecord & { kind: 'contributor'; value: RecordValues['contributor'] }

/** What a decision about a person is judged by beside the record. */
export type DecisionContext = {
  readonly rights: Rights
  readonly withdrawals: readonly Withdrawal[]
  /** The decision of an earlier record with the same id. */
  readonly earlier: PersonStanding | undefined
  /** Whether the person is missing from the people whose names are searched for in all texts. */
  readonly isUnlisted: boolean
  /** Whether records that cite the person have been published as if everything were allowed. */
  readonly isLate: boolean
}

/** The problems of a decision to name a person, or not to. */
export function decisionProblems({ value, placeOf }: ContributorRecord, context: DecisionContext): Problem[] {
  const { id, publication: decision } = value
  const { rights, withdrawals, earlier } = context
  const isNamed = decision.as === 'named'
  const problems: Problem[] = []
  const add = (
    rule: 'basis-missing' | 'decision-late' | 'decision-in-stream' | 'scope-name',
    ...below: string[]
  ): void => {
    const path = ['publication', ...below]
    problems.push(violation(rule, placeOf(path), path, quoteId(id)))
  }
  // the check of ids reports two records that both are in the data
  if (earlier !== undefined && !(rights.data && earlier.rights.data))
    problems.push(violation('duplicate-id', placeOf(['id']), ['id'], quoteId(id), earlier.decidedAt))
  for (const { day, place } of withdrawals)
    if (decision.since !== undefined && day < decision.since)
      problems.push(
        violation(
          'withdrawal-older',
          place,
          [],
          quoteId(id),
          day,
          decision.since,
          shortPlace(placeOf(['id'])),
        ),
      )
  if (isNameInId(id, value)) problems.push(violation('id-name', placeOf(['id']), ['id'], quoteId(id)))
  for (const [field, name] of namesIn(value)) {
    const honorific = findHonorific(name)
    if (honorific !== undefined && !isInitialOf(value, honorific.title))
      problems.push(
        warning('name-honorific', placeOf(field), field, formatValue(honorific.title), honorific.field),
      )
  }
  if (isNamed && decision.basis === undefined) add('basis-missing')
  if (isNamed && decision.scope?.includes('name') === false) add('scope-name', 'scope')
  if (context.isUnlisted && !(rights.data && rights.search)) add('decision-in-stream')
  if (context.isLate) add('decision-late')
  return problems
}

/** The names of a person, with the paths to them. */
function namesIn({
  name,
  givenName,
  familyName,
  alternateName = [],
}: RecordValues['contributor']): (readonly [Path, string])[] {
  const alone = Object.entries({ name, givenName, familyName }).flatMap(([field, text]) =>
    text === undefined ? [] : [[[field], text] as const],
  )
  return [...alone, ...alternateName.map((text, index) => [['alternateName', index], text] as const)]
}

/** Whether a title of one letter (`M.`) is the initial of the person's given name. */
function isInitialOf({ name = '', givenName = name }: RecordValues['contributor'], title: string): boolean {
  const [first = ''] = nameWords(givenName).map(foldedLetters)
  const letters = foldedLetters(title)
  return letters.length === 1 && first.length > 1 && first.startsWith(letters)
}
