import { foldText } from '../../language/fold-text.ts'
import { calendarDay, partialDate } from '../../record/value-schemas.ts'
import type { FieldForm } from '../../sheets/field-form.ts'
import type { CellValue } from './grid.ts'

/** What a person would have typed in YAML for the value of a cell; what is not understood stays as it is. */
export function yamlTextOfCell(value: CellValue, { rule }: FieldForm): string {
  const text = value instanceof Date ? momentText(value) : String(value)
  if (rule === 'text' || rule === 'plain') return text
  const typed = text.trim()
  if (rule === 'boolean') return booleans.get(typed.toLowerCase()) ?? typed
  if (rule === 'degrees') return typed.replace(',', '.')
  if (rule === 'date') return known(dateText(typed), typed, (each) => partialDate.safeParse(each).success)
  if (rule === 'day') return known(dateText(typed), typed, (each) => calendarDay.safeParse(each).success)
  if (rule !== 'duration' && rule !== 'offset') return typed
  const seconds = value instanceof Date ? secondsSince(value) : secondsIn(typed)
  if (seconds === undefined) return typed
  return rule === 'duration' ? durationText(seconds) : offsetText(seconds)
}

const booleans = new Map([
  ...['oui', 'vrai', 'yes', 'x', '1', 'true'].map((word) => [word, 'true'] as const),
  ...['non', 'faux', 'no', '0', 'false'].map((word) => [word, 'false'] as const),
])

function known(text: string, typed: string, isKnown: (text: string) => boolean): string {
  return isKnown(text) ? text : typed
}

const DAY = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})(?: +(\d{1,2}[:h]\d\d(?::\d\d)?))?$/i
const WORDS = /^(?:(\d{1,2})(?:er)?\s+)?(\p{L}+)\.?\s+(\d{4})$/iu

/** A date as French spreadsheets write it, day first, as YAML has it. */
function dateText(typed: string): string {
  const [, day, month, year, time] = DAY.exec(typed) ?? []
  if (year !== undefined) {
    const [hours = '', ...rest] = (time ?? '').toLowerCase().replace('h', ':').split(':')
    const clock =
      time === undefined || day === undefined ? '' : `T${[hours.padStart(2, '0'), ...rest].join(':')}`
    return [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-') + clock
  }
  const [, dayOf, name = '', yearOf] = WORDS.exec(typed) ?? []
  const monthOf = months.findIndex((each) => name !== '' && each.test(foldText(name)))
  if (yearOf === undefined || monthOf < 0) return typed
  return [yearOf, `${monthOf + 1}`, dayOf].flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
}

/** The months, in full or cut, in French and English. */
const months = [
  /^jan(v(ier)?|uary)?$/i,
  /^f(ev(rier)?|eb(ruary)?)$/i,
  /^mar(s|ch)?$/i,
  /^a(vr(il)?|pr(il)?)$/i,
  /^ma[iy]$/i,
  /^j(uin|une?)$/i,
  /^j(uil(let)?|uly?)$/i,
  /^a(out|ug(ust)?)$/i,
  /^sept?(emb(re|er))?$/i,
  /^oct(ob(re|er))?$/i,
  /^nov(emb(re|er))?$/i,
  /^dec(emb(re|er))?$/i,
]

/** A moment of a spreadsheet: a day, if it is midnight. */
function momentText(moment: Date): string {
  const [day = '', time = ''] = moment.toISOString().split('T')
  const clock = time.replace(/(?:\.000)?Z$/, '')
  return clock === '00:00:00' ? day : `${day}T${clock}`
}

/** The seconds of a time that a spreadsheet counts from its first day on. */
function secondsSince(moment: Date): number {
  const first = moment.getUTCFullYear() < 1904 ? Date.UTC(1899, 11, 31) : Date.UTC(1904, 0, 1)
  return Math.round((moment.getTime() - first) / 1000)
}

/** The seconds of `00:10:05` or `10:05`. */
function secondsIn(typed: string): number | undefined {
  const [, hours, minutes, seconds] = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(typed) ?? []
  if (seconds === undefined || (hours !== undefined && Number(minutes) > 59)) return undefined
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
}

function durationText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const text = parts.map((part, index) => (part === 0 ? '' : `${part}${'HMS'[index]}`)).join('')
  return `PT${text || '0S'}`
}

function offsetText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => `${part}`.padStart(2, '0')).join(':')
}
