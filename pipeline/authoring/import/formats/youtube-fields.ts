import { youtube, youtubeVideo } from '../../../record/platforms/youtube.ts'
import type { Origin } from '../guess.ts'
import type { KnownFields } from './described-video.ts'

/** Where a video stands on YouTube, and its picture, by its id; neither for a word that only has the form of an id. */
export function youtubeFields(id: string, origin: Origin): Pick<KnownFields, 'players' | 'thumbnails'> {
  const video = youtubeVideo(id)
  if (video === undefined) return {}
  const link = {
    platform: youtube.title,
    sameAs: video.page,
    embedUrl: video.player,
    confidence: 'sure',
  } as const
  return {
    players: [{ value: link, confidence: 'sure', ...origin }],
    thumbnails: { value: [video.thumbnail], confidence: 'likely', ...origin },
  }
}
