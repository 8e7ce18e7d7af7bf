import { type Message, pageLanguage } from '../language/message.ts'
import { dayOfVersion } from '../rdf/release-version.ts'
import type { MultilingualText } from '../record/multilingual-text.ts'
import type { CatalogSource } from './catalog-source.ts'

/** How the data set is cited, as the text of `CITATION.cff`: what `publication.yaml` says, and nothing else. Source: Citation File Format 1.2.0. */
export function citationFile({ publication, address, release, statistics }: CatalogSource): string {
  const { inLanguage, identifier, contactPoint, keyword = [] } = publication
  const language = pageLanguage(inLanguage)
  const text = (value: MultilingualText | undefined): string | undefined => textIn(value, inLanguage)
  const keywords = keyword.flatMap((word) => text(word) ?? [])
  const lines = [
    ['cff-version', '1.2.0'],
    ['message', MESSAGE[language](text(publication.creditText))],
    ['type', 'dataset'],
    ['title', text(publication.name)],
    ['abstract', text(publication.description)],
    ['version', release],
    ['date-released', dayOfVersion(release)],
    ['url', address.base],
    ['license-url', publication.license],
  ] as const
  const author = statistics.publisherName ?? address.thing('organization', publication.publisher)
  return [
    ...lines.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${JSON.stringify(value)}`)),
    `authors:\n  - name: ${JSON.stringify(author)}`,
    ...(identifier === undefined ? [] : [identifierLines(identifier)]),
    ...(contactPoint === undefined ? [] : [contactLines(contactPoint, author)]),
    ...(keywords.length === 0
      ? []
      : [`keywords:\n${keywords.map((word) => `  - ${JSON.stringify(word)}`).join('\n')}`]),
    '',
  ].join('\n')
}

const MESSAGE: Readonly<Record<keyof Message, (credit: string | undefined) => string>> = {
  fr: (credit) =>
    credit === undefined
      ? 'Qui réutilise ces données les cite comme ci-dessous.'
      : `Qui réutilise ces données reprend la mention : ${credit}`,
  en: (credit) =>
    credit === undefined
      ? 'Please cite these data as below.'
      : `Please repeat this credit line where you reuse these data: ${credit}`,
}

function identifierLines(identifier: string): string {
  const type = /^10\.\d+\//.test(identifier) ? 'doi' : /^https?:/.test(identifier) ? 'url' : 'other'
  return `identifiers:\n  - type: ${type}\n    value: ${JSON.stringify(identifier)}`
}

function contactLines(
  { name, email, url }: NonNullable<CatalogSource['publication']['contactPoint']>,
  publisher: string,
): string {
  const lines = [`name: ${JSON.stringify(name ?? publisher)}`]
  if (email !== undefined) lines.push(`email: ${JSON.stringify(email)}`)
  if (url !== undefined) lines.push(`website: ${JSON.stringify(url)}`)
  return `contact:\n  - ${lines.join('\n    ')}`
}

/** A text in the language of the publication, or else in its first. */
function textIn(value: MultilingualText | undefined, language: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  const tags = Object.keys(value)
  const tag = tags.find((each) => each.toLowerCase() === language.toLowerCase()) ?? tags[0]
  return tag === undefined ? undefined : value[tag]
}
