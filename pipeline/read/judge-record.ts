import { asWarning } from '../problems/problem.ts'
import { gap } from '../problems/rule-problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import type { RawValue } from './parse-yaml.ts'
import type { ReadListener } from './read-listener.ts'
import { isMapping, readRecord } from './read-record.ts'
import { withRecordTitle } from './record-title.ts'

/**
 * Yields the record of a value if it is a good one and no draft. Reports what is wrong otherwise, and tells the listener
 * which record is missing.
 */
export function* judgeRecord(
  kind: Kind,
  raw: RawValue,
  { report, refuse, draft: hear }: ReadListener,
): Generator<AnyRecord> {
  const read = readRecord(kind, withRecordTitle(kind, raw))
  const { id, draft } = isMapping(raw.value) ? raw.value : {}
  const isDraft = String(draft) === 'true'
  if ('record' in read && !isDraft) return yield read.record
  // what is wrong with a draft does not keep the others waiting
  if ('problems' in read) for (const each of read.problems) report(isDraft ? asWarning(each) : each)
  if (isDraft) report(gap('draft', withRecordTitle(kind, raw).placeOf(['draft']), []))
  if (isDraft && isMapping(raw.value)) hear?.(kind, raw.value)
  refuse(kind, typeof id === 'string' ? id : undefined, isDraft)
}
