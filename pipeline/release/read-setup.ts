import { checkMetadata } from '../catalog/check-metadata.ts'
import {
  readCheckedPassageShapes,
  readCheckedRecordShapes,
  readCheckedSearchEngineShapes,
} from '../check/checked-shapes.ts'
import { openLedger } from '../check/cross-record/address-ledger.ts'
import { damageOf } from '../check/damaged-texts.ts'
import { findPlaceholders, readPlaceholders } from '../check/placeholders.ts'
import { reportLanguage } from '../language/message.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import { isExampleBase } from '../rdf/addresses.ts'
import type { BuildOrder } from './build-order.ts'
import { publishedDump } from './guard/guard.ts'
import { judgeLock } from './guard/lock-file.ts'
import { readLabels } from './read-labels.ts'
import { readOwnFiles } from './read-own-files.ts'
import { readSetup } from './setup.ts'

/** What a build reads before its first record. */
export type BuildSetup = NonNullable<Awaited<ReturnType<typeof readBuildSetup>>>

/**
 * Reads the setup, the ledger and the lock of a data folder, the shapes, and where the release before is; `undefined` if the
 * publication or the shapes cannot be used. Under an example address nothing goes online: examples may stay, and nothing that goes is a loss.
 */
export async function readBuildSetup(order: BuildOrder, report: ProblemSink) {
  const setup = await readSetup(order.data, order.base, report, order.inputs)
  const shapes = await readCheckedRecordShapes(report)
  const engines = await readCheckedSearchEngineShapes(report)
  const passageShapes = await readCheckedPassageShapes(report)
  if (setup === undefined || shapes === undefined) return undefined
  if (engines === undefined || passageShapes === undefined) return undefined
  const { context, placeOf } = setup
  const { publication } = context
  const isTrial = isExampleBase(publication.base)
  if (isTrial) report(warning('example-base', placeOf(['base']), [], publication.base))
  report(...checkMetadata(publication, order.date ?? order.today, placeOf))
  report(...damageOf(publication, placeOf))
  const placeholders = isTrial ? undefined : await readPlaceholders()
  if (placeholders !== undefined) report(...findPlaceholders(publication, placeOf, placeholders))
  const media = await readOwnFiles(order.data, setup, report)
  const isLasting = order.base === undefined && !isTrial
  const guardContext = { ...context, placeOf, accepted: new Set(order.accepted), report }
  return {
    ...setup,
    guardContext,
    lock: isLasting ? await judgeLock(order.data, guardContext) : undefined,
    /** Whether the lock and the ledger go on telling of this release. */
    isLasting,
    isTrial,
    placeholders,
    ledger: await openLedger(order.data),
    previous: order.previous ?? (isTrial ? undefined : await publishedDump(order.out)),
    language: reportLanguage(publication.inLanguage),
    media,
    labels: await readLabels(order.data, setup, report),
    shapes,
    engines,
    passageShapes,
  }
}
