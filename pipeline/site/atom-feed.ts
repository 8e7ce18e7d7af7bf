import type { WithdrawalNotice } from '../people/withdrawal-notices.ts'
import { type Document, documentAddress } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { dayOfVersion } from '../rdf/release-version.ts'
import { siteName } from './layout.ts'
import { escapeHtml } from './markup.ts'
import { pickText, publicationText, type Site } from './site.ts'

/** How many entries the feed holds. */
export const MAX_FEED_ENTRIES = 50

/** A capsule or a withdrawal in the feed, with the day or moment that it is sorted by. */
export type FeedEntry = { readonly moment: string; readonly text: string }

/** The feed entry of a capsule; nothing for other things, or where no record dates it to the day. */
export function capsuleFeedEntry(resource: Document, site: Site): FeedEntry | undefined {
  const [node] = resource.nodes
  if (node === undefined || !node['@type']?.includes('VideoObject')) return undefined
  const moment = momentOf(node.uploadDate) ?? momentOf(node.datePublished) ?? momentOf(node.dateModified)
  if (moment === undefined) return undefined
  const title = pickText(node.name, site)?.text ?? ''
  const description = pickText(node.description, site)?.text ?? ''
  const text = `<entry>
<id>${escapeHtml(node['@id'])}</id>
<title>${escapeHtml(title)}</title>
<link href="${escapeHtml(documentAddress(node['@id']))}"/>
<updated>${momentOf(node.dateModified) ?? moment}</updated>
<published>${moment}</published>
<summary>${escapeHtml(description)}</summary>
</entry>
`
  return { moment, text }
}

/** The entry of a withdrawal, which copies must follow. */
export function withdrawalFeedEntry({ document, date, scope }: WithdrawalNotice, { say }: Site): FeedEntry {
  const moment = `${date}T00:00:00Z`
  const text = `<entry>
<id>${escapeHtml(`${document}#withdrawn-${date}`)}</id>
<title>${escapeHtml(say.withdrawn)}</title>
<link href="${escapeHtml(document)}"/>
<updated>${moment}</updated>
<summary>${escapeHtml(say.withdrawnScope(scope.map((each) => say.scopes[each]).join(', ')))}</summary>
</entry>
`
  return { moment, text }
}

/** The Atom feed of capsules and withdrawals, the latest first; dated by the release. Source: RFC 4287. */
export function atomFeed(entries: readonly FeedEntry[], site: Site): string {
  const { address, language, publication, release } = site
  const author = publicationText(publication.creditText, site) ?? siteName(site)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeHtml(address.base)}</id>
<title>${escapeHtml(siteName(site))}</title>
<updated>${dayOfVersion(release)}T00:00:00Z</updated>
<author><name>${escapeHtml(author)}</name></author>
<link href="${escapeHtml(address.base)}"/>
<link rel="self" href="${escapeHtml(address.base)}feed.atom"/>
${entries.map(({ text }) => text).join('')}</feed>
`
}

/** A moment as RFC 3339 writes it; of a day, its beginning in universal time. */
function momentOf(date: Node['uploadDate']): string | undefined {
  const { '@value': value, '@type': type } = (date ?? {}) as Partial<DateValue>
  if (type === 'xsd:dateTime') return value
  return type === 'xsd:date' ? `${value}T00:00:00Z` : undefined
}
