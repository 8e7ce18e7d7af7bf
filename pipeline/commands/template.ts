import type { TemplateFormat } from '../authoring/template/fill-template.ts'
import { fileSize } from '../files/file-facts.ts'
import { folderRelation } from '../files/folder-relation.ts'
import { writeNewFiles } from '../files/write-new-files.ts'
import type { Language } from '../language/message.ts'
import { formatProblem } from '../problems/problem-line.ts'
import type { Command, Shell } from './command.ts'
import type { OptionValues } from './options/option-table.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const templateCommand: Command = {
  summary: {
    fr: 'écrit des tableaux à remplir, vides ou avec les fiches',
    en: 'writes tables to fill in, empty or with the records',
  },
  usage: {
    fr: 'template [options] [FICHIER | DOSSIER]',
    en: 'template [options] [FILE | FOLDER]',
  },
  description: {
    fr: `Écrit un classeur à remplir (fiches.xlsx) : une feuille par genre de fiches, des titres commentés, des
listes où choisir. Avec --grist, un document à importer dans Grist (fiches.grist) : une table par genre,
liées par des références. N'écrase aucun fichier.`,
    en: `Writes a workbook to fill in (records.xlsx): a sheet for each kind of record, headings with comments,
lists to choose from. With --grist, a document to import into Grist (records.grist): a table for each
kind, linked by references. Overwrites no file.`,
  },
  async run({ values, positionals: [typed, ...more] }, shell: Shell) {
    rejectExtraArguments(more)
    const { data = 'data', 'from-data': isFilled = false } = values
    if (values['fill-ids']) return writeMissingIds(data, typed ?? words[shell.language].idsFile, shell)
    const format = templateFormat(values)
    const { name } = words[shell.language]
    const target = typed ?? (format === 'xlsx' || format === 'grist' ? `${name}.${format}` : name)
    const fill = (): Promise<number> => writeTemplate({ data, isFilled, format, target }, shell)
    const { is } = await folderRelation(data, target)
    return is === 'data-holds-out' ? withDataLock(data, shell, fill) : fill()
  },
}

/** Gives ids to the rows of tables that lack them, and prints what was written; resolves to the exit code. Throws `UsageError`. */
async function writeMissingIds(data: string, target: string, shell: Shell): Promise<number> {
  const { fillIds } = await import('../authoring/template/fill-ids.ts')
  const { leftIdsText } = await import('../authoring/template/left-ids-text.ts')
  const { language, write } = shell
  const say = words[language]
  if ((await fileSize(target).catch(() => undefined)) !== undefined)
    throw new UsageError(usageMessages.exists(target))
  const { written, left } = await withDataLock(data, shell, () => fillIds(data, shell.randomHex))
  for (const { path, count } of written) write(`${say.written}${path}${say.ids(count)}\n`)
  if (left.length > 0) {
    const existing = await writeNewFiles(new Map([[target, leftIdsText(left, language)]]))
    if (existing !== undefined) throw new UsageError(usageMessages.exists(existing))
    write(`${say.written}${target}${say.toCopy(left.length)}\n`)
  }
  if (written.length + left.length === 0) write(`${say.noIds}\n`)
  return 0
}

/** A template to write: from which records, in which format, where. */
type TemplateOrder = {
  readonly data: string
  /** Whether the records of the data folder are filled in. */
  readonly isFilled: boolean
  readonly format: TemplateFormat
  /** A file, or a folder for the formats that have a file for each sheet. */
  readonly target: string
}

/** The one format that the options ask for. Throws `UsageError`. */
function templateFormat(values: OptionValues): TemplateFormat {
  const formats = (['xlsx', 'csv', 'grist', 'yaml'] as const).filter((format) => values[format])
  const [format = 'xlsx'] = formats
  if (formats.length > 1) throw new UsageError(usageMessages.formats)
  if (format === 'yaml' && !values['from-data'])
    throw new UsageError(usageMessages.value('--yaml', '', '--yaml --from-data'))
  return format
}

/** Writes a template over no file that exists, and prints where; resolves to the exit code. Throws `UsageError`. */
async function writeTemplate(
  { data, isFilled, format, target }: TemplateOrder,
  { language, write }: Shell,
): Promise<number> {
  const { fillTemplate, readSheetRecords } = await import('../authoring/template/fill-template.ts')
  const { records, problems } = isFilled ? await readSheetRecords(data) : { records: [], problems: [] }
  if (problems.length > 0) {
    write(problems.map((problem) => `${formatProblem(problem, language)}\n`).join(''))
    return 1
  }
  const template = await fillTemplate(records, format, target, language)
  if ('longCell' in template) throw new UsageError(usageMessages.longCell(template.longCell))
  const { files, guarded } = template
  for (const path of files.keys())
    if ((await fileSize(path).catch(() => undefined)) !== undefined)
      throw new UsageError(usageMessages.exists(path))
  const existing = await writeNewFiles(files)
  if (existing !== undefined) throw new UsageError(usageMessages.exists(existing))
  write(templateSummary([...files.keys()], records.length, guarded, language))
  return 0
}

/** The files that were written, and the cells whose text begins behind an apostrophe. */
function templateSummary(
  paths: readonly string[],
  count: number,
  guarded: readonly string[],
  language: Language,
): string {
  const say = words[language]
  const lines = [`${say.written}${paths.join(', ')}${count > 0 ? say.records(count) : ''}`]
  if (guarded.length > 0) lines.push(say.guarded(guarded))
  return lines.map((line) => `${line}\n`).join('')
}

/** How many cells are named at most. */
const MAX_CELLS_SHOWN = 10

const words = {
  fr: {
    name: 'fiches',
    written: 'Écrit : ',
    records: (count: number) => ` (${count} fiches)`,
    idsFile: 'identifiants.txt',
    ids: (count: number) => ` (identifiants : ${count})`,
    toCopy: (count: number) =>
      ` : les identifiants à recopier dans leurs cellules (${count}), puis à laisser tels quels`,
    noIds: 'Chaque ligne des tableaux a son identifiant.',
    guarded: (cells: readonly string[]) =>
      `Derrière une apostrophe, pour qu'aucun tableur n'en fasse une formule (elle est ôtée à la lecture) : ${listed(cells)}`,
  },
  en: {
    name: 'records',
    written: 'Written: ',
    records: (count: number) => ` (${count} records)`,
    idsFile: 'ids.txt',
    ids: (count: number) => ` (ids: ${count})`,
    toCopy: (count: number) =>
      `: the ids to be copied into their cells (${count}), and then left as they are`,
    noIds: 'Each row of the tables has its id.',
    guarded: (cells: readonly string[]) =>
      `Behind an apostrophe, so that no spreadsheet takes them for formulas (it is removed when they are read): ${listed(cells)}`,
  },
}

function listed(cells: readonly string[]): string {
  return (
    cells.slice(0, MAX_CELLS_SHOWN).join(', ') +
    (cells.length > MAX_CELLS_SHOWN ? ` … (${cells.length})` : '')
  )
}
