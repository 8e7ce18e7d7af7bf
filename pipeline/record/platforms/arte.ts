import { parseUrl } from '../../rdf/parse-url.ts'
import type { VideoPlatform } from './video-platform.ts'

const ID = /^\d{6}-\d{3}-[A-Z]$/

/** The language and the id in the path of a page, of a player, or of the configuration of one. */
const NAMED = /^(?:embeds\/|guide\/|api\/player\/v\d\/config\/)?(fr|de|en|es|pl|it)\/(?:videos\/)?([^/]+)/

/**
 * ARTE. The player that the site itself names as `embedUrl` of its pages is `/embeds/`, with the language and the id of the programme;
 * the code that it used to offer has `/player/v7/` with the address of a configuration, which ends in the same two. It documents
 * neither a moment to start at nor the address of a picture.
 */
export const arte: VideoPlatform = {
  title: 'ARTE',
  hosts: ['arte.tv'],
  example: 'https://www.arte.tv/fr/videos/110989-000-A/',
  read: ({ url, path }) => {
    const isConfigured = path.startsWith('player/')
    const [, language = '', id = ''] = NAMED.exec(isConfigured ? configured(url) : path) ?? []
    if (ID.test(id))
      return {
        player: `https://www.arte.tv/embeds/${language}/${id}`,
        page: `https://www.arte.tv/${language}/videos/${id}/`,
      }
    if (/^RC-\d+$/.test(id)) return 'playlist'
    if (id === 'search') return 'search'
    return isConfigured || /^(?:embeds\/|(?:[a-z]{2}\/videos\/.*|[a-z]{2})?$)/.test(path) ? 'id' : 'other'
  },
  playParameters: { autoplay: 'true' },
}

/** The path of the configuration that a player is given: `api/player/v2/config/fr/110989-000-A`. */
function configured(url: URL): string {
  const config = parseUrl(url.searchParams.get('json_url') ?? '')
  return config?.hostname === 'api.arte.tv' ? config.pathname.slice(1) : ''
}
