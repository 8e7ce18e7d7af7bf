import type { Message } from '../../language/message.ts'
import type { ProfileExamples } from '../../profile/profile-examples.ts'
import { compactIri } from '../../profile/tree-documents.ts'
import type { Profile } from '../../profile/write-profile.ts'
import { prefixes } from '../../rdf/context.ts'
import { RDF, XSD } from '../../rdf/vocabulary.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'
import type { PageStep } from '../site-page.ts'
import { type ProfileWords, profileWordsIn } from '../words/profile-words.ts'

/** What the pages of the profile are made of. */
export type ProfileContent = {
  readonly profile: Profile
  readonly examples: ProfileExamples
  /** The drawing of the classes, as SVG with places for words. */
  readonly drawing: string
}

/** A text in the language of a page. */
export function inPageLanguage(message: Message, { language }: Site): string {
  return message[language]
}

/** The pages above one of the profile's. */
export function profileTrail({ words, address, language }: Site, isOverview = false): PageStep[] {
  const home = { name: words.home, address: address.base }
  if (isOverview) return [home]
  return [home, { name: profileWordsIn(language).profile, address: address.profile }]
}

/** The name of a word of RDF: as a prefixed name where there is one, which leads to where its vocabulary describes it. */
export function termLink(iri: string): Markup {
  return html`<a href="${iri}"><code>${prefixedName(iri)}</code></a>`
}

const shownPrefixes = { ...Object.fromEntries(prefixes), rdf: RDF }

function prefixedName(iri: string): string {
  return compactIri(iri, shownPrefixes) ?? iri
}

/** The name of a datatype in plain words; its prefixed name where there are none. */
export function datatypeName(iri: string, words: ProfileWords): string {
  const name = iri.startsWith(XSD) || iri.startsWith(RDF) ? iri.replace(/^.*#/, '') : ''
  return (words.datatypes as Readonly<Record<string, string>>)[name] ?? prefixedName(iri)
}

/** Links to a document's data, beside its page. */
export function dataLinks(page: string, folder: string, site: Site): Markup {
  const path = href(page, folder, site)
  return html`<a href="${path}index.ttl" type="text/turtle">Turtle</a>, <a href="${path}index.jsonld" type="application/ld+json">JSON-LD</a>`
}
