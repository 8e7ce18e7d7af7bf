import { withStart } from './start-second.ts'
import type { VideoPlatform } from './video-platform.ts'

/** A UUID, or its shorter form in the 58 signs of Flickr's alphabet. */
const ID = '([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[1-9A-HJ-NP-Za-km-z]{22})'

/** A video, on its page the thread of a comment too (`;threadId=5`). */
const VIDEO = new RegExp(`^(?:w|videos/watch|videos/embed)/${ID}(?:;[^/]*)?$`)
const LIST = new RegExp(`^(?:w/p|videos/watch/playlist|video-playlists/embed)/${ID}$`)

const start = { parameter: 'start' }

/**
 * PeerTube, on any host, known by its paths and the form of its ids. The player and its parameters:
 * https://docs.joinpeertube.org/api/embed-player. Pictures have ids of their own.
 */
export const peertube: VideoPlatform = {
  title: 'PeerTube',
  hosts: [],
  example: 'https://framatube.org/w/kkGMgK9ZtnKfYAgnEtQxbv',
  read: ({ url, path, start: from }) => {
    if (LIST.test(path)) return 'playlist'
    const [, id] = VIDEO.exec(path) ?? []
    if (id === undefined) return undefined
    return {
      player: withStart(`https://${url.host}/videos/embed/${id}`, start, from),
      page: `https://${url.host}/w/${id}`,
    }
  },
  playParameters: { autoplay: '1' },
  start,
}
