import { relative } from 'node:path'
import { isMap, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Place } from '../problems/problem.ts'
import { listDataFiles } from './data-files.ts'
import type { RawValue } from './parse-yaml.ts'
import { readRows } from './tables/read-rows.ts'
import { isTableFile, readTables } from './tables/read-tables.ts'

/*
 * The statements about one person in the files of a data folder: taken out of YAML and NDJSON, where all other text stays as
 * it was typed, and listed where they stand in tables.
 */

/** Whether a typed reference cites a person, by id or by name. */
export type CitationTest = (typed: unknown) => boolean

/** Takes out of a YAML text all that it says of a person but the id. Returns the same text if it says nothing. */
export function redactYaml(text: string, person: string, isCited: CitationTest): string {
  const document = parseDocument(text, { schema: 'failsafe', customTags: ['null'], prettyErrors: false })
  const root = document.contents as Node | null
  const cuts = mapsIn(root).flatMap((record) => {
    if (record.get('id') === person && record.has('publication'))
      return [{ of: record, text: blankPerson(person) }]
    return mapsIn(record.get('participation') as Node | undefined)
      .filter((part) => isCited(part.get('participant')))
      .map((part) => ({ of: part, text: `{id: ${String(part.get('id'))}, participant: ${person}}` }))
  })
  return cuts.toReversed().reduce((whole, { of, text }) => {
    const [start, end] = of.range ?? [0, 0]
    const cut = whole.slice(start, end)
    return whole.slice(0, start) + text + (/\s*$/.exec(cut)?.[0] ?? '') + whole.slice(end)
  }, text)
}

/** Takes out of a line of NDJSON all that it says of a person but the id. Returns the same line if it says nothing, or cannot be read. */
export function redactJson(line: string, person: string): string {
  const record = readable(line)
  if (record?.id === person && record.publication !== undefined)
    return JSON.stringify({ kind: record.kind, id: person, publication: { as: 'withheld' } })
  const parts = [record?.participation ?? []].flat() as Record<string, unknown>[]
  if (!parts.some((part) => part.participant === person)) return line
  const blank = parts.map((part) =>
    part.participant === person ? { id: part.id, participant: person } : part,
  )
  return JSON.stringify({ ...record, participation: blank })
}

function blankPerson(id: string): string {
  return `{id: ${id}, publication: {as: withheld}}`
}

/** A mapping, or those of a list. */
function mapsIn(node: Node | null | undefined): YAMLMap[] {
  return (isSeq(node) ? node.items : [node]).filter((each): each is YAMLMap => isMap(each))
}

function readable(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Lists the cells of a folder's tables that say more of a person than the id; their files are relative to the folder. */
export async function findPersonCells(
  folder: string,
  person: string,
  isCited: CitationTest,
): Promise<Place[]> {
  const silent = { report: () => undefined, miss: () => undefined }
  const { files } = await listDataFiles(folder)
  const isWanted = (sheet: string): boolean => sheet === 'contributor' || sheet === 'participation'
  const tables = await readTables(files.filter(isTableFile), isWanted, silent)
  return tables.flatMap(({ sheet, grid }) => {
    const [whose, kept] =
      sheet === 'contributor' ? ['id', ['id', 'source']] : ['participant', ['id', 'capsule', 'participant']]
    const rows = readRows(grid, sheet, 'fr', silent.report)
    // a participation goes on in rows with its id, which need not name the person again
    const participationOf = ({ value }: RawValue): string => {
      const { capsule, id } = value as Record<string, unknown>
      return JSON.stringify([capsule, id])
    }
    const isOfPerson = ({ value }: RawValue): boolean => {
      const typed = (value as Record<string, unknown>)[whose as string]
      return typed === person || (whose === 'participant' && isCited(typed))
    }
    const continued = new Set(sheet === 'participation' ? rows.filter(isOfPerson).map(participationOf) : [])
    return rows.flatMap((row) => {
      const { value, placeOf } = row
      const fields = value as Record<string, unknown>
      if (!isOfPerson(row) && !continued.has(participationOf(row))) return []
      return Object.keys(fields)
        .filter((field) => !kept.includes(field) || (field === 'participant' && fields[field] !== person))
        .filter((field) => !isEmptied(fields[field]))
        .map((field) => {
          const place = placeOf([field])
          return { ...place, file: relative(folder, place.file) }
        })
    })
  })
}

/** Whether a decision says no more than that the person is not described. */
function isEmptied(value: unknown): boolean {
  return JSON.stringify(value) === '{"as":"withheld"}'
}
