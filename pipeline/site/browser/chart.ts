/// <reference lib="dom" />
import type { QueryPageSettings } from '../words/query-words.ts'
import { type ChartData, chartData, measuresOf } from './chart-data.ts'
import { drawBars, drawLine } from './chart-drawing.ts'
import { createElement } from './create-element.ts'
import { fillIn } from './fill-in.ts'
import type { ResultTable } from './query-messages.ts'

/** Shows the chart of a table, with a choice among its measures; it is drawn anew when its width changes. */
export function showChart(
  place: HTMLElement,
  table: Pick<ResultTable, 'columns' | 'rows'>,
  settings: QueryPageSettings,
): void {
  const measures = measuresOf(table)
  const drawing = createElement('div')
  const caption = createElement('figcaption')
  caption.id = 'chart-caption'
  place.append(createElement('figure', drawing, caption))
  let measure = measures[0]
  const draw = (): void => {
    const data = chartData(table, measure, settings)
    caption.textContent = captionOf(data, settings)
    const image = (data.form === 'bars' ? drawBars : drawLine)(data, drawing.clientWidth, settings.language)
    image.setAttribute('role', 'img')
    image.setAttribute('aria-labelledby', caption.id)
    drawing.replaceChildren(image)
  }
  if (measures.length > 1) {
    const choice = createElement('select', ...measures.map((name) => createElement('option', name)))
    choice.addEventListener('change', () => {
      measure = choice.value
      draw()
    })
    place.prepend(createElement('label', settings.words.measure, ' ', choice))
  }
  let width = 0
  new ResizeObserver(() => {
    if (drawing.clientWidth === width) return
    width = drawing.clientWidth
    draw()
  }).observe(drawing)
}

/** What the chart shows, in a sentence: for those who do not see it, and as its caption. */
function captionOf({ form, measure, label, points, count }: ChartData, settings: QueryPageSettings): string {
  const { words, language } = settings
  const values = points.map(({ value }) => value)
  const format = (value: number): string => value.toLocaleString(language)
  const range = { least: format(Math.min(...values)), most: format(Math.max(...values)) }
  const sentence = fillIn(words[form], { measure, label, ...range })
  if (points.length === count) return sentence
  return `${sentence} ${fillIn(words.firstBars, { shown: points.length, count: format(count) })}`
}
