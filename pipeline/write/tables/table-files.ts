import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { ReleaseDescription } from '../release-description.ts'
import { publishedTables } from './all-tables.ts'
import { openNameJoin } from './name-join.ts'
import { OpenTableFile } from './open-table-file.ts'
import type { TableContext } from './table-column.ts'
import { describeTable, describeTables } from './table-descriptions.ts'
import type { TablePart, TableRows } from './table-part.ts'
import type { WrittenTable } from './written-table.ts'

/** The tables of a release while they are written: CSV, Table Schema and CSVW for each, and the data package of all. */
export type TableFiles = {
  write(part: TablePart): void
  /** Completes the tables, and writes what describes them. */
  close(description: ReleaseDescription): Promise<readonly WrittenTable[]>
  /** Closes open files without completing them. */
  abandon(): void
}

/** Opens the tables in the folder that will be published; what completes them waits in the folder `scratch`. */
export function openTableFiles(folder: string, scratch: string, context: TableContext): TableFiles {
  const files = publishedTables.map((table) => new OpenTableFile(table, folder, scratch))
  const names = openNameJoin(join(scratch, 'names'))
  return {
    write(part) {
      for (const [index, file] of files.entries()) file.add(part.tables[index] as TableRows)
      names.add(part.names)
    },
    async close(description) {
      await complete()
      const written = files.map((file) => ({ table: file.wholeTable, rowCount: file.rowCount }))
      for (const [index, { table }] of written.entries())
        await describeTable(folder, table, (files[index] as OpenTableFile).notes, description, context)
      await describeTables(folder, written, description)
      return written
    },
    abandon() {
      for (const file of files) file.abandon()
    },
  }

  /** Writes those tables anew that lack names or languages, part by part. */
  async function complete(): Promise<void> {
    const open = files.map((file) => ({ file, completion: file.openCompletion(context) }))
    const namesOf = await names.join()
    const partCount = files[0]?.rowCounts.length ?? 0
    for (let part = 0; part < partCount; part++) {
      const found = namesOf(part)
      for (const { file, completion } of open) completion?.write(file.rowCounts[part] as number, found)
      await setImmediate() // yields to the event loop
    }
    for (const { completion } of open) await completion?.close()
  }
}
