import { closest } from 'fastest-levenshtein'
import { quoted, violation } from '../problems/messages.ts'
import type { Problem, Report } from '../problems/problem.ts'
import type { Kind } from '../rdf/addresses.ts'
import { isPart } from '../sheets/sheet.ts'
import { type DataFile, dataFiles } from './data-files.ts'
import type { Listener } from './listener.ts'
import { mergedRaws, type Source } from './merge-sources.ts'
import { isMapping } from './record.ts'
import { titled } from './record-title.ts'
import { capsulesOf, isTableFile, readTables } from './tables/read-tables.ts'
import { rawsOf } from './tables/rows.ts'
import type { Raw } from './yaml.ts'

/**
 * What the tables of a folder say of the publication, as values; `language` is that of its texts, where it is known.
 * Files that cannot be read are told apart: whoever reads the records tells them too.
 */
export async function publicationRows(
  folder: string,
  language: string | undefined,
  report: Report,
): Promise<{ raws: Raw[]; unread: Problem[] }> {
  const unread: Problem[] = []
  const { files } = await dataFiles(folder)
  const tables = await readTables(files.filter(isTableFile), (sheet) => sheet === 'publication', {
    report: (...problems) => unread.push(...problems),
    miss: () => undefined,
  })
  const rows = (said: string, tell: Report): Raw[] =>
    tables.flatMap(({ grid, sheet }) => rawsOf(grid, sheet, said, tell))
  for (const { problems } of tables) for (const each of problems) report(each)
  return { raws: rows(language ?? languageIn(rows('fr', () => undefined)), report), unread }
}

/** The language of a publication's texts, as the first value that names one does. */
export function languageIn(raws: readonly Raw[]): string {
  const said = raws.flatMap(({ value }) => (isMapping(value) ? (value.inLanguage ?? []) : []))
  return typeof said[0] === 'string' ? said[0].trim().toLowerCase() : 'fr'
}

/** What the tables among some files hold of each kind of record. */
export async function tableSources(
  files: readonly DataFile[],
  language: string,
  { report, refuse }: Listener,
): Promise<Map<Kind, Source[]>> {
  const sources = new Map<Kind, Source[]>()
  const miss = (sheet?: string): void =>
    refuse(sheet === undefined || sheet === 'publication' ? undefined : kindOf(sheet))
  for (const { sheet, source, grid, problems } of await readTables(files.filter(isTableFile), () => true, {
    report,
    miss,
  })) {
    if (sheet === 'publication') continue // which was read before
    const told: Problem[] = [...problems]
    const rows = rawsOf(grid, sheet, language, (...found) => void told.push(...found))
    for (const each of told) report(each)
    const kind = kindOf(sheet)
    if (told.some(({ rule }) => UNREAD.includes(rule))) refuse(kind)
    const whole = isPart(sheet) ? capsulesOf(rows, sheet, report) : rows
    const raws = whole.map((raw) => titled(kind, raw))
    if (raws.length > 0)
      sources.set(kind, [...(sources.get(kind) ?? []), { name: source, raws, arePart: isPart(sheet) }])
  }
  return sources
}

/** The rules that keep a whole sheet from being read; what depends on its records is not told again. */
const UNREAD = ['no-heading', 'sheet-size']

/** The records of a kind in several sources, merged; parts of a capsule that is in none of them are reported. */
export function mergedKind(sources: readonly Source[], language: string, report: Report): Raw[] {
  let compared = 0
  return mergedRaws(sources, language, report, (raw, ids) => {
    compared += ids.length
    report(lost(raw, compared > MOST_COMPARED ? [] : ids))
  })
}

function kindOf(sheet: string): Kind {
  return ['participation', 'hasPart', 'caption'].includes(sheet) ? 'capsule' : (sheet as Kind)
}

/** How many ids are compared to find what may be meant by others, which takes some seconds. */
const MOST_COMPARED = 20_000_000

function lost({ value, placeOf }: Raw, ids: readonly string[]): Problem {
  const { id } = value as { id: string }
  const nearest = ids.length === 0 ? '' : closest(id, [...ids])
  return violation('unknown-reference', placeOf(['id']), ['capsule'], 'capsule', quoted(id), nearest)
}
