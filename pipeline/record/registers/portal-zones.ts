/** The kinds of territory that INSEE's register and the portal's list of zones both have, by their name in INSEE's addresses. */
const ZONES: Readonly<Record<string, string>> = {
  region: 'fr:region',
  departement: 'fr:departement',
  arrondissement: 'fr:arrondissement',
  canton: 'fr:canton',
  commune: 'fr:commune',
}

/**
 * The zone of data.gouv.fr for an address in INSEE's register of territories; undefined for any other address. Source: the identifiers
 * of zones in the portal's API (`/api/1/spatial/zone/fr:region:32/`).
 */
export function portalZone(inseeAddress: string): string | undefined {
  const [, kind = '', code] = /^http:\/\/id\.insee\.fr\/geo\/([a-z]+)\/(\w+)$/.exec(inseeAddress) ?? []
  return code !== undefined && Object.hasOwn(ZONES, kind) ? `${ZONES[kind]}:${code}` : undefined
}
