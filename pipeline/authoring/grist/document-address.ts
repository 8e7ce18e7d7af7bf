import { parseUrl } from '../../rdf/parse-url.ts'
import { safeEndpointUrl } from '../../requests/endpoint-access.ts'

/** Where a Grist document is: the root of its API, and the page that people open. */
export type GristAddress = { readonly api: string; readonly page: string }

/**
 * The document that an address means, as a browser shows it (`https://HOST/o/ORG/doc/ID`, `https://HOST/ID/name/p/2`); its API is
 * `https://HOST/o/ORG/api/docs/ID`. `undefined` for an address that names no document, or that no key may be sent to.
 */
export function parseGristAddress(typed: string): GristAddress | undefined {
  const url = parseUrl(typed)
  if (url === undefined) return undefined
  url.hash = ''
  url.search = ''
  const [, team = '', id] = DOCUMENT_PATH.exec(url.pathname) ?? []
  if (id === undefined || safeEndpointUrl(url.href, false) === undefined) return undefined
  return { api: `${url.origin}${team}/api/docs/${id}`, page: `${url.origin}${team}/doc/${id}` }
}

/**
 * The address of a row in the raw data of its table: an anchor of `gristUrls.ts` in grist-core, of a section and a row. The document
 * itself where a table has no such section.
 */
export function gristRowLink({ page }: GristAddress, section: number, row: number): string {
  return section > 0 ? `${page}/p/data#a2.s${section}.r${row}` : page
}

/** The path of a document, by its id or by the part of it that stands in short addresses (12 characters). */
const DOCUMENT_PATH = /^(\/o\/[\w-]+)?\/(?:(?:api\/)?docs?\/)?([\w~-]{12,100})(?:\/|$)/
