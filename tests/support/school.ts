import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import type { Kind } from '../../pipeline/rdf/addresses.ts'
import { fieldWords } from '../../pipeline/record/field-words.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'

/** The folder of a synthetic school, which publishes recordings of its lectures by tables alone. */
export const school = fileURLToPath(new URL('../example-school', import.meta.url))

const tables: Readonly<Record<string, Kind>> = {
  sources: 'source',
  places: 'place',
  topics: 'topic',
  organizations: 'organization',
  periodicals: 'periodical',
  contributors: 'contributor',
  series: 'series',
  capsules: 'capsule',
}

/** The fields of a part of a capsule, and those of a decision. */
const parts = {
  participation: 'id participant credit roleName organization periodical',
  hasPart: 'id name startOffset endOffset',
  caption: 'inLanguage contentUrl encodingFormat',
  publication: 'as basis scope since evidence',
} as const

type Value = string | string[]
type Row = Record<string, Value>

/** The tables of the school as lines of NDJSON, made without the reader of tables. */
export async function schoolLines(): Promise<string[]> {
  const [participations, chapters, captions] = await Promise.all([
    rowsOf('participations', 'participation', parts.participation),
    rowsOf('chapters', 'hasPart', parts.hasPart),
    rowsOf('captions', 'caption', parts.caption),
  ])
  const lines: string[] = []
  for (const [file, kind] of Object.entries(tables)) {
    const fields = Object.keys(recordSchemas[kind].def.shape).filter((field) => field !== 'publication')
    const rows = await rowsOf(file, kind, fields.join(' '))
    const decisions = kind === 'contributor' ? await rowsOf(file, 'publication', parts.publication) : []
    for (const [index, { capsule: _, ...row }] of rows.entries()) {
      const within = (each: readonly Row[]) =>
        each.filter(({ capsule }) => capsule === row.id).map(({ capsule: _, ...part }) => part)
      const nested = {
        publication: decisions[index],
        ...(kind === 'capsule' && {
          participation: withFunctions(within(participations)),
          hasPart: within(chapters),
          caption: within(captions),
        }),
      }
      const filled = Object.entries(nested).filter(
        ([, value]) => value !== undefined && Object.keys(value).length > 0,
      )
      lines.push(JSON.stringify({ kind, ...row, ...Object.fromEntries(filled) }))
    }
  }
  return lines
}

/** Rows of participations, those of one joined: each says a function of its credit. */
function withFunctions(rows: readonly Row[]): object[] {
  return [...new Set(rows.map(({ id }) => id))].map((id) => {
    const same = rows.filter((row) => row.id === id)
    if (same.length === 1) return same[0] ?? {}
    const functions = same.map(({ roleName, organization, periodical }) => ({
      roleName,
      organization,
      periodical,
    }))
    const { roleName: _, organization: __, periodical: ___, ...first } = same[0] ?? {}
    return { ...first, function: functions }
  })
}

/** The rows of a table under the English names of the fields of a group; several values stand between bars. */
async function rowsOf(file: string, group: string, fields: string): Promise<Row[]> {
  const rows: Record<string, string>[] = parse(await readFile(`${school}/${file}.csv`), { columns: true })
  const named = new Map(fields.split(' ').map((field) => [fieldWords(group, field)?.en[0], field]))
  return rows.map((row) => {
    const values = Object.entries(row).flatMap(([heading, text]): [string, Value][] => {
      const field = heading === 'Capsule' ? 'capsule' : named.get(heading)
      return field === undefined || text === '' ? [] : [[field, text.includes('|') ? text.split('|') : text]]
    })
    return Object.fromEntries(values)
  })
}
