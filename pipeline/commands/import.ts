import { MAX_PAGE_BYTES } from '../authoring/import/page-size.ts'
import { fileSize } from '../files/file-facts.ts'
import { readBytes } from '../files/read-file.ts'
import { type TextEncoding, textEncodings } from '../language/encoding-names.ts'
import type { Command, Shell } from './command.ts'
import { importGrist } from './import-grist.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { standardInputName } from './standard-input.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const importCommand: Command = {
  summary: {
    fr: 'tire des brouillons de fiches d’une page web',
    en: 'drafts records from a web page',
  },
  usage: {
    fr: `import FICHIER|- [options]
import --grist [options]`,
    en: `import FILE|- [options]
import --grist [options]`,
  },
  description: {
    fr: `Lit une page (HTML enregistré par le navigateur, texte imprimé ou copié) et en tire des brouillons :
la capsule, les personnes, les organisations, les revues et la source. Chacun est un nouveau fichier,
marqué draft: true : vérifié, jamais publié. Aucun fichier en place n'est touché. Chaque valeur porte
en commentaire ce qu'elle a de sûr et la ligne d'où elle vient. Affiche ce qui est trouvé, ce qui
reste à décider et chaque ligne de la page qui n'a pas été reprise.

Avec --grist, reprend le document Grist que publication.yaml nomme (grist) et en écrit le classeur
grist.xlsx parmi les fiches : build n'interroge jamais le réseau. La clé se lit dans la variable
d'environnement GRIST_API_KEY ; elle n'est jamais montrée ni écrite, et un document public s'en passe.`,
    en: `Reads a page (HTML saved by the browser, printed or copied text) and drafts records from it: the
capsule, the people, the organisations, the periodicals and the source. Each is a new file, marked
draft: true: checked, never published. Existing files are not touched. A comment beside each value says
how certain it is and from which line it comes. Prints what was found, what is left to decide, and
every line of the page that was not used.

With --grist, takes over the Grist document that publication.yaml names (grist) and writes it as the
workbook grist.xlsx among the records: a build never asks a network. The key is read from the environment
variable GRIST_API_KEY; it is never shown or written, and a public document needs none.`,
  },
  async run({ values, positionals: [typed, ...more] }, shell) {
    if (values.grist) return importGrist(values, [typed ?? [], ...more].flat(), shell)
    rejectExtraArguments(more)
    if (typed === undefined) throw new UsageError(usageMessages.importFile)
    const { data = 'data', 'dry-run': isDry = false } = values
    const { language, randomHex, write } = shell
    const name = typed === '-' ? standardInputName[language] : typed
    const bytes = typed === '-' ? await inputOf(shell, name) : await fileOf(typed)
    const [{ importPage }, { importReportText }] = await Promise.all([
      import('../authoring/import/import-page.ts'),
      import('../authoring/import/import-report.ts'),
    ])
    const page = { name, bytes }
    const encoding = encodingOf(values.encoding)
    const draft = () => importPage({ data, page, language, isDry, randomHex, encoding })
    const outcome = await (isDry ? draft() : withDataLock(data, shell, draft))
    if (!('refused' in outcome)) {
      write(importReportText({ page: name, isDry, ...outcome }, language))
      return outcome.plan === undefined ? 1 : 0
    }
    if (outcome.refused === 'no-page') throw new UsageError(usageMessages.notPage(name, outcome.format))
    if (outcome.refused === 'no-encoding')
      throw new UsageError(usageMessages.encoding(name, outcome.candidates))
    if (outcome.refused === 'no-folder') throw new UsageError(usageMessages.notFolder(outcome.path))
    throw new UsageError(
      outcome.refused === 'no-text' ? usageMessages.notText(name) : usageMessages.dataFolder(data),
    )
  },
}

/** The encoding that `--encoding` names, however its name is typed. Throws `UsageError` for an unknown one. */
function encodingOf(typed: string | undefined): TextEncoding | undefined {
  const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const encoding = textEncodings.find((name) => bare(name) === bare(typed ?? ''))
  if (typed !== undefined && encoding === undefined)
    throw new UsageError(usageMessages.value('--encoding', typed, textEncodings.join(', ')))
  return encoding
}

async function fileOf(path: string): Promise<Uint8Array> {
  const size = await fileSize(path).catch(() => 0)
  if (size > MAX_PAGE_BYTES) throw new UsageError(usageMessages.largePage(path, MAX_PAGE_BYTES))
  const bytes = await readBytes(path)
  if (bytes === undefined) throw new UsageError(usageMessages.file(path))
  return bytes
}

async function inputOf({ input }: Shell, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.length
    if (size > MAX_PAGE_BYTES) throw new UsageError(usageMessages.largePage(name, MAX_PAGE_BYTES))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
