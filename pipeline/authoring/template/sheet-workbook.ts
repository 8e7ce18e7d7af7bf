import type { Cell, DataValidation, WriteSheet } from 'hucre/xlsx'
import type { Language, Message } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import { participationPart, partNames } from '../../record/registers/participation-parts.ts'
import { CELL_SEPARATOR, columnName, escapeCharacterCodes } from '../../sheets/cell-text.ts'
import type { SheetColumn } from '../../sheets/columns.ts'
import type { SheetHeading } from '../../sheets/headings.ts'
import { sheetLabels } from '../../sheets/sheet.ts'
import { choiceListRange, choiceLists } from './choice-lists.ts'
import { sheetCells } from './sheet-cells.ts'
import type { SheetRows } from './sheet-rows.ts'

/** Rows that are formatted as text, so that a spreadsheet program does not convert what is typed. */
const MIN_TEXT_ROWS = 300

/** A workbook (xlsx) with a page of advice and a sheet for each kind: headings with help, lists to choose from. */
export async function sheetWorkbook(all: readonly SheetRows[], language: Language): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const day = new Date(0) // the same records give the same bytes
  return writeXlsx({
    properties: { created: day, modified: day, creator: 'Regards' },
    sheets: [advice(language), ...all.map((rows) => sheetOf(rows, language)), choiceLists(all, language)],
  })
}

/** A sheet of texts: its name, and its rows with the headings first. */
export type PlainSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** A workbook (xlsx) of texts, without help and lists. The same sheets give the same bytes. */
export async function plainWorkbook(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const day = new Date(0)
  return writeXlsx({
    properties: { created: day, modified: day, creator: 'Regards' },
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === '' ? null : escapeCharacterCodes(cell)))),
    })),
  })
}

function sheetOf(rows: SheetRows, language: Language): WriteSheet {
  const isUpright = rows.sheet === 'publication'
  const cells = sheetCells(rows, language).map((row) => row.map(escapeCharacterCodes))
  const width = Math.max(...cells.map((row) => row.length))
  const ready = isUpright ? 0 : Math.max(0, MIN_TEXT_ROWS - cells.length)
  const columns = isUpright ? [30, 60, 90] : rows.headings.map(({ column }) => widthOf(column, language))
  return {
    name: sheetLabels[rows.sheet][language],
    rows: [...cells, ...Array.from({ length: ready }, () => Array.from({ length: width }, () => null))],
    columns: columns.map((each) => ({
      width: each,
      style: { numFmt: '@', alignment: { vertical: 'top', wrapText: isUpright } },
    })),
    cells: heads(rows, cells, language),
    dataValidations: isUpright
      ? rows.headings.flatMap((heading, index) => choices(heading, `B${index + 2}`, language))
      : rows.headings.flatMap((heading, index) =>
          choices(heading, `${columnName(index)}2:${columnName(index)}2000`, language),
        ),
    freezePane: { rows: 1, columns: 1 },
  }
}

/** The cells of the headings, in bold: required ones with a star, each with its help as a comment. */
function heads(
  rows: SheetRows,
  cells: readonly (readonly string[])[],
  language: Language,
): Map<string, Partial<Cell>> {
  const style = {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF4' } },
  } as const
  if (rows.sheet === 'publication') {
    const names = cells.slice(1).map(([name], index): [string, Partial<Cell>] => {
      const isOwed = rows.headings[index]?.column.isRequired === true
      return [
        `${index + 1},0`,
        { value: isOwed ? `${name} *` : (name ?? ''), style: { font: { bold: isOwed } } },
      ]
    })
    return new Map([
      ...(cells[0] ?? []).map((value, index): [string, Partial<Cell>] => [`0,${index}`, { value, style }]),
      ...names,
    ])
  }
  return new Map(
    rows.headings.map(({ column }, index) => {
      const value = `${cells[0]?.[index] ?? ''}${column.isRequired ? ' *' : ''}`
      return [
        `0,${index}`,
        { value, style, comment: { text: columnHelp(column, language), author: 'Regards' } },
      ]
    }),
  )
}

/** What a heading is explained by: the help of its field, an example, how several values and other languages are written. */
export function columnHelp({ help, example, form, isRequired }: SheetColumn, language: Language): string {
  const say = words[language]
  return [
    help[language],
    ...(example === undefined ? [] : [`${say.example}${colon(language)}${example}`]),
    ...(form.isSeveral ? [say.several] : []),
    ...(form.rule === 'text' ? [say.languages] : []),
    ...(isRequired ? [say.owed] : []),
  ].join('\n')
}

