import { memoizeTexts } from '../../collections/memoize-texts.ts'
import { readVideo } from '../../record/platforms/read-video.ts'
import type { Confidence } from './guess.ts'
import { isWebAddress } from './web-addresses.ts'

/** A video on a platform: the address of its page (`sameAs`) and, where it is certain, of its player (`embedUrl`). */
export type VideoLink = {
  readonly platform: string
  readonly sameAs: string
  readonly embedUrl?: string
  readonly confidence: Confidence
}

/**
 * The video behind an address of a platform. Of software that any host may run, which is recognised by the form of the address alone,
 * the player is given only where the page embeds it.
 */
export const parseVideoLink: (address: string) => VideoLink | undefined = memoizeTexts((address) => {
  const read = readVideo(address)
  if (read === undefined || 'fault' in read) return undefined
  const { platform, video } = read
  if (!isWebAddress(video.page)) return undefined
  const hasHost = platform.hosts.length > 0
  const isPlayer = /\/videos\/embed\/|[?&]is_iframe=true/.test(address)
  return {
    platform: platform.title,
    sameAs: video.page,
    ...((hasHost || isPlayer) && { embedUrl: video.player }),
    confidence: hasHost ? 'sure' : 'likely',
  }
})

/** Whether an address is that of a channel or playlist. */
export function isVideoChannel(address: string): boolean {
  const read = readVideo(address)
  if (read !== undefined && 'fault' in read) return read.fault === 'channel' || read.fault === 'playlist'
  return /^https?:\/\/[^/]+\/(video-channels|accounts|c|a)\/[^/]+/i.test(address)
}
