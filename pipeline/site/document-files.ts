import { join } from 'node:path'
import { writeText, writeTexts } from '../files/write-file.ts'
import type { Document } from '../rdf/document.ts'
import { documentDataJsonld, documentDataTurtle } from '../write/document-data.ts'
import { chapterFiles } from './chapter-downloads.ts'
import { documentPage } from './document-page.ts'
import { renderPage } from './layout.ts'
import { unindexedParticipantsPage } from './participants/unindexed-participants.ts'
import type { Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/** The file of a page, in the folder of its address. */
const PAGE_FILE = 'index.html'

/**
 * Writes the files of a document: its page, its chapters to take away, and its data as Turtle and JSON-LD unless they are empty; no
 * page of the data set, whose is the home page.
 */
export async function writeDocument(document: Document, folder: string, site: Site): Promise<void> {
  const { base } = site.address
  const { address, data } = document
  const files = new Map(chapterFiles(document, site))
  if (data.nodes.length > 0) {
    files.set('index.ttl', documentDataTurtle(data))
    files.set('index.jsonld', documentDataJsonld(data, `${base}context.jsonld`))
  }
  if (address !== base) {
    const page = documentPage(document, site)
    files.set(PAGE_FILE, renderPage(page, site))
    const participants = unindexedParticipantsPage(document, page, site)
    if (participants !== undefined) await writePage(participants, folder, site)
  }
  writeTexts(folderOf(address, folder, site), files)
}

/** Writes a page as the `index.html` of its address. */
export async function writePage(page: SitePage, folder: string, site: Site): Promise<void> {
  await writeText(join(folderOf(page.address, folder, site), PAGE_FILE), renderPage(page, site))
}

function folderOf(address: string, root: string, { address: { base } }: Site): string {
  return join(root, address.slice(base.length))
}
