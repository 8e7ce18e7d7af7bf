import type { Problem } from '../../problems/problem.ts'
import { type LineBatch, recordsOfLines } from '../../read/line-batches.ts'
import type { ReadListener } from '../../read/read-listener.ts'
import type { AnyRecord } from '../../record/typed-record.ts'

/** The records of a batch, before anything is made of them. */
export type BatchInput = {
  /** The number of the batch's first record among all records, from 0. */
  readonly firstRecord: number
  /** The records with their numbers in the batch, to be gone through once; reading them may add problems and rejected ids. */
  readonly records: Iterable<{ readonly record: AnyRecord; readonly number: number }>
  readonly problems: readonly Problem[]
  /** Kind and id, as far as known, of records that cannot be used. */
  readonly rejected: readonly Parameters<ReadListener['refuse']>[]
  /** For how many capsules the verdicts of search engines are still wanted. */
  readonly maxVideoVerdicts: number
}

/** The records of a batch of lines, parsed one by one as they are asked for. */
export function readLineBatch(lines: LineBatch, firstRecord: number, maxVideoVerdicts: number): BatchInput {
  const problems: Problem[] = []
  const rejected: Parameters<ReadListener['refuse']>[] = []
  const listener: ReadListener = {
    report: (...found) => void problems.push(...found),
    refuse: (...record) => void rejected.push(record),
  }
  return { firstRecord, records: recordsOfLines(lines, listener), problems, rejected, maxVideoVerdicts }
}

/** A batch of records that were read from YAML and tables; their problems were reported as they were read. */
export function batchOfRecords(
  records: readonly AnyRecord[],
  firstRecord: number,
  maxVideoVerdicts: number,
): BatchInput {
  const numbered = records.map((record, number) => ({ record, number }))
  return { firstRecord, records: numbered, problems: [], rejected: [], maxVideoVerdicts }
}
