import { closest } from 'fastest-levenshtein'
import { quoteId } from '../problems/format-value.ts'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import { capsuleParts, isCapsulePart, type Sheet } from '../sheets/sheet.ts'
import { type DataFile, listDataFiles } from './data-files.ts'
import { mergeSources, type RecordSource } from './merge-sources.ts'
import type { RawValue } from './parse-yaml.ts'
import type { ReadListener } from './read-listener.ts'
import { isMapping } from './read-record.ts'
import { withRecordTitle } from './record-title.ts'
import { readRows } from './tables/read-rows.ts'
import { capsulesOfParts, isTableFile, readTables } from './tables/read-tables.ts'

/**
 * Reads the values that a folder's tables give for the publication; `language` is that of its texts, where it is known.
 * `unread` are the problems of files that cannot be read, apart from the others because reading the records reports them too.
 */
export async function readPublicationRows(
  folder: string,
  language: string | undefined,
  report: ProblemSink,
): Promise<{ raws: RawValue[]; unread: Problem[] }> {
  const unread: Problem[] = []
  const { files } = await listDataFiles(folder)
  const tables = await readTables(files.filter(isTableFile), (sheet) => sheet === 'publication', {
    report: (...problems) => unread.push(...problems),
    miss: () => undefined,
  })
  const rows = (said: string, tell: ProblemSink): RawValue[] =>
    tables.flatMap(({ grid, sheet }) => readRows(grid, sheet, said, tell))
  for (const { problems } of tables) for (const each of problems) report(each)
  return { raws: rows(language ?? publicationLanguage(rows('fr', () => undefined)), report), unread }
}

/** The language of a publication's texts: that of the first value that names one, or else `fr`. */
export function publicationLanguage(raws: readonly RawValue[]): string {
  const said = raws.flatMap(({ value }) => (isMapping(value) ? (value.inLanguage ?? []) : []))
  return typeof said[0] === 'string' ? said[0].trim().toLowerCase() : 'fr'
}

/** The rows of a table as values, before they are joined to records. */
export type TypedTable = {
  readonly sheet: Sheet
  readonly source: string
  readonly rows: readonly RawValue[]
}

/** Reads the rows of the tables among some files; those of the publication, which is read before, are left out. */
export async function readTableRows(
  files: readonly DataFile[],
  language: string,
  { report, refuse }: ReadListener,
): Promise<TypedTable[]> {
  const miss = (sheet?: string): void =>
    refuse(sheet === undefined || sheet === 'publication' ? undefined : kindOfSheet(sheet))
  const tables = await readTables(files.filter(isTableFile), () => true, { report, miss })
  return tables.flatMap(({ sheet, source, grid, problems }) => {
    if (sheet === 'publication') return []
    const found: Problem[] = [...problems]
    const rows = readRows(grid, sheet, language, (...more) => void found.push(...more))
    for (const each of found) report(each)
    if (found.some(({ rule }) => UNREAD.includes(rule))) refuse(kindOfSheet(sheet))
    return [{ sheet, source, rows }]
  })
}

/** Groups the values of tables by kind of record; `resolve` puts ids in the place of names in a row of a sheet. */
export async function groupTableRows(
  tables: readonly TypedTable[],
  language: string,
  { report, resolve }: { report: ProblemSink; resolve(raw: RawValue, sheet: Sheet): Promise<RawValue> },
): Promise<Map<Kind, RecordSource[]>> {
  const sources = new Map<Kind, RecordSource[]>()
  for (const { sheet, source, rows } of tables) {
    const kind = kindOfSheet(sheet)
    const resolved: RawValue[] = []
    for (const row of rows) resolved.push(await resolve(row, sheet))
    const whole = isCapsulePart(sheet) ? capsulesOfParts(resolved, sheet, language, report) : resolved
    const raws = whole.map((raw) => withRecordTitle(kind, raw))
    if (raws.length > 0)
      sources.set(kind, [
        ...(sources.get(kind) ?? []),
        { name: source, raws, isPartial: isCapsulePart(sheet) },
      ])
  }
  return sources
}

/** The rules that keep a whole sheet from being read; what depends on its records is not told again. */
const UNREAD = ['no-heading', 'sheet-size']

/** Merges the values of a kind in several sources; reports the parts of a capsule that none of them has. */
export function mergeKindSources(
  sources: readonly RecordSource[],
  language: string,
  report: ProblemSink,
): RawValue[] {
  let compared = 0
  return mergeSources(sources, language, report, (raw, ids) => {
    compared += ids.length
    report(lost(raw, compared > MAX_COMPARED_IDS ? [] : ids))
  })
}

/** The kind of record that the rows of a sheet are, or are parts of. */
export function kindOfSheet(sheet: string): Kind {
  return capsuleParts.some((part) => part === sheet) ? 'capsule' : (sheet as Kind)
}

/** How many ids are compared to find what may be meant by others, which takes some seconds. */
const MAX_COMPARED_IDS = 20_000_000

function lost({ value, placeOf }: RawValue, ids: readonly string[]): Problem {
  const { id } = value as { id: string }
  const nearest = ids.length === 0 ? '' : closest(id, [...ids])
  return violation('unknown-reference', placeOf(['id']), ['capsule'], 'capsule', quoteId(id), nearest)
}
