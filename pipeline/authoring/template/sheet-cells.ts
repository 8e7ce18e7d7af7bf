import type { Language, Message } from '../../language/message.ts'
import { cellName, isGuarded } from '../../sheets/cell-text.ts'
import { headingText, verticalHeads } from '../../sheets/headings.ts'
import { sheetLabels } from '../../sheets/sheet.ts'
import type { SheetRows } from './sheet-rows.ts'

/** The cells of a sheet, headings first: in a row or, for the publication, in a column with help beside it. */
export function sheetCells({ sheet, headings, rows }: SheetRows, language: Language): string[][] {
  const heads = headings.map((heading) => headingText(heading, language))
  if (sheet !== 'publication') return [heads, ...rows.map((row) => [...row])]
  const head = [verticalHeads.names[language], verticalHeads.values[language], HELP[language]]
  const [row] = rows
  return [
    head,
    ...heads.map((name, index) => [name, row?.[index] ?? '', headings[index]?.column.help[language] ?? '']),
  ]
}

const HELP: Message = { fr: 'Aide', en: 'Help' }

/** The names of the cells whose text stands behind an apostrophe: `Capsules C14`. */
export function guardedCells(rows: SheetRows, language: Language): string[] {
  return sheetCells(rows, language).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      row > 0 && isGuarded(cell) ? [`${sheetLabels[rows.sheet][language]} ${cellName(row, column)}`] : [],
    ),
  )
}
