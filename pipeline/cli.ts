import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createInterface, type Interface } from 'node:readline'
import { poolBytes } from './collections/pool-bytes.ts'
import type { Shell } from './commands/command.ts'
import { requestedLanguage, runCommandLine } from './commands/run-command.ts'
import { EXIT_STOPPED } from './commands/run-stoppable.ts'
import { readSettings } from './commands/settings.ts'
import { usageMessages } from './commands/usage-messages.ts'
import { isColorEnabled } from './report/colors.ts'

const args = process.argv.slice(2)

const drawBytes = poolBytes(randomBytes)

let stopped: Promise<void> | undefined
let lines: { readonly reader: Interface; next(): Promise<string | undefined> } | undefined

/** Set by the launchers of the archive that brings Node along (`packaging/zip/`), where there is no npm. */
const isStandalone = process.env.REGARDS_STANDALONE === '1'

const settings = await readSettings(process.cwd(), isStandalone)

const shell: Shell = {
  language: requestedLanguage(args, settings.language),
  settings,
  env: process.env,
  input: process.stdin,
  isTerminal: process.stderr.isTTY ?? false,
  isColored: isColorEnabled(process.env, process.stdout.isTTY ?? false),
  owner: { pid: process.pid, isAlive },
  processors: availableParallelism(),
  today: today(),
  write: (text) => void process.stdout.write(text),
  writeData: (text) => void process.stdout.write(text),
  note: (text) => void process.stderr.write(text),
  async drain() {
    for (const stream of [process.stdout, process.stderr]) {
      if (stream.writableNeedDrain) await once(stream, 'drain')
      if (stream.errored) throw stream.errored
    }
  },
  ask(question) {
    lines ??= openLines()
    lines.reader.setPrompt(question)
    lines.reader.prompt()
    return lines.next()
  },
  randomHex: (bytes) => drawBytes(bytes).toString('hex'),
  untilStopped() {
    stopped ??= new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    return stopped
  },
}

// a reader that ends before the result does, as `head` may, is no fault: `drain` throws where it matters
process.stdout.once('error', (error: NodeJS.ErrnoException) => {
  process.stdout.on('error', () => undefined) // one line is enough
  if (error.code === 'EPIPE') return
  shell.note(`regards: ${usageMessages.output(error.code ?? error.message)[shell.language]}\n`)
  process.once('exit', () => {
    process.exitCode = 2
  })
})
process.stderr.on('error', () => undefined) // no one is left to read it

try {
  process.exitCode = await runCommandLine(args, shell)
} finally {
  lines?.reader.close()
}
if (process.exitCode === EXIT_STOPPED) process.exit() // ends work that is still under way

/** Opens the lines that are typed; lines that arrive before they are asked for, as from a pipe, wait. */
function openLines() {
  const isTerminal = process.stdin.isTTY ?? false
  const reader = createInterface({ input: process.stdin, output: process.stdout, terminal: isTerminal })
  const typedLines = reader[Symbol.asyncIterator]()
  return {
    reader,
    async next() {
      const { value, done } = await typedLines.next()
      if (!isTerminal || done) process.stdout.write('\n') // no end of line was typed
      return done ? undefined : value
    },
  }
}

/** The local day: `2026-11-30`. */
function today(): string {
  const now = new Date()
  const digits = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // the process runs under another user
  }
}
