import { setFlagsFromString } from 'node:v8'
import { openStatistics } from '../../catalog/dataset-statistics.ts'
import { openCrossRecordNotes } from '../../check/cross-record/cross-record-checks.ts'
import type { DescribedThings } from '../../check/cross-record/references.ts'
import { findRecordPlaceholders, type Placeholders } from '../../check/placeholders.ts'
import { openVideoNotes } from '../../check/search-engines/video-notes.ts'
import { openBatchValidator, parseSplitShapes } from '../../check/shape-validation.ts'
import { type BufferPool, returnBuffers } from '../../collections/buffer-pool.ts'
import { mapRecord } from '../../map/map-record.ts'
import { mappingContextOf } from '../../map/mapping-context.ts'
import type { ConsentGate } from '../../people/consent-gate.ts'
import { openPersonalDetailCheck } from '../../people/personal-details/detail-check.ts'
import { openRecordSearch } from '../../people/record-search.ts'
import type { Roster } from '../../people/roster.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { MappedNode } from '../../rdf/node.ts'
import type { AnyRecord, Publication } from '../../record/record-schemas.ts'
import { openDumpEncoder } from '../../write/batch-dumps.ts'
import { openLinkIndexPart } from '../../write/link-index.ts'
import { openTablePart } from '../../write/tables/table-files.ts'
import type { BatchResult } from './batch-result.ts'
import { type RecordResult, recordResultOf } from './record-result.ts'

/** What the making of every batch leans on; plain data. */
export type BatchConfig = {
  readonly publication: Publication
  /** Who may not be named everywhere. */
  readonly roster: Roster
  /** The shapes that data have to fit, and those of search engines, in Turtle. */
  readonly shapes: readonly string[]
  readonly engines: string
  /** The texts of examples, where none of them is to go online. */
  readonly placeholders: Placeholders | undefined
  /** Whether the addresses of parts are to be remembered. */
  readonly keepsParts: boolean
  /** What is written: the dumps, the tables, what pages are made of. */
  readonly writes: { readonly dumps: boolean; readonly tables: boolean; readonly pages: boolean }
  /** Of how many records one is judged and read back by programs that are not ours. */
  readonly sample: number
}

/** What a batch is made of: records by their number in it, and where that number begins among all. */
export type BatchInput = {
  readonly first: number
  /** Read as they are asked for, once; what is wrong with them is known when all have passed. */
  readonly records: Iterable<{ readonly record: AnyRecord; readonly number: number }>
  readonly problems: readonly Problem[]
  readonly refused: BatchResult['refused']
}

/** Makes what becomes of batches. */
export type BatchProcessor = {
  /** Of records; `room` is for how many capsules search engines' verdicts are still wanted. */
  make(reading: BatchInput, room: number): Promise<BatchResult>
  /** Of nodes that no record says, as one record. */
  say(described: readonly MappedNode[], first: number): Promise<BatchResult>
  /** Takes back the memory of products that nobody needs any more. */
  reuse(memory: BufferPool): void
}

/** Sees a record and all that it became. */
export type MappedRecordListener = (record: AnyRecord, described: readonly MappedNode[]) => void

/*
 * V8 puts objects where only a full collection finds them if those that the same line of a program made before have lasted. It
 * takes what becomes of a record for such, with all that this holds: 17 KB a capsule outlived its batch, 1.5 KB do since V8 is
 * told not to. A build of 20,000 records was measured to make a quarter of the full collections then, and to take a seventh
 * less processor time.
 */
setFlagsFromString('--no-allocation-site-pretenuring')

