import { formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import { readLocalTime } from '../record/local-time.ts'
import type { RecordDate } from '../record/partial-date.ts'
import type { AnyRecord } from '../record/typed-record.ts'

/** Finds the moments without offset that the clock of a time zone left out or showed twice; they stay days. */
export function findDoubtfulTimes(record: AnyRecord, timeZone: string | undefined): Problem[] {
  if (timeZone === undefined || 'replaced' in record) return []
  return Object.entries(record.value).flatMap(([field, value]) => {
    const { '@value': day = '', localTime } = (value ?? {}) as Partial<RecordDate>
    const read = localTime === undefined ? undefined : readLocalTime(day, localTime, timeZone)
    if (read === undefined || 'moment' in read) return []
    const [first = '', second = ''] = read.moments
    const rule = read.doubt === 'gap' ? 'clock-gap' : 'clock-overlap'
    return [
      warning(
        rule,
        record.placeOf([field]),
        [field],
        formatValue(`${day}T${localTime}`),
        timeZone,
        first,
        second,
      ),
    ]
  })
}
