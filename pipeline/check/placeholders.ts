import { parse } from 'yaml'
import { listFiles } from '../files/list-files.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { AnyRecord, PlaceOf } from '../record/typed-record.ts'

/** The texts of the records that `init` begins a folder with, by field, folded; and what marks a text as one of them. */
export type Placeholders = {
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>
  readonly marks: readonly string[]
}

/** The fields whose values have to be replaced before anything goes online; all others of a starter may stay as they are. */
export const PLACEHOLDER_FIELDS = ['id', 'name', 'description', 'credit', 'roleName', 'url'] as const

/** The texts of the starters themselves, in both languages; they are read once in a process. */
export async function readPlaceholders(): Promise<Placeholders> {
  starterTexts ??= await readStarters()
  return starterTexts
}

let starterTexts: Placeholders | undefined

async function readStarters(): Promise<Placeholders> {
  const texts = new Map<string, Set<string>>(PLACEHOLDER_FIELDS.map((field) => [field, new Set()]))
  const marks: string[] = []
  const starter = programPath('pipeline/authoring/starter')
  for (const path of (await listFiles(starter)).filter((path) => path.endsWith('.yaml'))) {
    const value: unknown = parse(String(await readBytes(`${starter}/${path}`)))
    for (const { field, text, at } of textsIn(value, [])) {
      const folded = fold(text)
      if (!isDrawn(at, folded)) texts.get(field)?.add(folded)
      if (path.endsWith('publication.yaml') && field === 'description')
        marks.push(folded.replace(/ ?:.*/, ''))
    }
  }
  return { texts, marks }
}

/** The texts of a record that were left from a starter, each with its place. */
export function findRecordPlaceholders(record: AnyRecord, placeholders: Placeholders): Problem[] {
  return 'replaced' in record ? [] : findPlaceholders(record.value, record.placeOf, placeholders)
}

/** The same of what a publication says. */
export function findPlaceholders(value: object, placeOf: PlaceOf, placeholders: Placeholders): Problem[] {
  if (!isLeft(value, undefined, placeholders)) return []
  return textsIn(value, [])
    .filter(({ field, text }) => isLeft(text, field, placeholders))
    .map(({ text, at }) => warning('placeholder', placeOf(at), at, formatValue(text)))
}

/** Whether any text of a value was left from a starter, asked of every record: nothing is made to find out. */
function isLeft(value: unknown, field: string | undefined, placeholders: Placeholders): boolean {
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
    for (const each of value) if (isLeft(each, field, placeholders)) return true
    return false
  }
  for (const key in value)
    if (isLeft((value as Record<string, unknown>)[key], below(field, key), placeholders)) return true
  return false
}

/** Every text in the fields that are to be replaced, however deep, in whatever language. */
function textsIn(value: unknown, at: Path, field?: string): Found[] {
  if (typeof value === 'string') return field === undefined ? [] : [{ field, text: value, at }]
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...at, index], field))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...at, key], below(field, key)))
}

type Found = { readonly field: string; readonly text: string; readonly at: Path }

/** The field that what stands under a key belongs to: its own, or the one above where the key names a language. */
function below(field: string | undefined, key: string): string | undefined {
  if (FIELDS.has(key)) return key
  return field !== undefined && /^[a-z]{2,3}(-|$)/i.test(key) ? field : undefined
}

const FIELDS: ReadonlySet<string> = new Set(PLACEHOLDER_FIELDS)

/** Whether a value of a starter is an id of a person or of a participation, which is drawn at random and says nothing. */
function isDrawn(at: Path, text: string): boolean {
  return at.at(-1) === 'id' && /^(c-)?\d[a-z]\d[a-z]$/.test(text)
}

/** A text without what a reader does not see: its case, the form of its apostrophes, space around it. */
function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll('’', "'")
}
