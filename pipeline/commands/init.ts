import type { Language } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import type { Command } from './command.ts'
import { type CommandArguments, rejectExtraArguments, UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'

export const initCommand: Command = {
  summary: {
    fr: 'commence un dossier de fiches, avec un exemple de chaque genre',
    en: 'begins a folder of records, with an example of each kind',
  },
  help: {
    fr: `Usage : npm run regards "--" init DOSSIER [options]

Écrit dans un dossier nouveau ou vide de quoi publier : publication.yaml, une fiche d'exemple de chaque
genre, marquée comme telle, et ce que lisent les éditeurs de texte. build le publie tel quel.

  --name NOM             le nom du jeu de données
  --base ADRESSE         l'adresse de base définitive (à défaut, un exemple en .example)
  --publisher NOM        le nom de l'organisation qui publie
  --license ADRESSE      la licence des données (à défaut, la Licence Ouverte)
  --lang fr|en           la langue des fiches et des messages (fr)
`,
    en: `Usage: npm run regards "--" init FOLDER [options]

Writes into a new or empty folder what a publication needs: publication.yaml, an example record of each
kind, marked as such, and what text editors read. build publishes it as it is.

  --name NAME            the name of the data set
  --base ADDRESS         the lasting base address (by default an example in .example)
  --publisher NAME       the name of the organisation that publishes
  --license ADDRESS      the licence of the data (by default Creative Commons Attribution 4.0)
  --lang fr|en           the language of records and messages (fr)
`,
  },
  options: ['name', 'base', 'publisher', 'license'],
  async run({ values, positionals: [folder, ...more] }, { language, write }) {
    rejectExtraArguments(more)
    if (folder === undefined) throw new UsageError(usageMessages.value('init', '', 'DOSSIER, FOLDER'))
    const beginning = await judged(values)
    const { writeStarterFolder } = await import('../authoring/starter-folder.ts')
    const written = await writeStarterFolder(folder, beginning, language)
    if (written === undefined) throw new UsageError(usageMessages.notEmpty(folder))
    write(words[language](folder, written.filter((path) => /^[^.].*\.yaml$/.test(path)).length))
    return 0
  },
}

/** The options, each as a record may have it. Throws `UsageError`. */
async function judged({ base, name, publisher, license }: CommandArguments['values']) {
  const typed = await import('../record/value-schemas.ts')
  const said = { base, name, publisher, license }
  const allowed = {
    base: [typed.baseAddress, 'https://domaine/dossier/'],
    name: [typed.plainText, '…'],
    publisher: [typed.plainText, '…'],
    license: [typed.webAddress, 'https://…'],
  } as const
  for (const [option, value] of Object.entries(said)) {
    const [schema, example] = allowed[option as keyof typeof said]
    const isFit = value === undefined || (schema.safeParse(value).success && !/\p{Cc}/u.test(value))
    if (!isFit)
      throw new UsageError(usageMessages.value(`--${option}`, value.replaceAll(/\p{Cc}/gu, ' '), example))
  }
  return said
}

/** What is done next in a folder, as it is typed. */
function steps(folder: string, language: Language) {
  const out = ['--data', folder, '--out', `${folder}/dist`]
  return {
    build: npmCommand(['build', ...out], language),
    serve: npmCommand(['serve', '--watch', ...out], language),
    capsule: npmCommand(['new', 'capsule', '--data', folder], language),
  }
}

const words = {
  fr: (folder: string, count: number) => {
    const { build, serve, capsule } = steps(folder, 'fr')
    return `${count} fichiers de fiches dans ${folder}, tous des exemples à remplacer.

Pour les voir publiés, puis dans le navigateur :
  ${build}
  ${serve}

Ensuite : écrire dans publication.yaml l'adresse définitive (base), le nom, la licence et un contact ;
remplacer les exemples, à la main ou question par question :
  ${capsule}

${folder}/README.md dit le reste.
`
  },
  en: (folder: string, count: number) => {
    const { build, serve, capsule } = steps(folder, 'en')
    return `${count} files of records in ${folder}, all of them examples to be replaced.

To see them published, then in the browser:
  ${build}
  ${serve}

Next: write in publication.yaml the lasting address (base), the name, the licence and a contact;
replace the examples, by hand or question by question:
  ${capsule}

${folder}/README.md says the rest.
`
  },
}
