/** The fragment that names the thing itself, by kind of resource. Each resource has a document of its own. */
const fragments = {
  capsule: 'video',
  contributor: 'person',
  organization: 'org',
  periodical: 'periodical',
  place: 'place',
  series: 'series',
  source: 'page',
  topic: 'concept',
} as const

/** A kind of resource that has a document of its own. */
export type Kind = keyof typeof fragments

/** All kinds, sorted. */
export const kinds = Object.keys(fragments) as readonly Kind[]

/** The addresses of a publication. */
export type Addresses = ReturnType<typeof addressesUnder>

/** The addresses under a base IRI, which ends in a slash. Documents end in a slash; the thing is its document plus a fragment. */
export function addressesUnder(base: string) {
  const document = (kind: Kind, id: string): string => `${base}${kind}/${id}/`
  const cache: Partial<Record<Kind, Map<string, string>>> = {}
  for (const kind of cited) cache[kind] = new Map()
  return {
    base,
    document,
    thing(kind: Kind, id: string): string {
      const cachedIds = cache[kind]
      const kept = cachedIds?.get(id)
      if (kept !== undefined) return kept
      const address = `${document(kind, id)}#${fragments[kind]}`
      if (cachedIds !== undefined && cachedIds.size >= MAX_CACHED_ADDRESSES) cachedIds.clear()
      cachedIds?.set(id, address)
      return address
    },
    participation: (capsule: string, id: string): string =>
      `${document('capsule', capsule)}#participation-${id}`,
    /** A function that the credit of a participation states, at an organisation, at a periodical, or at none. */
    function: (capsule: string, participation: string, organization?: string, periodical?: string): string =>
      [
        `${document('capsule', capsule)}#function-${participation}`,
        ...(organization === undefined ? [] : ['organization', organization]),
        ...(periodical === undefined ? [] : ['periodical', periodical]),
      ].join('.'), // no id has a full stop
    /** The part of one of those who are counted and not described. */
    withheld: (capsule: string, number: number): string =>
      `${document('capsule', capsule)}#participation-withheld.${number}`, // no id has a full stop
    chapter: (capsule: string, id: string): string => `${document('capsule', capsule)}#chapter-${id}`,
    caption: (capsule: string, id: string): string => `${document('capsule', capsule)}#caption-${id}`,
    file: (capsule: string, id: string): string => `${document('capsule', capsule)}#file-${id}`,
    /** A file of the publisher's own, by its name in the folder `media/`. */
    media: (name: string): string => `${base}media/${encodeURIComponent(name)}`,
    dataset: `${base}#dataset`,
    contact: `${base}#contact`,
    topics: `${base}topic/#scheme`,
    queries: `${base}queries/`,
    profile: `${base}profile/`,
    catalog: `${base}#catalog`,
    distribution: (id: string): string => `${base}#distribution-${id}`,
    spatial: `${base}#spatial`,
    service: `${base}#sparql`,
    void: `${base}.well-known/void`,
  }
}

/** The kinds that other records cite. */
const cited = kinds.filter((kind) => kind !== 'capsule')

/** How many addresses of a kind are cached, so that those that many records cite are one string each. */
const MAX_CACHED_ADDRESSES = 1 << 13

/** The kind and id of the thing that an address of this publication names; undefined for any other address. */
export function parseAddress(base: string, address: string): { kind: string; id: string } | undefined {
  if (!address.startsWith(base)) return undefined
  const found = /^([a-z]+)\/([^/#]+)\/#(.+)$/.exec(address.slice(base.length))
  const [, kind = '', id = ''] = found ?? []
  return kinds.some((known) => known === kind) ? { kind, id } : undefined
}

/** The kind and id of the thing that the document at an address describes; undefined for any other address. */
export function parseDocumentAddress(
  base: string,
  address: string,
): { kind: string; id: string } | undefined {
  return address.endsWith('/') ? parseAddress(base, `${address}#thing`) : undefined
}

/** Whether the host of a base IRI is reserved for examples (RFC 2606). */
export function isExampleBase(base: string): boolean {
  return /(^|\.)example(\.(com|net|org))?$/.test(new URL(base).hostname)
}
