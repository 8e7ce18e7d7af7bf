import type { Language } from '../language/message.ts'
import { printCommandsFor } from '../language/npm-command.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import type { Shell } from './command.ts'
import { commandHelp, commandOverview } from './command-help.ts'
import { commandNames, commands } from './command-table.ts'
import { errorMessage } from './error-message.ts'
import { parseArguments } from './options/parse-arguments.ts'
import { printableShell } from './printable-shell.ts'

/** The language that `--lang` asks for, even where the rest of the command line cannot be parsed, or else the usual one. */
export function requestedLanguage(typed: readonly string[], usual: Language): Language {
  const asks = (language: Language): boolean =>
    typed.some(
      (word, index) => word === `--lang=${language}` || (word === '--lang' && typed[index + 1] === language),
    )
  return (['fr', 'en'] as const).find(asks) ?? usual
}

/**
 * Runs a command line; resolves to the exit code. A wrong use, a refusal of the system and an input that is too large are
 * noted in one line; other errors are thrown.
 */
export async function runCommandLine(typed: readonly string[], bare: Shell): Promise<number> {
  const shell = printableShell(bare)
  const { language, settings } = shell
  printCommandsFor(settings)
  try {
    const { command: name, ...args } = parseArguments(typed, commandNames, settings)
    if (name !== undefined && !args.values.help) return await commands[name].run(args, shell)
    shell.write(
      name === undefined ? commandOverview(commands, language) : commandHelp(name, commands[name], language),
    )
    return args.values.help ? 0 : 2
  } catch (error) {
    const message = errorMessage(error)
    if (message === undefined) throw error
    const { exit = 2, hasLines = false } = error as { exit?: number; hasLines?: boolean }
    shell.note(`regards: ${hasLines ? message[language] : escapeUnprintable(message[language])}\n`)
    return exit
  }
}
