import { withStart } from './start-second.ts'
import type { VideoPlatform } from './video-platform.ts'

const ID = /^[xk][0-9a-zA-Z]{4,24}$/

/** The title may stand after the id: `x84sh87_le-titre`. */
const PAGE = /^(?:embed\/|swf\/)?video\/([^/_]+)/
const SHORT = /^([^/_]+)/
const OWN_PLAYER = /^player\/x[0-9a-z]{2,12}\.html$/

const start = { parameter: 'startTime' }

/**
 * Dailymotion. A publisher may have a player of its own, whose id stands in the path of the player:
 * https://developers.dailymotion.com/docs/add-runtime-player-parameters-web,
 * https://developers.dailymotion.com/v2/reference/web-sdk-player-runtime-parameters. Its pictures have addresses of their own, which do
 * not follow from the id.
 */
export const dailymotion: VideoPlatform = {
  title: 'Dailymotion',
  hosts: ['dailymotion.com', 'geo.dailymotion.com', 'touch.dailymotion.com', 'dai.ly'],
  example: 'https://www.dailymotion.com/video/x84sh87',
  read: ({ url, path, start: from }) => {
    const isPlayer = url.hostname === 'geo.dailymotion.com'
    const isShort = url.hostname.endsWith('dai.ly')
    const [, named = ''] = (isShort ? SHORT : PAGE).exec(path) ?? []
    const id = isPlayer ? (url.searchParams.get('video') ?? '') : named
    if (ID.test(id)) {
      const player = isPlayer && OWN_PLAYER.test(path) ? path : 'player.html'
      return {
        player: withStart(`https://geo.dailymotion.com/${player}?video=${id}`, start, from),
        page: `https://www.dailymotion.com/video/${id}`,
      }
    }
    if (/^(?:embed\/)?playlist\//.test(path) || url.searchParams.has('playlist')) return 'playlist'
    if (/^search(?:\/|$)/.test(path)) return 'search'
    if (isPlayer || isShort || named !== '' || /^(?:video)?$/.test(path)) return 'id'
    return path.includes('/') ? 'other' : 'channel'
  },
  oembed: 'https://www.dailymotion.com/services/oembed',
  playParameters: { autoplay: 'true' },
  start,
}
