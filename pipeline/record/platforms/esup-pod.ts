import { withStart } from './start-second.ts'
import type { VideoPlatform } from './video-platform.ts'

/** The number and the title of a video, in a channel or a theme of one too, and the key to one that is no more public. */
const VIDEO = /^(?:[\w-]+\/){0,2}video\/(\d{4,6}-[\w-]+)(?:\/([0-9a-f]{32,64}))?$/

/** The same where the mark of the player tells that it is one: old versions have the title alone. */
const PLAYER = /^(?:[\w-]+\/){0,2}video\/([\w-]+)(?:\/([0-9a-f]{32,64}))?$/

const start = { parameter: 'start' }

/**
 * Esup-Pod, on any host, known by `/video/` and the form of what follows, or by `is_iframe`, the mark of its player:
 * https://github.com/EsupPortail/Esup-Pod (`pod/video/urls.py`, `pod/video/urls-channels-video.py`). A video has one page, whatever
 * channels it is in. Pictures have ids of their own.
 */
export const esupPod: VideoPlatform = {
  title: 'Esup-Pod',
  hosts: [],
  example: 'https://pod.example.org/video/0001-conference/',
  read: ({ url, path, start: from }) => {
    const isPlayer = url.searchParams.get('is_iframe') === 'true'
    const [, slug, key] = (isPlayer ? PLAYER : VIDEO).exec(path) ?? []
    if (slug === undefined) return undefined
    const page = `https://${[url.host, 'video', slug, key ?? []].flat().join('/')}/`
    return { player: withStart(`${page}?is_iframe=true`, start, from), page }
  },
  playParameters: { autoplay: 'true' },
  start,
}
