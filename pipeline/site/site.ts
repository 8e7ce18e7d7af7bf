import { type Language, pageLanguage, spokenLanguage } from '../language/message.ts'
import type { MediaFolder } from '../media/media-folder.ts'
import { type Addresses, addressesUnder } from '../rdf/addresses.ts'
import { documentAddress, type NodeLabel } from '../rdf/document.ts'
import type { TextValue } from '../rdf/node.ts'
import type { ReleaseVersion } from '../rdf/release-version.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { Publication } from '../record/publication-schema.ts'
import { type OwnFace, ownFace } from './own-face.ts'
import { type CapsuleWord, withCapsuleWord } from './words/capsule-word.ts'
import { areComplete, type Labels, withLabels } from './words/labels.ts'
import { type PageWords, pageWordsIn } from './words/page-words.ts'

/** The publication, addresses, language, words and release on which every page depends. */
export type Site = {
  readonly publication: Publication
  readonly address: Addresses
  /** The language of the words that no label replaces. */
  readonly language: Language
  /** The language tag of pages, but for texts in other languages: of their words, dates and names of languages. */
  readonly tag: string
  readonly words: PageWords
  /** The publication's own word for a capsule. */
  readonly capsuleWord: CapsuleWord | undefined
  readonly release: ReleaseVersion
  /** The logo and the icon of the publication. */
  readonly face: OwnFace
  /** Whether a page names anybody, so that there is a list of participants. */
  readonly namesPeople: boolean
}

/** What a site is made of: plain data, which another thread may be given. */
export type SiteConfig = {
  readonly publication: Publication
  /** The base IRI under which the site is published. */
  readonly base: string
  readonly release: ReleaseVersion
  /** The labels of its pages. */
  readonly labels?: Labels
  /** The publisher's own files, its logo and icon among them. */
  readonly media?: MediaFolder
  /** Whether a page names anybody. */
  readonly namesPeople?: boolean
}

/** The site of a publication for one release; it states the publication's language if it speaks it or has every label. */
export function createSite({
  publication,
  base,
  release,
  labels = new Map(),
  media = new Map(),
  namesPeople = false,
}: SiteConfig): Site {
  const address = addressesUnder(base)
  const { inLanguage } = publication
  const language = pageLanguage(inLanguage)
  const isTranslated = spokenLanguage(inLanguage) === undefined && areComplete(labels)
  const tag = isTranslated ? inLanguage.toLowerCase() : language
  const capsuleWord = capsuleWordIn(publication, language)
  const words = withLabels(withCapsuleWord(pageWordsIn(language), capsuleWord), labels)
  const face = ownFace(publication, address, media)
  return { publication, address, language, tag, words, capsuleWord, release, face, namesPeople }
}

/** The publication's word for a capsule in the language of the pages' words; a plain text is in the publication's language. */
function capsuleWordIn(
  { capsuleWord, inLanguage }: Publication,
  language: Language,
): CapsuleWord | undefined {
  const inWords = (text: MultilingualText | undefined): string | undefined => {
    if (typeof text !== 'object') return spokenLanguage(inLanguage) === language ? text : undefined
    return text[language] ?? Object.entries(text).find(([tag]) => tag.startsWith(`${language}-`))?.[1]
  }
  const [singular, plural] = [inWords(capsuleWord?.singular), inWords(capsuleWord?.plural)]
  return singular === undefined || plural === undefined ? undefined : { singular, plural }
}

/** The name of the publication, which is also that of the site; the base IRI for a publication without a name. */
export function siteName(site: Site): string {
  return publicationText(site.publication.name, site) ?? site.address.base
}

/** A text and the tag of its language, which is empty for a text without a language. */
export type PickedText = { readonly text: string; readonly tag: string }

/** The text to show of a value: in the publication's language or a variant, else without language, else in the first language. */
export function pickText(value: TextValue | undefined, { publication }: Site): PickedText | undefined {
  if (value === undefined) return undefined
  const preferred = publication.inLanguage.toLowerCase()
  const own = value[preferred]
  if (typeof own === 'string') return { text: own, tag: preferred }
  const base = preferred.replace(/-.*/, '')
  const tags = Object.keys(value)
  const variants = tags.filter((tag) => tag.startsWith(`${base}-`))
  for (const tag of [preferred, base, ...variants, '@none', ...tags]) {
    const [text] = [value[tag] ?? []].flat()
    if (text !== undefined) return { text, tag: tag === '@none' ? '' : tag }
  }
  return undefined
}

/** A text of `publication.yaml`, which is a string or strings by language, in the publication's language. */
export function publicationText(value: MultilingualText | undefined, site: Site): string | undefined {
  return pickPublicationText(value, site)?.text
}

/** A text of `publication.yaml` with its language; a string is in the publication's language. */
export function pickPublicationText(value: MultilingualText | undefined, site: Site): PickedText | undefined {
  const tag = site.publication.inLanguage.toLowerCase()
  return pickText(typeof value === 'string' ? { [tag]: value } : value, site)
}

/** The language tag of a text if it is not in the language of the words around it; undefined otherwise. */
export function foreignTag(picked: PickedText | undefined, site: Site): string | undefined {
  return picked === undefined || picked.tag === '' || picked.tag === site.tag ? undefined : picked.tag
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
