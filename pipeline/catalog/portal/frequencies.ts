import type { Term } from 'n3'
import { authorityAddress } from '../../record/registers/eu-authorities.ts'

/** A rhythm of updates: the portal's name, its code in the European register, and the days that it allows between updates. */
type Frequency = readonly [name: string, code: string, days?: number]

/**
 * The rhythms that the portal knows. Source: `UpdateFrequency` in `udata/core/dataset/constants.py` and `EUFREQ_TERM_TO_UDATA` in
 * `udata/core/dataset/rdf.py`, udata 17.6.0. Those without days are never late.
 */
const FREQUENCIES: readonly Frequency[] = [
  ['continuous', 'UPDATE_CONT'],
  ['oneMinute', '1MIN', 0],
  ['fiveMinutes', '5MIN', 0],
  ['tenMinutes', '10MIN', 0],
  ['fifteenMinutes', '15MIN', 0],
  ['thirtyMinutes', '30MIN', 0],
  ['hourly', 'HOURLY', 0],
  ['bihourly', 'BIHOURLY', 0],
  ['trihourly', 'TRIHOURLY', 0],
  ['twelveHours', '12HRS', 0],
  ['severalTimesADay', 'CONT', 1],
  ['threeTimesADay', 'DAILY_3', 1],
  ['semidaily', 'DAILY_2', 1],
  ['daily', 'DAILY', 1],
  ['fiveTimesAWeek', 'WEEKLY_5', 7],
  ['threeTimesAWeek', 'WEEKLY_3', 7],
  ['semiweekly', 'WEEKLY_2', 7],
  ['weekly', 'WEEKLY', 7],
  ['biweekly', 'BIWEEKLY', 14],
  ['threeTimesAMonth', 'MONTHLY_3', 31],
  ['semimonthly', 'MONTHLY_2', 31],
  ['monthly', 'MONTHLY', 31],
  ['bimonthly', 'BIMONTHLY', 62],
  ['quarterly', 'QUARTERLY', 93],
  ['threeTimesAYear', 'ANNUAL_3', 365],
  ['semiannual', 'ANNUAL_2', 365],
  ['annual', 'ANNUAL', 365],
  ['biennial', 'BIENNIAL', 730],
  ['triennial', 'TRIENNIAL', 1095],
  ['quadrennial', 'QUADRENNIAL', 1460],
  ['quinquennial', 'QUINQUENNIAL', 1825],
  ['decennial', 'DECENNIAL', 3650],
  ['bidecennial', 'BIDECENNIAL', 7300],
  ['tridecennial', 'TRIDECENNIAL', 10_950],
  ['punctual', 'AS_NEEDED'],
  ['irregular', 'IRREG'],
  ['never', 'NEVER'],
  ['notPlanned', 'NOT_PLANNED'],
  ['other', 'OTHER'],
]

/** The vocabulary of the Dublin Core groups, whose words are the portal's own. */
const DUBLIN_CORE = 'http://purl.org/cld/freq/'
const DUBLIN_CORE_WORDS =
  /^(continuous|daily|threeTimesAWeek|semiweekly|weekly|biweekly|threeTimesAMonth|semimonthly|monthly|bimonthly|quarterly|threeTimesAYear|semiannual|annual|biennial|triennial|irregular)$/

/** The portal's name of the rhythm that a term of either vocabulary stands for, or a text that is the name of one. */
export function frequencyName(term: Term | undefined): string | undefined {
  if (term === undefined) return undefined
  const { value } = term
  if (term.termType === 'Literal') {
    const text = value.toLowerCase()
    const named = FREQUENCIES.find(
      ([name, code]) =>
        (DUBLIN_CORE_WORDS.test(name) && name.toLowerCase() === text) || code.toLowerCase() === text,
    )
    return named?.[0]
  }
  const word = value.startsWith(DUBLIN_CORE) ? value.slice(DUBLIN_CORE.length) : undefined
  if (word !== undefined) return DUBLIN_CORE_WORDS.test(word) ? word : undefined
  return FREQUENCIES.find(([, code]) => value === authorityAddress('frequency', code))?.[0]
}

/** The days between updates that a rhythm allows; undefined for one that is never late. */
export function frequencyDays(name: string | undefined): number | undefined {
  return FREQUENCIES.find(([each]) => each === name)?.[2]
}