/**
 * The list to choose from in a range of cells: names of another sheet with ids behind them, allowed values, yes and no. The parts that people take are more than
 * the 255 characters of a list in a cell; they stand in the sheet of advice.
 */
function choices({ column }: SheetHeading, range: string, language: Language): DataValidation[] {
  const { form, referencedKind } = column
  const list = { type: 'list', range, allowBlank: true, showErrorMessage: !form.isSeveral } as const
  const mistake = { errorTitle: column.title[language], errorMessage: words[language].choose }
  if (referencedKind !== undefined) {
    const formula1 = choiceListRange(referencedKind, language) // what stands in another file is not in the list, and not refused
    return [{ ...list, ...mistake, errorStyle: 'warning', formula1 }]
  }
  const values = columnValues(column, language)
  if (values === undefined) return []
  if (values === partNames) {
    const first = words[language].lines.length + 3
    const formula1 = `'${words[language].name}'!$A$${first}:$A$${first + partNames.length - 1}`
    return [{ ...list, ...mistake, errorStyle: 'stop', formula1 }]
  }
  return [{ ...list, ...mistake, errorStyle: 'stop', values: [...values] }]
}

/** The values that a column allows, if they are limited; yes and no in a language. */
export function columnValues({ form }: SheetColumn, language: Language): readonly string[] | undefined {
  return form.rule === 'boolean' ? words[language].yesNo : form.allowed
}

function widthOf({ title, form }: SheetColumn, language: Language): number {
  return Math.max(title[language].length + 6, form.rule === 'text' || form.rule === 'url' ? 40 : 16)
}

function advice(language: Language): WriteSheet {
  const { name, lines, parts } = words[language]
  const labels = partNames.map((part) => [part, participationPart(part).label[language]])
  return {
    name,
    rows: [...lines.map((line) => [line]), [], [parts], ...labels],
    columns: [{ width: 110, style: { alignment: { wrapText: true } } }, { width: 40 }],
  }
}

const words = {
  fr: {
    name: 'Lisez-moi',
    example: 'Exemple',
    several: `Plusieurs valeurs se séparent par ${CELL_SEPARATOR}`,
    languages: 'En une autre langue : une colonne de plus, au même titre suivi du code, (en).',
    owed: 'Obligatoire.',
    choose: 'Cette valeur n’est pas dans la liste.',
    yesNo: ['oui', 'non'],
    parts: 'Parts prises à une vidéo, par leur mot, et comment les pages les montrent :',
    lines: [
      'Une feuille par genre de fiches, une ligne par fiche ; les titres suivis de * sont obligatoires.',
      'Chaque titre porte un commentaire : ce que contient la colonne, avec un exemple.',
      'Ce qu’aucune source ne dit reste vide. Les colonnes inutiles peuvent être supprimées ou déplacées ; une colonne ou une feuille « Notes » n’est pas lue.',
      `Plusieurs valeurs dans une cellule se séparent par ${CELL_SEPARATOR} (une barre du texte s’écrit \\${CELL_SEPARATOR}).`,
      'Là où une fiche en cite une autre : son identifiant, son nom si elle seule le porte, ou les deux, que la liste propose.',
      'Dates : 28/09/2021, 09/2021 ou 2021. Durées : 00:10:05. Oui ou non : oui, non.',
      'Placer ce fichier dans le dossier des données, puis lancer npm run check : chaque point à corriger est dit avec sa feuille et sa cellule.',
    ],
  },
  en: {
    name: 'Read me',
    example: 'Example',
    several: `Several values are separated by ${CELL_SEPARATOR}`,
    languages: 'For another language, add a column with the same heading and the code of the language, (fr).',
    owed: 'Required.',
    choose: 'This value is not in the list.',
    yesNo: ['yes', 'no'],
    parts: 'Parts that are taken in a video, by their word, and how pages show them:',
    lines: [
      'One sheet for each kind of record, one row for each record; headings with * are required.',
      'Each heading has a comment that explains the column, with an example.',
      'Leave empty what no source says. Columns that are not used may be deleted or moved; a column or sheet “Notes” is not read.',
      `Several values in a cell are separated by ${CELL_SEPARATOR} (a bar in the text is written \\${CELL_SEPARATOR}).`,
      'Where a record cites another: its id, its name if no other has it, or both, as the list proposes.',
      'Dates: 28/09/2021 (day first), 09/2021 or 2021. Durations: 00:10:05. Yes or no: yes, no.',
      'Put this file into the data folder, then run npm run check: each point to correct is listed with its sheet and cell.',
    ],
  },
} satisfies Record<keyof Message, unknown>
