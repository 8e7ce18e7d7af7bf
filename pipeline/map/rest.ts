import type { Described } from '../node.ts'
import { isWhole, type Notice, noticesOf } from '../notice.ts'
import { withPersonalNotice } from '../personal.ts'
import type { PlaceOf } from '../record.ts'
import type { Withdrawal } from '../rights.ts'
import { describePublication, describeWithdrawn } from './describe.ts'
import type { Edition } from './edition.ts'

/** What is known once every record has passed. */
export type Passed = {
  /** The day of the release, where it is given. */
  readonly date: string | undefined
  /** The latest day on which a record says that something changed. */
  readonly lastChange: string | undefined
  readonly namesPeople: boolean
  readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
  /** The addresses that were published before, and not retired since. */
  readonly published: Iterable<string>
}

/** What a release says after all records. */
export type Rest = {
  /** Of people who withdrew, then of the publication itself. */
  readonly described: readonly Described[]
  /** The edition as it stands in the release, with its notice about people where it names any. */
  readonly edition: Edition
  readonly notices: readonly Notice[]
  /** The day of the release; nothing where no record says one. */
  readonly day: string | undefined
  /** The latest day on which anything changed, withdrawals included. */
  readonly lastChange: string | undefined
}

/** Describes what a release says after all records; `placeOf` is where the publication speaks of itself. */
export function describeRest(edition: Edition, placeOf: PlaceOf, passed: Passed): Rest {
  const notices = noticesOf(passed.withdrawals, edition.address, passed.published)
  const left = notices.filter(isWhole).map(({ id }) => id)
  const days = [passed.lastChange ?? '', ...notices.map(({ date }) => date)]
  const lastChange = days.sort().at(-1) || undefined
  const day = passed.date ?? lastChange
  const noticed = passed.namesPeople
    ? { ...edition, publication: withPersonalNotice(edition.publication) }
    : edition
  const described = [
    ...describeWithdrawn(left, edition, placeOf),
    ...describePublication(noticed, { release: day ?? '', lastChange }, placeOf),
  ]
  return { described, edition: noticed, notices, day, lastChange }
}
