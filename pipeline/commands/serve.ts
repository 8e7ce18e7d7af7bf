import { join } from 'node:path'
import type { Command } from './command.ts'
import { buildOptions, engineOption, rejectExtraArguments, releaseDays, UsageError } from './options.ts'
import { serverSummary } from './screen.ts'
import { usageMessages } from './usage-messages.ts'
import { FolderBusyError, withBuildLocks } from './with-lock.ts'

export const serveCommand: Command = {
  summary: {
    fr: 'montre le site publié sur cet ordinateur, et répond à SPARQL',
    en: 'shows the published site on this computer, and answers SPARQL',
  },
  help: {
    fr: `Usage : npm run regards "--" serve [options]

Montre dist/public/ sur cet ordinateur, comme le ferait un hébergeur, et répond à SPARQL à /sparql.

  --watch             reconstruit à chaque enregistrement d'une fiche ; aperçu et points à corriger
                      côte à côte à /_watch/ (avec --data, --base et --date de build)
  --port NUMÉRO       le port, 0 pour un port libre (8080)
  --host ADRESSE      l'adresse d'écoute ; 0.0.0.0 ouvre au réseau (127.0.0.1, cet ordinateur seul)
  --allow-service     admet SERVICE dans les requêtes, qui interroge d'autres sites
  --engine MOTEUR     ce qui répond à SPARQL : comunica ou oxigraph (selon la taille des données)
  --out DOSSIER       où est le résultat de build (dist)
  --lang fr|en        la langue des messages (fr)
`,
    en: `Usage: npm run regards "--" serve [options]

Shows dist/public/ on this computer as a host would, and answers SPARQL at /sparql.

  --watch             builds again whenever a record is saved; preview and points to correct side by
                      side at /_watch/ (with build's --data, --base and --date)
  --port NUMBER       the port, 0 for any that is free (8080)
  --host ADDRESS      where to listen; 0.0.0.0 opens it to the network (127.0.0.1, this computer alone)
  --allow-service     allows SERVICE in queries, which asks other sites
  --engine ENGINE     what answers SPARQL: comunica or oxigraph (by the size of the data)
  --out FOLDER        where the result of build is (dist)
  --lang fr|en        the language of messages (fr)
`,
  },
  options: ['data', 'out', 'base', 'date', 'host', 'port', 'watch', 'allow-service', 'engine'],
  async run({ values, positionals }, shell) {
    rejectExtraArguments(positionals)
    const { host = '127.0.0.1', port = '8080', watch = false } = values
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
      throw new UsageError(usageMessages.value('--port', port, '0–65535'))
    const engine = await engineOption(values.engine)
    const checked = { ...(await buildOptions(values)), ...releaseDays(values, shell) }
    const [server, { build }] = await Promise.all([import('../serve/server.ts'), import('../build.ts')])
    const rebuild = () =>
      withBuildLocks(checked, shell, () => build({ ...checked, publish: true, isPreview: true })).catch(
        (error) => {
          if (error instanceof FolderBusyError) return 'busy' as const
          throw error
        },
      )
    const running = await server
      .startServer({
        root: join(checked.out, 'public'),
        host,
        port: Number(port),
        language: shell.language,
        allowsService: values['allow-service'] ?? false,
        engine,
        log: (cause) =>
          shell.note(`regards: ${usageMessages.requestFailed(cause.message)[shell.language]}\n`),
        preview: watch ? { data: checked.data, rebuild } : undefined,
      })
      .catch((error: NodeJS.ErrnoException) => {
        const { code = '' } = error
        if (/^(EADDRNOTAVAIL|ENOTFOUND|EAI_)/.test(code)) throw new UsageError(usageMessages.host(host, code))
        if (/^(EADDRINUSE|EACCES)/.test(code))
          throw new UsageError(usageMessages.port(`${host}:${port}`, code))
        throw error
      })
    shell.write(serverSummary(running.url, watch, shell.language))
    await shell.untilStopped()
    await running.close()
    return 0
  },
}
