/**
 * By column, the cells whose triple CSVW would read otherwise than the dumps have it; undefined for a column with more
 * than `MAX_MISREAD_CELLS` of them.
 */
export type MisreadCells = ReadonlyMap<string, ReadonlySet<string> | undefined>

/** The number of misread cells up to which a column stays in the CSVW description, each cell listed as null. */
const MAX_MISREAD_CELLS = 100

/** A collector of misread cells, bounded in memory. */
export class MisreadCellCollector {
  private readonly columns = new Map<string, Set<string> | undefined>()

  /** Adds cells of a column; undefined stands for more cells than are listed. */
  add(column: string, cells: Iterable<string> | undefined): void {
    const collected = this.columns.has(column) ? this.columns.get(column) : new Set<string>()
    for (const cell of cells ?? []) collected?.add(cell)
    const isListed = cells !== undefined && collected !== undefined && collected.size <= MAX_MISREAD_CELLS
    this.columns.set(column, isListed ? collected : undefined)
  }

  get cells(): MisreadCells {
    return this.columns
  }
}
