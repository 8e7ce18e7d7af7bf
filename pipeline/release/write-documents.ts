import type { DocumentListing } from '../site/document-listing.ts'
import { openDocumentWriter } from '../site/document-writer.ts'
import { createSite } from '../site/site.ts'
import type { DocumentRows } from '../write/document-rows.ts'
import type { BuildOrder } from './build-order.ts'
import { type PageWorkerConfig, writeInWorkers } from './page-workers.ts'

/** The number of documents from which worker threads help: fewer are written sooner than threads start. */
const MIN_DOCUMENTS_FOR_WORKERS = 500

/**
 * Writes the files of documents, of which there are about `count`, and gives what the site lists of each, in their order. Worker threads
 * do it where there are many documents and the order allows threads; the bytes are the same.
 */
export function writeDocuments(
  documents: AsyncIterable<DocumentRows>,
  config: PageWorkerConfig,
  { workers = 0, memory }: Pick<BuildOrder, 'workers' | 'memory'>,
  count: number,
): AsyncIterable<DocumentListing> {
  return workers > 0 && count >= MIN_DOCUMENTS_FOR_WORKERS
    ? writeInWorkers(documents, config, workers, memory)
    : writeHere(documents, config)
}

async function* writeHere(
  documents: AsyncIterable<DocumentRows>,
  { folder, site }: PageWorkerConfig,
): AsyncGenerator<DocumentListing> {
  const write = openDocumentWriter(folder, createSite(site))
  for await (const rows of documents) yield await write(rows)
}
