import { mediaFormats } from '../../record/media-name.ts'

/** Media types by file extension. */
export const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...Object.fromEntries(
      Object.entries(mediaFormats).map(([ending, { mediaType }]) => [ending, mediaType] as const),
    ),
    atom: 'application/atom+xml',
    cff: 'application/yaml',
    css: 'text/css',
    csv: 'text/csv',
    gz: 'application/gzip',
    html: 'text/html',
    ico: 'image/x-icon',
    js: 'text/javascript',
    json: 'application/json',
    jsonld: 'application/ld+json',
    nt: 'application/n-triples',
    pdf: 'application/pdf',
    rq: 'application/sparql-query',
    svg: 'image/svg+xml',
    ttl: 'text/turtle',
    woff2: 'font/woff2',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    xml: 'application/xml',
    zip: 'application/zip',
  }),
)

/** The forms of a document, by media type; the first is the default. */
export const documentForms = ['text/html', 'text/turtle', 'application/ld+json'] as const

/** The media type of a form of a document. */
export type DocumentForm = (typeof documentForms)[number]

/** The name of a document's file by form, in the folder at its address. */
export const indexFiles: Readonly<Record<DocumentForm, string>> = {
  'text/html': 'index.html',
  'text/turtle': 'index.ttl',
  'application/ld+json': 'index.jsonld',
}

/** The value of the `Link` header that names a document's other forms; empty if there are none. Source: RFC 8288. */
export function alternateLinks(
  form: DocumentForm | undefined,
  available: readonly DocumentForm[] = documentForms,
): string {
  return available
    .filter((other) => other !== form)
    .map((other) => `<${indexFiles[other]}>; rel="alternate"; type="${other}"`)
    .join(', ')
}

/** The file that announces withdrawals to whoever holds copies. */
export const WITHDRAWAL_NOTICE_FILE = 'withdrawals.json'

/** The only file without extension that is not plain text: the VoID description of the data set, in Turtle. */
const VOID_FILE = 'void'

/** The value of `Content-Type` for a file name. Every text is UTF-8; a name without extension is plain text. */
export function contentType(name: string): string {
  const [, extension = name === VOID_FILE ? 'ttl' : undefined] = /\.([^.]+)$/.exec(name) ?? []
  const type =
    extension === undefined
      ? 'text/plain'
      : (mediaTypes.get(extension.toLowerCase()) ?? 'application/octet-stream')
  return isTextType(type) ? `${type}; charset=utf-8` : type
}

/** The extensions of data files, which search engines are asked not to index, because they name people. */
export const dataExtensions = ['ttl', 'nt', 'jsonld', 'csv', 'xlsx', 'json', 'gz'] as const

/** The name and the value of the header that asks search engines not to index an answer. */
export const NO_INDEX_HEADER = ['X-Robots-Tag', 'noindex'] as const

/** Whether a file name is that of a data file. */
export function isDataFile(name: string): boolean {
  return (
    name === VOID_FILE || dataExtensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))
  )
}

/** Whether a media type is text, which is always UTF-8 here. */
export function isTextType(type: string): boolean {
  return /^text\/|[/+](json|xml|yaml|n-triples|sparql-query|x-subrip)$/.test(type)
}

/** The headers of every answer: cross-origin access, content security policy, referrer policy. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Accept-Ranges, Allow, Content-Location, Content-Range, ETag, Link, Retry-After, X-SPARQL-MaxRows',
  'Content-Security-Policy': contentSecurityPolicy({}),
  // some players refuse to play in a page that sends no referrer
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * The content security policy, with some directives replaced: scripts, styles and workers come from this site; pictures, video and
 * players from any site over https.
 */
export function contentSecurityPolicy(other: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': `'self'`,
    'img-src': `'self' https: data:`,
    'media-src': `'self' https:`,
    'frame-src': 'https:',
    'object-src': `'none'`,
    'base-uri': `'self'`, // for the `<base>` of the page for addresses without content
    'form-action': `'self'`,
    'frame-ancestors': `'self'`,
    ...other,
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** The request headers that pages of other origins may send. */
export const ALLOWED_REQUEST_HEADERS =
  'Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range'
