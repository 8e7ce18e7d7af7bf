import { XSD } from '../../rdf/vocabulary.ts'
import { lexicalTest } from './lexical-forms.ts'
import { LITERAL } from './terms.ts'

/**
 * How two literals stand to each other, as SPARQL 1.1 compares them: negative, zero, positive, or NaN where they cannot be
 * compared, as a year and a day, or a moment with an offset and one without.
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
  if (family === 'number') return numbers(text, datatype, otherText, otherDatatype)
  if (family === 'boolean') return Number(isTrue(text)) - Number(isTrue(otherText))
  if (hasZone(text) !== hasZone(otherText)) return Number.NaN
  return momentOf(text) - momentOf(otherText)
}

type Family = 'string' | 'number' | 'boolean' | 'dateTime' | 'date'

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

const fractions = new Set(['decimal', 'float', 'double'].map((name) => XSD + name))

/** Whole numbers shorter than this are doubles too. */
const SAFE = 16

/** Whole numbers are compared as they are, others as doubles. */
function numbers(text: string, datatype: string, otherText: string, otherDatatype: string): number {
  const isWhole = !fractions.has(datatype) && !fractions.has(otherDatatype)
  if (!isWhole || (text.length < SAFE && otherText.length < SAFE))
    return numberOf(text) - numberOf(otherText) || (numberOf(text) === numberOf(otherText) ? 0 : Number.NaN)
  const [one, other] = [text, otherText].map((each) => BigInt(each.replace(/^\+/, ''))) as [bigint, bigint]
  return one < other ? -1 : one > other ? 1 : 0
}

function numberOf(text: string): number {
  return Number(text.replace('INF', 'Infinity'))
}

function isTrue(text: string): boolean {
  return text === 'true' || text === '1'
}

function hasZone(text: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(text)
}

/** Milliseconds, fractions too, of a moment or of the midnight that begins a day. */
function momentOf(text: string): number {
  const [, sign, year, month, day, hours = '0', minutes = '0', seconds = '0', zone = ''] =
    /^(-?)(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?))?(.*)$/.exec(text) ?? []
  const date = new Date(0)
  date.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(day))
  const [, side, zoneHours = '0', zoneMinutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? []
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (side === '-' ? -1 : 1)
  return date.getTime() + ((Number(hours) * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000
}
