import { openNodeJudge } from '../check/node-judge.ts'
import type { Split } from '../check/shacl/split-shapes.ts'
import { locateIn, problemOf } from '../check/shape-validation.ts'
import { resultOf } from '../check/validator-agreement.ts'
import type { Problem } from '../problems/problem.ts'
import type { Judge } from './merge-subject.ts'

/** Compiles the shapes of records; the standard validator, which throws where it does not agree, saw the records when they were mapped. */
export function openJudge({ within: shapes }: Split): Judge {
  const judge = openNodeJudge(shapes)
  return async (described) => {
    const problems: Problem[] = []
    for (const each of described)
      judge(each.node, (finding) => {
        problems.push(problemOf(resultOf(finding, shapes), locateIn([each])))
      })
    return problems
  }
}
