import { closest } from 'fastest-levenshtein'
import { readBytes } from '../files/read-file.ts'
import type { Command } from './command.ts'
import { engineOption, parameterOptions, rejectExtraArguments, UsageError } from './options.ts'
import { exampleList } from './screen.ts'
import { usageMessages } from './usage-messages.ts'

export const queryCommand: Command = {
  summary: {
    fr: 'pose une question SPARQL aux données publiées',
    en: 'puts a SPARQL question to the published data',
  },
  help: {
    fr: `Usage : npm run regards "--" query [options] [NOM | FICHIER.rq]

Pose une question SPARQL à dist/public/. Sans nom, liste les exemples.

  --with NOM=VALEUR   la valeur d'un paramètre : une adresse, ou un identifiant (--with person=c-4k9p)
  --format FORMAT     table (textes coupés à 60 signes), csv, json, tsv ; pour un graphe : ttl, json (table)
  --engine MOTEUR     comunica ou oxigraph (selon la taille des données)
  --out DOSSIER       où est le résultat de build (dist)
  --lang fr|en        la langue des messages (fr)
`,
    en: `Usage: npm run regards "--" query [options] [NAME | FILE.rq]

Puts a SPARQL question to dist/public/. Without a name, lists the examples.

  --with NAME=VALUE   the value of a parameter: an address, or an id (--with person=c-4k9p)
  --format FORMAT     table (texts cut at 60 signs), csv, json, tsv; for a graph: ttl, json (table)
  --engine ENGINE     comunica or oxigraph (by the size of the data)
  --out FOLDER        where the result of build is (dist)
  --lang fr|en        the language of messages (fr)
`,
  },
  options: ['out', 'format', 'with', 'engine'],
  async run({ values, positionals: [name, ...more] }, shell) {
    rejectExtraArguments(more)
    const { readExamples } = await import('../release/release-folder.ts')
    const examples = await readExamples()
    if (name === undefined) {
      shell.write(exampleList(examples, shell.language))
      return 0
    }
    const { queryFormats } = await import('../sparql/query-format.ts')
    const { runQuery } = await import('../sparql/run-query.ts')
    const format = queryFormats.find((format) => format === (values.format ?? 'table'))
    if (format === undefined)
      throw new UsageError(usageMessages.value('--format', String(values.format), queryFormats.join(', ')))
    const engine = await engineOption(values.engine)
    const example = examples.find((example) => example.name === name)
    const bytes = example === undefined ? await readBytes(name) : undefined
    const names = examples.map(({ name }) => name)
    if (example === undefined && bytes === undefined)
      throw new UsageError(usageMessages.example(name, closest(name, names)))
    const { out = 'dist' } = values
    const text = example?.query ?? Buffer.from(bytes as Uint8Array).toString()
    const parameters = parameterOptions(values.with ?? [])
    const answer = await runQuery({ query: text, parameters, format, engine }, out)
    shell.write(answer.text)
    if (answer.hint !== undefined) shell.note(`regards: ${answer.hint[shell.language]}\n`)
    return 0
  },
}
