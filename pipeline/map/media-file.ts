import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'

type Capsule = RecordValues['capsule']

/** The id of the file of the transcript among the files of its capsule. */
export const TRANSCRIPT_FILE_ID = 'transcript'

/** Maps a further file of the video of the capsule with the id `capsule`. */
export function mapEncoding(
  record: NonNullable<Capsule['encoding']>[number],
  capsule: string,
  context: MappingContext,
): Node {
  return {
    '@id': context.address.file(capsule, record.id),
    '@type': ['MediaObject'],
    name: languageMap(record.name, context),
    contentUrl: record.contentUrl,
    encodingFormat: record.encodingFormat,
  }
}

/** Maps the file of the transcript of the capsule with the id `capsule`. */
export function mapTranscriptFile(
  record: NonNullable<Capsule['transcriptFile']>,
  capsule: string,
  { address }: MappingContext,
): Node {
  return {
    '@id': address.file(capsule, TRANSCRIPT_FILE_ID),
    '@type': ['MediaObject'],
    inLanguage: record.inLanguage,
    contentUrl: record.contentUrl,
    encodingFormat: record.encodingFormat,
  }
}
