import { parse } from 'yaml'
import { listProgramFiles, readProgramText } from '../files/program-files.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { AnyRecord, PlaceOf } from '../record/typed-record.ts'

/** The example texts of the records that `init` writes, folded for comparison. */
export type Placeholders = {
  /** Whole texts by field. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>
  /** Words that mark any text in these fields as an example. */
  readonly marks: readonly string[]
}

/** The fields whose example values must be replaced before publication; the values of other fields may stay. */
export const PLACEHOLDER_FIELDS = ['id', 'name', 'description', 'credit', 'roleName', 'url'] as const

const FIELDS: ReadonlySet<string> = new Set(PLACEHOLDER_FIELDS)

/** The example texts of the starter records, in both languages; they are read once in a process. */
export async function readPlaceholders(): Promise<Placeholders> {
  starterTexts ??= await readStarters()
  return starterTexts
}

let starterTexts: Placeholders | undefined

async function readStarters(): Promise<Placeholders> {
  const texts = new Map<string, Set<string>>(PLACEHOLDER_FIELDS.map((field) => [field, new Set()]))
  const marks: string[] = []
  const starter = 'pipeline/authoring/starter'
  for (const file of (await listProgramFiles(starter)).filter((file) => file.endsWith('.yaml'))) {
    const value: unknown = parse(await readProgramText(`${starter}/${file}`))
    for (const { field, text, path } of textsIn(value, [])) {
      const folded = fold(text)
      if (!isRandomId(path, folded)) texts.get(field)?.add(folded)
      if (file.endsWith('publication.yaml') && field === 'description')
        marks.push(folded.replace(/ ?:.*/, ''))
    }
  }
  return { texts, marks }
}

/** Warns of each example text in a record. */
export function findRecordPlaceholders(record: AnyRecord, placeholders: Placeholders): Problem[] {
  return 'replaced' in record ? [] : findPlaceholders(record.value, record.placeOf, placeholders)
}

/** Warns of each example text in the value of a record or of a publication. */
export function findPlaceholders(value: object, placeOf: PlaceOf, placeholders: Placeholders): Problem[] {
  if (!hasPlaceholder(value, undefined, placeholders)) return []
  return textsIn(value, [])
    .filter(({ field, text }) => hasPlaceholder(text, field, placeholders))
    .map(({ text, path }) => warning('placeholder', placeOf(path), path, formatValue(text)))
}

/** Whether a value contains an example text. It is called for every record and makes no objects. */
function hasPlaceholder(value: unknown, field: string | undefined, placeholders: Placeholders): boolean {
  if (typeof value === 'string') {
    if (field === undefined) return false
    const folded = fold(value)
    return (
      placeholders.texts.get(field)?.has(folded) === true ||
      placeholders.marks.some((mark) => folded.includes(mark))
    )
  }
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) {
    for (const item of value) if (hasPlaceholder(item, field, placeholders)) return true
    return false
  }
  for (const key in value) {
    const inner = (value as Record<string, unknown>)[key]
    if (hasPlaceholder(inner, fieldBelow(field, key), placeholders)) return true
  }
  return false
}

type FieldText = { readonly field: string; readonly text: string; readonly path: Path }

/** Every text in the placeholder fields, at any depth and in any language. */
function textsIn(value: unknown, path: Path, field?: string): FieldText[] {
  if (typeof value === 'string') return field === undefined ? [] : [{ field, text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index], field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, [...path, key], fieldBelow(field, key)),
  )
}

/** The field that the value under a key belongs to: the key, or the field above it if the key is a language tag. */
function fieldBelow(field: string | undefined, key: string): string | undefined {
  if (FIELDS.has(key)) return key
  return field !== undefined && /^[a-z]{2,3}(-|$)/i.test(key) ? field : undefined
}

/** Whether a text is the random id of a person or a participation, which is no example. */
function isRandomId(path: Path, text: string): boolean {
  return path.at(-1) === 'id' && /^(c-)?\d[a-z]\d[a-z]$/.test(text)
}

/** A text without differences that readers overlook: case, form of apostrophes, space around it. */
function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll('’', "'")
}
