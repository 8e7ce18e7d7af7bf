import { quoteArgument } from '../language/npm-command.ts'
import type { Command, Shell } from './command.ts'
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
genre, marquée comme telle, et ce que lisent les éditeurs de texte. build le publie tel quel.`,
    en: `Writes what a publication needs into a new or empty folder: publication.yaml, an example record of each
kind, marked as such, and settings for text editors. build publishes it as it is.`,
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
      write(words[language].added(written))
      await sayForge(folder, shell)
      return 0
    }
    const beginning = await judged(values)
    const { writeStarterFolder } = await import('../authoring/starter-folder.ts')
    const timeZone = beginning.timeZone ?? (shell.isTerminal ? await askedTimeZone(folder, shell) : undefined)
    const file = forge && (await forgeFile(forge, language))
    const isStandalone = shell.settings.prefix === 'regards'
    const details = { ...beginning, timeZone, forgeFile: file, isStandalone }
    const written = await writeStarterFolder(folder, details, language)
    if (written === undefined) throw new UsageError(usageMessages.notEmpty(folder))
    write(
      words[language].begun(
        folder,
        isStandalone,
        written.filter((path) => /^[^.].*\.yaml$/.test(path)).length,
      ),
    )
    if (forge !== undefined) await sayForge(folder, shell)
    return 0
  },
}

/** Says what is left to do for a forge. */
async function sayForge(folder: string, { language, write }: Shell): Promise<void> {
  const { isPackageReachable } = await import('../authoring/starter-package.ts')
  const say = words[language]
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

/** The commands to run next, of which all but the first are typed in the new folder. */
const steps = (folder: string, isStandalone: boolean): string =>
  [
    `cd ${quoteArgument(folder)}`,
    ...(isStandalone
      ? ['regards build', 'regards serve --watch']
      : ['npm install', 'npm run build', 'npm run serve']),
  ]
    .map((line) => `  ${line}\n`)
    .join('')

const words = {
  fr: {
    begun: (
      folder: string,
      isStandalone: boolean,
      count: number,
    ) => `${count} fichiers de fiches dans ${folder}, tous des exemples à remplacer.

Pour les voir publiés, puis dans le navigateur :
${steps(folder, isStandalone)}
Ensuite : écrire dans publication.yaml l'adresse définitive (base), le nom, la licence et un contact ;
remplacer les exemples, à la main ou question par question :
  ${isStandalone ? '' : 'npm run '}regards new capsule

README.md dit le reste, et tous les champs.
`,
    added: (paths: readonly string[]) => `Écrit : ${paths.join(', ')}\n`,
    forge: `
La forge vérifie chaque changement et publie le site ; les premières lignes de son fichier disent quoi y régler, une fois.
Les fiches se tiennent dans un dépôt privé ; seul le site est public.
`,
    unreachable: `
La forge doit pouvoir installer le programme, qui n'est pas dans ce dossier : y copier le fichier regards-….tgz, que fait
« npm pack » là où est le programme, puis : npm install ./regards-….tgz
`,
  },
  en: {
    begun: (
      folder: string,
      isStandalone: boolean,
      count: number,
    ) => `${count} files of records in ${folder}, all of them examples to replace.

To see them published, then in the browser:
${steps(folder, isStandalone)}
Next: write the permanent address (base), the name, the licence and a contact in publication.yaml;
replace the examples, by hand or question by question:
  ${isStandalone ? '' : 'npm run '}regards new capsule

README.md explains the rest, and every field.
`,
    added: (paths: readonly string[]) => `Written: ${paths.join(', ')}\n`,
    forge: `
The forge checks each change and publishes the site; the first lines of its file say what to set there, once.
The records are kept in a private repository; the site alone is public.
`,
    unreachable: `
The forge has to be able to install the program, which is not in this folder: copy the file regards-….tgz into it, which
“npm pack” makes where the program is, then: npm install ./regards-….tgz
`,
  },
}
