import { openNameMentions } from '../people/release-leaks.ts'
import type { BuildContext } from './build-context.ts'
import type { GuardedRelease } from './guard/changes-report.ts'
import { guardRelease } from './guard/guard.ts'
import type { WrittenRelease } from './written-release.ts'

/** The share by which a count may fall from one release to the next, unless the build order says otherwise. */
const DEFAULT_LOSS_SHARE = 0.2

/**
 * Compares the dumps in `folder` with the release before, sorting in `workFolder`: what would be lost is a violation unless the
 * build order accepts it by name.
 */
export function guardDumps(
  { order, setup, gate, workFolder }: BuildContext,
  {
    dataset,
    statistics,
    counts,
    triples,
  }: Pick<WrittenRelease, 'dataset' | 'statistics' | 'counts' | 'triples'>,
  folder: string,
): Promise<GuardedRelease> {
  const participations = statistics.classes.get('Attribution') ?? 0
  return guardRelease(setup.guardContext, {
    ledger: setup.ledger,
    lock: setup.lock,
    previous: setup.previous,
    isNamed: order.previous !== undefined,
    folder,
    workFolder,
    unnamed: gate.unnamedAddresses(),
    namesRestricted: openNameMentions(setup.roster),
    counts: new Map([...counts, ...(participations > 0 ? [['participation', participations] as const] : [])]),
    triples,
    mark: dataset.mark,
    lossShare: order.lossShare ?? DEFAULT_LOSS_SHARE,
  })
}
