import type { Addresses } from '../../rdf/addresses.ts'
import { isPublishedIn } from '../../rdf/node.ts'
import type { ConsentedRecord } from '../../record/typed-record.ts'
import type { SpokenText, Transcript } from '../../transcript/spoken-text.ts'
import { type CaptionFileText, captionFileOf } from '../../transcript/write-captions.ts'
import type { LinkIndexPartBuilder } from '../../write/link-index-part.ts'

/** What is said in the videos of a batch, as far as it may be published. */
export class BatchTranscripts {
  readonly #files: CaptionFileText[] = []
  readonly #pages: { readonly document: string; readonly transcripts: readonly Transcript[] }[] = []

  /** Takes the captions of a capsule as files may have them. */
  addFiles(captions: readonly SpokenText[]): void {
    for (const each of captions) this.#files.push(captionFileOf(each))
  }

  /** Takes what the page of a capsule may say. */
  addPages(consented: readonly ConsentedRecord[], address: Addresses): void {
    for (const { record, outlets } of consented) {
      if ('replaced' in record || record.kind !== 'capsule' || !isPublishedIn('indexed-page', { outlets }))
        continue
      const transcripts = record.value.spoken?.filter(({ use }) => use !== 'none') ?? []
      if (transcripts.length === 0) continue
      this.#pages.push({ document: address.document('capsule', record.value.id), transcripts })
    }
  }

  /** Writes what pages say into the index of documents. */
  writePages(links: LinkIndexPartBuilder): void {
    for (const { document, transcripts } of this.#pages) links.addTranscripts(document, transcripts)
  }

  /** The files of captions as they may be published. */
  files(): readonly CaptionFileText[] {
    return this.#files
  }
}
