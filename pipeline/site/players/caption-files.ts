import { partIdOf } from '../../check/cross-record/part-addresses.ts'
import { colon } from '../../language/punctuation.ts'
import type { Document } from '../../rdf/document.ts'
import { formatLanguage } from '../format-values.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'

/** A file of captions: where it is, its language, the name by which players list it, and whether browsers show it with a video. */
export type CaptionFile = {
  readonly address: string
  readonly language: string
  readonly label: string
  readonly isTrack: boolean
}

/** The files of captions of a capsule that have an address, by the names of their languages, those in one language told apart. */
export function captionsOf({ nodes }: Document, site: Site): CaptionFile[] {
  const parts = [nodes[0]?.caption ?? []].flat()
  const files = nodes.filter((node) => parts.includes(node['@id']) && typeof node.contentUrl === 'string')
  return files.map(({ '@id': iri, inLanguage, contentUrl, encodingFormat }) => {
    const language = String(inLanguage)
    const name = formatLanguage(language, site.tag)
    const isAlone = files.filter((other) => other.inLanguage === inLanguage).length === 1
    const id = partIdOf(iri)
    const isPlain = isAlone || id === undefined || id === language.toLowerCase()
    return {
      address: String(contentUrl),
      language,
      label: isPlain ? name : `${name} (${distinction(id, language)})`,
      isTrack:
        encodingFormat === undefined
          ? !/\.(srt|ttml|xml|sbv|txt)$/i.test(String(contentUrl))
          : encodingFormat === 'text/vtt',
    }
  })
}

/** Links to the files of captions, for a video whose player shows none of them. */
export function captionLinks(document: Document, site: Site): Markup | false {
  const files = captionsOf(document, site)
  return (
    files.length > 0 &&
    html`<p class="quiet">${site.words.fields.caption}${colon(site.language)}${files.map(
      ({ address, language, label }, index) =>
        html`${index > 0 && ', '}<a href="${href(document.address, address, site)}" hreflang="${language}">${label}</a>`,
    )}</p>
`
  )
}

/** What an id says beside the language: `sourds` of `fr-sourds`. */
function distinction(id: string, language: string): string {
  const start = `${language.toLowerCase()}-`
  return (id.startsWith(start) ? id.slice(start.length) : id).replaceAll('-', ' ')
}
