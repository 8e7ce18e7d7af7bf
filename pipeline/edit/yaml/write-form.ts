import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { FormGroup } from '../form/form-node.ts'
import { formOfGroup, type ValueReading } from '../form/form-of-value.ts'
import { valueOfGroup } from '../form/value-of-form.ts'
import { groupEdits } from './group-edits.ts'
import { bytesOfSource, openYamlSource, type YamlRecord, type YamlSource } from './record-source.ts'
import { applyEdits, OverlappingEdits, type TextEdit } from './text-edit.ts'

/** A record to be edited, and what its form held and holds. */
export type FormEdit = {
  readonly source: YamlSource
  readonly position: number
  readonly shape: Readonly<Record<string, z.ZodType>>
  readonly before: FormGroup
  readonly after: FormGroup
}

/**
 * The bytes of a file in which one record says what a form holds. Every byte that the form has not changed stays. The new text is read
 * again: where it does not say exactly what was wanted, or another record says something else than before, returns undefined, and a
 * person has to edit the file.
 */
export function writeForm(edit: FormEdit, reading: ValueReading): Uint8Array | undefined {
  const { source, position, shape, before, after } = edit
  const record = source.records[position]
  if (record === undefined) return undefined
  try {
    const edits = groupEdits({ text: source.text, reading }, record.node, shape, before, after)
    const text = applyEdits(
      source.text,
      edits.map(({ from, to, text }): TextEdit => {
        return { from, to, text: text.replaceAll(/\r?\n/g, source.lineEnd) }
      }),
    )
    const bytes = bytesOfSource(source, text)
    const written = openYamlSource(bytes)
    return written !== undefined && isWanted(edit, record, written, reading) ? bytes : undefined
  } catch (error) {
    if (error instanceof OverlappingEdits) return undefined
    throw error
  }
}

function isWanted(
  { source, position, shape, after }: FormEdit,
  old: YamlRecord,
  written: YamlSource,
  reading: ValueReading,
): boolean {
  const record = written.records[position]
  if (record === undefined || written.records.length !== source.records.length) return false
  const isOthersSame = source.records.every(
    ({ value }, index) => index === position || isDeepStrictEqual(value, written.records[index]?.value),
  )
  const isRestSame = Object.keys({ ...old.value, ...record.value }).every(
    (name) => Object.hasOwn(shape, name) || isDeepStrictEqual(old.value[name], record.value[name]),
  )
  const said = valueOfGroup(shape, formOfGroup(shape, record.value, reading), reading)
  return isOthersSame && isRestSame && isDeepStrictEqual(said, valueOfGroup(shape, after, reading))
}
