import type { Language } from '../../language/message.ts'
import { cellName, isGuarded } from '../../sheets/cell-text.ts'
import { headingOf, upright } from '../../sheets/headings.ts'
import { sheets } from '../../sheets/sheet.ts'
import type { SheetRows } from './sheet-rows.ts'

/** The cells of a sheet, its head first: headings in a row or, of the publication, below each other. */
export function cellsOf({ sheet, headings, rows }: SheetRows, language: Language): string[][] {
  const heads = headings.map((heading) => headingOf(heading, language))
  if (sheet !== 'publication') return [heads, ...rows.map((row) => [...row])]
  const head = [upright.names[language], upright.values[language], language === 'fr' ? 'Aide' : 'Help']
  const [row] = rows
  return [
    head,
    ...heads.map((name, index) => [name, row?.[index] ?? '', headings[index]?.column.help[language] ?? '']),
  ]
}

/** The cells that hold an apostrophe before their text, as `Capsules C14`. */
export function guardedCells(rows: SheetRows, language: Language): string[] {
  return cellsOf(rows, language).flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      row > 0 && isGuarded(cell) ? [`${sheets[rows.sheet][language]} ${cellName(row, column)}`] : [],
    ),
  )
}
