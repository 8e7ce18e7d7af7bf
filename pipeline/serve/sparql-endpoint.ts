import { join } from 'node:path'
import { fileStamp } from '../files/file-facts.ts'
import { NO_INDEX_HEADER } from '../site/hosting/http-headers.ts'
import { chooseEngine, type EngineName, engineDumps } from '../sparql/choose-engine.ts'
import { type EngineMemory, type ExcessSize, excessSize } from '../sparql/engine-capacity.ts'
import { queryMessages } from '../sparql/query-error.ts'
import type { QueryJob, QueryReply } from '../sparql/query-job.ts'
import { acceptsMethod, type Exchange, sendMessage } from './exchange.ts'
import { readConsistently } from './open-files.ts'
import { QueryPool } from './query-pool.ts'
import { readQuery } from './query-request.ts'
import {
  preferredResultTypes,
  sendDescription,
  sendFailure,
  sendNothingPublished,
  sendReply,
} from './query-response.ts'

/** The limits of the worker pool, and the rows or triples and the bytes of an answer. */
const endpointLimits = {
  timeMs: 10_000,
  startMs: 120_000,
  memoryMb: 1024,
  maxWorkers: 2,
  maxWaiting: 16,
  maxRows: 10_000,
  maxBytes: 2 ** 24, // ten thousand rows of 1.6 kB each
}

/** The memory of each engine: that of a worker's heap, and that of `query-worker.ts`. */
const endpointMemory: EngineMemory = { comunica: endpointLimits.memoryMb * 2 ** 20, oxigraph: 2 ** 31 }

/** The characters of answers that wait to be read, beyond which no query is answered: four of the longest. */
const MAX_UNREAD_BYTES = 1 << 26

/** The time in which an answer has to be read, in milliseconds. */
const READ_MS = 60_000

/** The options of an endpoint. */
export type SparqlEndpointOptions = {
  /** Whether queries may ask other endpoints (`SERVICE`). */
  readonly allowsService: boolean
  /** The engine that answers; by default the one that suits the size of the data. */
  readonly engine?: EngineName | undefined
  /** The time that a query may take, in milliseconds. */
  readonly timeMs?: number | undefined
  /** Receives the reason for which a worker failed. */
  readonly log: (cause: Error) => void
}

/** A SPARQL 1.1 Protocol endpoint over the dumps in a folder, which builds may replace; updates are refused. */
export class SparqlEndpoint {
  readonly #root: string
  readonly #options: SparqlEndpointOptions
  readonly #timeMs: number
  readonly #pool: QueryPool<QueryJob, QueryReply>
  #unreadBytes = 0

  /** `script` is the program of the worker threads. */
  constructor(root: string, script: string, options: SparqlEndpointOptions) {
    this.#root = root
    this.#options = options
    this.#timeMs = options.timeMs ?? endpointLimits.timeMs
    this.#pool = new QueryPool(script, { ...endpointLimits, timeMs: this.#timeMs }, options.log)
  }

  /** Answers a request. */
  async answer(exchange: Exchange): Promise<void> {
    if (!acceptsMethod(exchange, ['GET', 'HEAD', 'POST'])) return
    const { response } = exchange
    const abort = new AbortController()
    response.once('close', () => abort.abort())
    response.setHeader('Vary', 'Accept')
    response.setHeader(...NO_INDEX_HEADER)
    const requested = await readQuery(exchange)
    if ('status' in requested) return sendMessage(exchange, requested.status, requested.message)
    if (requested.query === undefined) return sendDescription(exchange)
    if (this.#unreadBytes > MAX_UNREAD_BYTES) return sendFailure(exchange, 'full', this.#timeMs)
    const job = await this.#jobFor(requested.query, exchange)
    if (job === undefined) return sendNothingPublished(exchange)
    const excess = await excessSize(job.engine, job.dump, endpointMemory).catch(() => undefined)
    if (excess !== undefined) return sendMessage(exchange, 503, queryMessages.beyond(excess))
    const reply = await this.#pool.ask(job, abort.signal)
    if (typeof reply === 'string') sendFailure(exchange, reply, this.#timeMs)
    else this.#send(exchange, reply)
  }

  /** Sends a reply, whose bytes count until they are read; whoever does not read them in time is dropped. */
  #send(exchange: Exchange, reply: QueryReply): void {
    const { response } = exchange
    const bytes = reply.outcome === 'answered' ? reply.text.length : 0
    this.#unreadBytes += bytes
    const timer = setTimeout(() => response.destroy(), READ_MS)
    response.once('close', () => {
      clearTimeout(timer)
      this.#unreadBytes -= bytes
    })
    sendReply(exchange, reply, endpointLimits)
  }

  /** What is too large about the data that are published now; undefined where they can be read, or are missing. */
  async excess(): Promise<ExcessSize | undefined> {
    const engine = await this.#chosenEngine()
    const dump = join(this.#root, engineDumps[engine])
    return excessSize(engine, dump, endpointMemory).catch(() => undefined)
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  /** The message to a worker; `undefined` where there is no dump. */
  async #jobFor(query: string, exchange: Exchange): Promise<QueryJob | undefined> {
    const { allowsService } = this.#options
    const engine = await this.#chosenEngine()
    const dump = join(this.#root, engineDumps[engine])
    const stamp = (await readConsistently(this.#root, () => fileStamp(dump)))?.value
    if (stamp === undefined) return undefined
    const mediaTypes = preferredResultTypes(exchange)
    const { maxRows, maxBytes } = endpointLimits
    return { query, engine, dump, stamp, mediaTypes, maxRows, maxBytes, allowsService }
  }
  async #chosenEngine(): Promise<EngineName> {
    const { engine, allowsService } = this.#options
    return engine ?? (await chooseEngine(this.#root, allowsService))
  }
}
