import type { Path } from '../problems/problem.ts'
import { isAddress } from './media-name.ts'
import type { Publication } from './publication-schema.ts'
import type { AnyRecord } from './typed-record.ts'

/** A file of one's own that a record names, and the field in which it does. */
export type MediaUse = { readonly name: string; readonly path: Path }

/** What a file of one's own says of itself: the size of a picture in pixels, and how many seconds a film or sound lasts. */
export type MediaFacts = { readonly width?: number; readonly height?: number; readonly seconds?: number }

/** The files of one's own that a record names, in the order of its fields. */
export function mediaUses(record: AnyRecord): MediaUse[] {
  if ('replaced' in record || record.kind !== 'capsule') return []
  const { thumbnailUrl = [], contentUrl, caption = [], encoding = [], transcriptFile = [] } = record.value
  const uses: MediaUse[] = []
  const add = (typed: string | undefined, path: Path): void => {
    if (typed !== undefined && !isAddress(typed)) uses.push({ name: typed, path })
  }
  thumbnailUrl.forEach((typed, index) => {
    add(typed, thumbnailUrl.length === 1 ? ['thumbnailUrl'] : ['thumbnailUrl', index])
  })
  add(contentUrl, ['contentUrl'])
  for (const [field, parts] of Object.entries({ caption, encoding, transcriptFile }))
    parts.forEach((part, index) => {
      add(part.contentUrl, [field, index, 'contentUrl'])
    })
  return uses
}

/** The files of one's own that the description of a publication names. */
export function publicationMedia({ logo, favicon }: Publication): MediaUse[] {
  return Object.entries({ logo, favicon }).flatMap(([field, name]) =>
    name === undefined ? [] : [{ name, path: [field] }],
  )
}
