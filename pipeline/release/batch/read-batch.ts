import type { Problem } from '../../problems/problem.ts'
import { type Lines, recordsOf } from '../../read/line-batches.ts'
import type { Listener } from '../../read/listener.ts'
import type { AnyRecord } from '../../record/schemas.ts'
import type { Reading } from './batch-processor.ts'

/** Reads the records of some lines one by one, of which the first has the number `first` among all; once. */
export function readingOf(lines: Lines, first: number): Reading {
  const problems: Problem[] = []
  const refused: Parameters<Listener['refuse']>[] = []
  const listener: Listener = {
    report: (...found) => void problems.push(...found),
    refuse: (...record) => void refused.push(record),
  }
  return { first, records: recordsOf(lines, listener), problems, refused }
}

/** The same of records that were read one by one. */
export function readingOfRecords(records: readonly AnyRecord[], first: number): Reading {
  return { first, records: records.map((record, number) => ({ record, number })), problems: [], refused: [] }
}
