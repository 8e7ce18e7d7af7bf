import { formatValue } from '../../problems/format-value.ts'
import type { Path, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import type { Publication } from '../../record/publication-schema.ts'
import type { AnyRecord, ConsentedRecord } from '../../record/typed-record.ts'
import type { PersonalDetailKind } from './detail.ts'
import { findPersonalDetails } from './find-details.ts'
import { openPublisherDetails } from './publisher-details.ts'

/** Tells the details of people that stand in what is published of a record, each once. */
export type PersonalDetailCheck = (record: AnyRecord, said: readonly ConsentedRecord[]) => Problem[]

/** The records whose texts may tell of people; what an organisation's record says is the organisation's. */
const KINDS: ReadonlySet<string> = new Set(['capsule', 'contributor', 'series', 'source', 'topic'])

/** The fields that hold texts. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['name', 'alternateName', 'description', 'transcript', 'accessibilityFeature', 'credit', 'roleName'],
  ...['givenName', 'familyName'],
])

/** Groups of fields that are not published. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['publication'])

const rules: Readonly<Record<PersonalDetailKind, Rule>> = {
  account: 'text-account',
  address: 'text-address',
  birth: 'text-birth',
  email: 'text-email',
  phone: 'text-phone',
}

/** Opens the check; what the publication says to be the organisation's is no detail of a person. */
export function openPersonalDetailCheck(publication: Publication): PersonalDetailCheck {
  const isOwn = openPublisherDetails(publication)
  return (record, said) => {
    if (!KINDS.has(record.kind)) return []
    const problems = new Map<string, Problem>()
    const placeIn = placesIn(record)
    for (const { record: part } of said)
      if ('value' in part)
        for (const { text, path } of textsOf(part.value, [], placeIn))
          for (const { kind, start, end } of findPersonalDetails(text)) {
            const words = text.slice(start, end)
            const key = JSON.stringify([path, kind, words])
            if (problems.has(key) || isOwn(kind, words)) continue
            problems.set(key, violation(rules[kind], record.placeOf(path), path, formatValue(words)))
          }
    return [...problems.values()]
  }
}

/** The texts of a value, each with the way to it in the record that was read. */
function* textsOf(
  value: unknown,
  path: Path,
  placeIn: ReturnType<typeof placesIn>,
): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') return yield { text: value, path }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* textsOf(item, [...path, placeIn(path, item) ?? index], placeIn)
    return
  }
  const isText = TEXTS.has(String(path.findLast((step) => typeof step === 'string')))
  for (const [field, item] of Object.entries(value))
    if (isText || TEXTS.has(field) || (typeof item === 'object' && !UNPUBLISHED.has(field)))
      yield* textsOf(item, [...path, field], placeIn)
}

/** Gives where a participation stands in the record that was read, of which some may have been left out. */
function placesIn(record: AnyRecord): (path: Path, item: unknown) => number | undefined {
  let known: Map<unknown, number> | undefined // of most records none was left out
  return ([field, ...below], item) => {
    if (field !== 'participation' || below.length > 0 || record.kind !== 'capsule' || 'replaced' in record)
      return undefined
    known ??= new Map(record.value.participation?.map(({ id }, index) => [id, index]))
    return known.get((item as { readonly id: string }).id)
  }
}
