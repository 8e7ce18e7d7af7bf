import { join } from 'node:path'
import { writeText } from '../files/write-file.ts'
import type { Document } from '../rdf/document.ts'
import { documentDataJsonld, documentDataTurtle } from '../write/document-data.ts'
import { chapterFiles } from './chapter-downloads.ts'
import { documentPage } from './document-page.ts'
import { renderPage } from './layout.ts'
import { unindexedParticipantsPage } from './participants/unindexed-participants.ts'
import type { Site } from './site.ts'
import type { SitePage } from './site-page.ts'

/**
 * Writes the files of a document: its page, its chapters to take away, and its data as Turtle and JSON-LD unless they are empty; no
 * page of the data set, whose is the home page.
 */
export async function writeDocument(document: Document, folder: string, site: Site): Promise<void> {
  const { base } = site.address
  const { address, data } = document
  if (address !== base) {
    const page = documentPage(document, site)
    await writePage(page, folder, site)
    const participants = unindexedParticipantsPage(document, page, site)
    if (participants !== undefined) await writePage(participants, folder, site)
  }
  for (const [name, text] of chapterFiles(document, site))
    await writeText(join(folder, pathBelow(base, address), name), text)
  if (data.nodes.length === 0) return
  await writeText(join(folder, pathBelow(base, address), 'index.ttl'), documentDataTurtle(data))
  await writeText(
    join(folder, pathBelow(base, address), 'index.jsonld'),
    documentDataJsonld(data, `${base}context.jsonld`),
  )
}

/** Writes a page as the `index.html` of its address. */
export async function writePage(page: SitePage, folder: string, site: Site): Promise<void> {
  const path = join(folder, pathBelow(site.address.base, page.address), 'index.html')
  await writeText(path, renderPage(page, site))
}

function pathBelow(base: string, address: string): string {
  return address.slice(base.length)
}
