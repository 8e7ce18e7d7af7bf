import { BrokenLinkError } from '../files/real-path.ts'
import type { Language, Message } from '../language/message.ts'
import type { Shell } from './command.ts'
import { commandOverview, commands } from './command-table.ts'
import { parseArguments } from './options.ts'
import { usageMessages } from './usage-messages.ts'

/** The language that is asked for, whatever else was typed. */
export function requestedLanguage(typed: readonly string[]): Language {
  const isEnglish = typed.some(
    (each, at) => each === '--lang=en' || (each === '--lang' && typed[at + 1] === 'en'),
  )
  return isEnglish ? 'en' : 'fr'
}

/** Does what was typed; gives the exit code. What cannot be done is told in one line; throws at faults of ours. */
export async function runCommandLine(typed: readonly string[], shell: Shell): Promise<number> {
  try {
    const { name, ...asked } = parseArguments([...typed], commands)
    const command = commands.get(name ?? '')
    if (command !== undefined && !asked.values.help) return await command.run(asked, shell)
    shell.write(command?.help[shell.language] ?? commandOverview(shell.language))
    return asked.values.help ? 0 : 2
  } catch (error) {
    const told = toldOf(error)
    if (told === undefined) throw error
    shell.note(`regards: ${told[shell.language]}\n`)
    return (error as { exit?: number }).exit ?? 2
  }
}

/** The line for a use that went wrong, for a system that says no or for what is too large; nothing for a fault of ours. */
function toldOf(error: unknown): Message | undefined {
  if (error instanceof BrokenLinkError) return usageMessages.brokenLink(error.path)
  const {
    userMessage,
    code,
    path,
    dest = path,
    syscall,
    message,
    isIntact = false,
  } = error as {
    userMessage?: Message
    code?: string
    path?: string
    dest?: string
    syscall?: string
    message?: string
    isIntact?: boolean
  }
  if (userMessage !== undefined) return userMessage
  if (code === 'EPIPE') return usageMessages.readerGone
  if (code === 'ELOOP') return usageMessages.brokenLink(path ?? '')
  if (code !== undefined && (syscall !== undefined || TOO_LARGE.has(code)))
    return isIntact
      ? usageMessages.intact(usageMessages.system(dest ?? '', code))
      : usageMessages.system(dest ?? '', code)
  return error instanceof RangeError && TOO_LONG.test(String(message))
    ? usageMessages.tooLarge(String(message))
    : undefined
}

/** What Node says of a file or of a text that does not fit into one piece of memory. */
const TOO_LARGE: ReadonlySet<string> = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG'])

/** What V8 says of a value that grows beyond what it can hold. */
const TOO_LONG =
  /^(Invalid (string|array|array buffer|typed array) length|Array buffer allocation failed|(Map|Set) maximum size exceeded|Maximum call stack size exceeded)/
