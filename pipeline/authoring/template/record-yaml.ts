import { stringify } from 'yaml'
import type { SheetRecord } from './sheet-rows.ts'

/** What was typed of some records as YAML: a list, or the publication alone. */
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
