import { capsulesTable } from './capsules.ts'
import { contributorsTable } from './contributors.ts'
import { filesTable } from './files-table.ts'
import { functionsTable } from './functions.ts'
import { organizationsTable } from './organizations.ts'
import { participationsTable } from './participations.ts'
import { seriesTable } from './series-table.ts'
import type { PublishedTable } from './table.ts'

/** Every published table, in the order in which parts of tables are kept. */
export const publishedTables: readonly PublishedTable[] = [
  capsulesTable,
  contributorsTable,
  participationsTable,
  functionsTable,
  organizationsTable,
  seriesTable,
  filesTable,
]
