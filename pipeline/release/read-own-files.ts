import { findPublicationMediaFaults } from '../check/media-notes.ts'
import { checkPublicationFace } from '../check/publication-face.ts'
import type { MediaFolder } from '../media/media-folder.ts'
import { readMedia } from '../media/read-media.ts'
import { openRecordSearch } from '../people/record-search.ts'
import type { ProblemSink } from '../problems/problem.ts'
import type { Setup } from './setup.ts'

/** Reads the files of the publisher's own in a folder of records, and checks what the publication says of its own pages. */
export async function readOwnFiles(
  data: string,
  { context, placeOf, roster }: Setup,
  report: ProblemSink,
): Promise<MediaFolder> {
  const { publication } = context
  const media = await readMedia(data, report, openRecordSearch(roster).value, publication.exceptions)
  report(
    ...findPublicationMediaFaults(publication, media, placeOf),
    ...checkPublicationFace(publication, placeOf),
  )
  return media
}
