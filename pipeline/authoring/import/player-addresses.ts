import type { DefaultTreeAdapterTypes } from 'parse5'

/**
 * The addresses of players that an element shows: in its `src`, in an attribute from which a script fills it (`data-src`,
 * `data-lazy-src`), behind the placeholder of a cookie banner, or for browsers without scripts.
 */
export function playerAddresses({
  tagName,
  attrs,
  childNodes,
}: Pick<DefaultTreeAdapterTypes.Element, 'tagName' | 'attrs' | 'childNodes'>): string[] {
  if (PLAYERS.includes(tagName))
    return attrs.filter(({ name }) => /^(data-([\w-]+-)?)?src$/.test(name)).map(({ value }) => value)
  if (tagName === 'noscript') {
    const markup = childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    return [...markup.matchAll(PLAYER_MARKUP)].map(([, address = '']) => address)
  }
  const attribute = (wanted: string): string => attrs.find(({ name }) => name === wanted)?.value ?? ''
  const id = attribute('videoid')
  if (!/^[\w-]{4,20}$/.test(id)) return []
  const words = `${tagName} ${attribute('class')}`
  return Object.entries(PLACEHOLDERS)
    .filter(([platform]) => words.includes(platform))
    .map(([, address]) => address + id)
}

/** The addresses of the videos that structured data in JSON-LD describe; none where they are no JSON. */
export function videoAddresses(json: string): string[] {
  const addresses: string[] = []
  try {
    // of the objects inside, the reviver meets each once, however deep
    JSON.parse(json, (_, value) => {
      if ([value?.['@type']].flat().some((type) => /(^|[/:])VideoObject$/.test(String(type))))
        for (const address of [value.embedUrl, value.contentUrl].flat())
          if (typeof address === 'string') addresses.push(address)
      return value
    })
  } catch {
    return []
  }
  return addresses
}

const PLAYERS = ['iframe', 'embed', 'video', 'source']

const PLAYER_MARKUP = /<(?:iframe|embed|video|source)\b[^>]{0,2000}?\ssrc\s*=\s*["']?([^"'\s>]+)/gi

/** The players that a placeholder with a `videoID` stands for, by a word in its name or its class. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/embed/',
  vimeo: 'https://player.vimeo.com/video/',
  dailymotion: 'https://www.dailymotion.com/embed/video/',
}
