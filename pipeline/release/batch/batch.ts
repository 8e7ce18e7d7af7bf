import { openStatistics } from '../../catalog/dataset-statistics.ts'
import { openCrossRecordNotes } from '../../check/cross-record/cross-record-checks.ts'
import { mapRecord } from '../../map/map-record.ts'
import type { Problem } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { MappedNode } from '../../rdf/node.ts'
import type { AnyRecord, ConsentedRecord } from '../../record/typed-record.ts'
import { LinkIndexPartBuilder } from '../../write/link-index-part.ts'
import { TablePartBuilder } from '../../write/tables/table-part.ts'
import type { BatchResult } from './batch-result.ts'
import type { BatchTools } from './batch-tools.ts'
import { BatchTranscripts } from './batch-transcripts.ts'
import { type ConsentStep, consentToRecord } from './consent-step.ts'
import { type MappedRecord, mappedRecordOf } from './mapped-record.ts'
import type { BatchInput } from './read-batch.ts'

/** A batch of records on its way through the steps of a build, which `processBatch` (build.ts) calls one after the other. */
export class Batch {
  readonly #input: BatchInput
  readonly #tools: BatchTools
  readonly #problems: Problem[] = []
  readonly #counts: Partial<Record<Kind, number>> = {}
  readonly #mapped: MappedRecord[] = []
  readonly #mediaUses = new Set<string>()
  readonly #transcripts = new BatchTranscripts()
  #checked: CheckedBatch | undefined

  constructor(input: BatchInput, tools: BatchTools) {
    this.#input = input
    this.#tools = tools
  }

  /** Reads the records one by one; what is wrong with them is known once all have been read. */
  read(): BatchInput['records'] {
    return this.#input.records
  }

  /** What of a record may be published, and where: without what people did not agree to, and without names of others. */
  consent(record: AnyRecord): readonly ConsentedRecord[] {
    const { records, captions, mediaNames, problems } = consentToRecord(record, this.#tools)
    for (const name of mediaNames) this.#mediaUses.add(name)
    this.#addTranscriptFiles(record, captions)
    this.#add(problems)
    return records
  }

  /** Maps what may be published of a record, the one of that number in the batch, to nodes. */
  map(record: AnyRecord, number: number, consented: readonly ConsentedRecord[]): void {
    const { config, context, onMapped } = this.#tools
    const nodes: MappedNode[] = []
    for (const each of consented) for (const node of mapRecord(each, context)) nodes.push(node)
    this.#transcripts.add(consented, context)
    this.#counts[record.kind] = (this.#counts[record.kind] ?? 0) + 1
    onMapped?.(record, nodes)
    const isSampled = (this.#input.firstRecord + number) % config.sample === 0
    this.#mapped.push(mappedRecordOf(nodes, number, isSampled))
  }

  /** Takes nodes that no record describes, as one record that is verified by third-party programs. */
  addNodes(nodes: readonly MappedNode[]): void {
    this.#mapped.push(mappedRecordOf(nodes, 0, true))
  }

  /** Validates the nodes, and notes what checks across records and search engines need of them. */
  async check(): Promise<void> {
    const { config, described, shapes, openValidation, openPassageValidation, openVideos } = this.#tools
    const [data, personPages, passages] = [openValidation(), openValidation(), openPassageValidation()]
    for (const each of this.#mapped) for (const node of each.data) data.add(node)
    for (const each of this.#mapped) for (const node of each.personPage) personPages.add(node)

    for (const each of this.#transcripts.passages()) for (const node of each) passages.add(node)

    const notes = openCrossRecordNotes(
      config.publication.base,
      shapes.crossNode,
      config.keepsParts,
      described,
    )
    for (const each of this.#mapped) {
      for (const node of each.data) this.#add(notes.add(node, each.number))
      for (const node of each.personPage)
        if (node.pathInRecord.length === 0) this.#add(notes.add(node, each.number))
    }

    const videos = openVideos(this.#input.maxVideoVerdicts)
    for (const { nodes } of this.#mapped) videos.add(nodes)

    const validations = [await data.end(), await personPages.end(), await passages.end()]
    this.#checked = {
      problems: validations.flatMap(({ problems }) => problems),
      validationResults: validations.flatMap(({ results }) => results),
      notes: notes.end(),
      videos: await videos.end(),
    }
  }

  /**
   * Writes the nodes as parts of dumps, tables and pages. The records are gone through once an output, because the code of all
   * outputs together does not fit the processor's instruction cache.
   */
  write(): BatchResult {
    const { config, context, dumps, passageDumps } = this.#tools
    const { publication, writes } = config
    if (this.#checked === undefined) throw new Error('a batch is checked before it is written')

    const statistics = openStatistics(context)
    for (const { statements } of this.#mapped)
      for (const each of statements) statistics.add(each.node, each.statements)

    if (writes.dumps)
      for (const { statements, isSampled } of this.#mapped)
        if (statements.length > 0) dumps.add(statements, isSampled)

    const tables = writes.tables
      ? new TablePartBuilder({ ...context, inLanguage: publication.inLanguage })
      : undefined
    if (tables !== undefined) for (const { data } of this.#mapped) this.#add(tables.add(data))

    const links = writes.pages
      ? new LinkIndexPartBuilder(publication.base, this.#input.firstRecord)
      : undefined
    if (links !== undefined) for (const { nodes, number } of this.#mapped) links.add(nodes, number)

    if (links !== undefined) this.#transcripts.writePages(links)

    const { problems, rejected } = this.#input
    return {
      ...this.#checked,
      problems: [...problems, ...this.#problems, ...this.#checked.problems],
      counts: this.#counts,
      rejected,
      mediaUses: [...this.#mediaUses],
      transcriptFiles: this.#transcripts.files(),
      citations: this.#tools.gate.takeCitations(),
      sampledNodes: this.#mapped.flatMap(({ isSampled, statements }) =>
        isSampled ? [statements.map(({ node }) => node)] : [],
      ),
      statistics: statistics.end(),
      dumps: writes.dumps ? dumps.end() : undefined,
      passages: writes.dumps ? this.#transcripts.encode(passageDumps) : undefined,
      tables: tables?.end(),
      links: links?.end(),
    }
  }

  #addTranscriptFiles(record: AnyRecord, captions: ConsentStep['captions']): void {
    if ('replaced' in record) return
    const { config, context } = this.#tools
    const { base, document } = context.address
    const path = document(record.kind, record.value.id).slice(base.length)
    this.#transcripts.addFiles(captions, path, config.writes.pages)
  }

  #add(problems: readonly Problem[]): void {
    for (const each of problems) this.#problems.push(each)
  }
}

/** What checking a batch found. */
type CheckedBatch = Pick<BatchResult, 'problems' | 'validationResults' | 'notes' | 'videos'>

/** Processes nodes that no record describes, such as those of the data set, like one record; `firstRecord` is its number. */
export async function processNodes(
  nodes: readonly MappedNode[],
  firstRecord: number,
  tools: BatchTools,
): Promise<BatchResult> {
  const batch = new Batch(
    { firstRecord, records: [], problems: [], rejected: [], maxVideoVerdicts: 0 },
    tools,
  )
  batch.addNodes(nodes)
  await batch.check()
  return batch.write()
}
