import { stringify } from 'yaml'
import type { SheetRecord } from './sheet-rows.ts'

/** Records as YAML as they were typed: a list, or the publication. */
export function recordsYaml(records: readonly SheetRecord[]): string {
  const values = records.map(({ value }) => value)
  const isOne = records[0]?.sheet === 'publication'
  return stringify(isOne ? values[0] : values, {
    schema: 'failsafe', // as it is read: nothing but text, and null
    customTags: ['null'],
    aliasDuplicateObjects: false,
    lineWidth: 110,
  })
}