/** Opens a maker behind a gate. */
export function openBatchProcessor(
  setting: BatchConfig,
  gate: ConsentGate,
  settled: DescribedThings,
  watch?: MappedRecordListener,
): BatchProcessor {
  const { publication, writes, sample } = setting
  const edition = mappingContextOf(publication)
  const { address } = edition
  const shapes = parseSplitShapes(setting.shapes)
  const judging = openBatchValidator(shapes)
  const search = openRecordSearch(setting.roster)
  const details = openPersonalDetailCheck(publication)
  const noteVideos = openVideoNotes(setting.engines, publication.base)
  const spare: BufferPool = []
  const parts = openDumpEncoder(spare)

  return {
    async make({ first, records, problems, refused }, room) {
      const read: Partial<Record<Kind, number>> = {}
      const entries: RecordResult[] = []
      const found: Problem[] = []
      for (const { record, number } of records) {
        if (setting.placeholders !== undefined)
          for (const each of findRecordPlaceholders(record, setting.placeholders)) found.push(each)
        const described: MappedNode[] = []
        const { records, problems } = search.record(record, gate.filter(record))
        for (const problem of problems) found.push(problem)
        for (const each of details(record, records)) found.push(each)
        for (const said of records) for (const each of mapRecord(said, edition)) described.push(each)
        read[record.kind] = (read[record.kind] ?? 0) + 1
        watch?.(record, described)
        entries.push(recordResultOf(described, number, (first + number) % sample === 0))
      }
      const told = { read, refused, problems: [...problems, ...found], citations: gate.takeCitations() }
      return productOf(entries, first, room, told)
    },
    async say(described, first) {
      const entry = recordResultOf(described, 0, true)
      return productOf([entry], first, 0, NOTHING_READ)
    },
    reuse: (memory) => returnBuffers(spare, memory),
  }

  /**
   * What becomes of the records of a batch. They are gone through once for each thing that is made of them, because the
   * programs for all of these do not fit together where a processor keeps what it runs: record by record took a third longer.
   */
  async function productOf(
    entries: readonly RecordResult[],
    first: number,
    room: number,
    rest: Pick<BatchResult, 'read' | 'refused' | 'problems' | 'citations'>,
  ): Promise<BatchResult> {
    const problems: Problem[] = []
    const tell = (more: readonly Problem[]): void => {
      for (const each of more) problems.push(each)
    }

    const [data, own] = [judging(), judging()]
    for (const entry of entries) for (const each of entry.data) data.add(each)
    for (const entry of entries) for (const each of entry.own) own.add(each)

    const notes = openCrossRecordNotes(publication.base, shapes.crossNode, setting.keepsParts, settled)
    for (const { data, own, record } of entries) {
      for (const each of data) tell(notes.add(each, record))
      for (const each of own) if (each.pathInRecord.length === 0) tell(notes.add(each, record))
    }

    const videos = noteVideos(room)
    for (const { described } of entries) videos.add(described)

    const survey = openStatistics(address, publication.publisher)
    for (const { said } of entries) for (const each of said) survey.add(each.node, each.statements)
    if (writes.dumps) for (const { said, isShown } of entries) if (said.length > 0) parts.add(said, isShown)

    const rows = writes.tables ? openTablePart({ address, inLanguage: publication.inLanguage }) : undefined
    if (rows !== undefined) for (const { data } of entries) for (const each of data) tell(rows.add(each))

    const gathering = writes.pages ? openLinkIndexPart(publication.base, first) : undefined
    if (gathering !== undefined) for (const { described, record } of entries) gathering.add(described, record)

    const [inData, onOwn] = [await data.end(), await own.end()]
    return {
      ...rest,
      problems: [...rest.problems, ...problems, ...inData.problems, ...onOwn.problems],
      results: [...inData.results, ...onOwn.results],
      shown: entries.filter(({ isShown }) => isShown).map(({ said }) => said.map(({ node }) => node)),
      videos: await videos.end(),
      notes: notes.end(),
      survey: survey.end(),
      dumps: writes.dumps ? parts.end() : undefined,
      tables: rows?.end(),
      gathering: gathering?.end(),
    }
  }
}

/** What a batch that no record says tells of its reading. */
const NOTHING_READ = { read: {}, refused: [], problems: [], citations: { cited: [], unnamedAddresses: [] } }
