import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { openFile, type Sink, writeText } from '../disk.ts'
import type { Addresses } from '../iri.ts'
import { shown, warning } from '../messages.ts'
import { type Described, origin } from '../node.ts'
import { type Problem, pageLanguage } from '../problem.ts'
import { capsules } from './tables/capsules.ts'
import { type Cell, cellOf } from './tables/cell.ts'
import type { Column } from './tables/column.ts'
import { contributors } from './tables/contributors.ts'
import { csvwMetadata } from './tables/csvw.ts'
import { organizations } from './tables/organizations.ts'
import { participations } from './tables/participations.ts'
import { schemaPath, tablePath, tableSchema } from './tables/schema.ts'
import type { Table } from './tables/table.ts'

/** Every table. To add one: its file in `tables/`, its name here and in `catalog/distributions.ts`. */
const tables: readonly Table[] = [capsules, contributors, participations, organizations]

/** The tables of a release, while they are written. */
export type Tables = {
  /** Writes the rows of some nodes; tells of cells that a spreadsheet might have run. */
  write(described: readonly Described[]): Promise<Problem[]>
  /** Writes what describes the tables, and closes them; `publisher` is the name of whoever publishes. */
  close(publisher: string | undefined): Promise<void>
}

/** How many cells that CSVW would misread are listed for a column, before the column is left out. */
const MOST_LISTED = 100

/** Opens the tables in the folder that will be published. */
export async function openTables(folder: string, address: Addresses, inLanguage: string): Promise<Tables> {
  const open = await Promise.all(
    tables.map(async (table) => {
      const sink = await openFile(join(folder, tablePath(table)))
      await sink.write(csv([table.columns.map(({ name }) => name)]))
      return { table, sink, inexact: new Map<string, Set<string> | undefined>() }
    }),
  )
  const setting = { address, inLanguage }

  /** The row of a node; keeps account of what CSVW would misread. */
  function rowOf(each: Described, { table, inexact }: Open, problems: Problem[]): string[] {
    return table.columns.map((column) => {
      const cell = cellOf(column.values(each.node, setting), column)
      if (cell.isGuarded) problems.push(guarded(each, column, cell))
      if (!cell.isExact && cell.text !== '') keep(inexact, column, cell)
      return cell.text
    })
  }

  return {
    async write(described) {
      const problems: Problem[] = []
      for (const one of open) {
        const rows = described
          .filter(({ node }) => node['@type']?.includes(one.table.type))
          .map((each) => rowOf(each, one, problems))
        if (rows.length > 0) await one.sink.write(csv(rows))
      }
      return problems
    },
    async close(publisher) {
      const about = { base: address.base, language: pageLanguage(inLanguage), publisher }
      for (const { table, sink, inexact } of open) {
        await sink.close()
        await writeText(join(folder, schemaPath(table)), json(tableSchema(table, about)))
        const metadata = csvwMetadata(table, inexact, setting, about)
        await writeText(join(folder, `${tablePath(table)}-metadata.json`), json(metadata))
      }
    },
  }
}

type Open = {
  readonly table: Table
  readonly sink: Sink
  readonly inexact: Map<string, Set<string> | undefined>
}

function keep(inexact: Open['inexact'], { name, csvw }: Column, { text }: Cell): void {
  if (csvw === undefined) return
  const listed = inexact.has(name) ? inexact.get(name) : new Set<string>()
  inexact.set(name, listed !== undefined && listed.size < MOST_LISTED ? listed.add(text) : undefined)
}

function guarded(described: Described, { word }: Column, { text }: Cell): Problem {
  const { path, place } = origin(described, word)
  return warning('formula', place, path, shown(text.slice(1)))
}

/**
 * Rows with commas, and quotes where a cell needs them (RFC 4180), but with LF at their end: portals cut uploads at
 * bytes, and some lose a CR there.
 */
function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\n', quoted_match: /\r/ })
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
