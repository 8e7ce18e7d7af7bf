import { quoteArgument } from '../language/npm-command.ts'
import type { Command, Shell } from './command.ts'
import type { OptionValues } from './options/option-table.ts'
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
    const beginning = await judged(values)
    const { 'no-examples': isBare = false } = values
    const { writeStarterFolder } = await import('../authoring/starter-folder.ts')
    const timeZone = beginning.timeZone ?? (shell.isTerminal ? await askedTimeZone(folder, shell) : undefined)
    const written = await writeStarterFolder(folder, { ...beginning, timeZone, isBare }, language)
    if (written === undefined) throw new UsageError(usageMessages.notEmpty(folder))
    const count = written.filter((path) => /^[^.].*\.yaml$/.test(path)).length
    write(isBare ? bareWords[language](folder, count) : words[language](folder, count))
    return 0
  },
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
const steps = (folder: string): string =>
  [`cd ${quoteArgument(folder)}`, 'npm install', 'npm run build', 'npm run serve']
    .map((line) => `  ${line}\n`)
    .join('')

const words = {
  fr: (
    folder: string,
    count: number,
  ) => `${count} fichiers de fiches dans ${folder}, tous des exemples à remplacer.

Pour les voir publiés, puis dans le navigateur :
${steps(folder)}
Ensuite : écrire dans publication.yaml l'adresse définitive (base), le nom, la licence et un contact ;
remplacer les exemples, à la main ou question par question :
  npm run regards new capsule

README.md dit le reste, et tous les champs.
`,
  en: (
    folder: string,
    count: number,
  ) => `${count} files of records in ${folder}, all of them examples to replace.

To see them published, then in the browser:
${steps(folder)}
Next: write the permanent address (base), the name, the licence and a contact in publication.yaml;
replace the examples, by hand or question by question:
  npm run regards new capsule

README.md explains the rest, and every field.
`,
}

const bareWords = {
  fr: (folder: string, count: number) => `${count} fichiers de fiches dans ${folder}, sans exemple.

Pour y reprendre ce qui existe, puis le publier :
  cd ${quoteArgument(folder)}
  npm install
  npm run regards import FICHIER
  npm run regards drafts
  npm run regards drafts "--" --accept
  npm run build

README.md dit le reste, et tous les champs.
`,
  en: (folder: string, count: number) => `${count} files of records in ${folder}, without examples.

To take over what there is, and publish it:
  cd ${quoteArgument(folder)}
  npm install
  npm run regards import FILE
  npm run regards drafts
  npm run regards drafts "--" --accept
  npm run build

README.md explains the rest, and every field.
`,
}
