import type { Language } from '../language/message.ts'
import { buildCommand } from './build.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { explainCommand } from './explain.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { mapCommand } from './map.ts'
import { mergeCommand } from './merge.ts'
import { newCommand } from './new.ts'
import { peopleCommand } from './people.ts'
import { publishCommand } from './publish.ts'
import { queryCommand } from './query.ts'
import { schemasCommand } from './schemas.ts'
import { serveCommand } from './serve.ts'
import { templateCommand } from './template.ts'
import { withdrawCommand } from './withdraw.ts'

/** Every command, by name. To add one: a file in this folder, and its line here. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    build: buildCommand,
    check: checkCommand,
    explain: explainCommand,
    import: importCommand,
    init: initCommand,
    map: mapCommand,
    merge: mergeCommand,
    new: newCommand,
    people: peopleCommand,
    publish: publishCommand,
    query: queryCommand,
    schemas: schemasCommand,
    serve: serveCommand,
    template: templateCommand,
    withdraw: withdrawCommand,
  }),
)

/** The help of the whole: a line a command. */
export function commandOverview(language: Language): string {
  const widest = Math.max(...[...commands.keys()].map((name) => name.length))
  const lines = [...commands].map(([name, { summary }]) => `  ${name.padEnd(widest)}  ${summary[language]}\n`)
  const { usage, more } = words[language]
  return `${usage}\n\n${lines.join('')}\n${more}\n`
}

const words = {
  fr: {
    usage: 'Usage : npm run regards "--" COMMANDE [options]',
    more: 'npm run regards "--" COMMANDE --help montre les options de chacune.',
  },
  en: {
    usage: 'Usage: npm run regards "--" COMMAND [options]',
    more: 'npm run regards "--" COMMAND --help shows the options of each.',
  },
}
