import type { Language } from '../language/message.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { explain } from './explain.ts'
import { importPage } from './import.ts'
import { init } from './init.ts'
import { map } from './map.ts'
import { merge } from './merge.ts'
import { newRecord } from './new.ts'
import { people } from './people.ts'
import { publish } from './publish.ts'
import { query } from './query.ts'
import { schemas } from './schemas.ts'
import { serve } from './serve.ts'
import { template } from './template.ts'
import { withdraw } from './withdraw.ts'

/** Every command, by name. To add one: a file in this folder, and its line here. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    build,
    check,
    explain,
    import: importPage,
    init,
    map,
    merge,
    new: newRecord,
    people,
    publish,
    query,
    schemas,
    serve,
    template,
    withdraw,
  }),
)

/** The help of the whole: a line a command. */
export function help(language: Language): string {
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
