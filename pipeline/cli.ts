import { randomBytes } from 'node:crypto'
import { createInterface, type Interface } from 'node:readline'
import type { Shell } from './commands/command.ts'
import { commands, help } from './commands/table.ts'
import { parse } from './options.ts'
import { isColored } from './paint.ts'
import type { Language, Message } from './problem.ts'
import { usage } from './usage.ts'

const typed = process.argv.slice(2)
const language: Language = /^--lang[= ]en$/m.test(typed.join(' ').replace(/ --/g, '\n--')) ? 'en' : 'fr'

let lines: { readonly reader: Interface; next(): Promise<string | undefined> } | undefined

const shell: Shell = {
  language,
  env: process.env,
  input: process.stdin,
  isTerminal: process.stderr.isTTY ?? false,
  isColored: isColored(process.env, process.stdout.isTTY ?? false),
  owner: { pid: process.pid, isAlive },
  write: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  ask(question) {
    lines ??= openLines()
    lines.reader.setPrompt(question)
    lines.reader.prompt()
    return lines.next()
  },
  random: (bytes) => randomBytes(bytes).toString('hex'),
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    }),
}

try {
  process.exitCode = await run()
} catch (error) {
  const told = toldOf(error)
  if (told === undefined) throw error
  shell.note(`regards: ${told[language]}\n`)
  process.exitCode = (error as { exit?: number }).exit ?? 2
} finally {
  lines?.reader.close()
}

async function run(): Promise<number> {
  const { name, ...asked } = parse(typed, commands)
  const command = commands.get(name ?? '')
  if (command !== undefined && !asked.values.help) return command.run(asked, shell)
  shell.write(command?.help[language] ?? help(language))
  return asked.values.help ? 0 : 2
}

/** What is typed, line by line; lines that arrive before they are asked for wait, as they do from a pipe. */
function openLines() {
  const isTerminal = process.stdin.isTTY ?? false
  const reader = createInterface({ input: process.stdin, output: process.stdout, terminal: isTerminal })
  const typed = reader[Symbol.asyncIterator]()
  return {
    reader,
    async next() {
      const { value, done } = await typed.next()
      if (!isTerminal || done) process.stdout.write('\n') // nobody typed an end of line
      return done ? undefined : value
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it runs, under another user
  }
}

/** The line for a use that went wrong or for a system that says no; nothing for a fault of ours. */
function toldOf(error: unknown): Message | undefined {
  const { told, code, path, syscall } = error as {
    told?: Message
    code?: string
    path?: string
    syscall?: string
  }
  if (told !== undefined) return told
  return syscall !== undefined && code !== undefined ? usage.system(path ?? '', code) : undefined
}
