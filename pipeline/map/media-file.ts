import type { Node } from '../rdf/node.ts'
import type { RecordValues } from '../record/typed-record.ts'
import { languageMap, type MappingContext } from './mapping-context.ts'
import { fileValues } from './own-file.ts'

type Capsule = RecordValues['capsule']

type TranscriptFile = NonNullable<Capsule['transcriptFile']>[number]

/** The id of a file of the transcript among the files of its capsule: the word, and its own id or else its language. */
export function transcriptFileIdOf({ id, inLanguage }: TranscriptFile): string {
  return ['transcript', id ?? inLanguage?.toLowerCase() ?? []].flat().join('-')
}

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
    ...fileValues(record, context),
    inLanguage: record.inLanguage,
    accessibilityFeature: record.accessibilityFeature,
  }
}

/** Maps a file of the transcript of the capsule with the id `capsule`. */
export function mapTranscriptFile(record: TranscriptFile, capsule: string, context: MappingContext): Node {
  return {
    '@id': context.address.file(capsule, transcriptFileIdOf(record)),
    '@type': ['MediaObject'],
    inLanguage: record.inLanguage,
    ...fileValues(record, context),
  }
}
