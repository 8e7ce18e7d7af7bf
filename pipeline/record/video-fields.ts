import { canStartAt } from './platforms/play-address.ts'
import { knownVideo } from './platforms/read-video.ts'
import type { RecordValues } from './typed-record.ts'

/** The fields of a capsule that say where its video is. */
export type VideoFields = Pick<
  RecordValues['capsule'],
  'url' | 'contentUrl' | 'embedUrl' | 'thumbnailUrl' | 'sameAs'
>

/**
 * The addresses of a capsule's video, each in the field where it belongs, wherever it was written. What is written stays: the player
 * follows from the page only where none is written, likewise the thumbnail. The page of the video is its `url` where none is written,
 * and one of its `sameAs` otherwise.
 */
export function videoFields(record: VideoFields): VideoFields {
  const { url, contentUrl, embedUrl, thumbnailUrl, sameAs } = record
  const written = [embedUrl, contentUrl, url, ...(sameAs ?? [])].flatMap((each) => each ?? [])
  const videos = new Map(written.flatMap(videoAt))
  if (videos.size === 0) return { url, contentUrl, embedUrl, thumbnailUrl, sameAs }
  const pageOf = (address: string): string => videos.get(address)?.page ?? address
  const [main] = videos.values()
  const playing = embedUrl === undefined ? main : videos.get(embedUrl)
  const pages = [embedUrl, contentUrl].flatMap((each) => videos.get(each ?? '')?.page ?? [])
  const page = url === undefined ? pages[0] : pageOf(url)
  const others = [...(sameAs ?? []).map(pageOf), ...pages.filter((each) => each !== page)]
  return {
    url: page,
    contentUrl: videos.has(contentUrl ?? '') ? undefined : contentUrl,
    embedUrl: playing?.player ?? embedUrl,
    thumbnailUrl: thumbnailUrl ?? (playing?.thumbnail === undefined ? undefined : [playing.thumbnail]),
    sameAs: others.length === 0 ? undefined : [...new Set(others)],
  }
}

/** Whether the page of a capsule can start its video at a second: in a file, or in a player that takes one. */
export function canStartVideo(record: VideoFields): boolean {
  const { contentUrl, embedUrl } = videoFields(record)
  return contentUrl !== undefined || (embedUrl !== undefined && canStartAt(embedUrl))
}

/** Whether `url` is a page of the publisher's, and not that of a video on a platform. */
export function hasOwnPage({ url }: Pick<VideoFields, 'url'>): boolean {
  return url !== undefined && knownVideo(url) === undefined
}

/** The video at an address, as an entry of a map; none at an address of no platform. */
function videoAt(address: string): [string, Video][] {
  const video = knownVideo(address)
  return video === undefined ? [] : [[address, video]]
}

type Video = NonNullable<ReturnType<typeof knownVideo>>
