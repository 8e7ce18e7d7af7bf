import official from '../../../ontology/schema-org.json' with { type: 'json' }
import { SCHEMA } from '../../rdf/vocabulary.ts'

/**
 * The context of schema.org as pages use it: what `ontology/schema-org.json` has, and the names that the official context has beside,
 * `type` and `id` for keywords and `schema` as a prefix.
 */
const schemaOrgContext = {
  '@context': { ...official['@context'], type: '@type', id: '@id', schema: SCHEMA },
}

/** The addresses under which pages refer to that context. */
const SPELLINGS =
  /^(?:https?|relative):\/\/(?:www\.)?schema\.org\/*(?:docs\/jsonldcontext\.json(?:ld)?)?(?:[?#].*)?$/i

/**
 * Opens a loader for `jsonld` that asks no network: it knows schema.org's context, and gives an empty one for any other, whose address
 * it adds to `unknown`.
 */
export function openContextLoader() {
  const unknown = new Set<string>()
  return {
    unknown,
    documentLoader: async (address: string) => {
      const isKnown = SPELLINGS.test(address)
      if (!isKnown) unknown.add(address)
      const document = isKnown ? schemaOrgContext : { '@context': {} }
      return { contextUrl: undefined, documentUrl: address, document }
    },
  }
}
