import n3 from 'n3'
import { mapRecord } from '../../pipeline/map/map-record.ts'
import { mappingContextOf } from '../../pipeline/map/mapping-context.ts'
import { openConsentGate } from '../../pipeline/people/consent-gate.ts'
import type { Withdrawal } from '../../pipeline/people/rights.ts'
import type { Kind } from '../../pipeline/rdf/addresses.ts'
import { isDocument, isPublishedIn, type MappedNode, type Outlet, quadsOf } from '../../pipeline/rdf/node.ts'
import { parseYaml } from '../../pipeline/read/parse-yaml.ts'
import { readRecord } from '../../pipeline/read/read-record.ts'
import type { Publication } from '../../pipeline/record/publication-schema.ts'
import type { AnyRecord } from '../../pipeline/record/typed-record.ts'

/** The publication of the mapping tests: French texts, under `https://a.test/`. */
export const publication: Publication = {
  base: 'https://a.test/',
  name: 'Synthetic publication',
  inLanguage: 'fr',
  publisher: 'o-1',
  license: 'https://example.org/licence',
}

const context = mappingContextOf(publication)

const PREFIXES = `
  @base <https://a.test/> .
  @prefix schema: <http://schema.org/> .
  @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix org: <http://www.w3.org/ns/org#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix as: <https://www.w3.org/ns/activitystreams#> .
  @prefix relator: <http://id.loc.gov/vocabulary/relators/> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  @prefix dct: <http://purl.org/dc/terms/> .
  @prefix foaf: <http://xmlns.com/foaf/0.1/> .
  @prefix void: <http://rdfs.org/ns/void#> .
  @prefix dcat: <http://www.w3.org/ns/dcat#> .
  @prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

/** What stands beside the records of a test: where they are published, and what people withdrew, by id. */
export type MappingConditions = {
  readonly outlet?: Outlet
  readonly withdrawals?: ReadonlyMap<string, readonly Withdrawal[]>
  /** Whether the documents are wanted instead of what they describe. */
  readonly ofDocuments?: boolean
}

/**
 * The sorted triples, as lines of N-Triples, of what records become in an outlet (the data, unless another is given), without the
 * documents that describe them. Records are
 * given as the YAML that a person types, by kind, and pass the consent gate in the order in which they stand, people first.
 */
export function triplesOfRecords(
  records: Partial<Readonly<Record<Kind, string>>>,
  { outlet = 'open-data', withdrawals = new Map(), ofDocuments = false }: MappingConditions = {},
): string[] {
  const refuse = (id: unknown): never => {
    throw new Error(`refused: ${JSON.stringify(id)}`)
  }
  const gate = openConsentGate(
    { address: context.address, policy: undefined, withdrawals },
    { report: refuse, refuse },
  )
  return Object.entries(records)
    .flatMap(([kind, yaml]) => recordsOf(kind as Kind, yaml))
    .flatMap((record) => gate.filter(record))
    .flatMap((record) => mapRecord(record, context))
    .filter((mapped) => isPublishedIn(outlet, mapped) && isDocument(mapped.node) === ofDocuments)
    .flatMap(linesOfNode)
    .sort()
}

/** The sorted triples, as lines of N-Triples, of nodes. */
export function triplesOfNodes(nodes: readonly MappedNode[]): string[] {
  return nodes.flatMap(linesOfNode).sort()
}

/** The sorted triples, as lines of N-Triples, of a Turtle text, in which the usual prefixes and the base IRI need no declaration. */
export function triplesOfTurtle(turtle: string): string[] {
  return linesOfQuads(new n3.Parser().parse(PREFIXES + turtle)).sort()
}

function recordsOf(kind: Kind, yaml: string): AnyRecord[] {
  const parsed = parseYaml(yaml, `${kind}.yaml`)
  if ('problem' in parsed) throw new Error(parsed.problem.message.en)
  return parsed.raws.map((raw) => {
    const read = readRecord(kind, raw)
    if ('problems' in read) throw new Error(read.problems.map(({ message }) => message.en).join('\n'))
    return read.record
  })
}

function linesOfNode({ node }: MappedNode): string[] {
  return linesOfQuads(quadsOf(node))
}

function linesOfQuads(quads: readonly n3.Quad[]): string[] {
  return new n3.Writer({ format: 'N-Triples' })
    .quadsToString([...quads])
    .split('\n')
    .filter(Boolean)
}
