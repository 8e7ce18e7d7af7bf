import type { Store } from 'n3'
import { shown } from '../../../problems/messages.ts'
import { parsedUrl } from '../../../rdf/url.ts'
import { IANA, objectsOf, urlOf } from '../harvest.ts'
import { w } from '../portal-terms.ts'
import { distributionsOf, type Found, pathOf, urlsOf } from './trap.ts'

/** A checksum, which the portal cannot keep and refuses the whole data set for. */
export function checksum(graph: Store): Found[] {
  return graph
    .getSubjects(w.checksum, null, null)
    .map(({ value }) => ({ rule: 'portal-checksum', near: ['checksum'], facts: [shown(value)] }))
}

/** A distribution without an address, which the portal ignores. */
export function downloadMissing(graph: Store): Found[] {
  return distributionsOf(graph)
    .filter((each) => urlOf(graph, each) === '')
    .map(({ value }) => ({ rule: 'portal-download-missing', near: [value], facts: [shown(value)] }))
}

/** Two resources at one address, of which the portal keeps one. */
export function downloadTwice(graph: Store): Found[] {
  const urls = distributionsOf(graph)
    .map((each) => urlOf(graph, each))
    .filter((url) => url !== '')
  return [...new Set(urls.filter((url, index) => urls.indexOf(url) < index))].map((url) => ({
    rule: 'portal-download-twice',
    near: [url],
    facts: [shown(url)],
  }))
}

/** An address that will change, and leave a dead resource behind. */
export function downloadUnstable(graph: Store): Found[] {
  return urlsOf(graph)
    .filter((url) => /\d{4}-\d\d-\d\d|\b20\d{6}\b|[0-9a-f]{32,}|\bv?\d+\.\d+\.\d+\b/i.test(pathOf(url)))
    .map((url) => ({ rule: 'portal-download-unstable', near: [url], facts: [shown(url)] }))
}

/** The portal takes public web addresses alone, and one that is not fails the whole data set; told once a site. */
export function address(graph: Store): Found[] {
  const sites = urlsOf(graph)
    .filter((url) => !isPublic(url))
    .map((url) => (/^https?:/.test(url) ? (parsedUrl(url)?.origin ?? url) : url))
  return [...new Set(sites)].map((site) => ({ rule: 'portal-address', near: [site], facts: [shown(site)] }))
}

function isPublic(url: string): boolean {
  const { hostname = '' } = (/^https?:\/\//.test(url) && parsedUrl(url)) || {}
  return (
    /\.[a-z][a-z0-9-]+$/i.test(hostname) &&
    !/(^|\.)(localhost|local|invalid|example|internal)$/.test(hostname)
  )
}

/** A media type in a form that the portal does not shorten. */
export function mediaType(graph: Store): Found[] {
  return objectsOf(graph, null, w.mediaType)
    .filter(({ value }) => !value.startsWith(IANA))
    .map(({ value }) => ({
      rule: 'portal-media-type',
      near: [value],
      facts: [shown(value), `${IANA}text/csv`],
    }))
}

/** Endings that an upload admits; JSON-LD is sent as JSON. */
const ENDINGS = /\.(json|jsonld|ttl|rdf|n3|xml|csv|zip|gz|txt|pdf|xls|xlsx|ods|geojson|parquet)$/i

/** A file whose ending the portal does not admit in uploads. */
export function extension(graph: Store): Found[] {
  return distributionsOf(graph)
    .filter((each) => objectsOf(graph, each, w.accessService).length === 0)
    .map((each) => urlOf(graph, each))
    .filter((url) => /\.\w+$/.test(pathOf(url)) && !ENDINGS.test(pathOf(url)))
    .map((url) => ({ rule: 'portal-extension', near: [url], facts: [shown(url)] }))
}
