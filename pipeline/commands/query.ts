import { closest } from 'fastest-levenshtein'
import { readBytes } from '../files/read-file.ts'
import type { Language, Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import type { QueryExample } from '../rdf/query-example.ts'
import type { Command } from './command.ts'
import { allowedValue, engineOption, parameterOptions } from './options/option-values.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

export const queryCommand: Command = {
  summary: {
    fr: 'pose une question SPARQL aux données publiées',
    en: 'runs a SPARQL query on the published data',
  },
  usage: {
    fr: 'query [options] [NOM | FICHIER.rq]',
    en: 'query [options] [NAME | FILE.rq]',
  },
  description: {
    fr: `Pose une question SPARQL à dist/public/. Sans nom, liste les exemples.`,
    en: `Runs a SPARQL query on dist/public/. Without a name, lists the examples.`,
  },
  async run({ values, positionals: [typed, ...more] }, shell) {
    rejectExtraArguments(more)
    const { language } = shell
    const { readExamples } = await import('../release/query-examples.ts')
    const examples = await readExamples()
    if (typed === undefined) {
      shell.write(exampleList(examples, language))
      return 0
    }
    const { queryFormats } = await import('../sparql/query-format.ts')
    const { runQuery } = await import('../sparql/run-query.ts')
    const format = allowedValue('--format', values.format ?? 'table', queryFormats)
    const engine = await engineOption(values)
    const query = await queryText(typed, examples)
    const { out = 'dist' } = values
    const order = { query, parameters: parameterOptions(values), format, engine, isIsolated: true }
    const answer = await runQuery(order, out)
    if (format === 'table') shell.write(answer.text)
    else shell.writeData(answer.text)
    if (answer.hint !== undefined) shell.note(`regards: ${answer.hint[language]}\n`)
    return 0
  },
}

/** The text of an example, or of a file. Throws `UsageError` where there is neither. */
async function queryText(typed: string, examples: readonly QueryExample[]): Promise<string> {
  const example = examples.find(({ name }) => name === typed)
  if (example !== undefined) return example.query
  const bytes = await readBytes(typed)
  const names = examples.map(({ name }) => name)
  if (bytes === undefined) throw new UsageError(usageMessages.example(typed, closest(typed, names)))
  return Buffer.from(bytes).toString()
}

/** The list of examples: name, title, parameters. */
function exampleList(examples: readonly QueryExample[], language: Language): string {
  const widest = Math.max(...examples.map(({ name }) => name.length))
  const lines = examples.map(({ name, title, parameters }) => {
    const options = parameters.map((parameter) => ` (--with ${parameter.name}=…)`).join('')
    return `  ${name.padEnd(widest)}  ${title[language]}${options}`
  })
  return `${headings[language]}\n${lines.join('\n')}\n`
}

const headings: Message = {
  fr: `Exemples de requêtes (${npmCommand(['query', 'NOM'])}) :`,
  en: `Example queries (${npmCommand(['query', 'NAME'], 'en')}):`,
}
