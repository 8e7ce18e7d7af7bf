import type { Document } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { durationSeconds } from '../record/duration.ts'
import { truncate } from './layout.ts'
import { escapeHtml } from './markup.ts'
import { pickText, type Site } from './site.ts'

/** The head of a sitemap. */
export const SITEMAP_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
`

/** The foot of a sitemap. */
export const SITEMAP_FOOT = '</urlset>\n'

/** A page in a sitemap, with its video where that has all that is required of one. */
export function sitemapEntry(resource: Document, site: Site): string {
  const [node] = resource.nodes
  const video = node?.['@type']?.includes('VideoObject') ? videoEntry(node, site) : ''
  return `<url><loc>${escapeHtml(resource.address)}</loc>${lastmod(node)}${video}</url>\n`
}

/** A page that is of no thing. */
export function plainSitemapEntry(address: string): string {
  return `<url><loc>${escapeHtml(address)}</loc></url>\n`
}

/** The list of sitemaps, where one is not enough. */
export function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`
}

/** The rules for robots: everything may be read, and here is the map. */
export function robotsText({ address }: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${address.base}sitemap.xml\n`
}

/** In the order of the schema of video sitemaps; nothing without thumbnail, title, description and a file or player. */
function videoEntry(node: Node, site: Site): string {
  const [thumbnail] = [node.thumbnailUrl ?? []].flat().map(String)
  const title = pickText(node.name, site)?.text
  const description = pickText(node.description, site)?.text
  const { contentUrl, embedUrl } = node
  if (thumbnail === undefined || title === undefined || description === undefined) return ''
  if (contentUrl === undefined && embedUrl === undefined) return ''
  const seconds = durationSeconds(String(node.duration ?? ''))
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['thumbnail_loc', thumbnail],
    ['title', truncate(title, 100)],
    ['description', truncate(description, 2048)],
    ['content_loc', contentUrl === undefined ? undefined : String(contentUrl)],
    ['player_loc', embedUrl === undefined ? undefined : String(embedUrl)],
    ['duration', seconds >= 1 && seconds <= 28_800 ? String(seconds) : undefined],
    ['expiration_date', momentOf(node.expires)],
    ['publication_date', momentOf(node.uploadDate)],
    [
      'requires_subscription',
      node.isAccessibleForFree === undefined ? undefined : node.isAccessibleForFree === true ? 'no' : 'yes',
    ],
    ['live', 'no'],
  ]
  const lines = tags.flatMap(([name, text]) =>
    text === undefined ? [] : [`<video:${name}>${escapeHtml(text)}</video:${name}>`],
  )
  return `<video:video>${lines.join('')}</video:video>`
}

function lastmod(node: Node | undefined): string {
  const moment = momentOf(node?.dateModified ?? node?.uploadDate ?? node?.datePublished)
  return moment === undefined ? '' : `<lastmod>${moment}</lastmod>`
}

/** A date to the day or a moment with its offset, as W3C dates are written; nothing for less. */
function momentOf(date: Node['uploadDate']): string | undefined {
  const { '@value': value, '@type': type } = (date ?? {}) as Partial<DateValue>
  return type === 'xsd:date' || type === 'xsd:dateTime' ? value : undefined
}
