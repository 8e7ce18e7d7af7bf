import { capsulesTable } from './capsules.ts'
import { chaptersTable } from './chapters-table.ts'
import { contributorsTable } from './contributors.ts'
import { filesTable } from './files-table.ts'
import { functionsTable } from './functions.ts'
import { organizationsTable } from './organizations.ts'
import { participationsTable } from './participations.ts'
import { periodicalsTable } from './periodicals-table.ts'
import { placesTable } from './places-table.ts'
import { seriesTable } from './series-table.ts'
import { sourcesTable } from './sources-table.ts'
import type { PublishedTable } from './table.ts'
import { topicsTable } from './topics-table.ts'

/** Every published table, in the order in which parts of tables are kept, and sheets of the workbook stand. */
export const publishedTables: readonly PublishedTable[] = [
  capsulesTable,
  contributorsTable,
  participationsTable,
  functionsTable,
  organizationsTable,
  seriesTable,
  topicsTable,
  placesTable,
  periodicalsTable,
  sourcesTable,
  chaptersTable,
  filesTable,
]
