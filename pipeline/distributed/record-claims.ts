import { openCycleNotes } from '../check/cross-record/cycles.ts'
import { openLanguageNotes } from '../check/cross-record/language-uses.ts'
import { referenceConstraintsOf } from '../check/cross-record/reference-constraints.ts'
import { openReferenceNotes } from '../check/cross-record/reference-notes.ts'
import { openPositionNotes } from '../check/cross-record/series-positions.ts'
import type { ClassConstraint, CrossNodeConstraints } from '../check/shacl/cross-node-constraints.ts'
import type { MappedNode } from '../rdf/node.ts'
import { documentOfKey } from './merged-body.ts'
import type { WrittenDocument } from './written-documents.ts'

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
  /** How many texts there are in a language: `fr 12`. */
  readonly texts?: readonly string[]
}

/** The claims of a document, which stand in a comment before it: those of its record before the first of the record's, none before others. */
export type DocumentClaims = RecordClaims & {
  /** The address of the document, by which a claim is found whose comment does not stand before it, as in a sorted file. */
  readonly of: string
}

/** The first words of the comment that has the claims of a document. `sort` puts it after the mark. */
const CLAIMS = '# regards-record '

/** Opens a function that gives the claims of a record's published nodes. */
export function openRecordClaims(base: string, crossNode: CrossNodeConstraints) {
  const { constraints, meetsConstraints } = referenceConstraintsOf(crossNode)
  const rules = constraints.classConstraints.map(ruleOfReferences)
  const relative = (address: string): string =>
    address.startsWith(base) ? address.slice(base.length) : address
  return (nodes: readonly MappedNode[]): RecordClaims => {
    const references = openReferenceNotes(base, crossNode, NOTHING)
    const positions = openPositionNotes()
    const chains = openCycleNotes()
    const languages = openLanguageNotes()
    const same: string[] = []
    for (const mapped of nodes) {
      for (const notes of [references, positions, chains, languages]) notes.add(mapped, 0)
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
      texts: languages.end().map(({ language, count }) => `${language} ${count}`),
    })
  }
}

/** Opens a function that gives the comments that stand before the documents of a record, as lines without their ends. */
export function openClaimComments(base: string, crossNode: CrossNodeConstraints) {
  const claimsOf = openRecordClaims(base, crossNode)
  return (nodes: readonly MappedNode[], documents: readonly WrittenDocument[]): string[] =>
    documents.map(({ key }, index) =>
      formatDocumentClaims({ of: documentOfKey(key, base), ...(index === 0 && claimsOf(nodes)) }),
    )
}

/** The name by which claims know a constraint on the class of what is referred to. */
export function ruleOfReferences({ shape }: ClassConstraint): string {
  return shape.replace(/^.*[#/]/, '')
}

/** The claims of a document as a line, without its end. */
export function formatDocumentClaims({ of, ...claims }: DocumentClaims): string {
  return `${CLAIMS}${JSON.stringify({ of, ...claims })}` // `of` comes first, so that sorted claims are in the order of documents
}

/** The claims that a line has; undefined for a line that `map` does not write. */
export function parseDocumentClaims(line: string): DocumentClaims | undefined {
  if (!isDocumentClaims(line)) return undefined
  try {
    const claims: unknown = JSON.parse(line.slice(CLAIMS.length))
    return isClaims(claims) ? claims : undefined
  } catch {
    return undefined
  }
}

function isClaims(value: unknown): value is DocumentClaims {
  if (typeof value !== 'object' || value === null) return false
  const { of, ...lists } = value as { readonly of?: unknown }
  const isList = (list: unknown): boolean =>
    Array.isArray(list) && list.every((each) => typeof each === 'string')
  return typeof of === 'string' && Object.values(lists).every(isList)
}

/** The address of the document whose claims a line has, as `of` spells it; undefined for another line. */
export function claimedDocument(line: string): string | undefined {
  return isDocumentClaims(line) ? /^\{"of":"([^"]*)"/.exec(line.slice(CLAIMS.length))?.[1] : undefined
}

/** Whether a line has the claims of a document. */
export function isDocumentClaims(line: string): boolean {
  return line.startsWith(CLAIMS)
}

const NOTHING = new Map<string, never>()

/** Claims without the lists that have nothing. */
function withoutEmpty(claims: RecordClaims): RecordClaims {
  return Object.fromEntries(Object.entries(claims).filter(([, list]) => list.length > 0))
}
