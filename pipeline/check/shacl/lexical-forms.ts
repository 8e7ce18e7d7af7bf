import { XSD } from '../../rdf/vocabulary.ts'

/**
 * The test whether a text is in the lexical space of a datatype (XML Schema 1.1, part 2); undefined for an unknown datatype.
 * Months are from 1 to 12 and days exist in their month, which some validators do not test.
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

const DATE = new RegExp(`^(${YEAR})-(${MONTH})-(${DAY})(?:T${TIME})?${ZONE}$`)

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
      ['integer', integer()],
      ['nonNegativeInteger', integer('0')],
      ['positiveInteger', integer('1')],
      ['nonPositiveInteger', integer(undefined, '0')],
      ['negativeInteger', integer(undefined, '-1')],
      ['long', integer('-9223372036854775808', '9223372036854775807')],
      ['int', integer('-2147483648', '2147483647')],
      ['short', integer('-32768', '32767')],
      ['byte', integer('-128', '127')],
      ['unsignedLong', integer('0', '18446744073709551615')],
      ['unsignedInt', integer('0', '4294967295')],
      ['unsignedShort', integer('0', '65535')],
      ['unsignedByte', integer('0', '255')],
      ['date', existingDay(form(`${YEAR}-${MONTH}-${DAY}${ZONE}`))],
      ['dateTime', existingDay(form(`${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE}`))],
      ['dateTimeStamp', existingDay(form(`${YEAR}-${MONTH}-${DAY}T${TIME}${ZONE.slice(0, -1)}`))],
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

/** The datatypes whose lexical space is known. */
export const checkedDatatypes: readonly string[] = [...tests.keys()]

/** A test by a regular expression for the whole text. */
function form(pattern: string): (text: string) => boolean {
  const expression = new RegExp(`^(?:${pattern})$`)
  return (text) => expression.test(text)
}

/** A test for integers within bounds. */
function integer(min?: string, max?: string): (text: string) => boolean {
  const isInteger = form('[+-]?\\d+')
  if (min === undefined && max === undefined) return isInteger
  const [lower, upper] = [min, max].map((bound) => (bound === undefined ? undefined : BigInt(bound)))
  return (text) => {
    if (!isInteger(text)) return false
    const number = BigInt(text.replace(/^\+/, ''))
    return (lower === undefined || number >= lower) && (upper === undefined || number <= upper)
  }
}

/** A test for dates in a form, whose day exists in its month. */
function existingDay(hasForm: (text: string) => boolean): (text: string) => boolean {
  return (text) => {
    if (!hasForm(text)) return false
    const [, year, month, day] = DATE.exec(text) ?? []
    return Number(day) <= 28 || Number(day) <= daysIn(Number(year), Number(month))
  }
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
