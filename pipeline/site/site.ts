import { type Language, pageLanguage } from '../language/message.ts'
import type { Addresses } from '../rdf/addresses.ts'
import { documentAddress, type NodeLabel } from '../rdf/document.ts'
import type { TextValue } from '../rdf/node.ts'
import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { Publication } from '../record/record-schemas.ts'
import { type PageWords, pageWords } from './page-words.ts'

/** What every page leans on beside its resource. */
export type Site = {
  readonly publication: Publication
  readonly address: Addresses
  readonly language: Language
  readonly say: PageWords
  readonly release: ReleaseVersion
}

/** The site of a publication, for one release. */
export function createSite(publication: Publication, address: Addresses, release: ReleaseVersion): Site {
  const language = pageLanguage(publication.inLanguage)
  return { publication, address, language, say: pageWords[language], release }
}

/** A text in the publication's language, or else in none, or else in the first that it has; with its tag. */
export function pickText(
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
export function publicationText(
  typed: string | Readonly<Record<string, string>> | undefined,
  site: Site,
): string | undefined {
  return pickText(typeof typed === 'string' ? { '@none': typed } : typed, site)?.text
}

/** The name to show for a thing that is linked to; its address where it has none. */
export function displayName(label: NodeLabel | undefined, address: string, site: Site): string {
  return pickText(label?.name, site)?.text ?? address
}

/** The way from one document to an address: relative under the base, so that a copy of the site works anywhere. */
export function href(from: string, to: string, { address: { base } }: Site): string {
  if (!to.startsWith(base)) return to
  const up = '../'.repeat(from.slice(base.length).split('/').length - 1)
  return `${up}${documentAddress(to).slice(base.length)}` || './'
}

/** Whether an address is on the publication's own host, so that to load it asks nobody else. */
export function isSameOrigin(address: string, { address: { base } }: Site): boolean {
  return new URL(address).origin === new URL(base).origin
}
