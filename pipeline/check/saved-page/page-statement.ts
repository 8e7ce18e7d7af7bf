import n3, { type BlankNode, type Literal, type NamedNode } from 'n3'
import official from '../../../ontology/schema-org.json' with { type: 'json' }
import { parseUrl } from '../../rdf/parse-url.ts'
import { RDF_TYPE, SCHEMA } from '../../rdf/vocabulary.ts'

/** A form in which pages hold structured data. */
export type DataForm = 'jsonld' | 'microdata' | 'rdfa'

/** What structured data may be about. */
export type Resource = NamedNode | BlankNode

/**
 * A statement in the structured data of a page, whichever form it has: its predicate is `rdf:type` or a schema.org property, spelt
 * `http://schema.org/…`, and its literals are plain texts. A statement in HTML attributes has the offset of its element.
 */
export type PageStatement = {
  readonly form: DataForm
  readonly subject: Resource
  readonly predicate: string
  readonly object: Resource | Literal
  readonly offset?: number
}

/** The base of relative addresses of JSON-LD, by which they are recognised later: not all search engines resolve them. */
export const RELATIVE_BASE = 'relative://page'

/** The base of relative addresses in HTML attributes of a page whose own address is unknown. */
export const UNKNOWN_PAGE = 'https://page.invalid'

const { blankNode, literal, namedNode } = n3.DataFactory

/** Whether a statement says that something is a video. */
export function isVideoType({ predicate, object }: PageStatement): boolean {
  return predicate === RDF_TYPE && object.value === `${SCHEMA}VideoObject`
}

/** Opens the collection of the statements of one form; relative addresses are resolved against `base`. */
export function openStatements(form: DataForm, base: string) {
  const statements: PageStatement[] = []
  let count = 0
  return {
    statements,

    /** A resource with an address, or with a name of its own such as `_:video`. */
    resource(address: string): Resource {
      return address.startsWith('_:') ? blankNode(`${form}-${address.slice(2)}`) : namedNode(address)
    },

    /** A resource without a name; no two have the same. */
    unnamed: (): Resource => blankNode(`${form}.${++count}`),

    /** Adds a statement, unless its predicate is of another vocabulary than schema.org's. */
    add(subject: Resource, predicate: string, object: Resource | string, offset?: number): void {
      const place = offset === undefined ? {} : { offset }
      if (predicate === RDF_TYPE) {
        const type = typeof object === 'string' ? object : object.value
        const term = namedNode(schemaOrgTerm(type) ?? type)
        statements.push({ form, subject, predicate, object: term, ...place })
        return
      }
      const property = schemaOrgTerm(predicate)
      if (property === undefined) return
      const term = typeof object === 'string' ? valueTerm(property, object, base) : object
      statements.push({ form, subject, predicate: property, object: term, ...place })
    },
  }
}

/** The address of a schema.org term in the spelling `http://schema.org/name`: pages also write https, www, or no slash. */
function schemaOrgTerm(address: string): string | undefined {
  const [, name] = /^https?:\/\/(?:www\.)?schema\.org[/#]*([a-z_]\w*)$/i.exec(address) ?? []
  return name === undefined ? undefined : SCHEMA + name
}

/** A typed text as a term: an address where the property has addresses, so that no form of data differs from another. */
function valueTerm(property: string, text: string, base: string): NamedNode | Literal {
  const address = text.trim()
  if (!ADDRESS_PROPERTIES.has(property) || address === '' || /\s/.test(address)) return literal(text)
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return namedNode(address)
  const resolved = parseUrl(address, base)?.href
  return resolved === undefined ? literal(text) : namedNode(resolved)
}

/** The properties whose values are addresses, as the official context has them. */
const ADDRESS_PROPERTIES: ReadonlySet<string> = new Set(
  Object.entries(official['@context']).flatMap(([name, type]) =>
    typeof type === 'object' && type['@type'] === '@id' ? [SCHEMA + name] : [],
  ),
)
