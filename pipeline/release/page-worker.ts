import { parentPort, workerData } from 'node:worker_threads'
import { openDocumentWriter } from '../site/document-writer.ts'
import { createSite } from '../site/site.ts'
import type { DocumentRows } from '../write/document-rows.ts'
import type { PageWorkerConfig } from './page-workers.ts'

/* The entry of a worker thread that writes the documents of a site, with their pages and data. */

const { folder, site } = workerData as PageWorkerConfig
const write = openDocumentWriter(folder, createSite(site))

let last = Promise.resolve()
parentPort?.on('message', (documents: readonly DocumentRows[]) => {
  last = last.then(async () => {
    const listings = []
    for (const document of documents) listings.push(await write(document))
    parentPort?.postMessage(listings)
  })
})
