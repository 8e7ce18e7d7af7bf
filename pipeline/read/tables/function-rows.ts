import type { ProblemSink } from '../../problems/problem.ts'
import { mergeValues } from '../merge-sources.ts'
import type { RawValue } from '../parse-yaml.ts'

/**
 * Joins the rows of one participation, which is how a table says several functions: a row for each function with its organisation or
 * periodical, all with the id of the participation. What the rows say beside is the same, or is reported. A row that lists several
 * functions or organisations in one cell stays as it is where it is the only one.
 */
export function joinFunctionRows(
  rows: readonly RawValue[],
  language: string,
  report: ProblemSink,
): RawValue[] {
  const byId = new Map<unknown, RawValue[]>()
  for (const row of rows) {
    const { id } = row.value as Row
    const key = id ?? row // a row without an id stands alone
    byId.set(key, [...(byId.get(key) ?? []), row])
  }
  return [...byId.values()].flatMap((same) => {
    const [{ value } = { value: {} }] = same
    const isOfPerson =
      (value as Row).participant !== undefined &&
      !FUNCTION_FIELDS.some((field) => Array.isArray((value as Row)[field]))
    return same.length > 1 || isOfPerson ? joined(same, language, report) : same
  })
}

type Row = Readonly<Record<string, unknown>>

/** The fields of a row that say a function. */
const FUNCTION_FIELDS = ['roleName', 'organization', 'periodical']

function joined(rows: readonly RawValue[], language: string, report: ProblemSink): RawValue[] {
  const hasPerson = rows.some(({ value }) => (value as Row).participant !== undefined)
  const isFunction = (field: string, row: number): boolean =>
    FUNCTION_FIELDS.includes(field) && (hasPerson || row > 0 || field !== 'organization') // which takes part itself
  const fieldsOf = (index: number, areOfFunction: boolean): Row =>
    Object.fromEntries(
      Object.entries(rows[index]?.value as Row).filter(
        ([field]) => isFunction(field, index) === areOfFunction,
      ),
    )
  const common = mergeValues(
    rows.map(({ placeOf }, index) => ({ value: fieldsOf(index, false), placeOf })),
    language,
    report,
  )
  const functions = rows.flatMap(({ placeOf }, index) =>
    statedIn(fieldsOf(index, true)).map((stated) => ({ value: stated, placeOf })),
  )
  if (common === undefined || functions.length === 0) return common === undefined ? [] : [common]
  return [
    {
      value: { ...(common.value as Row), function: functions.map(({ value }) => value) },
      placeOf: ([field, index = 0, ...rest]) =>
        field === 'function'
          ? (functions[Number(index)]?.placeOf(rest) ?? common.placeOf([]))
          : common.placeOf(field === undefined ? [] : [field, index, ...rest]),
    },
  ]
}

/** The function that a row states; each alone, where a cell lists several. */
function statedIn(fields: Row): Row[] {
  const entries = Object.entries(fields)
  if (entries.length === 0) return []
  if (!entries.some(([, value]) => Array.isArray(value))) return [fields]
  return entries.flatMap(([field, value]) => [value].flat().map((each: unknown) => ({ [field]: each })))
}
