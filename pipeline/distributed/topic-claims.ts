import { referenceConstraintsOf } from '../check/cross-record/reference-constraints.ts'
import { openTopicUseCheck, TOPIC_PROPERTIES } from '../check/cross-record/topic-uses.ts'
import type { CrossNodeConstraints } from '../check/shacl/cross-node-constraints.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { ruleOfReferences } from './record-claims.ts'

/** Opens the check of topics that nothing names, by what documents claim. */
export function openTopicClaims(base: string, crossNode: CrossNodeConstraints) {
  const { constraints, properties } = referenceConstraintsOf(crossNode)
  const rules = new Map(
    constraints.classConstraints.map((each, index) => [ruleOfReferences(each), properties[index]]),
  )
  const check = openTopicUseCheck(base)
  const described = new Set<string>()
  const named = new Set<string>()
  const citedElsewhere = new Set<string>() // of a node that also names it, only one of both is a claim
  return {
    /** Takes what some document cites. */
    cite(claim: string): void {
      const [rule = '', address = ''] = claim.split(' ')
      const isNamed = TOPIC_PROPERTIES.some((property) => property === rules.get(rule))
      if (isNamed) named.add(address)
      else if (address.startsWith('topic/')) citedElsewhere.add(address)
    },
    /** Takes what a document describes, which stands at a place. */
    describe(claim: string, place: Place): void {
      const [rule = '', address = ''] = claim.split(' ')
      if (rules.get(rule) !== 'about' || described.has(address)) return
      described.add(address)
      const placeOf = (): Place => ({ record: address, ...place })
      const notes = { described: [{ address: base + address, record: 0 }], named: [] }
      check.take(notes, { firstRecord: 0, placeOf, lineOf: placeOf })
    },
    /** Whether a topic may be named where no claim says so. */
    areUndecided: (): boolean =>
      [...described].some((address) => !named.has(address) && citedElsewhere.has(address)),
    /** Returns the problems, once all claims were taken. */
    *end(): Generator<Problem> {
      const notes = { described: [], named: [...named].map((address) => base + address) }
      const nowhere = (): never => {
        throw new Error('no topic is described here')
      }
      check.take(notes, { firstRecord: 0, placeOf: nowhere, lineOf: nowhere })
      yield* check.end()
    },
  }
}
