import { formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import { hasUnpairedFunctions } from '../record/stated-functions.ts'
import type { AnyRecord } from '../record/typed-record.ts'

/** Warns of each participation whose functions and organisations are listed apart, so that nothing says which belong together. */
export function findUnpairedFunctions(record: AnyRecord): Problem[] {
  if ('replaced' in record || record.kind !== 'capsule') return []
  return (record.value.participation ?? []).flatMap((part, index) => {
    if (!hasUnpairedFunctions(part)) return []
    const path = ['participation', index, 'roleName']
    const others = [...(part.organization ?? []), ...(part.periodical ?? [])].join(', ')
    const [first] = part.roleName ?? []
    const name = typeof first === 'string' ? first : (Object.values(first ?? {})[0] ?? '')
    return [warning('unpaired-functions', record.placeOf(path), path, formatValue(name), others)]
  })
}
