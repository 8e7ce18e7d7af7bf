import { partIdOf } from '../../check/cross-record/part-addresses.ts'
import { colon } from '../../language/punctuation.ts'
import type { Document } from '../../rdf/document.ts'
import { formatLanguage } from '../format-values.ts'
import { html, type Markup } from '../markup.ts'
import { href, type Site } from '../site.ts'

/** Captions of a capsule: where their file is, if they have one of their own, its language, the name by which players list it, and whether browsers show it with a video. */
export type Captions = {
  readonly iri: string
  readonly address: string | undefined
  readonly language: string
  readonly label: string
  readonly isTrack: boolean
}

/** Captions that have a file. */
export type CaptionFile = Captions & { readonly address: string }

/** The captions of a capsule that have a file. */
export function captionFiles(document: Document, site: Site): CaptionFile[] {
  return captionsOf(document, site).flatMap(({ address, ...rest }) =>
    address === undefined ? [] : [{ ...rest, address }],
  )
}

/** The captions of a capsule by the names of their languages, those in one language told apart. */
export function captionsOf({ nodes }: Document, site: Site): Captions[] {
  const parts = [nodes[0]?.caption ?? []].flat()
  const files = nodes.filter((node) => parts.includes(node['@id']))
  return files.map(({ '@id': iri, inLanguage, contentUrl, encodingFormat }) => {
    const language = String(inLanguage)
    const name = formatLanguage(language, site.tag)
    const isAlone = files.filter((other) => other.inLanguage === inLanguage).length === 1
    const id = partIdOf(iri)
    const isPlain = isAlone || id === undefined || id === language.toLowerCase()
    return {
      iri,
      address: typeof contentUrl === 'string' ? contentUrl : undefined,
      language,
      label: isPlain ? name : `${name} (${distinction(id, language, site)})`,
      isTrack:
        encodingFormat === undefined
          ? !/\.(srt|ttml|xml|sbv|txt)$/i.test(String(contentUrl))
          : encodingFormat === 'text/vtt',
    }
  })
}

/** Links to the files of captions, for a video whose player shows none of them. */
export function captionLinks(document: Document, site: Site): Markup | false {
  const files = captionFiles(document, site)
  return (
    files.length > 0 &&
    html`<p class="quiet">${site.words.fields.caption}${colon(site.language)}${files.map(
      ({ address, language, label }, index) =>
        html`${index > 0 && ', '}<a href="${href(document.address, address, site)}" hreflang="${language}">${label}</a>`,
    )}</p>
`
  )
}

/** What an id says beside the language: `sourds` of `fr-sourds`, in words where they are known. */
function distinction(id: string, language: string, { words }: Site): string {
  const start = `${language.toLowerCase()}-`
  const rest = id.startsWith(start) ? id.slice(start.length) : id
  return HARD_OF_HEARING.test(rest) ? words.hardOfHearing : rest.replaceAll('-', ' ')
}

/** What people call captions that tell sounds too: in French, in English, and by their initials. */
const HARD_OF_HEARING =
  /^(?:sourds?(?:-et)?(?:-malentendants?)?|malentendants?|sme|deaf|hard-of-hearing|sdh|hoh|cc)$/
