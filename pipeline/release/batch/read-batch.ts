import type { Problem } from '../../problems/problem.ts'
import { type LineBatch, recordsOfLines } from '../../read/line-batches.ts'
import type { ReadListener } from '../../read/read-listener.ts'
import type { AnyRecord } from '../../record/record-schemas.ts'
import type { BatchInput } from './batch-processor.ts'

/** Reads the records of some lines one by one, of which the first has the number `first` among all; once. */
export function readLineBatch(lines: LineBatch, first: number): BatchInput {
  const problems: Problem[] = []
  const refused: Parameters<ReadListener['refuse']>[] = []
  const listener: ReadListener = {
    report: (...found) => void problems.push(...found),
    refuse: (...record) => void refused.push(record),
  }
  return { first, records: recordsOfLines(lines, listener), problems, refused }
}

/** The same of records that were read one by one. */
export function batchOfRecords(records: readonly AnyRecord[], first: number): BatchInput {
  return { first, records: records.map((record, number) => ({ record, number })), problems: [], refused: [] }
}
