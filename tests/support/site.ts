import type { Document } from '../../pipeline/rdf/document.ts'
import type { Node } from '../../pipeline/rdf/node.ts'
import { createSite, type Site } from '../../pipeline/site/site.ts'

const withoutLinks = {
  unindexed: { nodes: [], labels: new Map() },
  incoming: [],
  incomingCounts: new Map(),
}

const base = 'https://publisher.test/p/'

/** The site of a synthetic publication in a language. */
export function syntheticSite(inLanguage: 'fr' | 'en' = 'fr'): Site {
  const publication = {
    base,
    name: 'Synthetic publication',
    description: 'Made for tests.',
    inLanguage,
    publisher: 'o-1',
    license: 'https://example.org/licence',
    creditText: 'Synthetic credit',
  }
  return createSite({
    publication: publication as unknown as Site['publication'],
    base,
    release: '2026-01-01',
  })
}

/** The document of a capsule with some properties, of which the page says what the data say. */
export function capsuleDocument(id: string, properties: Omit<Partial<Node>, '@id' | '@type'>): Document {
  const address = `${base}capsule/${id}/`
  const content = {
    nodes: [{ '@id': `${address}#video`, '@type': ['VideoObject'], ...properties } as Node],
    labels: new Map(),
  }
  return {
    address,
    ...content,
    data: content,
    transcripts: [],
    isIndexed: true,
    related: [],
    ...withoutLinks,
  }
}
