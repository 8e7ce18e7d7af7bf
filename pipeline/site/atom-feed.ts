import type { FirstDay } from '../check/cross-record/first-days.ts'
import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import { documentAddress } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { dayOfVersion } from '../rdf/release-version.ts'
import { escapeHtml } from './markup.ts'
import { pickText, publicationText, type Site, siteName } from './site.ts'

/** The number of entries in the feed, the latest ones; a thousand weigh about 1 MB. */
export const MAX_FEED_ENTRIES = 1000

/** An entry of the feed: its XML, and the date and time (RFC 3339) by which entries are sorted. */
export type FeedEntry = { readonly moment: string; readonly text: string }

/**
 * The feed entry of a capsule, of the day on which its video was put online or published, or else of the day on which the capsule
 * first went out. Where that is not certain either, the entry has no date of publication, which no feed needs.
 */
export function capsuleFeedEntry(node: Node, firstDay: FirstDay, site: Site): FeedEntry {
  const ownDay = momentOf(node.uploadDate) ?? momentOf(node.datePublished)
  const moment = ownDay ?? `${firstDay.day}T00:00:00Z`
  const modified = momentOf(node.dateModified)
  const updated = modified !== undefined && Date.parse(modified) > Date.parse(moment) ? modified : moment
  const isKnown = ownDay !== undefined || firstDay.isCertain
  const title = pickText(node.name, site)
  const description = pickText(node.description, site)
  const text = `<entry>
<id>${escapeHtml(node['@id'])}</id>
<title${langAttribute(title?.tag, site)}>${escapeHtml(title?.text ?? '')}</title>
<link href="${escapeHtml(documentAddress(node['@id']))}"/>
<updated>${updated}</updated>
${isKnown ? `<published>${moment}</published>\n` : ''}${description === undefined ? '' : `<summary${langAttribute(description.tag, site)}>${escapeHtml(description.text)}</summary>\n`}</entry>
`
  return { moment, text }
}

/** The feed entry of a withdrawal, which whoever holds copies must follow. */
export function withdrawalFeedEntry({ document, date, scope }: WithdrawalNotice, site: Site): FeedEntry {
  const { words } = site
  const moment = `${date}T00:00:00Z`
  const text = `<entry>
<id>${escapeHtml(`${document}#withdrawn-${date}`)}</id>
<title${langAttribute(site.tag, site)}>${escapeHtml(words.withdrawn)}</title>
<link href="${escapeHtml(document)}"/>
<updated>${moment}</updated>
<summary${langAttribute(site.language, site)}>${escapeHtml(words.withdrawnScope(scope.map((each) => words.scopes[each]).join(', ')))}</summary>
</entry>
`
  return { moment, text }
}

/** The latest entries, newest first, at most `MAX_FEED_ENTRIES`. */
export function latestEntries(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => (a.moment < b.moment ? 1 : -1)).slice(0, MAX_FEED_ENTRIES)
}

/** The Atom feed with these entries, dated by the release. Source: RFC 4287. */
export function atomFeed(entries: readonly FeedEntry[], site: Site): string {
  const { address, publication, release } = site
  const author = publicationText(publication.creditText, site) ?? siteName(site)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(publication.inLanguage)}">
<id>${escapeHtml(address.base)}</id>
<title>${escapeHtml(siteName(site))}</title>
<updated>${dayOfVersion(release)}T00:00:00Z</updated>
<author><name>${escapeHtml(author)}</name></author>
<link href="${escapeHtml(address.base)}"/>
<link rel="self" href="${escapeHtml(address.base)}feed.atom"/>
${entries.map(({ text }) => text).join('')}</feed>
`
}

/** The language of a text where it is not the publication's, which the feed states for all its texts. */
function langAttribute(tag: string | undefined, { publication }: Site): string {
  const isForeign = tag !== undefined && tag !== '' && tag !== publication.inLanguage.toLowerCase()
  return isForeign ? ` xml:lang="${escapeHtml(tag)}"` : ''
}

/** A date to the day or a moment, as RFC 3339 writes it: a day begins at midnight UTC. Undefined for less precise dates. */
function momentOf(date: Node['uploadDate']): string | undefined {
  const { '@value': value, '@type': type } = (date ?? {}) as Partial<DateValue>
  if (type === 'xsd:dateTime') return value
  return type === 'xsd:date' ? `${value}T00:00:00Z` : undefined
}
