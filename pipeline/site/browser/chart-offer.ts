/// <reference lib="dom" />
import type { QueryPageSettings } from '../words/query-words.ts'
import { isDrawable } from './chart-data.ts'
import { createElement } from './create-element.ts'
import type { ResultTable } from './query-messages.ts'

/** The chart of an answer that has numbers or dates, closed; its script is loaded once it is opened. Of others there is none. */
export function chartOf(
  table: Pick<ResultTable, 'columns' | 'rows'>,
  settings: QueryPageSettings,
): HTMLElement[] {
  if (!isDrawable(table)) return []
  const place = createElement('div')
  const details = createElement('details', createElement('summary', settings.words.chart), place)
  details.className = 'chart'
  details.addEventListener('toggle', () => draw(), { once: true })
  const draw = async (): Promise<void> => {
    const address = new URL('chart.js', import.meta.url).href
    const { showChart } = (await import(address)) as typeof import('./chart.ts')
    showChart(place, table, settings)
  }
  return [details]
}
