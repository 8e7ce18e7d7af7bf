import type { Order } from '../build.ts'
import { checkMetadata } from '../catalog/check-metadata.ts'
import { openLedger } from '../check/address-ledger.ts'
import { ownPlaceholders, placeholdersOf } from '../check/placeholders.ts'
import { engineShapes, ownShapes } from '../check/shape-files.ts'
import { pageLanguage } from '../language/message.ts'
import { warning } from '../problems/messages.ts'
import type { Problem } from '../problems/problem.ts'
import { isExample } from '../rdf/addresses.ts'
import { judgeLock, standingDump } from './guard/guard.ts'
import { openGround } from './setup.ts'

/** What is known before the first record is read. */
export type Start = NonNullable<Awaited<ReturnType<typeof start>>>

/** Reads what stands beside the records in a data folder; nothing if the publication cannot be used. */
export async function start(order: Order, report: (...problems: readonly Problem[]) => void) {
  const ground = await openGround(order.data, order.base, report, order.inputs)
  if (ground === undefined) return undefined
  const { edition, placeOf } = ground
  const { publication } = edition
  if (isExample(publication.base)) report(warning('example-base', placeOf(['base']), [], publication.base))
  report(...checkMetadata(publication, order.date ?? order.today, placeOf))
  // under an example address nothing is to go online, and examples may stand there
  const placeholders = isExample(publication.base) ? undefined : await ownPlaceholders()
  if (placeholders !== undefined) report(...placeholdersOf(publication, placeOf, placeholders))
  const isLasting = order.base === undefined && !isExample(publication.base)
  const post = { ...edition, placeOf, accepted: new Set(order.accepted), report }
  const lock = isLasting ? await judgeLock(order.data, post) : undefined
  const ledger = await openLedger(order.data)
  // under an example address nothing is online yet: what goes is no loss, and ids are still free
  const isTrial = isExample(publication.base)
  return {
    ...ground,
    post,
    lock,
    isLasting,
    isTrial,
    placeholders,
    ledger,
    previous: order.previous ?? (isTrial ? undefined : await standingDump(order.out)),
    language: pageLanguage(publication.inLanguage),
    shapes: await ownShapes(),
    engines: await engineShapes(),
  }
}
