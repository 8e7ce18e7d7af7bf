import type { CellValue } from './grid.ts'
import type { Attributes } from './ods-styles.ts'
import type { SheetCell } from './parsed-sheet.ts'
import {
  booleanCell,
  dateCell,
  numberCell,
  type ShownPart,
  type ShownParts,
  timeCell,
} from './shown-cells.ts'

/** A cell of an `.ods` file, from its attributes, its paragraphs, and the parts that its format shows; none, if it holds nothing. */
export function odsCell(
  attributes: Attributes,
  paragraphs: readonly string[],
  shownParts: () => ShownParts | undefined,
): SheetCell | undefined {
  const formula = attributes['table:formula']?.replace(/^(?:\w+:)?=/, '')
  const isError = attributes['calcext:value-type'] === 'error'
  const value = cellValue(attributes, paragraphs, shownParts)
  if (formula === undefined && !isError) return value === undefined || value === '' ? undefined : { value }
  return {
    ...(value !== undefined && { value }),
    ...(formula !== undefined && { formula }),
    ...(isError && { isError }),
  }
}

function cellValue(
  attributes: Attributes,
  paragraphs: readonly string[],
  shownParts: () => ShownParts | undefined,
): CellValue | undefined {
  const text = paragraphs.join('\n')
  const typed = (name: string): [string, () => string] | undefined => {
    const value = attributes[`office:${name}`]
    return value === undefined ? undefined : [value, () => (paragraphs.length > 0 ? text : value)]
  }
  const number = typed('value')
  if (number !== undefined && Number.isFinite(Number(number[0])))
    return numberCell(Number(number[0]), number[1])
  const truth = typed('boolean-value')
  if (truth !== undefined) return booleanCell(truth[0] === 'true', truth[1])
  const date = typed('date-value')
  if (date !== undefined) return momentCell(date[0], shownParts() ?? partsOf(date[0]), date[1])
  const time = typed('time-value')
  const seconds = secondsOf(time?.[0] ?? '')
  if (time !== undefined && seconds !== undefined)
    return timeCell(paragraphs.length > 0 ? time[1] : () => clockOf(seconds))
  if (paragraphs.length > 0) return text
  return attributes['office:string-value'] ?? (attributes['office:value-type'] === 'string' ? '' : undefined)
}

const CLOCK: ShownParts = new Set<ShownPart>(['hours', 'minutes', 'seconds'])

/** A date, or a time alone where the format shows nothing else of it. */
function momentCell(moment: string, parts: ShownParts, shown: () => string): CellValue {
  const isTime = parts.size > 0 && [...parts].every((part) => CLOCK.has(part))
  return isTime ? timeCell(shown) : dateCell(moment, parts, shown)
}

/** What a moment says of itself, where no format says what is shown. */
function partsOf(moment: string): ShownParts {
  return new Set<ShownPart>(['year', 'month', 'day', ...(moment.includes('T') ? CLOCK : [])])
}

/** The seconds of a time as ODF keeps it, such as `PT36H10M05.5S`. */
function secondsOf(time: string): number | undefined {
  const [whole, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(time) ?? []
  if (whole === undefined) return undefined
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))
}

function clockOf(seconds: number): string {
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.round(seconds) % 60]
    .map((part) => `${part}`.padStart(2, '0'))
    .join(':')
}
