import type { PublishedTable } from './table.ts'

/** A complete table of a release: with its columns for other languages, and its number of rows beside the header. */
export type WrittenTable = { readonly table: PublishedTable; readonly rowCount: number }
