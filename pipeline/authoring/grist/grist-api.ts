import { z } from 'zod'
import { requestWithRetries } from '../../requests/http-requests.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import { responseExcerpt, responseText, withoutMarkup } from '../../requests/response-body.ts'
import type { RetryPolicy } from '../../requests/retry-policy.ts'
import type { GristAddress } from './document-address.ts'
import { gristRefusals } from './grist-refusals.ts'

/** A table of a document. `section` is that of its raw data, 0 where it has none. */
export type GristTable = { readonly id: string; readonly section: number }

/** A column of a table. `type` is as Grist writes it: `Text`, `Ref:People`, `DateTime:Europe/Paris`. */
export type GristColumn = {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly isFormula: boolean
  /** The number by which other columns refer to this one. */
  readonly ref: number
  /** The number of the column of the referred table that a reference shows. */
  readonly shown: number
}

/** A row of a table, with its number, which never changes, and the columns whose formula failed. */
export type GristRow = {
  readonly id: number
  readonly fields: Readonly<Record<string, unknown>>
  readonly errors: Readonly<Record<string, string>>
}

/** How much a document may hold: rows of a table that are asked for at once, the highest number of a row, bytes of all answers. */
export type GristLimits = {
  readonly pageRows: number
  readonly maxRowId: number
  readonly maxBytes: number
}

export const GRIST_LIMITS: GristLimits = { pageRows: 200, maxRowId: 500_000, maxBytes: 200_000_000 }

/** Reads a document by Grist's REST API (`app/server/lib/DocApi.ts` in grist-core). Every method throws `RefusedError`. */
export class GristApi {
  readonly #address: GristAddress
  readonly #headers: Readonly<Record<string, string>>
  readonly #policy: RetryPolicy
  readonly #limits: GristLimits
  #bytes = 0

  constructor(address: GristAddress, key: string | undefined, policy: RetryPolicy, limits = GRIST_LIMITS) {
    this.#address = address
    this.#headers = {
      Accept: 'application/json',
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
    }
    this.#policy = policy
    this.#limits = limits
  }

  /** The tables of the document, without summaries. */
  async tables(): Promise<GristTable[]> {
    const { tables } = await this.#get('/tables', tableList)
    return tables
      .filter(({ fields }) => !fields.summarySourceTable)
      .map(({ id, fields }) => ({ id, section: fields.rawViewSectionRef ?? 0 }))
  }

  /** The columns of a table, in the order in which people see them. */
  async columns(table: string): Promise<GristColumn[]> {
    const { columns } = await this.#get(`/tables/${table}/columns`, columnList)
    const position = ({ parentPos, colRef }: (typeof columns)[number]['fields']): number =>
      parentPos ?? colRef
    return columns
      .toSorted((a, b) => position(a.fields) - position(b.fields) || a.fields.colRef - b.fields.colRef)
      .map(({ id, fields: { label, type, isFormula, colRef: ref, visibleCol: shown } }) => ({
        id,
        label: label?.trim() || id,
        type,
        isFormula: isFormula ?? false,
        ref,
        shown: shown ?? 0,
      }))
  }

  /**
   * The rows of a table, in the order in which people see them. The API gives no page after another (it has `limit` and `sort`, and no
   * offset), so that pages go down by number of row: the highest first, then those whose numbers are below.
   */
  async rows(table: string): Promise<GristRow[]> {
    const { pageRows, maxRowId } = this.#limits
    const rows = new Map<number, GristRow & { readonly position: number }>()
    const add = ({ records }: z.infer<typeof recordList>): void => {
      for (const { id, fields, errors = {} } of records) {
        const { manualSort, ...rest } = fields
        rows.set(id, { id, fields: rest, errors, position: typeof manualSort === 'number' ? manualSort : id })
      }
    }
    add(await this.#records(table, { sort: '-id', limit: String(pageRows) }))
    const lowest = Math.min(...rows.keys())
    if (rows.size >= pageRows) {
      if (lowest > maxRowId) throw new RefusedError(gristRefusals.tooManyRows(table, maxRowId))
      for (let end = lowest - 1; end > 0; end -= pageRows) {
        const id = Array.from({ length: Math.min(pageRows, end) }, (_, index) => end - index)
        add(await this.#records(table, { filter: JSON.stringify({ id }) }))
      }
    }
    return [...rows.values()].sort((a, b) => a.position - b.position || a.id - b.id)
  }

  #records(table: string, query: Readonly<Record<string, string>>): Promise<z.infer<typeof recordList>> {
    return this.#get(
      `/tables/${table}/records?${new URLSearchParams({ hidden: 'true', ...query })}`,
      recordList,
    )
  }

  async #get<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const url = `${this.#address.api}${path}`
    const subject = path.replace(/\?.*/, '')
    const request = { method: 'GET', headers: this.#headers, isIdempotent: true } as const
    const response = await requestWithRetries(url, request, this.#policy)
    if (!response.ok) {
      const excerpt = await responseExcerpt(response)
      const error = errorAnswer.safeParse(parseJson(excerpt))
      const details = withoutMarkup(error.success ? error.data.error : excerpt)
      throw new RefusedError(gristRefusals.failed(response.status, url, subject, details))
    }
    const text = await responseText(response, url)
    this.#bytes += text.length
    if (this.#bytes > this.#limits.maxBytes)
      throw new RefusedError(gristRefusals.tooLarge(this.#limits.maxBytes))
    const parsed = schema.safeParse(parseJson(text))
    if (!parsed.success)
      throw new RefusedError(gristRefusals.unexpected(url, subject, withoutMarkup(text.slice(0, 200))))
    return parsed.data
  }
}

/** Names of tables and columns, which become parts of addresses (grist-core, `documentation/grist-data-format.md`). */
const identifier = z.string().regex(/^[A-Za-z]\w{0,199}$/)

const rowNumber = z.int().positive()

const tableList = z.object({
  tables: z
    .array(
      z.object({
        id: identifier,
        fields: z.object({
          rawViewSectionRef: z.int().nullish(),
          summarySourceTable: z.int().nullish(),
        }),
      }),
    )
    .max(1000),
})

const columnList = z.object({
  columns: z
    .array(
      z.object({
        id: identifier,
        fields: z.object({
          label: z.string().nullish(),
          type: z.string(),
          isFormula: z.boolean().nullish(),
          colRef: z.int(),
          visibleCol: z.int().nullish(),
          parentPos: z.number().nullish(),
        }),
      }),
    )
    .max(1000),
})

const recordList = z.object({
  records: z.array(
    z.object({
      id: rowNumber,
      fields: z.record(z.string(), z.unknown()),
      errors: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

const errorAnswer = z.object({ error: z.string() })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // which no schema accepts
  }
}
