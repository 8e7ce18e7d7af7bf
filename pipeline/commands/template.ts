import { fileSize } from '../files/file-facts.ts'
import { folderRelation } from '../files/folder-relation.ts'
import { writeNewFiles } from '../files/write-new-files.ts'
import type { Language } from '../language/message.ts'
import { formatProblem } from '../problems/problem-line.ts'
import type { Command, Shell } from './command.ts'
import { rejectExtraArguments, UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const templateCommand: Command = {
  summary: {
    fr: 'écrit des tableaux à remplir, vides ou avec les fiches',
    en: 'writes tables to fill in, empty or with the records',
  },
  help: {
    fr: `Usage : npm run regards "--" template [options] [FICHIER | DOSSIER]

Écrit un classeur à remplir (fiches.xlsx) : une feuille par genre de fiches, des titres commentés, des
listes où choisir. N'écrase aucun fichier.

  --xlsx           un classeur (par défaut)
  --csv            des fichiers CSV, un par feuille, dans un dossier (fiches)
  --yaml           des fichiers YAML, dans un dossier (fiches) ; demande --from-data
  --from-data      y met les fiches de --data : de YAML vers un tableur, ou l'inverse ;
                   les commentaires des fichiers YAML ne suivent pas
  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue des titres et des messages (fr)
`,
    en: `Usage: npm run regards "--" template [options] [FILE | FOLDER]

Writes a workbook to fill in (records.xlsx): a sheet for each kind of record, headings with comments,
lists to choose from. Overwrites no file.

  --xlsx          a workbook (by default)
  --csv           CSV files, one a sheet, in a folder (records)
  --yaml          YAML files, in a folder (records); asks for --from-data
  --from-data     puts the records of --data into it: from YAML to a spreadsheet, or back;
                  comments of YAML files are left behind
  --data FOLDER   the records (data)
  --lang fr|en    the language of headings and messages (fr)
`,
  },
  options: ['data', 'xlsx', 'csv', 'yaml', 'from-data'],
  async run({ values, positionals: [typed, ...more] }, shell: Shell) {
    const { language, write } = shell
    rejectExtraArguments(more)
    const asked = (['xlsx', 'csv', 'yaml'] as const).filter((form) => values[form])
    const [form = 'xlsx'] = asked
    if (asked.length > 1) throw new UsageError(usageMessages.formats)
    const isFilled = values['from-data'] === true
    if (form === 'yaml' && !isFilled)
      throw new UsageError(usageMessages.value('--yaml', '', '--yaml --from-data'))
    const { fillTemplate, readSheetRecords } = await import('../authoring/template/fill-template.ts')
    const { data = 'data' } = values
    const name = language === 'fr' ? 'fiches' : 'records'
    const target = typed ?? (form === 'xlsx' ? `${name}.xlsx` : name)
    const fill = async (): Promise<number> => {
      const { records, problems } = isFilled ? await readSheetRecords(data) : { records: [], problems: [] }
      if (problems.length > 0) {
        write(problems.map((problem) => `${formatProblem(problem, language)}\n`).join(''))
        return 1
      }
      const made = await fillTemplate(records, form, target, language)
      if ('longCell' in made) throw new UsageError(usageMessages.longCell(made.longCell))
      for (const path of made.files.keys())
        if ((await fileSize(path).catch(() => undefined)) !== undefined)
          throw new UsageError(usageMessages.exists(path))
      const there = await writeNewFiles(made.files)
      if (there !== undefined) throw new UsageError(usageMessages.exists(there))
      write(told([...made.files.keys()], records.length, made.guarded, language))
      return 0
    }
    const { is } = await folderRelation(data, target)
    return is === 'data-holds-out' ? withDataLock(data, shell, fill) : fill()
  },
}

/** What was written, and which cells bear an apostrophe. */
function told(
  paths: readonly string[],
  count: number,
  guarded: readonly string[],
  language: Language,
): string {
  const say = words[language]
  const lines = [`${say.written}${paths.join(', ')}${count > 0 ? say.records(count) : ''}`]
  if (guarded.length > 0) lines.push(say.guarded(guarded))
  return lines.map((each) => `${each}\n`).join('')
}

const MOST = 10

const words = {
  fr: {
    written: 'Écrit : ',
    records: (count: number) => ` (${count} fiches)`,
    guarded: (cells: readonly string[]) =>
      `Derrière une apostrophe, pour qu'aucun tableur n'en fasse une formule (elle est ôtée à la lecture) : ${listed(cells)}`,
  },
  en: {
    written: 'Written: ',
    records: (count: number) => ` (${count} records)`,
    guarded: (cells: readonly string[]) =>
      `Behind an apostrophe, so that no spreadsheet makes a formula of them (it is taken away when read): ${listed(cells)}`,
  },
}

function listed(cells: readonly string[]): string {
  return cells.slice(0, MOST).join(', ') + (cells.length > MOST ? ` … (${cells.length})` : '')
}
