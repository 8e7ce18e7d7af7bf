import type { Node } from '../rdf/node.ts'
import { readLocalTime } from '../record/local-time.ts'
import type { RecordDate } from '../record/partial-date.ts'

/** The properties whose values records may write as a moment without offset. */
const DATE_PROPERTIES = [
  ...(['dateCreated', 'datePublished', 'dateModified', 'uploadDate', 'expires'] as const),
  ...(['startDate', 'endDate'] as const),
]

/** A node whose moments without offset are read in a time zone, or are the days they fall on where that is none or in doubt. */
export function withOffsets(node: Node, timeZone: string | undefined): Node {
  let dated: Node = node
  for (const property of DATE_PROPERTIES) {
    const date = node[property] as RecordDate | undefined
    if (date?.localTime === undefined) continue
    const { localTime, ...day } = date
    const read = timeZone === undefined ? undefined : readLocalTime(day['@value'], localTime, timeZone)
    const value =
      read !== undefined && 'moment' in read
        ? ({ '@value': read.moment, '@type': 'xsd:dateTime' } as const)
        : day
    dated = { ...dated, [property]: value }
  }
  return dated
}
