import { XSD } from '../../rdf/vocabulary.ts'
import { lexicalTest } from './lexical-forms.ts'
import { LITERAL } from './terms.ts'

/**
 * The order of two literals as SPARQL 1.1 (section 17.3) compares them: negative, zero or positive; NaN for terms that cannot
 * be compared, such as a year and a day, or a time with an offset and one without.
 */
export function compareLiterals(
  kind: number,
  text: string,
  datatype: string,
  otherKind: number,
  otherText: string,
  otherDatatype: string,
): number {
  if (kind !== LITERAL || otherKind !== LITERAL) return Number.NaN
  const family = families.get(datatype)
  if (family === undefined || family !== families.get(otherDatatype)) return Number.NaN
  if (lexicalTest(datatype)?.(text) === false || lexicalTest(otherDatatype)?.(otherText) === false)
    return Number.NaN
  if (family === 'string') return text < otherText ? -1 : text > otherText ? 1 : 0
  if (family === 'number') return compareNumbers(text, datatype, otherText, otherDatatype)
  if (family === 'boolean') return Number(isTrue(text)) - Number(isTrue(otherText))
  if (hasOffset(text) !== hasOffset(otherText)) return Number.NaN
  return timeOf(text) - timeOf(otherText)
}

/** Whether values of a datatype can be compared. */
export function isComparable(datatype: string): boolean {
  return families.has(datatype)
}

type Family = 'string' | 'number' | 'boolean' | 'dateTime' | 'date'

/** The datatypes whose values can be compared, by the values that they can be compared with. */
const families = new Map<string, Family>(
  (
    [
      ['string', 'string'],
      ['boolean', 'boolean'],
      ['dateTime', 'dateTime'],
      ['dateTimeStamp', 'dateTime'],
      ['date', 'date'],
      ...[
        ...['decimal', 'float', 'double', 'integer', 'nonNegativeInteger', 'positiveInteger'],
        ...['nonPositiveInteger', 'negativeInteger', 'long', 'int', 'short', 'byte'],
        ...['unsignedLong', 'unsignedInt', 'unsignedShort', 'unsignedByte'],
      ].map((name): [string, Family] => [name, 'number']),
    ] satisfies [string, Family][]
  ).map(([name, family]) => [XSD + name, family]),
)

const fractionalTypes = new Set(['decimal', 'float', 'double'].map((name) => XSD + name))

/** Integers of fewer characters are exact as doubles. */
const MIN_BIGINT_LENGTH = 16

/** Compares integers exactly, other numbers as doubles. */
function compareNumbers(text: string, datatype: string, otherText: string, otherDatatype: string): number {
  const areIntegers = !fractionalTypes.has(datatype) && !fractionalTypes.has(otherDatatype)
  if (!areIntegers || (text.length < MIN_BIGINT_LENGTH && otherText.length < MIN_BIGINT_LENGTH)) {
    const [one, other] = [doubleOf(text), doubleOf(otherText)]
    return one === other ? 0 : one - other // the difference of equal infinities is NaN
  }
  const [one, other] = [text, otherText].map((each) => BigInt(each.replace(/^\+/, ''))) as [bigint, bigint]
  return one < other ? -1 : one > other ? 1 : 0
}

function doubleOf(text: string): number {
  return Number(text.replace('INF', 'Infinity'))
}

function isTrue(text: string): boolean {
  return text === 'true' || text === '1'
}

function hasOffset(text: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(text)
}

/** Milliseconds since 1970, with fractions, of a time or of the midnight that begins a day. */
function timeOf(text: string): number {
  const [, sign, year, month, day, hours = '0', minutes = '0', seconds = '0', zone = ''] =
    /^(-?)(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?(.*)$/.exec(text) ?? []
  const date = new Date(0)
  date.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(day))
  const [, direction, zoneHours = '0', zoneMinutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? []
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (direction === '-' ? -1 : 1)
  return date.getTime() + ((Number(hours) * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000
}
