import { workerScript } from '../files/program-files.ts'
import type { Message } from '../language/message.ts'
import type { DocumentListing } from '../site/document-listing.ts'
import type { SiteConfig } from '../site/site.ts'
import type { DocumentRows } from '../write/document-rows.ts'
import { leastBusy, WORKER_MEMORY_MB, WorkerThread } from './worker-thread.ts'

/** What a worker that writes documents is started with: the folder of the site, and what the site is made of. */
export type PageWorkerConfig = { readonly folder: string; readonly site: SiteConfig }

/** The error of a worker that had no memory left while it wrote pages. */
export class PageFailure extends Error {
  readonly userMessage: Message
  constructor(cause: Error, memoryMb: number) {
    super(cause.message, { cause })
    this.userMessage = {
      fr: `pages : plus de mémoire qu'un fil n'en a (${memoryMb} Mo) ; lancer avec --workers 0`,
      en: `pages: more memory than a thread has (${memoryMb} MB); run with --workers 0`,
    }
  }
}

/** The characters of rows that are sent to a worker at once, at least: some fifty documents. */
const BATCH_LENGTH = 1 << 18

/** The batches that wait for each worker at most. */
const MAX_QUEUED_BATCHES = 2

/**
 * Has `size` worker threads write the files of documents, and gives what the site lists of each, in the order of `documents`. Rejects
 * with what a thread failed of, and with `PageFailure` where it had no memory left. Memory holds the rows of a few batches.
 */
export async function* writeInWorkers(
  documents: AsyncIterable<DocumentRows>,
  config: PageWorkerConfig,
  size: number,
  memoryMb = WORKER_MEMORY_MB,
): AsyncGenerator<DocumentListing> {
  const script = await workerScript('page-worker')
  const start = () => new WorkerThread<readonly DocumentRows[], DocumentListing[]>(script, config, memoryMb)
  const [first, others] = [start(), Array.from({ length: size - 1 }, start)]
  const errorOf = (cause: NodeJS.ErrnoException): Error =>
    cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new PageFailure(cause, memoryMb) : cause
  const replies: Promise<DocumentListing[]>[] = []
  try {
    for await (const batch of batchesOf(documents)) {
      const reply = leastBusy(first, others).ask(batch, errorOf)
      reply.catch(() => undefined) // it is awaited below, unless an earlier one fails
      replies.push(reply)
      if (replies.length > MAX_QUEUED_BATCHES * size) yield* (await replies.shift()) ?? []
    }
    for (const reply of replies) yield* await reply
  } finally {
    await Promise.all([first, ...others].map((worker) => worker.terminate()))
  }
}

async function* batchesOf(documents: AsyncIterable<DocumentRows>): AsyncGenerator<DocumentRows[]> {
  let batch: DocumentRows[] = []
  let length = 0
  for await (const document of documents) {
    batch.push(document)
    for (const row of document.rows) length += row.length
    if (length < BATCH_LENGTH) continue
    yield batch
    batch = []
    length = 0
  }
  if (batch.length > 0) yield batch
}
