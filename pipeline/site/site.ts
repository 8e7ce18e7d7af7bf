import { type Language, pageLanguage } from '../language/message.ts'
import type { Addresses } from '../rdf/addresses.ts'
import { documentOf, type Label } from '../rdf/document.ts'
import type { TextValue } from '../rdf/node.ts'
import type { Version } from '../rdf/release-version.ts'
import type { Publication } from '../record/schemas.ts'
import { type Words, words } from './page-words.ts'

/** What every page leans on beside its resource. */
export type Site = {
  readonly publication: Publication
  readonly address: Addresses
  readonly language: Language
  readonly say: Words
  readonly release: Version
}

/** The site of a publication, for one release. */
export function siteOf(publication: Publication, address: Addresses, release: Version): Site {
  const language = pageLanguage(publication.inLanguage)
  return { publication, address, language, say: words[language], release }
}

/** A text in the publication's language, or else in none, or else in the first that it has; with its tag. */
export function textOf(
  value: TextValue | undefined,
  { publication }: Site,
): { text: string; tag: string } | undefined {
  const own = publication.inLanguage.toLowerCase()
  for (const tag of [own, own.replace(/-.*/, ''), '@none', ...Object.keys(value ?? {})]) {
    const [text] = [value?.[tag] ?? []].flat()
    if (text !== undefined) return { text, tag: tag === '@none' ? '' : tag }
  }
  return undefined
}

/** A text of `publication.yaml`, in the publication's language. */
export function typedText(
  typed: string | Readonly<Record<string, string>> | undefined,
  site: Site,
): string | undefined {
  return textOf(typeof typed === 'string' ? { '@none': typed } : typed, site)?.text
}

/** The name to show for a thing that is linked to; its address where it has none. */
export function nameOf(label: Label | undefined, address: string, site: Site): string {
  return textOf(label?.name, site)?.text ?? address
}

/** The way from one document to an address: relative under the base, so that a copy of the site works anywhere. */
export function href(from: string, to: string, { address: { base } }: Site): string {
  if (!to.startsWith(base)) return to
  const up = '../'.repeat(from.slice(base.length).split('/').length - 1)
  return `${up}${documentOf(to).slice(base.length)}` || './'
}

/** Whether an address is on the publication's own host, so that to load it asks nobody else. */
export function isOwn(address: string, { address: { base } }: Site): boolean {
  return new URL(address).origin === new URL(base).origin
}
