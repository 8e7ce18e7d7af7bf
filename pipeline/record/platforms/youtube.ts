import { withStart } from './start-second.ts'
import type { VideoAddresses, VideoPlatform } from './video-platform.ts'

/** `videoseries` and `live_stream` have the form of an id, and are none. */
const ID = /^(?!videoseries$|live_stream$)[\w-]{11}$/

const start = { parameter: 'start' }

/** The addresses of the video of an id, whose player starts at a second; `undefined` for a text that is no id. */
export function youtubeVideo(id: string, from?: number): Required<VideoAddresses> | undefined {
  if (!ID.test(id)) return undefined
  return {
    player: withStart(`https://www.youtube-nocookie.com/embed/${id}`, start, from),
    page: `https://www.youtube.com/watch?v=${id}`,
    thumbnail: `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  }
}

/**
 * YouTube. The player, its parameters, and the host that sets no cookie before the video plays:
 * https://developers.google.com/youtube/player_parameters, https://support.google.com/youtube/answer/171780. The picture of 480 × 360
 * points exists for every video, larger ones do not.
 */
export const youtube: VideoPlatform = {
  title: 'YouTube',
  hosts: ['youtube.com', 'youtu.be', 'music.youtube.com', 'youtube-nocookie.com'],
  example: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  read: ({ url, path, start: from }) => {
    const isShort = url.hostname.endsWith('youtu.be')
    const [, named] = (isShort ? /^([^/]*)/ : /^(?:embed|shorts|live|v|e|watch)\/([^/]+)/).exec(path) ?? []
    const id = named ?? url.searchParams.get('v') ?? ''
    const video = youtubeVideo(id, from)
    if (video !== undefined) return video
    if (/^(?:channel|c|user)\/|^@|^embed\/live_stream$/.test(path)) return 'channel'
    if (/^(?:results|search)$/.test(path)) return 'search'
    if (url.searchParams.has('list') && (id === '' || named === 'videoseries')) return 'playlist'
    return isShort || named !== undefined || /^(?:watch)?$/.test(path) ? 'id' : 'other'
  },
  oembed: 'https://www.youtube.com/oembed',
  playParameters: { autoplay: '1' },
  start,
}
