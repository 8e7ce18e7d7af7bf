import { describePublication, describeWithdrawn } from '../map/describe.ts'
import { violation } from '../messages.ts'
import type { Described } from '../node.ts'
import { isWhole, noticesOf } from '../notice.ts'
import { withPersonalNotice } from '../personal.ts'
import type { Report } from '../read/records.ts'
import type { Withdrawal } from '../rights.ts'
import type { Seen } from './body.ts'
import type { Ground } from './ground.ts'

/** What a build says after all records: of people who withdrew, and of the publication itself. */
export function describeRest(
  { edition, placeOf }: Ground,
  { lastChange, namesPeople }: Seen,
  {
    date,
    withdrawals,
    published,
  }: {
    readonly date: string | undefined
    readonly withdrawals: ReadonlyMap<string, readonly Withdrawal[]>
    readonly published: string
  },
  report: Report,
): Described[] {
  const notices = noticesOf(withdrawals, edition.address, published)
  const left = notices.filter(isWhole).map(({ id }) => id)
  const latest = [lastChange ?? '', ...notices.map((notice) => notice.date)].sort().at(-1) || undefined
  const release = date ?? latest
  if (release === undefined) report(violation('no-date', placeOf([]), []))
  const noticed = namesPeople ? { ...edition, publication: withPersonalNotice(edition.publication) } : edition
  return [
    ...describeWithdrawn(left, edition, placeOf),
    ...describePublication(noticed, { release: release ?? '', lastChange: latest }, placeOf),
  ]
}
