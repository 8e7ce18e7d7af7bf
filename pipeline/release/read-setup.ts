import { checkMetadata } from '../catalog/check-metadata.ts'
import { openLedger } from '../check/cross-record/address-ledger.ts'
import { findPlaceholders, readPlaceholders } from '../check/placeholders.ts'
import { readRecordShapes, readSearchEngineShapes } from '../check/shape-files.ts'
import { pageLanguage } from '../language/message.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import { isExampleBase } from '../rdf/addresses.ts'
import type { BuildOrder } from './build-order.ts'
import { judgeLock, publishedDump } from './guard/guard.ts'
import { readSetup } from './setup.ts'

/** What is known before the first record is read. */
export type BuildSetup = NonNullable<Awaited<ReturnType<typeof readBuildSetup>>>

/** Reads what stands beside the records in a data folder; nothing if the publication cannot be used. */
export async function readBuildSetup(order: BuildOrder, report: (...problems: readonly Problem[]) => void) {
  const ground = await readSetup(order.data, order.base, report, order.inputs)
  if (ground === undefined) return undefined
  const { edition, placeOf } = ground
  const { publication } = edition
  if (isExampleBase(publication.base))
    report(warning('example-base', placeOf(['base']), [], publication.base))
  report(...checkMetadata(publication, order.date ?? order.today, placeOf))
  // under an example address nothing is to go online, and examples may stand there
  const placeholders = isExampleBase(publication.base) ? undefined : await readPlaceholders()
  if (placeholders !== undefined) report(...findPlaceholders(publication, placeOf, placeholders))
  const isLasting = order.base === undefined && !isExampleBase(publication.base)
  const post = { ...edition, placeOf, accepted: new Set(order.accepted), report }
  const lock = isLasting ? await judgeLock(order.data, post) : undefined
  const ledger = await openLedger(order.data)
  // under an example address nothing is online yet: what goes is no loss, and ids are still free
  const isTrial = isExampleBase(publication.base)
  return {
    ...ground,
    post,
    lock,
    isLasting,
    isTrial,
    placeholders,
    ledger,
    previous: order.previous ?? (isTrial ? undefined : await publishedDump(order.out)),
    language: pageLanguage(publication.inLanguage),
    shapes: await readRecordShapes(),
    engines: await readSearchEngineShapes(),
  }
}
