import type { MediaFacts } from '../record/media-fields.ts'
import type { MediaFormat } from '../record/media-name.ts'

/** A file of the folder `media/` that can be published under its name. */
export type MediaFile = MediaFacts & {
  readonly name: string
  readonly path: string
  readonly format: MediaFormat
  readonly bytes: number
}

/** The files of the folder `media/`, by name. */
export type MediaFolder = ReadonlyMap<string, MediaFile>

/** What a file says where a visitor does not see it: a place, a name, or another text. */
export type HiddenText = {
  readonly meaning: 'coordinates' | 'location' | 'person' | 'credit' | 'other'
  /** The field of the metadata, as its standard calls it. */
  readonly field: string
  readonly text: string
}
