import { parseUrl } from '../../rdf/parse-url.ts'
import type { InventoryRecord } from '../../read/inventory.ts'
import { readPublication } from '../../read/read-publication.ts'

/**
 * The publisher of a data folder, by id, where a page is on their site: the host of their own record, or of a source that they
 * publish.
 */
export async function sitePublisher(
  data: string,
  records: readonly InventoryRecord[],
  page: string,
): Promise<string | undefined> {
  const publisher = (await readPublication(data, () => undefined))?.publication.publisher
  if (publisher === undefined) return undefined
  const host = hostOf(page)
  const isTheirs = records.some((record) => {
    const owner = { organization: record.id, source: record.publisher }[record.kind as string]
    return owner === publisher && record.addresses.some((address) => hostOf(address) === host)
  })
  return isTheirs ? publisher : undefined
}

function hostOf(address: string): string {
  return parseUrl(address)?.host.replace(/^www\./, '') ?? ''
}
