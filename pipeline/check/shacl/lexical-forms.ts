import { XSD } from '../../rdf/vocabulary.ts'

/**
 * Whether a text is one of a datatype's (XML Schema 1.1, part 2); nothing for a datatype that is not known, whose texts
 * nobody can judge. Stricter than some validators: a month is one of twelve, a day one of its month.
 */
export function lexicalTest(datatype: string): ((text: string) => boolean) | undefined {
  return tests.get(datatype)
}

const ZONE = '(?:Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?'
const YEAR = '-?(?:[1-9]\\d{3,}|0\\d{3})'
const MONTH = '(?:0[1-9]|1[0-2])'
const DAY = '(?:0[1-9]|[12]\\d|3[01])'
const TIME = '(?:(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?|24:00:00(?:\\.0+)?)'
const TIME_PART = 'T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?'

const dated = new RegExp(`^(${YEAR})-(${MONTH})-(${DAY})(?:T${TIME})?${ZONE}$`)

const tests = new Map(
  (
    [
      ['string', () => true],
      ['normalizedString', form('[^\\t\\n\\r]*')],
      ['token', form('(?:[^\\t\\n\\r ]+(?: [^\\t\\n\\r ]+)*)?')],
      ['language', form('[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*')],
      ['anyURI', () => true],
      ['boolean', form('true|false|0|1')],
      ['decimal', form('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)')],
      ['float', form('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|[+-]?INF|NaN')],
      ['double', form('[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?|[+-]?INF|NaN')],
      ['integer', whole()],
      ['nonNegativeInteger', whole('0')],
      ['positiveInteger', whole('1')],
      ['nonPositiveInteger', whole(undefined, '0')],
      ['negativeInteger', whole(undefined, '-1')],
      ['long', whole('-9223372036854775808', '9223372036854775807')],
      ['int', whole('-2147483648', '2147483647')],
      ['short', whole('-32768', '32767')],
      ['byte', whole('-128', '127')],
      ['unsignedLong', whole('0', '18446744073709551615')],
      ['unsignedInt', whole('0', '4294967295')],
      ['unsignedShort', whole('0', '65535')],
      ['unsignedByte', whole('0', '255')],
      ['date', day(form(`${YEAR}-${MONTH}-${DAY}${ZONE}`))],
      ['dateTime', day(form(`${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE}`))],
      ['dateTimeStamp', day(form(`${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE.slice(0, -1)}`))],
      ['time', form(`${TIME}${ZONE}`)],
      ['gYear', form(`${YEAR}${ZONE}`)],
      ['gYearMonth', form(`${YEAR}-${MONTH}${ZONE}`)],
      ['gMonth', form(`--${MONTH}${ZONE}`)],
      [
        'gMonthDay',
        form(`--(?:${MONTH}-(?:0[1-9]|[12]\\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)${ZONE}`),
      ],
      ['gDay', form(`---${DAY}${ZONE}`)],
      ['duration', form(`-?P(?=[\\dT])(?:\\d+Y)?(?:\\d+M)?(?:\\d+D)?(?:${TIME_PART})?`)],
      ['dayTimeDuration', form(`-?P(?=[\\dT])(?:\\d+D)?(?:${TIME_PART})?`)],
      ['yearMonthDuration', form('-?P(?=\\d)(?:\\d+Y)?(?:\\d+M)?')],
      ['hexBinary', form('(?:[0-9a-fA-F]{2})*')],
      [
        'base64Binary',
        form(
          '(?:(?:[A-Za-z0-9+/] ?){4})*(?:(?:[A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?=|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?',
        ),
      ],
    ] satisfies [string, (text: string) => boolean][]
  ).map(([name, test]) => [XSD + name, test]),
)

function form(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`)
  return (text) => whole.test(text)
}

/** A whole number within bounds. */
function whole(least?: string, most?: string): (text: string) => boolean {
  const isWhole = form('[+-]?\\d+')
  if (least === undefined && most === undefined) return isWhole
  const [from, to] = [least, most].map((bound) => (bound === undefined ? undefined : BigInt(bound)))
  return (text) => {
    if (!isWhole(text)) return false
    const number = BigInt(text.replace(/^\+/, ''))
    return (from === undefined || number >= from) && (to === undefined || number <= to)
  }
}

/** A form whose day is one of its month. */
function day(isForm: (text: string) => boolean): (text: string) => boolean {
  return (text) => {
    if (!isForm(text)) return false
    const [, year, month, day] = dated.exec(text) ?? []
    return Number(day) <= 28 || Number(day) <= daysIn(Number(year), Number(month))
  }
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
