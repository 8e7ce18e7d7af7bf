import type { Language } from '../language/message.ts'
import { commandPrefix } from '../language/npm-command.ts'
import type { Command } from './command.ts'
import { optionLines } from './options/option-help.ts'
import { type CommandName, optionsOf } from './options/option-table.ts'

/** The help of a command: how it is typed, what it does, its options from the table, and what else is to be known. */
export function commandHelp(name: CommandName, command: Command, language: Language): string {
  const { usage, description, notes } = command
  const prefix = commandPrefix(command.printsData)
  const start = language === 'fr' ? 'Usage : ' : 'Usage: '
  const lines = usage[language]
    .split('\n')
    .map((line, index) => `${index === 0 ? start : ' '.repeat(start.length)}${prefix} ${line}`)
  return [
    lines.join('\n'),
    description[language].trim(),
    optionLines(optionsOf(name), language).join('\n'),
    ...(notes === undefined ? [] : [notes[language].trim()]),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}

/** The help of the whole program: a line for each command. */
export function commandOverview(commands: Readonly<Record<string, Command>>, language: Language): string {
  const names = Object.keys(commands).toSorted()
  const widest = Math.max(...names.map((name) => name.length))
  const lines = names.map((name) => `  ${name.padEnd(widest)}  ${commands[name]?.summary[language]}\n`)
  const { usage, more } = words[language](commandPrefix())
  return `${usage}\n\n${lines.join('')}\n${more}\n`
}

const words = {
  fr: (prefix: string) => ({
    usage: `Usage : ${prefix} COMMANDE [options]`,
    more: `${prefix} COMMANDE --help montre les options de chacune.`,
  }),
  en: (prefix: string) => ({
    usage: `Usage: ${prefix} COMMAND [options]`,
    more: `${prefix} COMMAND --help shows the options of each.`,
  }),
} as const
