import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'

type Column = {
  readonly name: string
  readonly virtual?: boolean
  readonly suppressOutput?: boolean
  readonly aboutUrl?: string
  readonly propertyUrl?: string
  readonly valueUrl?: string
  readonly datatype?: string
  readonly lang?: string
  readonly separator?: string
  readonly null?: readonly string[]
}
type Metadata = {
  readonly url: string
  readonly suppressOutput: boolean
  readonly dialect: { readonly trim: boolean }
  readonly tableSchema: { readonly aboutUrl: string; readonly columns: readonly Column[] }
}

/**
 * The triples of a table in the minimal mode of csv2rdf (W3C Recommendation of 17 December 2015), as `readDumps`
 * gives those of the dumps. Only what our descriptions use is read; of anything else it throws.
 */
export async function csvwTriples(path: string): Promise<string[]> {
  const { url, suppressOutput, dialect, tableSchema } = JSON.parse(await readFile(path, 'utf8')) as Metadata
  if (dialect.trim) throw new Error('cells would be trimmed')
  if (suppressOutput) return []
  const [header = [], ...rows] = parse(await readFile(join(dirname(path), url)), {
    record_delimiter: '\n',
  }) as string[][]
  const real = tableSchema.columns.filter(({ virtual }) => !virtual)
  if (JSON.stringify(header) !== JSON.stringify(real.map(({ name }) => name)))
    throw new Error(`the header is not that of the description: ${header}`)
  return rows.flatMap((row) => {
    const cells = new Map(real.map(({ name }, index) => [name, row[index] ?? '']))
    return tableSchema.columns.flatMap((column) => cellTriples(column, cells, tableSchema.aboutUrl))
  })
}

function cellTriples(column: Column, cells: ReadonlyMap<string, string>, about: string): string[] {
  const { name, propertyUrl, valueUrl, datatype = 'string', lang, separator } = column
  if (column.suppressOutput || propertyUrl === undefined) return []
  const text = cells.get(name) ?? ''
  const nulls = column.null ?? ['']
  if (!column.virtual && nulls.includes(text)) return []
  const subject = expanded(column.aboutUrl ?? about, cells)
  if (valueUrl !== undefined)
    return [JSON.stringify([subject, propertyUrl, 'NamedNode', expanded(valueUrl, cells), '', ''])]
  const values =
    separator === undefined ? [text] : text.split(separator).filter((each) => !nulls.includes(each))
  return values.map((value) => {
    const type = lang === undefined ? XSD + datatype : LANG_STRING
    return JSON.stringify([subject, propertyUrl, 'Literal', value, lang ?? '', type])
  })
}

const XSD = 'http://www.w3.org/2001/XMLSchema#'
const LANG_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'

/** A URI template (RFC 6570) of simple and reserved expansions. */
function expanded(template: string, cells: ReadonlyMap<string, string>): string {
  return template.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    const value = cells.get(name) ?? ''
    if (plus === '')
      return encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    return value.replace(/%[0-9A-Fa-f]{2}|[^\w\-.~:/?#[\]@!$&'()*+,;=]/gu, (sign) =>
      sign.length === 3 && sign.startsWith('%') ? sign : encodeURIComponent(sign),
    )
  })
}
