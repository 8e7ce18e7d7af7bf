import type { Literal, Store, Term } from 'n3'
import { objectsOf } from './catalog-values.ts'
import { portalTerms } from './portal-terms.ts'

/** A period as the portal would store it; `untried` where that depends on what is not in the file or on guesses of a library. */
export type HarvestedPeriod = { readonly start: string; readonly end: string } | 'untried' | undefined

/**
 * The period that the portal reads: `start/end`, a year or a month as a text; or a blank node with two days of schema.org, of DCAT or
 * of Scovo. A period with an address would be fetched from there. Source: `temporal_from_rdf` in `udata/core/dataset/rdf.py`, udata
 * 17.6.0.
 */
export function harvestedPeriod(graph: Store, period: Term | undefined): HarvestedPeriod {
  if (period === undefined) return undefined
  if (period.termType === 'Literal') return periodOfText(period.value)
  if (period.termType !== 'BlankNode') return 'untried'
  for (const words of portalTerms.periods) {
    const [start, end] = words.map((word) => objectsOf(graph, period, word)[0])
    if (start === undefined && end === undefined) continue
    const types = [start, end].flatMap((each) =>
      each === undefined ? [] : [(each as Literal).datatype?.value],
    )
    if (types.every((type) => type === portalTerms.date))
      return { start: start?.value ?? '', end: end?.value ?? '' }
    return types.every((type) => type === portalTerms.dateTime) ? 'untried' : undefined
  }
  return undefined
}

function periodOfText(text: string): HarvestedPeriod {
  const range = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(text)
  if (range !== null) return { start: range[1] ?? '', end: range[2] ?? '' }
  if (/^\d{4}$/.test(text)) return { start: `${text}-01-01`, end: `${text}-12-31` }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (month === null) return /^\d{4}-\d\d-\d\d$/.test(text) ? undefined : 'untried'
  const last = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).toISOString().slice(0, 10)
  return { start: `${text}-01`, end: last }
}
