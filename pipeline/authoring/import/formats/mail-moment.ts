import { wholeMoment } from '../whole-moment.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A moment as e-mail and RSS write it (RFC 5322), with its offset: `Mon, 28 Sep 2026 10:00:00 +0200`; one of ISO 8601 too. */
export function mailMoment(text: string): string | undefined {
  const [, day = '', name = '', year = '', hours = '', minutes = '', seconds = '00', zone = ''] =
    /^\s*(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(\S*)\s*$/u.exec(
      text,
    ) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0) return wholeMoment(text)
  const offset = /^(?:GMT|UTC|UT|Z)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  const two = (part: string): string => part.padStart(2, '0')
  return wholeMoment(`${year}-${two(String(month))}-${two(day)}T${two(hours)}:${minutes}:${seconds}${offset}`)
}
