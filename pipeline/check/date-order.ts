import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { type DateValue, type MappedNode, type Node, recordLocation } from '../rdf/node.ts'

/** Pairs of properties of which the first cannot be later than the second. */
const ORDERED_PROPERTIES = [
  ['dateCreated', 'datePublished'],
  ['dateCreated', 'uploadDate'],
  ['dateCreated', 'dateModified'],
  ['datePublished', 'dateModified'],
  ['uploadDate', 'expires'],
  ['datePublished', 'expires'],
  ['dateCreated', 'expires'],
  ['startDate', 'endDate'],
] as const

type DateProperty = (typeof ORDERED_PROPERTIES)[number][number]

const LATER_PROPERTIES = [...new Set(ORDERED_PROPERTIES.map(([, later]) => later))]

/** Milliseconds in an hour. */
const HOUR_MS = 3_600_000

/** The largest offsets from UTC in use: a day begins first at UTC+14 (Line Islands) and ends last at UTC−12. */
const MAX_OFFSET_EAST_MS = 14 * HOUR_MS
const MAX_OFFSET_WEST_MS = 12 * HOUR_MS

/**
 * Checks that the dates of a node are in order. A date stands for the whole period that it names, in any time zone if it
 * has no offset; only periods that exclude each other are a problem. The days of the data set are judged where they are typed.
 */
export function checkDateOrder(mapped: MappedNode): readonly Problem[] {
  const { node } = mapped
  if (LATER_PROPERTIES.every((property) => node[property] === undefined)) return []
  if (node['@type']?.includes('Dataset')) return []
  return ORDERED_PROPERTIES.flatMap(([earlier, later]) => {
    const [first, second] = [dateOf(node, earlier), dateOf(node, later)]
    if (first === undefined || second === undefined || startOf(first) <= endOf(second)) return []
    const { path, place } = recordLocation(mapped, later)
    return [violation('date-order', place, path, earlier, first['@value'], later, second['@value'])]
  })
}

function dateOf(node: Node, property: DateProperty): DateValue | undefined {
  const date = node[property]
  return typeof date === 'object' && '@value' in date ? date : undefined
}

/** The first millisecond (since 1970) of the period that a date names. */
function startOf({ '@value': value, '@type': type }: DateValue): number {
  return type === 'xsd:dateTime' ? Date.parse(value) : Date.parse(value) - MAX_OFFSET_EAST_MS
}

/** The last millisecond of the period that a date names. */
function endOf({ '@value': value, '@type': type }: DateValue): number {
  const start = new Date(value)
  if (type === 'xsd:dateTime') return start.getTime()
  const [years, months, days] = {
    'xsd:gYear': [1, 0, 0],
    'xsd:gYearMonth': [0, 1, 0],
    'xsd:date': [0, 0, 1],
  }[type] as [number, number, number]
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
  return Date.UTC(year + years, month + months, day + days) - 1 + MAX_OFFSET_WEST_MS
}
