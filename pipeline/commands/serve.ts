import { join } from 'node:path'
import { keepProgramFiles } from '../files/program-files.ts'
import type { Language } from '../language/message.ts'
import type { Command } from './command.ts'
import { listenAddress, refuseAddress } from './listen-address.ts'
import { buildOptions, engineOption, releaseDays } from './options/option-values.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { summaryRow } from './summaries/summary-lines.ts'
import { usageMessages } from './usage-messages.ts'
import { FolderBusyError, withBuildLocks } from './with-lock.ts'

export const serveCommand: Command = {
  summary: {
    fr: 'montre le site publié sur cet ordinateur, et répond à SPARQL',
    en: 'shows the published site on this computer, and answers SPARQL',
  },
  usage: {
    fr: 'serve [options]',
    en: 'serve [options]',
  },
  description: {
    fr: `Montre dist/public/ sur cet ordinateur, comme le ferait un hébergeur, et répond à SPARQL à /sparql.`,
    en: `Shows dist/public/ on this computer as a host would, and answers SPARQL at /sparql.`,
  },
  async run({ values, positionals }, shell) {
    rejectExtraArguments(positionals)
    const { language } = shell
    const { watch = false, 'allow-service': allowsService = false } = values
    const address = listenAddress(values)
    await keepProgramFiles() // an update may come while the server runs
    const engine = await engineOption(values)
    const order = { ...(await buildOptions(values)), ...releaseDays(values, shell) }
    const [{ startServer }, { build }] = await Promise.all([
      import('../serve/server.ts'),
      import('../build.ts'),
    ])
    const rebuild = () =>
      withBuildLocks(order, shell, () => build({ ...order, publish: true, isPreview: true })).catch(
        (error) => {
          if (error instanceof FolderBusyError) return 'busy' as const
          throw error
        },
      )
    const server = await startServer({
      ...address,
      root: join(order.out, 'public'),
      language,
      allowsService,
      engine,
      log: (cause) => shell.note(`regards: ${usageMessages.requestFailed(cause.message)[language]}\n`),
      preview: watch ? { data: order.data, rebuild } : undefined,
    }).catch((error: NodeJS.ErrnoException) => refuseAddress(error, address))
    shell.write(serverAddresses(server.url, watch, language))
    if (server.tooLarge !== undefined) shell.note(`SPARQL: ${server.tooLarge[language]}\n`)
    await shell.untilStopped()
    await server.close()
    return 0
  },
}

/** The addresses of a server that has started: the preview where it follows the records, the site, the SPARQL endpoint. */
function serverAddresses(url: string, hasPreview: boolean, language: Language): string {
  const say = words[language]
  const rows = hasPreview ? [summaryRow(say.preview, `${url}_watch/`)] : []
  return [...rows, summaryRow('Site', url), summaryRow('SPARQL', `${url}sparql`), say.stop, ''].join('\n')
}

const words = {
  fr: { preview: 'Aperçu', stop: 'Ctrl+C pour arrêter.' },
  en: { preview: 'Preview', stop: 'Ctrl+C stops the server.' },
} as const
