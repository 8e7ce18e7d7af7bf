/** What a file holds, by what its name ends with. */
export const mediaTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    atom: 'application/atom+xml',
    css: 'text/css',
    csv: 'text/csv',
    gz: 'application/gzip',
    html: 'text/html',
    ico: 'image/x-icon',
    jpg: 'image/jpeg',
    js: 'text/javascript',
    json: 'application/json',
    jsonld: 'application/ld+json',
    nt: 'application/n-triples',
    pdf: 'application/pdf',
    png: 'image/png',
    rq: 'application/sparql-query',
    svg: 'image/svg+xml',
    ttl: 'text/turtle',
    txt: 'text/plain',
    vtt: 'text/vtt',
    webp: 'image/webp',
    woff2: 'font/woff2',
    xml: 'application/xml',
    zip: 'application/zip',
  }),
)

/** The forms that a document may have, the first of them for whoever has no wish. */
export const documentForms = ['text/html', 'text/turtle', 'application/ld+json'] as const

/** One of them. */
export type DocumentForm = (typeof documentForms)[number]

/** The file of a document, in the folder that is its address, by form. */
export const indexFiles: Readonly<Record<DocumentForm, string>> = {
  'text/html': 'index.html',
  'text/turtle': 'index.ttl',
  'application/ld+json': 'index.jsonld',
}

/** The other forms of a document, as the value of `PageLink`; empty if there is no other. */
export function alternateLinks(
  form: DocumentForm | undefined,
  there: readonly DocumentForm[] = documentForms,
): string {
  return there
    .filter((other) => other !== form)
    .map((other) => `<${indexFiles[other]}>; rel="alternate"; type="${other}"`)
    .join(', ')
}

/** The notice of withdrawals, which copies must follow; a host answers 410 where it takes a name back. */
export const WITHDRAWAL_NOTICE_FILE = 'withdrawals.json'

/** The one file without an ending that is not plain text: the description of the data set (VoID). */
export const VOID_FILE = 'void'

/** The value of `Content-Type` for a file: all our texts are UTF-8; a name without an ending is a text. */
export function contentType(name: string): string {
  const [, ending = name === VOID_FILE ? 'ttl' : undefined] = /\.([^.]+)$/.exec(name) ?? []
  const type =
    ending === undefined ? 'text/plain' : (mediaTypes.get(ending.toLowerCase()) ?? 'application/octet-stream')
  return isTextType(type) ? `${type}; charset=utf-8` : type
}

/** What the names of data files end with: search engines are to leave them out, because they name people. */
export const dataExtensions = ['ttl', 'nt', 'jsonld', 'csv', 'json', 'gz'] as const

/** The header that tells search engines to leave an answer out. */
export const NO_INDEX_HEADER = ['X-Robots-Tag', 'noindex'] as const

/** Whether a file holds data, by its name. */
export function isDataFile(name: string): boolean {
  return name === VOID_FILE || dataExtensions.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}

/** Whether a media type is one of text, which is UTF-8 here. */
export function isTextType(type: string): boolean {
  return /^text\/|[/+](json|xml|n-triples|sparql-query)$/.test(type)
}

/** What a host says with every answer: who may read it, and what a page may load. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'Accept-Ranges, Allow, Content-Location, Content-Range, ETag, Link, Retry-After, X-SPARQL-MaxRows',
  'Content-Security-Policy': contentSecurityPolicy({}),
  // a player elsewhere may refuse to play for a page that does not say where it is
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** Scripts, styles and workers of our own; pictures, films and players from elsewhere, by https. */
export function contentSecurityPolicy(other: Readonly<Record<string, string>>): string {
  const directives = {
    'default-src': `'self'`,
    'img-src': `'self' https: data:`,
    'media-src': `'self' https:`,
    'frame-src': 'https:',
    'object-src': `'none'`,
    'base-uri': `'self'`, // the page for lost addresses says where its links start from
    'form-action': `'self'`,
    'frame-ancestors': `'self'`,
    ...other,
  }
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
}

/** What a page elsewhere may say when it asks. */
export const ALLOWED_REQUEST_HEADERS =
  'Accept, Accept-Language, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range'
