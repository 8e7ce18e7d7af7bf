/** A part of the value of a cell: a text, or a row that it refers to. */
export type GristItem = string | { readonly table: string; readonly row: number }

/** Why a cell has no value: its formula failed, is not computed yet, may not be seen by this account, or is of no known kind. */
export type GristFault = {
  readonly fault: 'error' | 'pending' | 'hidden' | 'unknown'
  readonly detail: string
}

/** How deep the values of a cell lie in each other at most: a list of references is two deep. */
const MAX_DEPTH = 4

/**
 * What a cell holds, in parts; none for an empty one. Dates are days, moments bear the offset of the column's zone
 * (grist-core, `documentation/grist-data-format.md`).
 */
export function gristItems(value: unknown, type: string, depth = 0): readonly GristItem[] | GristFault {
  const [base = '', parameter = ''] = type.split(/:(.*)/s)
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'string') return [value]
  if (typeof value === 'boolean') return [String(value)]
  if (typeof value === 'number') return numberItems(value, base, parameter)
  if (!Array.isArray(value) || depth > MAX_DEPTH) return { fault: 'unknown', detail: typeof value }
  const [code, ...parts] = value as unknown[]
  const inner = base === 'RefList' ? `Ref:${parameter}` : base === 'ChoiceList' ? 'Text' : type
  return typedItems(code, parts, (part, own = inner) => gristItems(part, own, depth + 1))
}

/** The items of a value that carries its own type: `["L", 1, 2]`, `["R", "People", 17]`, `["E", "ValueError"]`. */
function typedItems(
  code: unknown,
  parts: readonly unknown[],
  itemsOf: (part: unknown, type?: string) => readonly GristItem[] | GristFault,
): readonly GristItem[] | GristFault {
  const [first, second] = parts
  switch (code) {
    case 'L':
      return joined(parts.map((part) => itemsOf(part)))
    case 'd':
      return itemsOf(first, 'Date')
    case 'D':
      return itemsOf(first, `DateTime:${wordOf(second)}`)
    case 'R':
      return itemsOf(second, `Ref:${wordOf(first)}`)
    case 'r':
      return Array.isArray(second)
        ? joined(second.map((row) => itemsOf(row, `Ref:${wordOf(first)}`)))
        : { fault: 'unknown', detail: 'r' }
    case 'E':
      return { fault: 'error', detail: wordOf(first) }
    case 'P':
      return { fault: 'pending', detail: '' }
    case 'C':
      return { fault: 'hidden', detail: '' }
    default:
      return { fault: 'unknown', detail: wordOf(code) }
  }
}

/** A value as a word: that of a text or a number, and none of anything else, which may have no text. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function joined(all: readonly (readonly GristItem[] | GristFault)[]): readonly GristItem[] | GristFault {
  return all.find((each) => 'fault' in each) ?? (all as readonly (readonly GristItem[])[]).flat()
}

function numberItems(value: number, base: string, parameter: string): readonly GristItem[] | GristFault {
  if (base === 'Ref') return value === 0 ? [] : [{ table: parameter, row: value }]
  if (base !== 'Date' && base !== 'DateTime') return [String(value)]
  const moment = new Date(value * 1000)
  const year = moment.getUTCFullYear()
  if (!(year >= 1 && year <= 9998)) return { fault: 'unknown', detail: String(value) }
  return [base === 'Date' ? moment.toISOString().slice(0, 10) : instantText(moment, parameter)]
}

/** A moment on the clocks of a zone, with their offset: `2024-05-06T14:30:00+02:00`; in UTC where no such zone is known. */
function instantText(moment: Date, zone: string): string {
  const format = zoneFormat(zone)
  if (format === undefined) return moment.toISOString().replace(/\.\d+Z$/, 'Z')
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, minute, second, timeZoneName = '' } = parts
  const offset = timeZoneName.replace('GMT', '').slice(0, 6) || '+00:00'
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const two = '2-digit'
  const date = { year: 'numeric', month: two, day: two } as const
  const time = { hour: two, minute: two, second: two, hourCycle: 'h23', timeZoneName: 'longOffset' } as const
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, ...date, ...time })
    formats.set(timeZone, format)
    return format
  } catch {
    return undefined // no such zone
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()
