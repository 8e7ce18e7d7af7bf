import { type Language, pageLanguage } from '../language/message.ts'
import type { Addresses } from '../rdf/addresses.ts'
import { documentAddress, type NodeLabel } from '../rdf/document.ts'
import type { TextValue } from '../rdf/node.ts'
import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { Publication } from '../record/publication-schema.ts'
import { type PageWords, pageWordsIn } from './words/page-words.ts'

/** The publication, addresses, language, words and release on which every page depends. */
export type Site = {
  readonly publication: Publication
  readonly address: Addresses
  readonly language: Language
  readonly words: PageWords
  readonly release: ReleaseVersion
}

/** The site of a publication for one release. */
export function createSite(publication: Publication, address: Addresses, release: ReleaseVersion): Site {
  const language = pageLanguage(publication.inLanguage)
  return { publication, address, language, words: pageWordsIn(language), release }
}

/** The name of the publication, which is also that of the site; the base IRI for a publication without a name. */
export function siteName(site: Site): string {
  return publicationText(site.publication.name, site) ?? site.address.base
}

/**
 * The text to show of a value: in the publication's language, else without language, else in the first language. `tag` is
 * the language of the text, empty for none.
 */
export function pickText(
  value: TextValue | undefined,
  { publication }: Site,
): { text: string; tag: string } | undefined {
  const preferred = publication.inLanguage.toLowerCase()
  for (const tag of [preferred, preferred.replace(/-.*/, ''), '@none', ...Object.keys(value ?? {})]) {
    const [text] = [value?.[tag] ?? []].flat()
    if (text !== undefined) return { text, tag: tag === '@none' ? '' : tag }
  }
  return undefined
}

/** A text of `publication.yaml`, which is a string or strings by language, in the publication's language. */
export function publicationText(
  value: string | Readonly<Record<string, string>> | undefined,
  site: Site,
): string | undefined {
  return pickText(typeof value === 'string' ? { '@none': value } : value, site)?.text
}

/** The name of a linked thing; its address if it has none. */
export function displayName(label: NodeLabel | undefined, address: string, site: Site): string {
  return pickText(label?.name, site)?.text ?? address
}

/** The `href` of an address in a document: relative below the base, so that a copy of the site works anywhere. */
export function href(document: string, to: string, { address: { base } }: Site): string {
  if (!to.startsWith(base)) return to
  const up = '../'.repeat(document.slice(base.length).split('/').length - 1)
  return `${up}${documentAddress(to).slice(base.length)}` || './'
}

/** Whether an address is on the publication's own host, so that loading it contacts no other site. */
export function isSameOrigin(address: string, { address: { base } }: Site): boolean {
  return new URL(address).origin === new URL(base).origin
}
