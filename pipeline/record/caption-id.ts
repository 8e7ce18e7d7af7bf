import type { RecordValues } from './typed-record.ts'

type Caption = NonNullable<RecordValues['capsule']['caption']>[number]

/** The id of a file of captions in its capsule: the one that is written, or else its language. */
export function captionIdOf({ id, inLanguage }: Pick<Caption, 'id' | 'inLanguage'>): string {
  return id ?? inLanguage.toLowerCase()
}
