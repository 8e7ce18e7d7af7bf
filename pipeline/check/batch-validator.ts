import type { Problem } from '../problems/problem.ts'
import type { MappedNode } from '../rdf/node.ts'
import { nodeValidatorOf } from './node-validator.ts'
import { locatorOf, problemOfResult } from './result-problem.ts'
import type { SplitShapes } from './shacl/cross-node-constraints.ts'
import type { ShapeFinding } from './shacl/shape-finding.ts'
import {
  cloneableResult,
  graphOfNodes,
  standardValidatorOf,
  type ValidationResult,
} from './standard-validator.ts'
import { reconcileResults, resultOfFinding } from './validator-agreement.ts'

/** Validation of the nodes of one batch, each node by its own statements. */
type BatchValidation = {
  add(node: MappedNode): void
  /** Returns the SHACL results, and the same as problems located in the records. */
  end(): Promise<{ results: ValidationResult[]; problems: Problem[] }>
}

/** How many invalid nodes the standard validator judges too: as many as a report lists results. */
const MAX_VERIFIED_NODES = 10_000

/**
 * Opens a validator that judges nodes batch by batch with compiled shapes. The standard validator judges the first
 * `MAX_VERIFIED_NODES` invalid nodes again; `end` rejects where the two disagree.
 */
export function openBatchValidator({ nodeShapes }: SplitShapes): () => BatchValidation {
  const validate = nodeValidatorOf(nodeShapes)
  let verified = 0
  let findings: ShapeFinding[] = [] // of the current node
  const report = (finding: ShapeFinding): void => void findings.push(finding)

  return () => {
    const toVerify = new Map<string, MappedNode>()
    const findingsToVerify: ShapeFinding[] = []
    const results: ValidationResult[] = [] // that are not verified
    const problems: Problem[] = []
    return {
      add(mapped) {
        validate(mapped.node, report)
        if (findings.length === 0) return
        const address = mapped.node['@id']
        // a second node with the same address is reported as a duplicate id elsewhere
        if (!toVerify.has(address) && verified++ < MAX_VERIFIED_NODES) {
          toVerify.set(address, mapped)
          for (const finding of findings) findingsToVerify.push(finding)
        } else {
          const locate = locatorOf([mapped])
          for (const finding of findings) {
            const result = resultOfFinding(finding, nodeShapes)
            results.push(result)
            problems.push(problemOfResult(result, locate))
          }
        }
        findings = []
      },
      async end() {
        if (toVerify.size === 0) return { results: results.map(cloneableResult), problems }
        const graph = graphOfNodes([...toVerify.values()].map(({ node }) => node))
        const standardResults = await standardValidatorOf(nodeShapes)(graph)
        const verifiedResults = reconcileResults(findingsToVerify, standardResults, nodeShapes)
        const locate = locatorOf([...toVerify.values()])
        return {
          results: [...verifiedResults, ...results].map(cloneableResult),
          problems: [...verifiedResults.map((result) => problemOfResult(result, locate)), ...problems],
        }
      },
    }
  }
}
