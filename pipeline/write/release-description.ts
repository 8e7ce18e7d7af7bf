import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { Publication } from '../record/publication-schema.ts'

/** What the tables of a release say of it. */
export type ReleaseDescription = {
  readonly publication: Publication
  /** The name of the publisher; undefined where no record gives it. */
  readonly publisher: string | undefined
  readonly version: ReleaseVersion
}

/** A text of the publication in its language, or else in the first that it has. */
export function publishedText(
  text: MultilingualText | undefined,
  { inLanguage }: Publication,
): string | undefined {
  return typeof text === 'object' ? (text[inLanguage.toLowerCase()] ?? Object.values(text)[0]) : text
}
