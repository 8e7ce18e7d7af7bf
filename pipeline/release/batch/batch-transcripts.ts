import type { MappingContext } from '../../map/mapping-context.ts'
import { mapPassages } from '../../map/passage.ts'
import { isPublishedIn, type Node, statementsOf } from '../../rdf/node.ts'
import type { ConsentedRecord } from '../../record/typed-record.ts'
import type { SpokenText, Transcript } from '../../transcript/spoken-text.ts'
import { type CaptionFileText, captionFileOf } from '../../transcript/write-captions.ts'
import type { DumpEncoder } from '../../write/batch-dumps.ts'
import type { LinkIndexPartBuilder } from '../../write/link-index-part.ts'
import { type TranscriptPart, transcriptRows } from '../../write/transcript-dumps.ts'

/** What is said in the videos of a batch, as far as it may be published. */
export class BatchTranscripts {
  readonly #files: CaptionFileText[] = []
  readonly #passages: (readonly Node[])[] = []
  readonly #pages: { readonly document: string; readonly transcripts: readonly Transcript[] }[] = []

  /** Takes the captions of a capsule as files may have them. */
  addFiles(captions: readonly SpokenText[]): void {
    for (const each of captions) this.#files.push(captionFileOf(each))
  }

  /** Takes what the page of a capsule may say, and which passages are data. */
  add(consented: readonly ConsentedRecord[], context: MappingContext): void {
    for (const { record, outlets } of consented) {
      if ('replaced' in record || record.kind !== 'capsule') continue
      if (isPublishedIn('open-data', { outlets })) {
        const passages = mapPassages(record.value, context)
        if (passages.length > 0) this.#passages.push(passages)
      }
      if (!isPublishedIn('indexed-page', { outlets })) continue
      const transcripts = record.value.spoken?.filter(({ use }) => use !== 'none') ?? []
      if (transcripts.length === 0) continue
      this.#pages.push({ document: context.address.document('capsule', record.value.id), transcripts })
    }
  }

  /** Writes what pages say into the index of documents. */
  writePages(links: LinkIndexPartBuilder): void {
    for (const { document, transcripts } of this.#pages) links.addTranscripts(document, transcripts)
  }

  /** The passages that are data, encoded; undefined where there are none. */
  encode(encoder: DumpEncoder): TranscriptPart | undefined {
    if (this.#passages.length === 0) return undefined
    for (const passages of this.#passages)
      encoder.add(passages.map((node) => ({ node, statements: statementsOf(node) })))
    return { dump: encoder.end(), rows: transcriptRows(this.#passages.flat()) }
  }

  /** The files of captions as they may be published. */
  files(): readonly CaptionFileText[] {
    return this.#files
  }
}
