import type { Store } from 'n3'
import { formatValue } from '../../../problems/format-value.ts'
import { parseUrl } from '../../../rdf/parse-url.ts'
import { MEDIA_TYPES } from '../../../rdf/vocabulary.ts'
import { objectsOf } from '../catalog-values.ts'
import { isChecksumRefused } from '../checksum.ts'
import { downloadUrl } from '../harvest.ts'
import { portalTerms } from '../portal-terms.ts'
import { isPublicAddress } from '../public-address.ts'
import { distributionsOf, downloadUrls, type TrapFinding, urlPath } from './trap.ts'

/** A checksum that the portal cannot keep and refuses the whole data set for. */
export function checksumPresent(graph: Store): TrapFinding[] {
  return graph
    .getQuads(null, portalTerms.checksum, null, null)
    .filter(({ object }) => isChecksumRefused(graph, object))
    .map(({ subject }) => subject)
    .map(({ value }) => ({ rule: 'portal-checksum', near: ['checksum'], facts: [formatValue(value)] }))
}

/** A distribution without an address, which the portal ignores. */
export function downloadMissing(graph: Store): TrapFinding[] {
  return distributionsOf(graph)
    .filter((each) => downloadUrl(graph, each) === '')
    .map(({ value }) => ({ rule: 'portal-download-missing', near: [value], facts: [formatValue(value)] }))
}

/** Two resources at one address, of which the portal keeps one. */
export function downloadTwice(graph: Store): TrapFinding[] {
  const urls = distributionsOf(graph)
    .map((each) => downloadUrl(graph, each))
    .filter((url) => url !== '')
  return [...new Set(urls.filter((url, index) => urls.indexOf(url) < index))].map((url) => ({
    rule: 'portal-download-twice',
    near: [url],
    facts: [formatValue(url)],
  }))
}

/** An address that will change, and leave a dead resource behind. */
export function downloadUnstable(graph: Store): TrapFinding[] {
  return downloadUrls(graph)
    .filter((url) => /\d{4}-\d\d-\d\d|\b20\d{6}\b|[0-9a-f]{32,}|\bv?\d+\.\d+\.\d+\b/i.test(urlPath(url)))
    .map((url) => ({ rule: 'portal-download-unstable', near: [url], facts: [formatValue(url)] }))
}

/** The portal takes public web addresses alone, and one that is not fails the whole data set; reported once per site. */
export function addressNotPublic(graph: Store): TrapFinding[] {
  const sites = downloadUrls(graph)
    .filter((url) => !isPublicAddress(url))
    .map((url) => (/^https?:/.test(url) ? (parseUrl(url)?.origin ?? url) : url))
  return [...new Set(sites)].map((site) => ({
    rule: 'portal-address',
    near: [site],
    facts: [formatValue(site)],
  }))
}

/** A media type in a form that the portal does not shorten. */
export function mediaTypeForm(graph: Store): TrapFinding[] {
  return objectsOf(graph, null, portalTerms.mediaType)
    .filter(({ value }) => !value.startsWith(MEDIA_TYPES))
    .map(({ value }) => ({
      rule: 'portal-media-type',
      near: [value],
      facts: [formatValue(value), `${MEDIA_TYPES}text/csv`],
    }))
}

/** Endings that an upload admits; JSON-LD is sent as JSON. */
const ENDINGS = /\.(json|jsonld|ttl|rdf|n3|xml|csv|zip|gz|txt|pdf|xls|xlsx|ods|geojson|parquet)$/i

/** A file whose ending the portal does not admit in uploads. */
export function extensionRefused(graph: Store): TrapFinding[] {
  return distributionsOf(graph)
    .filter((each) => objectsOf(graph, each, portalTerms.accessService).length === 0)
    .map((each) => downloadUrl(graph, each))
    .filter((url) => /\.\w+$/.test(urlPath(url)) && !ENDINGS.test(urlPath(url)))
    .map((url) => ({ rule: 'portal-extension', near: [url], facts: [formatValue(url)] }))
}
