import { warning } from '../problems/rule-problem.ts'
import type { BatchSink } from './batch-sink.ts'
import type { BuildContext } from './build-context.ts'
import { unusedMedia } from './release-media.ts'

/** Ends the checks across records, once every record has been written; counts the people who are named. */
export async function endChecks(
  { setup, state, gate, checks }: BuildContext,
  { eligibility, usedMedia }: BatchSink,
): Promise<void> {
  for await (const problem of checks.check.end()) state.problems.add(problem)
  state.problems.add(...unusedMedia(setup.media, usedMedia))
  const people = gate.counts()
  state.facts.people = people
  if (people.dataAlone > 0 && setup.context.publication.people?.xRobotsTag !== true)
    state.problems.add(warning('crawlable-data', setup.placeOf(['people']), [], String(people.dataAlone)))
  state.facts.eligibility = eligibility.end()
}
