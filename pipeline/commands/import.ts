import { type CommonDecision, commonDecisions } from '../authoring/import/common-decision.ts'
import { pathExists } from '../files/file-facts.ts'
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
    fr: 'tire des fiches d’une page, d’un export de plateforme, d’un flux ou d’un tableau',
    en: 'drafts records from a page, an export of a platform, a feed or a table',
  },
  usage: {
    fr: `import FICHIER|DOSSIER|- [options]
import --grist [options]`,
    en: `import FILE|FOLDER|- [options]
import --grist [options]`,
  },
  description: {
    fr: `Lit ce qui décrit des vidéos, reconnu à son contenu : une page (HTML, MHTML, texte), un export
YouTube (Takeout, Studio) ou PeerTube, un .info.json de yt-dlp, un flux RSS ou Atom, des
sous-titres, un tableau (CSV, classeur). Chaque vidéo nouvelle devient un brouillon, avec les
personnes, les organisations, les revues et la source : de nouveaux fichiers, marqués draft: true,
vérifiés, jamais publiés. Une capsule déjà décrite est comparée champ par champ ; --update remplit
ce qui est vide, et dit à côté d'un tableau quelles cellules remplir. Des sous-titres, un fichier ou
un dossier, rejoignent les capsules par leurs noms. Chaque valeur porte en commentaire ce qu'elle a
de sûr et d'où elle vient. Les adresses électroniques, les commentaires et les historiques ne sont
jamais repris. La commande drafts dit ensuite ce qui reste à relire.

Avec --grist, reprend le document Grist que publication.yaml nomme (grist) et en écrit le classeur
grist.xlsx parmi les fiches : build n'interroge jamais le réseau. La clé se lit dans la variable
d'environnement GRIST_API_KEY ; elle n'est jamais montrée ni écrite, et un document public s'en passe.`,
    en: `Reads what describes videos, recognised by its content: a page (HTML, MHTML, text), an export of
YouTube (Takeout, Studio) or PeerTube, a .info.json of yt-dlp, an RSS or Atom feed, captions, a table
(CSV, workbook). Each new video becomes a draft, with the people, the organisations, the periodicals
and the source: new files, marked draft: true, checked, never published. A known capsule is compared
field by field; --update fills in what is empty, and lists beside a table which cells to fill in.
Captions, a file or a folder of them, join capsules by their names. A comment beside each value says
how certain it is and where it comes from. E-mail addresses, comments and histories are never taken.
The command drafts then tells what is left to check.

With --grist, takes over the Grist document that publication.yaml names (grist) and writes it as the
workbook grist.xlsx among the records: a build never asks a network. The key is read from the environment
variable GRIST_API_KEY; it is never shown or written, and a public document needs none.`,
  },
  async run({ values, positionals: [typed, ...more] }, shell) {
    if (values.grist) return importGrist(values, [typed ?? [], ...more].flat(), shell)
    rejectExtraArguments(more)
    if (typed === undefined) throw new UsageError(usageMessages.importFile())
    const {
      data = 'data',
      'dry-run': isDry = false,
      update: isUpdate = false,
      'by-title': isByTitle = false,
    } = values
    const { language, randomHex, write } = shell
    const name = typed === '-' ? standardInputName[language] : typed
    const encoding = encodingOf(values.encoding)
    const decision = decisionOf(values.decision)
    const content = await contentOf(typed, name, shell, encoding)
    const [{ readContent }, { draftRecords }, { importReportText }] = await Promise.all([
      import('../authoring/import/read-content.ts'),
      import('../authoring/import/draft-records.ts'),
      import('../authoring/import/import-report.ts'),
    ])
    const read = 'refused' in content ? content : await readContent(content)
    if ('refused' in read) throw new UsageError(read.refused)
    const draft = () =>
      draftRecords({
        data,
        found: read.found,
        name,
        language,
        isDry,
        randomHex,
        isUpdate,
        isByTitle,
        decision,
      })
    const outcome = await (isDry ? draft() : withDataLock(data, shell, draft))
    if (!('refused' in outcome)) {
      write(importReportText({ page: name, isDry, ...read, ...outcome }, language))
      return outcome.plan === undefined ? 1 : 0
    }
    if (outcome.refused === 'no-folder') throw new UsageError(usageMessages.notFolder(outcome.path))
    throw new UsageError(usageMessages.dataFolder(data))
  },
}

/** What is to be imported: a file, a folder, an archive, or what another command sends; or why it cannot be opened. */
async function contentOf(typed: string, name: string, shell: Shell, encoding: TextEncoding | undefined) {
  const { openContent, contentOfBytes, MAX_CONTENT_BYTES } = await import(
    '../authoring/import/content/open-content.ts'
  )
  const { UnreadableContentError } = await import('../authoring/import/content/unreadable-content-error.ts')
  const { contentRefusals } = await import('../authoring/import/content/content-refusals.ts')
  if (typed === '-') {
    const bytes = await inputOf(shell, MAX_CONTENT_BYTES)
    return bytes === undefined
      ? { refused: contentRefusals.large(name, MAX_CONTENT_BYTES) }
      : contentOfBytes(name, bytes, encoding)
  }
  if (!(await pathExists(typed))) throw new UsageError(usageMessages.file(typed))
  try {
    return await openContent(typed, encoding)
  } catch (error) {
    if (error instanceof UnreadableContentError) return { refused: error.told }
    throw error
  }
}

/** The decision that `--decision` takes about everybody. Throws `UsageError` for any other, consent too. */
function decisionOf(typed: string | undefined): CommonDecision | undefined {
  const decision = commonDecisions.find((each) => each === typed)
  if (typed !== undefined && decision === undefined)
    throw new UsageError(usageMessages.value('--decision', typed, commonDecisions.join(', ')))
  return decision
}

/** The encoding that `--encoding` names, however its name is typed. Throws `UsageError` for an unknown one. */
function encodingOf(typed: string | undefined): TextEncoding | undefined {
  const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const encoding = textEncodings.find((name) => bare(name) === bare(typed ?? ''))
  if (typed !== undefined && encoding === undefined)
    throw new UsageError(usageMessages.value('--encoding', typed, textEncodings.join(', ')))
  return encoding
}

/** What another command sends, up to a limit; `undefined` for more. */
async function inputOf({ input }: Shell, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
