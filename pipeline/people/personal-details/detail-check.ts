import { formatValue } from '../../problems/format-value.ts'
import type { Path, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { Rule } from '../../problems/rule-table.ts'
import type { Publication } from '../../record/publication-schema.ts'
import type { AnyRecord, ConsentedRecord } from '../../record/typed-record.ts'
import { type SpokenText, spokenLinePath } from '../../transcript/spoken-text.ts'
import type { PersonalDetailKind } from './detail.ts'
import { findPersonalDetails } from './find-details.ts'
import { openPublisherDetails } from './publisher-details.ts'

/** A check of the published versions of a record (`versions`) for details of people; it reports each detail once. */
export type PersonalDetailCheck = (record: AnyRecord, versions: readonly ConsentedRecord[]) => Problem[]

/** The kinds of records whose texts may be about people; details in an organisation's record are the organisation's. */
const KINDS: ReadonlySet<string> = new Set(['capsule', 'contributor', 'series', 'source', 'topic'])

/** The fields that have texts. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['name', 'alternateName', 'description', 'transcript', 'accessibilityFeature', 'credit', 'roleName'],
  ...['givenName', 'familyName', 'keywords', 'copyrightNotice', 'identifier'],
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

/** Opens the check; details that the publication declares to be the organisation's are no problem. */
export function openPersonalDetailCheck(publication: Publication): PersonalDetailCheck {
  const isOwn = openPublisherDetails(publication)
  return (record, versions) => {
    if (!KINDS.has(record.kind)) return []
    const problems = new Map<string, Problem>()
    const indexInRecord = indexReader(record)
    for (const { record: part } of versions)
      if ('value' in part)
        for (const { text, path } of textsOf(part.value, [], indexInRecord))
          for (const { kind, start, end } of findPersonalDetails(text)) {
            const words = text.slice(start, end)
            const key = JSON.stringify([path, kind, words])
            if (problems.has(key) || isOwn(kind, words)) continue
            problems.set(key, violation(rules[kind], record.placeOf(path), path, formatValue(words)))
          }
    return [...problems.values()]
  }
}

/** The texts of a value, each with its path in the record as it was read. */
function* textsOf(
  value: unknown,
  path: Path,
  indexInRecord: ReturnType<typeof indexReader>,
): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') return yield { text: value, path }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      yield* textsOf(item, [...path, indexInRecord(path, item) ?? index], indexInRecord)
    return
  }
  const isText = TEXTS.has(String(path.findLast((step) => typeof step === 'string')))
  for (const [field, item] of Object.entries(value))
    if (field === 'spoken') yield* spokenLines(item as readonly SpokenText[])
    else if (isText || TEXTS.has(field) || (typeof item === 'object' && !UNPUBLISHED.has(field)))
      yield* textsOf(item, [...path, field], indexInRecord)
}

function* spokenLines(spoken: readonly SpokenText[]): Generator<{ text: string; path: Path }> {
  for (const each of spoken)
    for (const { lines } of each.cues)
      for (const { text, line } of lines) yield { text, path: spokenLinePath(each, line) }
}

/** The index of a participation in the record as it was read, from which the published version may leave some out. */
function indexReader(record: AnyRecord): (path: Path, item: unknown) => number | undefined {
  let indexes: Map<unknown, number> | undefined // made only if needed: most records have all participations
  return ([field, ...below], item) => {
    if (field !== 'participation' || below.length > 0 || record.kind !== 'capsule' || 'replaced' in record)
      return undefined
    indexes ??= new Map(record.value.participation?.map(({ id }, index) => [id, index]))
    return indexes.get((item as { readonly id: string }).id)
  }
}
