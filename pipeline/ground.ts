import { type Edition, editionOf } from './map/edition.ts'
import { type Report, readPublication } from './read/records.ts'
import { readWithdrawals } from './read/withdrawals.ts'
import type { PlaceOf } from './record.ts'
import type { Withdrawal } from './rights.ts'

/** What holds before any record is read: the publication, and who withdrew. */
export type Ground = {
  readonly edition: Edition
  readonly placeOf: PlaceOf
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
}

/** Reads it from a data folder; `base` stands in the place of the publication's own. Nothing if it cannot be used. */
export async function openGround(
  data: string,
  base: string | undefined,
  report: Report,
): Promise<Ground | undefined> {
  const source = await readPublication(data, report)
  if (source === undefined) return undefined
  const publication = { ...source.publication, base: base ?? source.publication.base }
  return {
    edition: editionOf(publication),
    placeOf: source.placeOf,
    withdrawals: await readWithdrawals(data, report),
  }
}
