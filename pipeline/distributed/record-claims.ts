import { openCycleNotes } from '../check/cross-record/cycles.ts'
import { referenceConstraintsOf } from '../check/cross-record/reference-constraints.ts'
import { openReferenceNotes } from '../check/cross-record/reference-notes.ts'
import { openPositionNotes } from '../check/cross-record/series-positions.ts'
import type { CrossNodeConstraints } from '../check/shacl/cross-node-constraints.ts'
import type { MappedNode } from '../rdf/node.ts'

/**
 * What a record says that other records have a say in, as plain texts that can be compared and joined without reading its lines.
 * Addresses are relative to the base; a rule of references is the name of the shape that says of what class they are.
 */
export type RecordClaims = {
  /** What one record alone may have, beside its id, which its lines have: a rule and a value, `position-taken 3 series/s-1/#series`. */
  readonly takes?: readonly string[]
  /** What has to be described somewhere: a rule of references and an address, `capsule-about topic/t-1/#concept`. */
  readonly cites?: readonly string[]
  /** What is described here and may be cited: a rule of references and an address. */
  readonly fits?: readonly string[]
  /** What is described here no more, because something else took its place. */
  readonly replaced?: readonly string[]
  /** Links to something broader or larger, or that took its place: `topic/t-1/#concept topic/t-2/#concept`. None may lead back. */
  readonly leads?: readonly string[]
}

/** The first words of the comment that has the claims of a record, before each of its documents. `sort` puts it after the mark. */
const CLAIMS = '# regards-record '

/** Opens a function that gives the claims of a record's published nodes. */
export function openRecordClaims(base: string, crossNode: CrossNodeConstraints) {
  const { constraints, meetsConstraints } = referenceConstraintsOf(crossNode)
  const rules = constraints.classConstraints.map(({ shape }) => shape.replace(/^.*[#/]/, ''))
  const relative = (address: string): string =>
    address.startsWith(base) ? address.slice(base.length) : address
  return (nodes: readonly MappedNode[]): RecordClaims => {
    const references = openReferenceNotes(base, crossNode, NOTHING)
    const positions = openPositionNotes()
    const chains = openCycleNotes()
    const same: string[] = []
    for (const mapped of nodes) {
      for (const notes of [references, positions, chains]) notes.add(mapped, 0)
      for (const address of [mapped.node.sameAs ?? []].flat()) same.push(`shared-sameAs ${address}`)
    }
    const { things, references: cited } = references.end()
    return withoutEmpty({
      takes: [...positions.end().map(({ key }) => `position-taken ${key.replace(` ${base}`, ' ')}`), ...same],
      cites: cited.flatMap((found, constraint) =>
        [...found.keys()].map((address) => `${rules[constraint]} ${relative(address)}`),
      ),
      fits: things.flatMap(({ address, marks }) =>
        meetsConstraints(marks).flatMap((meets, constraint) =>
          meets ? [`${rules[constraint]} ${relative(address)}`] : [],
        ),
      ),
      replaced: things.flatMap(({ address, successor }) =>
        successor === undefined ? [] : [relative(address)],
      ),
      leads: chains
        .end()
        .flatMap(({ from, to }) => to.map((address) => `${relative(from)} ${relative(address)}`)),
    })
  }
}

/** The claims of a record as a line, without its end. */
export function formatRecordClaims(claims: RecordClaims): string {
  return `${CLAIMS}${JSON.stringify(claims)}`
}

/** Whether a line has the claims of a record. */
export function isRecordClaims(line: string): boolean {
  return line.startsWith(CLAIMS)
}

const NOTHING = new Map<string, never>()

/** Claims without the lists that have nothing. */
function withoutEmpty(claims: RecordClaims): RecordClaims {
  return Object.fromEntries(Object.entries(claims).filter(([, list]) => list.length > 0))
}
