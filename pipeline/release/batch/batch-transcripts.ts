import type { MappingContext } from '../../map/mapping-context.ts'
import { mapPassages } from '../../map/passage.ts'
import { MEDIA_FOLDER } from '../../media/read-media.ts'
import { isPublishedIn, type MappedNode, statementsOf } from '../../rdf/node.ts'
import type { ConsentedRecord } from '../../record/typed-record.ts'
import { transcriptFiles } from '../../site/transcript-files.ts'
import type { SpokenText, Transcript } from '../../transcript/spoken-text.ts'
import { captionFileText } from '../../transcript/write-captions.ts'
import type { DumpEncoder } from '../../write/batch-dumps.ts'
import type { LinkIndexPartBuilder } from '../../write/link-index-part.ts'
import { type TranscriptPart, transcriptRows } from '../../write/transcript-dumps.ts'

/** A file of captions or of a transcript; its path is relative to the release. */
export type TranscriptFile = { readonly path: string; readonly text: string }

/** What is said in the videos of a batch, as far as it may be published. */
export class BatchTranscripts {
  readonly #files: TranscriptFile[] = []
  readonly #passages: (readonly MappedNode[])[] = []
  readonly #pages: { readonly document: string; readonly transcripts: readonly Transcript[] }[] = []

  /**
   * Takes the captions of a capsule, the document at `path`, as files may have them: those of one's own, and where the release has pages those
   * that are taken away from there.
   */
  addFiles(captions: readonly SpokenText[], path: string, hasPages: boolean): void {
    for (const each of captions) {
      this.#files.push({ path: `${MEDIA_FOLDER}/${each.fileName}`, text: captionFileText(each) })
      if (!hasPages || each.use === 'none') continue
      for (const [name, text] of transcriptFiles(each)) this.#files.push({ path: path + name, text })
    }
  }

  /** Takes what the page of a capsule may say, and which passages are data. */
  add(consented: readonly ConsentedRecord[], context: MappingContext): void {
    for (const { record, outlets } of consented) {
      if ('replaced' in record || record.kind !== 'capsule') continue
      if (isPublishedIn('open-data', { outlets })) {
        const { placeOf } = record
        const passages = mapPassages(record.value, context).map((node) => ({
          node,
          pathInRecord: ['caption'],
          placeOf,
          outlets,
        }))
        if (passages.length > 0) this.#passages.push(passages)
      }
      if (!isPublishedIn('indexed-page', { outlets })) continue
      const transcripts = record.value.spoken?.filter(({ use }) => use !== 'none') ?? []
      if (transcripts.length === 0) continue
      this.#pages.push({ document: context.address.document('capsule', record.value.id), transcripts })
    }
  }

  /** The passages that are data, by capsule. */
  passages(): readonly (readonly MappedNode[])[] {
    return this.#passages
  }

  /** Writes what pages say into the index of documents. */
  writePages(links: LinkIndexPartBuilder): void {
    for (const { document, transcripts } of this.#pages) links.addTranscripts(document, transcripts)
  }

  /** The passages that are data, encoded; undefined where there are none. */
  encode(encoder: DumpEncoder): TranscriptPart | undefined {
    if (this.#passages.length === 0) return undefined
    for (const passages of this.#passages)
      encoder.add(passages.map(({ node }) => ({ node, statements: statementsOf(node) })))
    return { dump: encoder.end(), rows: transcriptRows(this.#passages.flat().map(({ node }) => node)) }
  }

  /** The files of captions and transcripts as they may be published. */
  files(): readonly TranscriptFile[] {
    return this.#files
  }
}
