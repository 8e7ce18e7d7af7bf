import { openNodeValidator } from '../check/node-validator.ts'
import type { SplitShapes } from '../check/shacl/split-shapes.ts'
import { locatorOf, problemOfResult } from '../check/shape-validation.ts'
import { resultOfFinding } from '../check/validator-agreement.ts'
import type { Problem } from '../problems/problem.ts'
import type { CheckNodes } from './record-mapper.ts'

/** Compiles the shapes of records; the standard validator, which throws where it does not agree, saw the records when they were mapped. */
export function openShapeCheck({ nodeShapes: shapes }: SplitShapes): CheckNodes {
  const judge = openNodeValidator(shapes)
  return async (described) => {
    const problems: Problem[] = []
    for (const each of described)
      judge(each.node, (finding) => {
        problems.push(problemOfResult(resultOfFinding(finding, shapes), locatorOf([each])))
      })
    return problems
  }
}
