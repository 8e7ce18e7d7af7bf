import { parseUrl } from '../../rdf/parse-url.ts'
import type { Confidence } from './guess.ts'
import { isWebAddress } from './web-addresses.ts'

/** A video on a platform: the address of its page (`sameAs`) and, where it can be derived, of its player (`embedUrl`). */
export type VideoLink = {
  readonly platform: 'YouTube' | 'Vimeo' | 'Dailymotion' | 'PeerTube'
  readonly id: string
  readonly sameAs: string
  readonly embedUrl?: string
  readonly confidence: Confidence
}

/** The video behind an address of a known platform. */
export function parseVideoLink(address: string): VideoLink | undefined {
  const url = parseUrl(address)
  if (url === undefined) return undefined
  const host = url.hostname.replace(/^(www|m|geo)\./, '')
  const path = url.pathname.split('/').filter(Boolean)
  const video = videoOnHost(host, path, url)
  return video !== undefined && isWebAddress(video.sameAs) ? video : undefined
}

/** Whether an address is that of a channel or playlist. */
export function isVideoChannel(address: string): boolean {
  return (
    /^https?:\/\/(www\.|m\.)?youtube\.com\/(channel\/|c\/|user\/|@|playlist\b)/i.test(address) ||
    /^https?:\/\/[^/]+\/(video-channels|accounts|c|a)\/[^/]+/i.test(address)
  )
}

function videoOnHost(
  host: string,
  [first = '', second = '', third = '']: readonly string[],
  url: URL,
): VideoLink | undefined {
  if (host === 'youtu.be') return youTube(first)
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const isNamed = ['embed', 'shorts', 'live', 'v'].includes(first)
    const video = youTube(isNamed ? second : first === 'watch' ? (url.searchParams.get('v') ?? '') : '')
    const isPrivate = first === 'embed' && host === 'youtube-nocookie.com'
    return video && isPrivate
      ? { ...video, embedUrl: `https://www.youtube-nocookie.com/embed/${video.id}` }
      : video
  }
  if (host === 'vimeo.com') return vimeo(first, second)
  if (host === 'player.vimeo.com' && first === 'video') return vimeo(second, url.searchParams.get('h') ?? '')
  if (host === 'dai.ly') return dailymotion(first)
  if (host === 'dailymotion.com') {
    if (first === 'video') return dailymotion(second)
    if (first === 'embed' && second === 'video') return dailymotion(third)
    return dailymotion(url.searchParams.get('video') ?? '')
  }
  const isShown = first === 'videos' && ['watch', 'embed'].includes(second)
  return peerTube(url.host, isShown ? third : first === 'w' ? second : '', second === 'embed')
}

function youTube(id: string): VideoLink | undefined {
  if (!/^[\w-]{11}$/.test(id) || id === 'videoseries') return undefined
  const sameAs = `https://www.youtube.com/watch?v=${id}`
  return {
    platform: 'YouTube',
    id,
    sameAs,
    embedUrl: `https://www.youtube.com/embed/${id}`,
    confidence: 'sure',
  }
}

/** An unlisted video has a hash in its address, which its player needs too. */
function vimeo(id: string, hash: string): VideoLink | undefined {
  if (!/^\d{4,12}$/.test(id)) return undefined
  const isHidden = /^[0-9a-f]{8,12}$/.test(hash)
  return {
    platform: 'Vimeo',
    id,
    sameAs: `https://vimeo.com/${id}${isHidden ? `/${hash}` : ''}`,
    embedUrl: `https://player.vimeo.com/video/${id}${isHidden ? `?h=${hash}` : ''}`,
    confidence: 'sure',
  }
}

function dailymotion(id: string): VideoLink | undefined {
  if (!/^[xk][0-9a-zA-Z]{4,24}$/.test(id)) return undefined
  const sameAs = `https://www.dailymotion.com/video/${id}`
  return {
    platform: 'Dailymotion',
    id,
    sameAs,
    embedUrl: `https://geo.dailymotion.com/player.html?video=${id}`,
    confidence: 'sure',
  }
}

/** A video on any PeerTube host, recognised by the form of its address; the player is given only where the page embeds it. */
function peerTube(host: string, id: string, isPlayer: boolean): VideoLink | undefined {
  const isLong = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
  if (!isLong && !/^[1-9A-HJ-NP-Za-km-z]{22}$/.test(id)) return undefined
  const sameAs = `https://${host}/w/${id}`
  const player = isPlayer && { embedUrl: `https://${host}/videos/embed/${id}` }
  return { platform: 'PeerTube', id, sameAs, ...player, confidence: 'likely' }
}
