import type { Notice } from '../people/withdrawal-notice.ts'
import { documentOf, type Resource } from '../rdf/document.ts'
import type { DateValue, Node } from '../rdf/node.ts'
import { dayOf } from '../rdf/release-version.ts'
import { siteName } from './layout.ts'
import { escaped } from './markup.ts'
import { type Site, textOf, typedText } from './site.ts'

/** How many entries the feed holds. */
export const MOST_ENTRIES = 50

/** A capsule or a withdrawal in the feed, with the day or moment that it is sorted by. */
export type Entry = { readonly moment: string; readonly text: string }

/** The feed entry of a capsule; nothing for other things, or where no record dates it to the day. */
export function feedEntry(resource: Resource, site: Site): Entry | undefined {
  const [node] = resource.nodes
  if (node === undefined || !node['@type']?.includes('VideoObject')) return undefined
  const moment = momentOf(node.uploadDate) ?? momentOf(node.datePublished) ?? momentOf(node.dateModified)
  if (moment === undefined) return undefined
  const title = textOf(node.name, site)?.text ?? ''
  const description = textOf(node.description, site)?.text ?? ''
  const text = `<entry>
<id>${escaped(node['@id'])}</id>
<title>${escaped(title)}</title>
<link href="${escaped(documentOf(node['@id']))}"/>
<updated>${momentOf(node.dateModified) ?? moment}</updated>
<published>${moment}</published>
<summary>${escaped(description)}</summary>
</entry>
`
  return { moment, text }
}

/** The entry of a withdrawal, which copies must follow. */
export function noticeEntry({ document, date, scope }: Notice, { say }: Site): Entry {
  const moment = `${date}T00:00:00Z`
  const text = `<entry>
<id>${escaped(`${document}#withdrawn-${date}`)}</id>
<title>${escaped(say.withdrawn)}</title>
<link href="${escaped(document)}"/>
<updated>${moment}</updated>
<summary>${escaped(say.withdrawnScope(scope.map((each) => say.scopes[each]).join(', ')))}</summary>
</entry>
`
  return { moment, text }
}

/** The Atom feed of capsules and withdrawals, the latest first; dated by the release. Source: RFC 4287. */
export function feedText(entries: readonly Entry[], site: Site): string {
  const { address, language, publication, release } = site
  const author = typedText(publication.creditText, site) ?? siteName(site)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escaped(address.base)}</id>
<title>${escaped(siteName(site))}</title>
<updated>${dayOf(release)}T00:00:00Z</updated>
<author><name>${escaped(author)}</name></author>
<link href="${escaped(address.base)}"/>
<link rel="self" href="${escaped(address.base)}feed.atom"/>
${entries.map(({ text }) => text).join('')}</feed>
`
}

/** A moment as RFC 3339 writes it; of a day, its beginning in universal time. */
function momentOf(date: Node['uploadDate']): string | undefined {
  const { '@value': value, '@type': type } = (date ?? {}) as Partial<DateValue>
  if (type === 'xsd:dateTime') return value
  return type === 'xsd:date' ? `${value}T00:00:00Z` : undefined
}
