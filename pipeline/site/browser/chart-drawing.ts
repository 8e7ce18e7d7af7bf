/// <reference lib="dom" />
import type { ChartData } from './chart-data.ts'
import { createSvgElement as svg } from './create-element.ts'

/** Sizes in pixels. */
const ROW = 44
const BAR = 14
const PLOT = { height: 240, top: 12, right: 14, bottom: 30 }
const CHARACTER = 8

/** A bar a row, below its label, from zero on; labels that are too long for the width are cut. */
export function drawBars({ points }: ChartData, width: number, language: string): SVGElement {
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const texts = points.map(({ value }) => value.toLocaleString(language))
  const room = Math.max(40, width - CHARACTER * (Math.max(...texts.map((text) => text.length)) + 1))
  const scale = (value: number): number => ((value - least) / (most - least || 1)) * room
  const rows = points.map(({ label, value }, index) => {
    const [start, end] = [Math.min(scale(0), scale(value)), Math.max(scale(0), scale(value))]
    const top = index * ROW
    return svg(
      'g',
      {},
      svg('text', { x: 0, y: top + 16 }, cut(label, Math.floor(width / CHARACTER))),
      svg('rect', { class: 'mark', x: start, y: top + 22, width: Math.max(1, end - start), height: BAR }),
      svg('text', { class: 'value', x: end + 6, y: top + 34 }, String(texts[index])),
    )
  })
  return canvas(width, points.length * ROW, rows)
}

/** A line through the points from left to right in order of time, with the least and the greatest value and the first and last label. */
export function drawLine({ points }: ChartData, width: number, language: string): SVGElement {
  const values = points.map(({ value }) => value)
  const positions = points.map(({ position }) => position)
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const [first, last] = [Math.min(...positions), Math.max(...positions)]
  const ticks = [...new Set([least, (least + most) / 2, most])]
  const texts = ticks.map((tick) => tick.toLocaleString(language))
  const left = CHARACTER * (Math.max(...texts.map((text) => text.length)) + 1)
  const bottom = PLOT.height - PLOT.bottom
  const x = (position: number): number =>
    left + ((position - first) / (last - first || 1)) * (width - left - PLOT.right)
  const y = (value: number): number => bottom - ((value - least) / (most - least || 1)) * (bottom - PLOT.top)
  const grid = ticks.map((tick, index) =>
    svg(
      'g',
      {},
      svg('line', { class: 'grid', x1: left, x2: width - PLOT.right, y1: y(tick), y2: y(tick) }),
      svg(
        'text',
        { class: 'value', x: left - 6, y: y(tick) + 4, 'text-anchor': 'end' },
        String(texts[index]),
      ),
    ),
  )
  const path = points.map(({ position, value }) => `${x(position)},${y(value)}`).join(' ')
  const dots = points.map(({ position, value }) =>
    svg('circle', { class: 'mark', cx: x(position), cy: y(value), r: 4 }),
  )
  const half = Math.floor(width / CHARACTER / 2)
  return canvas(width, PLOT.height, [
    ...grid,
    svg('polyline', { class: 'line', points: path }),
    ...dots,
    svg('text', { x: left, y: PLOT.height - 8 }, cut(points[0]?.label ?? '', half)),
    svg(
      'text',
      { x: width - PLOT.right, y: PLOT.height - 8, 'text-anchor': 'end' },
      cut(points.at(-1)?.label ?? '', half),
    ),
  ])
}

function canvas(width: number, height: number, content: readonly SVGElement[]): SVGElement {
  return svg('svg', { width, height, viewBox: `0 0 ${width} ${height}` }, ...content)
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1))}…`
}
