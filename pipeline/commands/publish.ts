import type { Command } from './command.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

export const publishCommand: Command = {
  summary: {
    fr: 'envoie la publication faite à data.gouv.fr, ou dans une base SPARQL',
    en: 'sends the release to data.gouv.fr, or into a SPARQL store',
  },
  usage: {
    fr: `publish datagouv [options]
publish store ADRESSE [options]`,
    en: `publish datagouv [options]
publish store ADDRESS [options]`,
  },
  description: {
    fr: `datagouv crée ou met à jour le jeu de données sur data.gouv.fr : métadonnées, tableaux et données liées de
dist/public/. Montre d'abord ce qui sera fait ; ce que d'autres y ont ajouté reste. Interrompu, il
reprend où il en est. La clé se lit dans la variable d'environnement DATAGOUV_API_KEY, ou
DATAGOUV_DEMO_API_KEY avec --demo ; elle n'est jamais montrée ni écrite.

store met les triplets dans une base SPARQL, à son adresse du Graph Store Protocol : un graphe,
remplacé en entier, puis compté. Accès : REGARDS_STORE_USER et REGARDS_STORE_PASSWORD, ou
REGARDS_STORE_TOKEN, dans l'environnement.`,
    en: `datagouv creates or updates the data set on data.gouv.fr: metadata, tables and linked data of dist/public/.
Shows first what will be done; what others added there stays. If it is interrupted, it resumes where
it stopped. The key is read from the environment variable DATAGOUV_API_KEY, or DATAGOUV_DEMO_API_KEY with
--demo; it is never shown or written.

store puts the triples into a SPARQL store, at its address of the Graph Store Protocol: one graph,
replaced as a whole, then counted. Access: REGARDS_STORE_USER and REGARDS_STORE_PASSWORD, or
REGARDS_STORE_TOKEN, in the environment.`,
  },
  notes: {
    fr: `Code de sortie : 0 fait, 1 refusé ou interrompu, 2 commande mal formée.`,
    en: `Exit code: 0 done, 1 refused or interrupted, 2 command not understood.`,
  },
  async run({ values, positionals: [where = '', url, ...more] }, { language, env, today, write, note }) {
    const { data = 'data', out = 'dist', 'dry-run': isDry = false } = values
    const order = { data, out, today, isDry, language, show: write, note }
    rejectExtraArguments(where === 'store' ? more : [url, ...more].flatMap((typed) => typed ?? []))
    if (where === 'datagouv') {
      const { demo: isDemo = false, at: portal } = values
      const { publishToDatagouv } = await import('../publish/datagouv/publish-datagouv.ts')
      const keyVariable = isDemo ? 'DATAGOUV_DEMO_API_KEY' : 'DATAGOUV_API_KEY'
      await publishToDatagouv({ ...order, isDemo, portal, keyVariable, key: env[keyVariable] })
      return 0
    }
    if (where !== 'store') throw new UsageError(usageMessages.value('publish', where, 'datagouv, store'))
    if (url === undefined) throw new UsageError(usageMessages.value('publish store', '', 'https://…'))
    const { publishToStore } = await import('../publish/sparql-store.ts')
    const { REGARDS_STORE_USER: user, REGARDS_STORE_PASSWORD: password, REGARDS_STORE_TOKEN: token } = env
    const { graph, query } = values
    await publishToStore({ ...order, url, graph, query, credentials: { user, password, token } })
    return 0
  },
}
