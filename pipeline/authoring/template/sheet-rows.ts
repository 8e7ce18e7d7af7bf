import type { Language } from '../../language/message.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { guardText, joinCellValues } from '../../sheets/cell-text.ts'
import { type SheetColumn, sheetColumns } from '../../sheets/columns.ts'
import type { SheetHeading } from '../../sheets/headings.ts'
import { capsuleParts, type Sheet, sheetNames } from '../../sheets/sheet.ts'

/** A record as it was typed, or the publication, and the sheet that it belongs to. */
export type SheetRecord = {
  readonly sheet: Kind | 'publication'
  readonly value: Readonly<Record<string, unknown>>
}

/** The rows of a sheet under their headings; cells are guarded against formulas. */
export type SheetRows = {
  readonly sheet: Sheet
  readonly headings: readonly SheetHeading[]
  readonly rows: readonly (readonly string[])[]
}

/** The rows of every sheet for some records; `language` is that of “yes” and “no”. */
export function sheetRowsOf(records: readonly SheetRecord[], language: Language): SheetRows[] {
  const values = new Map<Sheet, Readonly<Record<string, unknown>>[]>(sheetNames.map((sheet) => [sheet, []]))
  for (const { sheet, value } of records) {
    values.get(sheet)?.push(value)
    if (sheet !== 'capsule') continue
    for (const part of capsuleParts)
      for (const item of listOf(value[part]))
        for (const row of functionRows(item as SheetRecord['value']))
          values.get(part)?.push({ capsule: value.id, ...row })
  }
  return sheetNames.map((sheet) => rowsOf(sheet, values.get(sheet) ?? [], language))
}

/**
 * The rows of a part: of a participation one for each function, the later ones with nothing beside but its id; what the former lists say
 * beside functions has rows of its own.
 */
function functionRows(value: SheetRecord['value']): SheetRecord['value'][] {
  const isPair = value.organization === undefined || value.periodical === undefined
  if (value.function === undefined && (isPair || value.participant === undefined)) return [value]
  const { function: stated, roleName, organization, periodical, ...part } = value
  const isOrganization = value.participant === undefined && organization !== undefined // which takes part itself
  const alone = Object.entries({
    roleName,
    organization: isOrganization ? [] : organization,
    periodical,
  }).flatMap(([field, each]) => listOf(each).map((one) => ({ [field]: one })))
  const functions = [...(listOf(stated) as SheetRecord['value'][]), ...alone]
  const isUnnamed = value.participant === undefined && !isOrganization // whose first row names no organisation, which would take part
  const [first, ...rest] = isOrganization || isUnnamed ? [{ organization }, ...functions] : functions
  return [{ ...part, ...first }, ...rest.map((each) => ({ id: part.id, ...each }))]
}

function rowsOf(
  sheet: Sheet,
  values: readonly Readonly<Record<string, unknown>>[],
  language: Language,
): SheetRows {
  const headings = sheetColumns(sheet).flatMap((column): SheetHeading[] => {
    const texts = values.flatMap((value) => textsOf(column, value, language))
    const languages = [...new Set(texts.map((each) => each.language))]
    if (texts.length === 0) return column.isRare ? [] : [{ column }]
    return languages.map((each) => (each === '' ? { column } : { column, language: each }))
  })
  const rows = values.map((value) =>
    headings.map(({ column, language: textLanguage = '' }) => {
      const text = textsOf(column, value, language).find((each) => each.language === textLanguage)?.text ?? ''
      return guardText(text)
    }),
  )
  return { sheet, headings, rows }
}

/** A text for a column, and the language of its heading (empty for none). */
type ColumnText = { readonly language: string; readonly text: string }

function textsOf(
  column: SheetColumn,
  value: Readonly<Record<string, unknown>>,
  language: Language,
): ColumnText[] {
  const { form, path } = column
  const inner = path.reduce<unknown>(
    (outer, step) => (outer as Record<string, unknown> | undefined)?.[step],
    value,
  )
  if (inner === undefined) return []
  if (form.rule === 'boolean')
    return [{ language: '', text: booleans[language][String(inner)] ?? String(inner) }]
  if (!form.isSeveral) return languagesOf(inner)
  const items = listOf(inner).map(languagesOf)
  return [...new Set(items.flatMap((item) => item.map((each) => each.language)))].map((each) => {
    const texts = items.map((item) => item.find((text) => text.language === each)?.text ?? '')
    return {
      language: each,
      text: joinCellValues(texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)),
    }
  })
}

function languagesOf(value: unknown): ColumnText[] {
  if (typeof value !== 'object' || value === null) return [{ language: '', text: String(value) }]
  return Object.entries(value).map(([language, text]) => ({
    language: language.toLowerCase(),
    text: String(text),
  }))
}

const booleans: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { true: 'oui', false: 'non' },
  en: { true: 'yes', false: 'no' },
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value].flat()
}
