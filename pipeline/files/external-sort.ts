import { join } from 'node:path'
import { mergeSortedSync } from '../collections/merge-sorted.ts'
import { openPeriodicYield } from '../collections/yield-every.ts'
import { type FileWriter, openFileWriter } from './file-writer.ts'
import { remove, removeFile } from './remove-file.ts'
import { SyncFileReader } from './sync-file-reader.ts'

/** How an item of a run is written to a file and read back. `read` gives undefined at the end of the file. */
export type RunFormat<T> = {
  write(file: FileWriter, item: T): void
  read(reader: SyncFileReader): T | undefined
}

/** Sorted items on disk, in one or more files. */
type Run<T> = { readonly folder: string; files: number; last: T }

/** How many runs are merged at once. Each has a file open, and 256 KB of it in memory. */
const MAX_MERGED_RUNS = 64

/**
 * An external merge sort: sorted runs on disk, merged at the end. Sorted input becomes one run, because items that come after the
 * last of a run are added to it. Each file of a run is deleted once it is merged, so that the disk need not hold all items twice.
 */
export class ExternalSort<T> {
  /** The order of items. It may be replaced by one that orders all items so far alike. */
  compare: (a: T, b: T) => number
  private readonly folder: string
  private readonly format: RunFormat<T>
  private readonly maxMergedRuns: number
  private runs: Run<T>[] = []
  private runCount = 0
  private removals: Promise<unknown> = Promise.resolve()

  /** Keeps its runs in `folder`, which nothing else may use. */
  constructor(
    folder: string,
    compare: (a: T, b: T) => number,
    format: RunFormat<T>,
    maxMergedRuns = MAX_MERGED_RUNS,
  ) {
    this.folder = folder
    this.compare = compare
    this.format = format
    this.maxMergedRuns = maxMergedRuns
  }

  /** Writes sorted items to disk: at the end of the run whose last item is the nearest before them, or as a run of their own. */
  addRun(sorted: readonly T[]): void {
    const [first, last] = [sorted[0], sorted.at(-1)]
    if (first === undefined || last === undefined) return
    let run: Run<T> | undefined
    for (const other of this.runs)
      if (
        this.compare(other.last, first) < 0 &&
        (run === undefined || this.compare(run.last, other.last) < 0)
      )
        run = other
    if (run === undefined) {
      run = this.newRun(last)
      this.runs.push(run)
    }
    run.last = last
    const file = this.openNextFile(run)
    try {
      for (const item of sorted) this.format.write(file, item)
      file.close()
    } finally {
      file.abandon()
    }
  }

  /** All items of the runs and of `rest`, which is sorted, in order; can be gone through once. Equal items stay beside each other. */
  async merge(rest: readonly T[]): Promise<Iterable<T>> {
    while (this.runs.length > this.maxMergedRuns) {
      const joined: Run<T>[] = []
      for (let start = 0; start < this.runs.length; start += this.maxMergedRuns)
        joined.push(await this.join(this.runs.slice(start, start + this.maxMergedRuns)))
      this.runs = joined
    }
    if (this.runs.length === 0) return rest
    return mergeSortedSync([...this.runs.map((run) => this.itemsOf(run)), rest.values()], this.compare)
  }

  /** Deletes the folder, once what is being deleted of it is gone. */
  async close(): Promise<void> {
    await this.removals
    await remove(this.folder)
  }

  /** Merges runs to one. */
  private async join(runs: readonly Run<T>[]): Promise<Run<T>> {
    const joined = this.newRun((runs[0] as Run<T>).last)
    const pauseIfDue = openPeriodicYield()
    const file = this.openNextFile(joined)
    try {
      for (const item of mergeSortedSync(
        runs.map((run) => this.itemsOf(run)),
        this.compare,
      )) {
        this.format.write(file, item)
        const pause = pauseIfDue()
        if (pause !== undefined) await pause
      }
      file.close()
    } finally {
      file.abandon()
    }
    return joined
  }

  /** The items of a run. Each file is deleted by another thread once it is read: the disk may be busy with it. */
  private *itemsOf(run: Run<T>): Generator<T> {
    for (let number = 0; number < run.files; number++) {
      const path = join(run.folder, `${number}`)
      yield* this.itemsIn(path)
      this.removals = Promise.all([this.removals, removeFile(path)])
      this.removals.catch(() => undefined) // `close` rejects
    }
  }

  private *itemsIn(path: string): Generator<T> {
    const reader = new SyncFileReader(path)
    try {
      for (let item = this.format.read(reader); item !== undefined; item = this.format.read(reader))
        yield item
    } finally {
      reader.close()
    }
  }

  private newRun(last: T): Run<T> {
    return { folder: join(this.folder, `run-${this.runCount++}`), files: 0, last }
  }

  private openNextFile(run: Run<T>): FileWriter {
    return openFileWriter(join(run.folder, `${run.files++}`))
  }
}
