import { stringify } from 'csv-stringify/sync'
import { readBytes } from '../../files/read-file.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { writeNewFile } from '../../files/write-new-files.ts'
import type { Language } from '../../language/message.ts'
import { fillListName } from '../../read/data-files.ts'
import { guardText } from '../../sheets/cell-text.ts'
import type { CellToFill } from './cells-to-fill.ts'

/**
 * Writes a list of cells beside each table that has any, `fiches.a-remplir.csv` beside `fiches.xlsx`: of each cell where it is, what stands
 * there, what the import proposes, and where that comes from. A list of an earlier import is replaced; resolves to the lists that changed.
 */
export async function writeFillLists(cells: readonly CellToFill[], language: Language): Promise<string[]> {
  const written: string[] = []
  for (const table of new Set(cells.map(({ file }) => file))) {
    const text = listText(
      cells.filter(({ file }) => file === table),
      language,
    )
    for (let count = 1; ; count++) {
      const path = fillListName(table, language, count)
      const there = await readBytes(path)
      const old = there === undefined ? undefined : Buffer.from(there).toString()
      if (old === text) break
      if (old !== undefined && !old.startsWith(listText([], language).trimEnd())) continue // somebody's own file
      if (old === undefined && !(await writeNewFile(path, text))) continue
      if (old !== undefined) await replaceFile(path, text)
      written.push(path)
      break
    }
  }
  return written
}

const headings: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Feuille', 'Cellule', 'Colonne', 'Présent', 'Proposé', 'Source'],
  en: ['Sheet', 'Cell', 'Column', 'Present', 'Proposed', 'Source'],
}

function listText(cells: readonly CellToFill[], language: Language): string {
  const rows = cells.map(({ sheet, cell, heading, present, proposed, source }) =>
    [sheet, cell, heading, present, proposed, source].map(guardText),
  )
  return stringify([headings[language], ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
  })
}
