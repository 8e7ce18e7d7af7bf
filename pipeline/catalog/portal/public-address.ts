import { parseUrl } from '../../rdf/parse-url.ts'

/** Whether an address is one of the public web, as the portal wants of every address that it stores. */
export function isPublicAddress(url: string): boolean {
  const { hostname = '' } = (/^https?:\/\//.test(url) && parseUrl(url)) || {}
  return (
    /\.[a-z][a-z0-9-]+$/i.test(hostname) &&
    !/(^|\.)(localhost|local|invalid|example|internal)$/.test(hostname)
  )
}
