import type { CrossNodeConstraints } from '../check/shacl/cross-node-constraints.ts'
import type { Problem } from '../problems/problem.ts'
import type { MappedNode } from '../rdf/node.ts'
import type { MergeChecks } from './merge-checks.ts'
import { formatRecordClaims, openRecordClaims } from './record-claims.ts'

/** Opens what takes the place of the checks of a merge where others judge: it keeps what each node claims, as lines without their ends. */
export function openOwnClaims(
  base: string,
  crossNode: CrossNodeConstraints,
): MergeChecks & { readonly lines: readonly string[] } {
  const claimsOf = openRecordClaims(base, crossNode)
  const lines: string[] = []
  const add = (node: MappedNode): readonly Problem[] => {
    const claims = claimsOf([node])
    if (Object.keys(claims).length > 0) lines.push(formatRecordClaims(claims))
    return []
  }
  return { lines, add, addKnown: add, async *end() {} }
}
