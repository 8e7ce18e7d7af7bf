import type { Document } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { durationSeconds } from '../record/duration.ts'
import { truncate } from './format-values.ts'
import { escapeHtml } from './markup.ts'
import { pickText, type Site } from './site.ts'

/** The first lines of a sitemap. Source: sitemaps.org, and Google's extension for videos. */
export const SITEMAP_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
`

/** The last line of a sitemap. */
export const SITEMAP_FOOT = '</urlset>\n'

/** The limits of Google's extension for videos. */
const MAX_TITLE_CHARACTERS = 100
const MAX_VIDEO_DESCRIPTION_CHARACTERS = 2048
const MAX_VIDEO_SECONDS = 28_800

/** The sitemap entry of a document, with its video if that has all required properties. */
export function sitemapEntry(document: Document, site: Site): string {
  const [node] = document.nodes
  const video = node?.['@type']?.includes('VideoObject') ? videoEntry(node, site) : ''
  return `<url><loc>${escapeHtml(document.address)}</loc>${lastModified(node)}${video}</url>\n`
}

/** The sitemap entry of a page that describes no thing. */
export function plainSitemapEntry(address: string): string {
  return `<url><loc>${escapeHtml(address)}</loc></url>\n`
}

/** The index of the sitemaps at these addresses. */
export function sitemapIndex(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`
}

/** The text of `robots.txt`, which allows everything but some files and names the sitemap. Source: RFC 9309. */
export function robotsText({ address }: Site, disallowed: readonly string[]): string {
  const { pathname } = new URL(address.base)
  const rules = disallowed.map((path) => `Disallow: ${pathname}${path}\n`)
  return `User-agent: *\nAllow: /\n${rules.join('')}\nSitemap: ${address.base}sitemap.xml\n`
}

/** The video of an entry; empty without thumbnail, title, description, or both file and player. The schema fixes the order. */
function videoEntry(node: Node, site: Site): string {
  const [thumbnail] = [node.thumbnailUrl ?? []].flat().map(String)
  const title = pickText(node.name, site)?.text
  const description = pickText(node.description, site)?.text
  const { contentUrl, embedUrl, isAccessibleForFree } = node
  if (thumbnail === undefined || title === undefined || description === undefined) return ''
  if (contentUrl === undefined && embedUrl === undefined) return ''
  const seconds = durationSeconds(String(node.duration ?? ''))
  const isSubscription = isAccessibleForFree === true ? 'no' : 'yes'
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['thumbnail_loc', thumbnail],
    ['title', truncate(title, MAX_TITLE_CHARACTERS)],
    ['description', truncate(description, MAX_VIDEO_DESCRIPTION_CHARACTERS)],
    ['content_loc', contentUrl === undefined ? undefined : String(contentUrl)],
    ['player_loc', embedUrl === undefined ? undefined : String(embedUrl)],
    ['duration', seconds >= 1 && seconds <= MAX_VIDEO_SECONDS ? String(seconds) : undefined],
    ['expiration_date', w3cDate(node.expires)],
    ['publication_date', w3cDate(node.uploadDate)],
    ['requires_subscription', isAccessibleForFree === undefined ? undefined : isSubscription],
    ['live', 'no'],
  ]
  const lines = tags.flatMap(([name, text]) =>
    text === undefined ? [] : [`<video:${name}>${escapeHtml(text)}</video:${name}>`],
  )
  return `<video:video>${lines.join('')}</video:video>`
}

function lastModified(node: Node | undefined): string {
  const date = w3cDate(node?.dateModified ?? node?.uploadDate ?? node?.datePublished)
  return date === undefined ? '' : `<lastmod>${date}</lastmod>`
}

/** A date to the day or a moment with its offset, as W3C's Date and Time Formats note writes it; undefined for less. */
function w3cDate(date: Node['uploadDate']): string | undefined {
  const { '@value': value, '@type': type } = (date ?? {}) as Partial<DateValue>
  return type === 'xsd:date' || type === 'xsd:dateTime' ? value : undefined
}
