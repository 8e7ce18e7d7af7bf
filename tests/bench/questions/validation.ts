import n3 from 'n3'
import { quadsOf } from '../../../pipeline/rdf/node.ts'
import { inTurn, median, timed } from '../measure/turns.ts'
import { capsules } from '../records/capsules.ts'
import { faultAt } from '../records/faults.ts'
import { figure, type Section, times } from '../report/section.ts'
import type { Measured } from './build.ts'
import { linesOf, nodesOf, partAddress } from './subjects.ts'
import { type Judge, judges, type Subject } from './validators.ts'

const COUNT = 500

/** How long each validator takes for a capsule. Throws if one says anything else than the others, or than was planted. */
export async function validationSection(seed: number, runs: number, built?: Measured): Promise<Section> {
  const drawn = [...capsules({ count: COUNT, seed, faults: true })]
  const subjects = [...nodesOf(linesOf(drawn))].map((nodes) => ({
    nodes,
    graph: new n3.Store(nodes.flatMap(quadsOf)),
  }))
  const planted = drawn.flatMap((capsule, index) => {
    const fault = faultAt(index)
    return fault === undefined ? [] : [`${partAddress(capsule, fault.focus(capsule))} ${fault.shape}`]
  })
  const results = await inTurn(
    Object.fromEntries(
      Object.entries(judges()).map(([name, { judge, passes }]) => [
        name,
        () => pass(judge, subjects, passes),
      ]),
    ),
    runs,
  )
  const [[, ours = []] = [], ...others] = Object.entries(results)
  const verdict = ours[0]?.verdict ?? []
  same('the compiled shapes', verdict.map((each) => each.replace(/ \w+$/, '')).sort(), planted.sort())
  for (const [name, [first]] of others) same(name, first?.verdict ?? [], verdict)
  const seconds = Object.entries(results).map(
    ([name, ran]) => [name, median(ran.map(({ seconds }) => seconds))] as const,
  )
  const own = seconds[0]?.[1] ?? Number.NaN
  return {
    question: 'How fast are capsules validated, and are the verdicts the same?',
    how: `${COUNT} capsules one by one, in one process; 2 % have a planted fault. Nodes and graphs are made before: what is measured is validation alone.`,
    head: ['validator', 'µs a capsule', 'capsules/s', '× ours'],
    rows: seconds.map(([name, each]) => [name, figure(each * 1e6), figure(1 / each), times(each, own)]),
    notes: [
      `The verdicts of all three are the same, focus node by focus node, shape and constraint: ${verdict.length} results, which are the ${planted.length} faults that were planted and no others.`,
      ...(built === undefined ? [] : [shareOf(own, built)]),
    ],
  }
}

async function pass(judge: Judge, subjects: readonly Subject[], passes: number) {
  let verdict: string[] = []
  const seconds = await timed(async () => {
    for (let each = 0; each < passes; each++) {
      verdict = []
      for (const subject of subjects) verdict.push(...(await judge(subject)))
    }
  })
  return { seconds: seconds / passes / subjects.length, verdict: verdict.sort() }
}

function same(name: string, found: readonly string[], expected: readonly string[]): void {
  const [more, less] = [without(found, expected), without(expected, found)]
  if (more.length + less.length === 0 && found.length === expected.length) return
  throw new Error(`${name} say otherwise; more:\n${more.join('\n')}\nless:\n${less.join('\n')}`)
}

function without(those: readonly string[], these: readonly string[]): string[] {
  return those.filter((each) => !these.includes(each))
}

function shareOf(seconds: number, { count, build }: Measured): string {
  const share = (100 * seconds * count) / build.cpu
  return `Of the processor time of the build of ${count.toLocaleString('en')} capsules above, that would be ${figure(share)} %.`
}
