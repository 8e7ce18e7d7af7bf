import type { DatasetNodes } from '../map/dataset-nodes.ts'
import type { LocatedResult } from './batch/batch-result.ts'
import type { ProcessBatch } from './batch-runner.ts'
import type { BuildOrder } from './build-order.ts'
import { type BuildParts, openBuildParts } from './build-parts.ts'
import type { BuildOutcome, BuildState } from './build-state.ts'
import { endChecks } from './end-checks.ts'
import { guardDumps } from './guard-dumps.ts'
import { mapReleaseDataset } from './map-release-dataset.ts'
import { publishRelease } from './publish-release.ts'
import { readBuildSetup } from './read-setup.ts'
import { assertResultIsOurs, recoverRelease } from './release-destinations.ts'
import { removeProblemsPage } from './report-files.ts'

/** A build at work, from its first batch of records to the release. */
export class BuildWork {
  readonly #parts: BuildParts
  #dataset: DatasetNodes | undefined

  private constructor(parts: BuildParts) {
    this.#parts = parts
  }

  /**
   * Reads the setup of a build and opens all it works with; `undefined` if the publication cannot be used, which `state` says.
   * `processBatch` takes a batch through its steps in this thread.
   */
  static async open(
    order: BuildOrder,
    state: BuildState,
    processBatch: ProcessBatch,
  ): Promise<BuildWork | undefined> {
    if (order.publish) await recoverRelease(order.out)
    else await assertResultIsOurs(order.out)
    const setup = await readBuildSetup(order, state.problems.add)
    if (setup !== undefined) return new BuildWork(await openBuildParts(order, setup, state, processBatch))
    if (order.publish) await removeProblemsPage(order.out)
    return undefined
  }

  /** Reads the records, and yields the result of each batch in their order. */
  results(): AsyncGenerator<LocatedResult> {
    const { runner, sink } = this.#parts
    return runner.results(() => sink.eligibility.room())
  }

  /** Writes the result of a batch to the outputs, and takes in what the checks noted. */
  async write(result: LocatedResult): Promise<void> {
    await this.#parts.sink.write(result)
    this.#parts.runner.progress.pass(result)
  }

  /** Maps, checks and writes what the publication says of itself: the data set, the topics, people who withdrew. */
  async writeDataset(): Promise<void> {
    const { context, sink, runner } = this.#parts
    this.#dataset = await mapReleaseDataset(context, sink)
    await sink.write(await runner.processNodes(this.#dataset.nodes))
  }

  /** Ends the checks across records, and counts the people who are named. */
  async endChecks(): Promise<void> {
    await endChecks(this.#parts.context, this.#parts.sink)
  }

  /** Publishes the release if nothing is violated; only compares it with the one before, where the build checks. */
  async publish(): Promise<BuildOutcome> {
    const { context, outputs, sink, samples, runner } = this.#parts
    const { state, checks } = context
    if (this.#dataset === undefined)
      throw new Error('the data set is written before the release is published')
    const { release, dumps, folder } = outputs
    const found = { dataset: this.#dataset, statistics: sink.statistics.end(), counts: checks.countsByKind() }
    if (release === undefined) {
      if (dumps === undefined || state.isRefused()) return state.outcome()
      const { triples } = await dumps.close()
      await guardDumps(context, { ...found, triples }, folder)
      return state.outcome()
    }
    const { progress, pool, config } = runner
    progress.tell('dumps')
    const workers = await pool.workers
    const verified = samples.end(workers)
    verified.catch(() => undefined) // it is awaited below
    const { triples, checksums } = await release.dumps.close(workers && ((path) => workers.digestOf(path)))
    const transcriptSums = await release.transcripts.close()
    state.facts.triples = triples
    const hasWorkbook = await release.tables?.close({
      publication: this.#dataset.context.publication,
      publisher: found.statistics.publisherName,
      version: this.#dataset.mark.version,
    })
    await verified
    await pool.close() // their memory is wanted for what follows
    const newAddresses = checks.newAddresses?.()
    const { sample } = config
    return publishRelease(context, {
      ...found,
      triples,
      checksums: new Map([...checksums, ...transcriptSums]),
      hasTranscripts: transcriptSums.size > 0,
      newAddresses,
      usedMedia: sink.usedMedia,
      release,
      progress,
      sample,
      hasWorkbook: hasWorkbook === true,
    })
  }

  /** Ends the workers, and removes whatever was not published. */
  async close(): Promise<void> {
    const { runner, samples, outputs } = this.#parts
    await runner.pool.close()
    samples.abandon()
    await outputs.discard()
  }
}
