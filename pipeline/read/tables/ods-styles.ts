import type { ShownPart, ShownParts } from './shown-cells.ts'

/** The attributes of an element, by their names with prefixes. */
export type Attributes = Readonly<Record<string, string>>

/**
 * The styles of one stream of an `.ods` file (ODF 1.3, part 3, 16 and 19): what formats of dates and times show, which format a style of
 * cells has, which styles hide a sheet. It is fed with the elements of the stream in their order.
 */
export class OdsStyles {
  readonly #formats = new Map<string, ShownParts>()
  readonly #cellStyles = new Map<string, { readonly format?: string; readonly parent?: string }>()
  readonly #hidingStyles = new Set<string>()
  #format = new Set<ShownPart>()
  #style = ''

  /** Takes in the start of an element. */
  open(element: string, attributes: Attributes): void {
    const name = attributes['style:name'] ?? ''
    if (FORMAT.test(element)) {
      this.#format = new Set()
      this.#formats.set(name, this.#format)
    } else if (element.startsWith('number:')) this.#addPart(element.slice(7))
    else if (element === 'style:style') {
      this.#style = name
      const { 'style:data-style-name': format, 'style:parent-style-name': parent } = attributes
      if (attributes['style:family'] === 'table-cell')
        this.#cellStyles.set(name, { ...(format && { format }), ...(parent && { parent }) })
    } else if (element === 'style:table-properties' && attributes['table:display'] === 'false')
      this.#hidingStyles.add(this.#style)
  }

  /** What a style of cells shows of dates and times; `undefined`, if this stream does not say. */
  shownParts(cellStyle: string | undefined, common: OdsStyles): ShownParts | undefined {
    let name = cellStyle
    for (let depth = 0; name !== undefined && depth < MAX_STYLE_DEPTH; depth++) {
      const home: OdsStyles = this.#cellStyles.has(name) ? this : common
      const style = home.#cellStyles.get(name)
      if (style?.format !== undefined)
        return home.#formats.get(style.format) ?? common.#formats.get(style.format)
      name = style?.parent
    }
    return undefined
  }

  /** Whether a style of sheets hides them. */
  isHiding(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.#hidingStyles.has(tableStyle)
  }

  #addPart(part: string): void {
    if (PARTS.has(part)) this.#format.add(part as ShownPart)
    else if (OTHER_PARTS.has(part)) this.#format.add('other')
  }
}

/** How many styles may stand between a cell and its format. */
const MAX_STYLE_DEPTH = 16

const FORMAT = /^number:(?:number|percentage|currency|date|time|boolean|text)-style$/
const PARTS: ReadonlySet<string> = new Set(['year', 'month', 'day', 'hours', 'minutes', 'seconds'])
const OTHER_PARTS: ReadonlySet<string> = new Set(['day-of-week', 'era', 'quarter', 'week-of-year'])
