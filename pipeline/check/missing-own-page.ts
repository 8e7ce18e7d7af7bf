import { formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { hasOwnPage } from '../record/video-fields.ts'

/** Warns of a capsule that is to be shown by its own page (`canonical: url`) and has none. */
export function findMissingOwnPage(record: AnyRecord): Problem[] {
  if ('replaced' in record || record.kind !== 'capsule') return []
  const { canonical } = record.value
  if (canonical !== 'url' || hasOwnPage(record.value)) return []
  return [warning('canonical-url', record.placeOf(['canonical']), ['canonical'], formatValue(canonical))]
}
