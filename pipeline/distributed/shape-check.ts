import { openNodeValidator } from '../check/node-validator.ts'
import { locatorOf, problemOfResult } from '../check/result-problem.ts'
import type { SplitShapes } from '../check/shacl/cross-node-constraints.ts'
import { resultOfFinding } from '../check/validator-agreement.ts'
import type { Problem } from '../problems/problem.ts'
import type { CheckNodes } from './record-mapper.ts'

/** Opens a check of nodes by compiled shapes alone: the standard validator has judged the records when they were mapped. */
export function openShapeCheck({ nodeShapes }: SplitShapes): CheckNodes {
  const validate = openNodeValidator(nodeShapes)
  return async (nodes) => {
    const problems: Problem[] = []
    for (const mapped of nodes)
      validate(mapped.node, (finding) => {
        problems.push(problemOfResult(resultOfFinding(finding, nodeShapes), locatorOf([mapped])))
      })
    return problems
  }
}
