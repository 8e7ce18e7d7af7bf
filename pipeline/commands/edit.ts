import { join } from 'node:path'
import { listFolder } from '../files/list-files.ts'
import { keepProgramFiles } from '../files/program-files.ts'
import type { Command } from './command.ts'
import { listenAddress, startAnywhere } from './listen-address.ts'
import { buildOptions, releaseDays, workerOptions } from './options/option-values.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { openPreviewBuild, PREVIEW_FOLDER } from './preview-build.ts'
import { summaryRow } from './summaries/summary-lines.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withBuildLocks, withDataLock } from './with-lock.ts'

export const editCommand: Command = {
  summary: {
    fr: 'ouvre les fiches dans le navigateur, en formulaires',
    en: 'opens the records in the browser, as forms',
  },
  usage: {
    fr: 'edit [options]',
    en: 'edit [options]',
  },
  description: {
    fr: `Montre un formulaire pour chaque fiche, à une adresse de cet ordinateur, avec l'aperçu de sa page.
Enregistre dans les mêmes fichiers YAML, sans toucher à rien d'autre ; un bouton publie.`,
    en: `Shows a form for each record at an address of this computer, with the preview of its page.
Saves into the same YAML files and touches nothing else there; a button publishes.`,
  },
  async run({ values, positionals }, shell) {
    rejectExtraArguments(positionals)
    const { language, today, randomHex } = shell
    const address = listenAddress({ port: values.port })
    const order = { ...(await buildOptions(values)), ...releaseDays(values, shell) }
    const { data, out } = order
    const root = join(out, PREVIEW_FOLDER, 'public')
    if ((await listFolder(data)) === undefined) throw new UsageError(usageMessages.folder(data))
    await keepProgramFiles() // an update may come while the server runs
    const [{ startServer }, { build }, { RecordEditor }] = await Promise.all([
      import('../serve/server.ts'),
      import('../build.ts'),
      import('../edit/record-editor.ts'),
    ])
    const { workers } = workerOptions(values, shell.processors)
    const editor = new RecordEditor({
      data,
      out,
      preview: root,
      language,
      today,
      randomHex,
      lock: (work) => withDataLock(data, shell, work),
      publish: () => withBuildLocks(order, shell, () => build({ ...order, workers, publish: true })),
    })
    const rebuild = openPreviewBuild(order, shell, build, (outcome) => editor.hear(outcome))
    const server = await startAnywhere(startServer, address, values.port === undefined, {
      root,
      language,
      allowsService: false,
      log: (cause) => shell.note(`regards: ${usageMessages.requestFailed(cause.message)[language]}\n`),
      preview: { data, rebuild, isTrial: true },
      answerForm: (exchange) => editor.answer(exchange),
    })
    shell.write(`${summaryRow(words[language].forms, `${server.url}_edit/`)}\n${words[language].stop}\n`)
    await shell.untilStopped()
    await server.close()
    return 0
  },
}

const words = {
  fr: { forms: 'Fiches', stop: 'Ouvrir cette adresse dans le navigateur. Ctrl+C pour arrêter.' },
  en: { forms: 'Forms', stop: 'Open this address in the browser. Ctrl+C stops the server.' },
} as const
