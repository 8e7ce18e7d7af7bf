import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { type DateValue, type MappedNode, type Node, recordLocation } from '../rdf/node.ts'

/** What cannot come before what; dates of different precision clash only when no day fits both. */
const orders = [
  ['dateCreated', 'datePublished'],
  ['dateCreated', 'uploadDate'],
  ['dateCreated', 'dateModified'],
  ['datePublished', 'dateModified'],
  ['uploadDate', 'expires'],
  ['datePublished', 'expires'],
  ['dateCreated', 'expires'],
] as const

/** What is wrong with dates of a node that do not follow one another. */
export function checkDateOrder(described: MappedNode): readonly Problem[] {
  const { node } = described
  if (LAST.every((word) => node[word] === undefined)) return []
  return orders.flatMap(([early, late]) => {
    const [first, second] = [dateOf(node, early), dateOf(node, late)]
    if (first === undefined || second === undefined || earliest(first) <= latest(second)) return []
    const { path, place } = recordLocation(described, late)
    return [violation('date-order', place, path, early, first['@value'], late, second['@value'])]
  })
}

/** The words that come second. */
const LAST = [...new Set(orders.map(([, late]) => late))]

function dateOf(node: Node, word: (typeof orders)[number][number]): DateValue | undefined {
  const date = node[word]
  return typeof date === 'object' && '@value' in date ? date : undefined
}

/** The first millisecond that a date may mean; anywhere on Earth where it carries no offset. */
function earliest({ '@value': value, '@type': type }: DateValue): number {
  return type === 'xsd:dateTime' ? Date.parse(value) : Date.parse(value) - 14 * HOUR
}

/** The last millisecond that a date may mean. */
function latest({ '@value': value, '@type': type }: DateValue): number {
  const start = new Date(value)
  if (type === 'xsd:dateTime') return start.getTime()
  const [years, months, days] = {
    'xsd:gYear': [1, 0, 0],
    'xsd:gYearMonth': [0, 1, 0],
    'xsd:date': [0, 0, 1],
  }[type]
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()]
  return Date.UTC(year + Number(years), month + Number(months), day + Number(days)) - 1 + 12 * HOUR
}

const HOUR = 3_600_000
