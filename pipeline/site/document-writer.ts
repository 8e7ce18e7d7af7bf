import { documentOf } from '../write/document-builder.ts'
import type { DocumentRows } from '../write/document-rows.ts'
import { writeDocument } from './document-files.ts'
import { type DocumentListing, openListings } from './document-listing.ts'
import type { Site } from './site.ts'

/** Writes the files of a document below the folder of a site, and gives what the site lists of it. */
export type DocumentWriter = (rows: DocumentRows) => Promise<DocumentListing>

/** Opens what writes the documents of a site into a folder, in this thread. */
export function openDocumentWriter(folder: string, site: Site): DocumentWriter {
  const listingOf = openListings(site)
  return async (rows) => {
    const document = documentOf(rows)
    await writeDocument(document, folder, site)
    return listingOf(document)
  }
}
