import { join } from 'node:path'
import type { ReleaseDescription } from './release-description.ts'
import type { TableContext } from './tables/table-column.ts'
import { openTableFiles } from './tables/table-files.ts'
import type { TablePart } from './tables/table-part.ts'
import { writeWorkbook } from './workbook/write-workbook.ts'

/** The tables of a release while they are written, and their workbook. */
export type ReleaseTables = {
  write(part: TablePart): void
  /** Completes the tables and writes what describes them; returns whether they are there as a workbook too. */
  close(description: ReleaseDescription): Promise<boolean>
  /** Closes open files without completing them. */
  abandon(): void
}

/** Opens the tables in the folder that will be published; what completes them waits in the folder `scratch`. */
export function openReleaseTables(folder: string, scratch: string, context: TableContext): ReleaseTables {
  const files = openTableFiles(folder, scratch, context)
  return {
    write: files.write,
    async close(description) {
      const tables = await files.close(description)
      return writeWorkbook(folder, join(scratch, 'workbook'), tables, description)
    },
    abandon: files.abandon,
  }
}
