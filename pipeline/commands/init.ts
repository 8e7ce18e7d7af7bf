import type { Command, Shell } from './command.ts'
import { initWords } from './init-words.ts'
import type { OptionValues } from './options/option-table.ts'
import { allowedValue } from './options/option-values.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

export const initCommand: Command = {
  summary: {
    fr: 'commence un dossier de fiches, avec un exemple de chaque genre',
    en: 'starts a folder of records, with an example of each kind',
  },
  usage: {
    fr: 'init DOSSIER [options]',
    en: 'init FOLDER [options]',
  },
  description: {
    fr: `Écrit dans un dossier nouveau ou vide de quoi publier : publication.yaml, une fiche d'exemple de chaque
genre, marquée comme telle, et ce que lisent les éditeurs de texte. build le publie tel quel. Avec
--no-examples, publication.yaml et l'organisation qui publie, à quoi import ajoute ce que l'on a.`,
    en: `Writes what a publication needs into a new or empty folder: publication.yaml, an example record of each
kind, marked as such, and settings for text editors. build publishes it as it is. With --no-examples,
publication.yaml and the organisation that publishes, to which import adds what there is.`,
  },
  async run({ values, positionals: [folder, ...more] }, shell) {
    const { language, write } = shell
    rejectExtraArguments(more)
    if (folder === undefined) throw new UsageError(usageMessages.value('init', '', 'DOSSIER, FOLDER'))
    const { forgeFile, forges } = await import('../authoring/forge-files.ts')
    const forge = values.forge === undefined ? undefined : allowedValue('--forge', values.forge, forges)
    const { addForge, holdsRecords } = await import('../authoring/add-forge.ts')
    if (forge !== undefined && (await holdsRecords(folder))) {
      const { written, existing } = await addForge(folder, forge, language)
      if (existing !== undefined) throw new UsageError(usageMessages.exists(existing))
      write(initWords[language].added(written))
      await sayForge(folder, shell)
      return 0
    }
    const beginning = await judged(values)
    const { 'no-examples': isBare = false } = values
    const { writeStarterFolder } = await import('../authoring/starter-folder.ts')
    const timeZone = beginning.timeZone ?? (shell.isTerminal ? await askedTimeZone(folder, shell) : undefined)
    const file = forge && (await forgeFile(forge, language))
    const isStandalone = shell.settings.prefix === 'regards'
    const details = { ...beginning, timeZone, isBare, forgeFile: file, isStandalone }
    const written = await writeStarterFolder(folder, details, language)
    if (written === undefined) throw new UsageError(usageMessages.notEmpty(folder))
    const count = written.filter((path) => /^[^.].*\.yaml$/.test(path)).length
    const say = initWords[language]
    write((isBare ? say.bare : say.begun)(folder, isStandalone, count))
    if (forge !== undefined) await sayForge(folder, shell)
    return 0
  },
}

/** Says what is left to do for a forge. */
async function sayForge(folder: string, { language, write }: Shell): Promise<void> {
  const { isPackageReachable } = await import('../authoring/starter-package.ts')
  const say = initWords[language]
  write(say.forge)
  if (!(await isPackageReachable(folder))) write(say.unreachable)
}

/** The time zone, asked for once; nothing is asked where the folder cannot be begun. */
async function askedTimeZone(folder: string, shell: Shell): Promise<string | undefined> {
  const { canBeginFolder } = await import('../authoring/starter-folder.ts')
  const { askTimeZone } = await import('../authoring/time-zone-question.ts')
  return (await canBeginFolder(folder)) ? askTimeZone(shell) : undefined
}

/** The options, checked as the reader checks the fields of `publication.yaml`. Throws `UsageError`. */
async function judged({ base, name, publisher, license, 'time-zone': timeZone }: OptionValues) {
  const typed = await import('../record/value-schemas.ts')
  const said = { base, name, publisher, license, timeZone }
  const allowed = {
    base: [typed.baseAddress, 'https://domaine/dossier/'],
    name: [typed.plainText, '…'],
    publisher: [typed.plainText, '…'],
    license: [typed.licenceAddress, 'https://…'],
    timeZone: [typed.timeZoneName, 'Europe/Paris'],
  } as const
  for (const [option, value] of Object.entries(said)) {
    const [schema, example] = allowed[option as keyof typeof said]
    const isFit = value === undefined || (schema.safeParse(value).success && !/\p{Cc}/u.test(value))
    if (!isFit)
      throw new UsageError(
        usageMessages.value(
          `--${option === 'timeZone' ? 'time-zone' : option}`,
          value.replaceAll(/\p{Cc}/gu, ' '),
          example,
        ),
      )
  }
  return said
}
