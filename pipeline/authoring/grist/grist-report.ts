import type { Language } from '../../language/message.ts'
import { dataArguments, npmCommand } from '../../language/npm-command.ts'
import { colon, quote } from '../../language/punctuation.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { GristCellFault } from './grist-sheets.ts'
import type { GristOutcome } from './import-grist-document.ts'

/** What came of taking over a document, for the terminal: the cells at fault, each with the link to its row, or what was written. */
export function gristReportText(
  outcome: GristOutcome,
  { data, isDry, language }: { readonly data: string; readonly isDry: boolean; readonly language: Language },
): string {
  const { path, isChanged, counts, leftOut, otherTables, faults } = outcome
  const say = words[language]
  const end = colon(language)
  const tables = counts.map(([table, rows]) => `${table} ${rows}`).join(', ')
  if (faults.length > 0)
    return [
      ...faults.slice(0, MAX_FAULTS_SHOWN).map((fault) => faultLine(fault, language)),
      `${say.notWritten(faults.length)}`,
    ]
      .map((line) => `${line}\n`)
      .join('')
  const verb = isChanged ? (isDry ? say.wouldWrite : say.written) : say.unchanged
  return [
    `${verb}${end}${path} (${tables})`,
    ...(leftOut.length > 0 ? [`${say.columns}${end}${leftOut.map(formatValue).join(', ')}`] : []),
    ...(otherTables.length > 0 ? [`${say.tables}${end}${otherTables.join(', ')}`] : []),
    `${say.next}${end}${npmCommand(['check', ...dataArguments(data)], language)}`,
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** How many cells at fault are shown. */
const MAX_FAULTS_SHOWN = 50

function faultLine({ table, row, link, column, fault, detail }: GristCellFault, language: Language): string {
  const say = words[language]
  const shown = detail === '' ? '' : ` (${formatValue(detail)})`
  return `${table}, ${say.row} ${row}, ${quote(column, language)}${colon(language)}${say.faults[fault](shown)}  ${link}`
}

const words = {
  fr: {
    written: 'Écrit',
    wouldWrite: 'Serait écrit',
    unchanged: 'Inchangé',
    columns: 'Colonnes laissées (formules sous un titre inconnu, pièces jointes)',
    tables: 'Tables laissées (leur nom n’est pas celui d’une feuille)',
    next: 'Puis',
    row: 'ligne',
    notWritten: (count: number) =>
      `Rien n'est écrit : ${count} ${count > 1 ? 'cellules' : 'cellule'} à corriger dans Grist, puis relancer la commande`,
    faults: {
      error: (shown: string) => `la formule échoue${shown} ; la corriger, ou vider la cellule`,
      pending: (shown: string) => `la valeur n'est pas encore calculée${shown} ; relancer dans un moment`,
      hidden: (shown: string) =>
        `les règles d'accès cachent cette cellule${shown} ; donner la clé d'un compte qui la voit`,
      unknown: (shown: string) =>
        `valeur d'un genre inconnu${shown} ; écrire un texte, une date ou une référence`,
      'no-id': (shown: string) =>
        `la ligne citée n'a pas d'identifiant${shown} ; en écrire un dans sa colonne Identifiant`,
      'no-row': (shown: string) => `la ligne citée n'existe plus${shown} ; en choisir une autre`,
      long: (shown: string) =>
        `texte de plus de 32 767 signes${shown}, plus qu'une cellule n'en contient ; le couper`,
    },
  },
  en: {
    written: 'Written',
    wouldWrite: 'Would be written',
    unchanged: 'Unchanged',
    columns: 'Columns left out (formulas under an unknown heading, attachments)',
    tables: 'Tables left out (their name is not that of a sheet)',
    next: 'Then',
    row: 'row',
    notWritten: (count: number) =>
      `Nothing is written: ${count} ${count > 1 ? 'cells' : 'cell'} to correct in Grist; then run the command again`,
    faults: {
      error: (shown: string) => `the formula fails${shown}; correct it, or empty the cell`,
      pending: (shown: string) => `the value is not computed yet${shown}; run again in a moment`,
      hidden: (shown: string) =>
        `access rules hide this cell${shown}; give the key of an account that sees it`,
      unknown: (shown: string) => `value of an unknown kind${shown}; write a text, a date or a reference`,
      'no-id': (shown: string) =>
        `the row it refers to has no id${shown}; write one in its column Identifier`,
      'no-row': (shown: string) => `the row it refers to is gone${shown}; choose another`,
      long: (shown: string) =>
        `text of more than 32,767 characters${shown}, more than a cell holds; shorten it`,
    },
  },
} as const
