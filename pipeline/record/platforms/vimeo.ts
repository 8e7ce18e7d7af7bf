import { withStart } from './start-second.ts'
import type { VideoPlatform } from './video-platform.ts'

const ID = /^\d{4,12}$/
const HASH = /^[0-9a-f]{8,12}$/

/** The id and the hash in the path of a page, in a channel, a group or a showcase too. */
const PAGE =
  /^(?:channels\/[^/]+\/|groups\/[^/]+\/videos\/|(?:album|showcase)\/\d+\/video\/|manage\/videos\/|video\/)?(\d+)(?:\/([^/]+))?/
const PLAYER = /^video\/([^/]+)(?:\/([^/]+))?$/

const start = { fragment: 't' }

/**
 * Vimeo. An unlisted video has a hash in the address of its page, which its player takes as `h`; `dnt` asks the player not to track:
 * https://developer.vimeo.com/player/sdk/embed, https://help.vimeo.com/hc/en-us/articles/12427906892689. Its pictures have addresses of
 * their own, which do not follow from the id.
 */
export const vimeo: VideoPlatform = {
  title: 'Vimeo',
  hosts: ['vimeo.com', 'player.vimeo.com'],
  example: 'https://vimeo.com/76979871',
  read: ({ url, path, start: from }) => {
    const isPlayer = url.hostname === 'player.vimeo.com'
    const [, id = '', after = ''] = (isPlayer ? PLAYER : PAGE).exec(path) ?? []
    if (ID.test(id)) {
      const hash = [url.searchParams.get('h') ?? '', after].find((each) => HASH.test(each))
      const key = hash === undefined ? '' : `?h=${hash}`
      return {
        player: withStart(`https://player.vimeo.com/video/${id}${key}`, start, from),
        page: ['https://vimeo.com', id, hash ?? []].flat().join('/'),
      }
    }
    if (/^search(?:\/|$)/.test(path)) return 'search'
    if (/^(?:album|showcase|groups)\//.test(path)) return 'playlist'
    if (/^(?:channels\/[^/]+|user\d+)(?:\/videos)?$/.test(path)) return 'channel'
    return path === '' || id !== '' || /^(?:video|channels)\//.test(path) ? 'id' : 'other'
  },
  oembed: 'https://vimeo.com/api/oembed.json',
  playParameters: { autoplay: '1', dnt: '1' },
  start,
}
