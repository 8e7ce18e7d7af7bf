import { join } from 'node:path'
import type { Order } from '../build.ts'
import { checkMetadata } from '../catalog/metadata.ts'
import { engineShapes, ownShapes } from '../check/own.ts'
import { openDigests } from '../digests.ts'
import { bytesOf } from '../disk.ts'
import { openGround } from '../ground.ts'
import { judgeLock, standingDump } from '../guard.ts'
import { isExample } from '../iri.ts'
import { warning } from '../messages.ts'
import { type Problem, pageLanguage } from '../problem.ts'

/** What is known before the first record is read. */
export type Start = NonNullable<Awaited<ReturnType<typeof start>>>

/** Reads what stands beside the records in a data folder; nothing if the publication cannot be used. */
export async function start(order: Order, report: (...problems: readonly Problem[]) => void) {
  const ground = await openGround(order.data, order.base, report)
  if (ground === undefined) return undefined
  const { edition, placeOf } = ground
  const { publication } = edition
  if (isExample(publication.base)) report(warning('example-base', placeOf(['base']), [], publication.base))
  report(...checkMetadata(publication, placeOf))
  const isLasting = order.base === undefined && !isExample(publication.base)
  const post = { ...edition, placeOf, accepted: new Set(order.accepted), report }
  const lock = isLasting ? await judgeLock(order.data, post) : undefined
  const file = join(order.data, 'addresses.txt')
  const kept = await bytesOf(file)
  // under an example address nothing is online yet: what goes is no loss, and ids are still free
  const isTrial = isExample(publication.base) && kept === undefined
  return {
    ...ground,
    post,
    lock,
    isLasting,
    isTrial,
    ledger: { file, text: String(kept ?? '') },
    previous: order.previous ?? (isTrial ? undefined : await standingDump(order.out)),
    erased: await openDigests(order.data, report),
    language: pageLanguage(publication.inLanguage),
    shapes: await ownShapes(),
    engines: await engineShapes(),
  }
}
