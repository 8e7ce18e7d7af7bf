import type { Language } from '../language/message.ts'
import type { Shell } from './command.ts'
import { commandHelp, commandOverview } from './command-help.ts'
import { commandNames, commands } from './command-table.ts'
import { errorMessage } from './error-message.ts'
import { parseArguments } from './options/parse-arguments.ts'

/** The language that `--lang` asks for, even where the rest of the command line cannot be parsed; French by default. */
export function requestedLanguage(typed: readonly string[]): Language {
  const isEnglish = typed.some(
    (word, index) => word === '--lang=en' || (word === '--lang' && typed[index + 1] === 'en'),
  )
  return isEnglish ? 'en' : 'fr'
}

/**
 * Runs a command line; resolves to the exit code. A wrong use, a refusal of the system and an input that is too large are
 * noted in one line; other errors are thrown.
 */
export async function runCommandLine(typed: readonly string[], shell: Shell): Promise<number> {
  const { language } = shell
  try {
    const { command: name, ...args } = parseArguments(typed, commandNames)
    if (name !== undefined && !args.values.help) return await commands[name].run(args, shell)
    shell.write(
      name === undefined ? commandOverview(commands, language) : commandHelp(name, commands[name], language),
    )
    return args.values.help ? 0 : 2
  } catch (error) {
    const message = errorMessage(error)
    if (message === undefined) throw error
    shell.note(`regards: ${message[language]}\n`)
    return (error as { exit?: number }).exit ?? 2
  }
}
