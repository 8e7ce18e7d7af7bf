import type { Message } from '../../language/message.ts'

/** The file of a catalogue. */
export type CatalogFile = { readonly name: string; readonly bytes: Uint8Array }

/** How a catalogue is to be read; `isSure` where the ending of its name says so, as it does to the portal. */
export type CatalogFormat = {
  readonly syntax: 'turtle' | 'rdfxml' | 'jsonld'
  /** Whether a file that this syntax does not fit may fit the one that its name announces. */
  readonly isSure: boolean
  readonly name: string
}

/** A form of catalogue that is not rehearsed, and why. */
export type UnreadForm = { readonly form: string; readonly reason: Message }

/**
 * The format of a catalogue. The portal goes by the ending of the address, and asks the host for the type of other files; source:
 * `guess_format` in `udata/rdf.py` and `get_format` in `udata/harvest/backends/dcat.py`, udata 17.6.0.
 */
export function catalogFormat({ name, bytes }: CatalogFile): CatalogFormat | UnreadForm {
  const packed = PACKED.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (packed !== undefined) return { form: packed[1], reason: reasons.packed }
  const [, ending = ''] = /\.([\w-]+)$/.exec(name.toLowerCase()) ?? []
  const unread = UNREAD[ending]
  if (unread !== undefined) return { form: unread, reason: reasons.inactive }
  const format = FORMATS[ending]
  if (format !== undefined) return format
  const start = Buffer.from(bytes.subarray(0, 200)).toString().trimStart()
  const syntax = /^[{[]/.test(start)
    ? 'jsonld'
    : /^<(\?xml|!DOCTYPE|\w+:RDF)\b/.test(start)
      ? 'rdfxml'
      : 'turtle'
  return { syntax, isSure: false, name: ending === '' ? name : `.${ending}` }
}

/** Why forms of catalogues are not rehearsed. */
export const reasons = {
  packed: { fr: 'les fichiers compressés ne sont pas ouverts', en: 'compressed files are not opened' },
  inactive: {
    fr: 'le moissonneur n’annonce pas cette forme parmi les siennes',
    en: 'the harvester does not list this form among its own',
  },
  graphs: {
    fr: 'seul ce qui est aussi du Turtle en est lu, sans graphes nommés ni règles',
    en: 'of it only what is Turtle too is read, without named graphs and rules',
  },
  ending: {
    fr: 'sans terminaison connue le portail demande son type à l’hébergeur',
    en: 'without a known ending the portal asks the host for its type',
  },
  otherXml: {
    fr: 'ce XML n’est pas du RDF/XML ; le portail a d’autres moissonneurs (CSW, ISO 19139)',
    en: 'this XML is not RDF/XML; the portal has other harvesters (CSW, ISO 19139)',
  },
  otherJson: {
    fr: 'ce JSON n’est pas du JSON-LD ; le portail a d’autres moissonneurs (CKAN), et d’autres portails leurs interfaces',
    en: 'this JSON is not JSON-LD; the portal has other harvesters (CKAN), and other portals their interfaces',
  },
  depth: {
    fr: 'ses objets sont trop emboîtés pour être lus ici',
    en: 'its objects lie too deep in each other to be read here',
  },
} as const satisfies Readonly<Record<string, Message>>

const turtle = { syntax: 'turtle', isSure: true, name: 'Turtle' } as const
const rdfxml = { syntax: 'rdfxml', isSure: true, name: 'RDF/XML' } as const
const json = { syntax: 'jsonld', isSure: true, name: 'JSON-LD' } as const

const FORMATS: Readonly<Record<string, CatalogFormat>> = {
  ttl: turtle,
  nt: turtle,
  n3: { syntax: 'turtle', isSure: false, name: 'N3' },
  trig: { syntax: 'turtle', isSure: false, name: 'TriG' },
  rdf: rdfxml,
  xml: rdfxml,
  owl: rdfxml,
  json,
  jsonld: json,
  'json-ld': json,
}

/** Forms that the portal's library knows by their ending, and that its harvester does not activate. */
const UNREAD: Readonly<Record<string, string>> = {
  nq: 'N-Quads',
  nquads: 'N-Quads',
  trix: 'TriX',
  html: 'HTML',
  xhtml: 'HTML',
  svg: 'SVG',
}

/** The first bytes of packed files. */
const PACKED: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x42, 0x5a, 0x68], 'bzip2'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
]
