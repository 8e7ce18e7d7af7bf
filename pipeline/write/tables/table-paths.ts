import type { PublishedTable } from './table.ts'

/** The description of all tables together, below the published folder. */
export const DATA_PACKAGE_FILE = 'datapackage.json'

/** The workbook of all tables, below the published folder. */
export const WORKBOOK_FILE = 'regards.xlsx'

/** The path of a table's CSV file below the published folder. */
export function tablePath(table: PublishedTable): string {
  return `tables/${table.name}.csv`
}

/** The path of a table's schema below the published folder. */
export function tableSchemaPath(table: PublishedTable): string {
  return `tables/${table.name}.schema.json`
}
