import { resultOf } from '../check/agreement.ts'
import { openNodeJudge } from '../check/nodes.ts'
import { ownShapes } from '../check/own.ts'
import { locateIn, problemOf, splitOf } from '../check/shapes.ts'
import type { Problem } from '../problem.ts'
import type { Judge } from './one.ts'

/** Compiles the shapes of records; the standard validator, which throws where it does not agree, saw the records when they were mapped. */
export async function openJudge(): Promise<Judge> {
  const { within: shapes } = splitOf(await ownShapes())
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
