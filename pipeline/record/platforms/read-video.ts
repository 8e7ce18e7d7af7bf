import { parseUrl } from '../../rdf/parse-url.ts'
import { startSecond } from './start-second.ts'
import type { VideoAddresses, VideoFault, VideoPlatform } from './video-platform.ts'
import { videoPlatforms } from './video-platforms.ts'

/** What an address is on a platform: a video, or something else. */
export type VideoReading =
  | { readonly platform: VideoPlatform; readonly video: VideoAddresses }
  | { readonly platform: VideoPlatform; readonly fault: VideoFault }

/** Reads an address in any form in which people paste it; `undefined` for one of no platform. */
export function readVideo(typed: string): VideoReading | undefined {
  if (typed.length > MAX_TYPED_CHARACTERS) return undefined
  const url = urlOf(typed)
  if (url === undefined || url.username !== '' || url.password !== '') return undefined
  const path = url.pathname.split('/').filter(Boolean).join('/')
  const pasted = { url, path, start: startSecond(url) }
  const known = platformsByHost.get(plainHost(url.host))
  for (const platform of known === undefined ? platformsAnywhere : [known]) {
    const read = platform.read(pasted)
    if (typeof read === 'string') return { platform, fault: read }
    if (read !== undefined) return { platform, video: read }
  }
  return undefined
}

/** The platform of a player's address, and its other addresses; `undefined` for a player of no platform. */
export function knownVideo(
  address: string,
): (VideoAddresses & { readonly platform: VideoPlatform }) | undefined {
  const read = readVideo(address)
  return read !== undefined && 'video' in read ? { ...read.video, platform: read.platform } : undefined
}

/** Whether an address is that of a channel, which lists the videos of somebody. */
export function isChannel(address: string): boolean {
  const read = readVideo(address)
  return read !== undefined && 'fault' in read && read.fault === 'channel'
}

/** How long an address may be in which a video is looked for, in characters. */
const MAX_TYPED_CHARACTERS = 2000

const platformsByHost = new Map(
  videoPlatforms.flatMap((platform) => platform.hosts.map((host) => [host, platform] as const)),
)

/** The hosts of the platforms that have their own. */
export const platformHosts: readonly string[] = [...platformsByHost.keys()]

const platformsAnywhere = videoPlatforms.filter(({ hosts }) => hosts.length === 0)

/** A text as the address that a browser makes of it: without what stands around it, and with its scheme. */
function urlOf(typed: string): URL | undefined {
  const text = typed
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
    .trim()
    .replace(/^[<"'«“\s]+/, '')
    .replace(/[>"'»”\s]+$/, '')
    .replaceAll('&amp;', '&')
  if (/\s/.test(text)) return undefined
  if (/^https?:\/\//i.test(text)) return parseUrl(text)
  const [host = ''] = text.replace(/^\/\//, '').split(/[/?#]/)
  const isKnown = text.startsWith('//') || platformsByHost.has(plainHost(host.toLowerCase()))
  return isKnown ? parseUrl(`https://${text.replace(/^\/\//, '')}`) : undefined
}

function plainHost(host: string): string {
  return host.replace(/^(?:www|m)\./, '')
}
