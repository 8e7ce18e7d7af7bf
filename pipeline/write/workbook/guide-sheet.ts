import type { Language } from '../../language/message.ts'
import { licenceName } from '../../record/registers/license-names.ts'
import { publishedText, type ReleaseDescription } from '../release-description.ts'
import { columnWordsIn } from '../tables/table-column.ts'
import type { WrittenTable } from '../tables/written-table.ts'
import { headingRow, type SheetColumnForm, sheetEnd, sheetRow, sheetStart, tableRange } from './sheet-xml.ts'

/** The name of the first sheet of a workbook, which explains the others. */
export function guideSheetName(language: Language): string {
  return words[language].name
}

/** The first sheet of a workbook. */
export function guideSheet(
  description: ReleaseDescription,
  tables: readonly WrittenTable[],
  language: Language,
): string {
  const { about, heading, columns } = guideRows(description, tables, language)
  const forms: SheetColumnForm[] = [24, 90, 32, 26].map((width) => ({ type: 'wrapped', width }))
  const first = about.length + 1
  return [
    sheetStart(forms, false),
    ...about.map((row, index) => sheetRow(index + 1, row, forms)),
    headingRow(first, heading),
    ...columns.map((row, index) => sheetRow(first + 1 + index, row, forms)),
    sheetEnd(tableRange(heading.length, first + columns.length - 1), false),
  ].join('')
}

/** The rows of the first sheet: what the workbook holds, how to read it, and every sheet and column. */
function guideRows(
  { publication, publisher, version }: ReleaseDescription,
  tables: readonly WrittenTable[],
  language: Language,
): {
  readonly about: readonly (readonly string[])[]
  readonly heading: readonly string[]
  readonly columns: readonly (readonly string[])[]
} {
  const say = words[language]
  const { license, base, creditText, name, description } = publication
  const licence = licenceName(license)
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say.title, publishedText(name, publication)],
    [say.description, publishedText(description, publication)],
    [say.publisher, publisher],
    [say.licence, licence === undefined ? license : `${licence}, ${license}`],
    [say.credit, publishedText(creditText, publication)],
    [say.version, version],
    [say.address, base],
  ]
  return {
    about: [
      ...facts.flatMap(([label, text]) => (text === undefined ? [] : [[label, text]])),
      [],
      ...say.advice.map((line, index) => [index === 0 ? say.reading : '', line]),
      [],
    ],
    heading: say.heading,
    columns: tables.flatMap(({ table, rowCount }) => [
      [table.title[language], `${table.description[language]} ${say.rows(rowCount)}`, '', table.name],
      ...table.columns.map((column) => {
        const [title, content] = columnWordsIn(column.words, language)
        return [table.title[language], content, title, column.name]
      }),
    ]),
  }
}

const words = {
  fr: {
    name: 'Lisez-moi',
    title: 'Titre',
    description: 'Présentation',
    publisher: 'Publié par',
    licence: 'Licence des données',
    credit: 'Mention à reprendre',
    version: 'Version',
    address: 'Adresse',
    reading: 'Comment lire',
    advice: [
      'Une feuille par tableau, une ligne par chose. Les mêmes tableaux sont publiés en CSV, pour les programmes (tables/).',
      'Une colonne d’identifiants renvoie à la feuille qu’elle nomme ; la colonne suivante en donne les noms, dans le même ordre.',
      'Plusieurs valeurs dans une cellule : les identifiants, codes et adresses sont séparés par une espace, les textes par une barre verticale.',
      'Les dates sont du texte, aussi précises que leur source : 2021, 2021-09 ou 2021-09-28. Les durées sont aussi données en secondes, qui s’additionnent.',
      'Un texte qu’un tableur prendrait pour une formule est précédé d’une apostrophe. Un texte de plus de 32 767 caractères est coupé, et finit par …',
    ],
    heading: ['Feuille', 'Contenu', 'Colonne', 'Nom dans le CSV'],
    rows: (count: number) => `Lignes : ${count}.`,
  },
  en: {
    name: 'Read me',
    title: 'Title',
    description: 'Description',
    publisher: 'Published by',
    licence: 'Data licence',
    credit: 'Credit line',
    version: 'Release',
    address: 'Address',
    reading: 'How to read',
    advice: [
      'One sheet for each table, one row for each thing. The same tables are published as CSV, for programs (tables/).',
      'A column of ids refers to the sheet that it names; the next column has the names, in the same order.',
      'Several values in a cell: ids, codes and addresses are separated by spaces, texts by vertical bars.',
      'Dates are texts, as precise as their source: 2021, 2021-09 or 2021-09-28. Durations are given in seconds too, which can be added up.',
      'A text that a spreadsheet would take for a formula stands behind an apostrophe. A text above 32,767 characters is cut, and ends in …',
    ],
    heading: ['Sheet', 'Content', 'Column', 'Name in the CSV'],
    rows: (count: number) => `Rows: ${count}.`,
  },
} as const
