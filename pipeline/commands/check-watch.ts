import { pollFolder } from '../files/poll-folder.ts'
import { keepProgramFiles } from '../files/program-files.ts'
import type { Shell } from './command.ts'
import { type CommandArguments, rejectExtraArguments } from './options/parse-arguments.ts'
import { runBuild } from './run-build.ts'

/** Checks, and checks again whenever a file of the data folder is saved, until the process is stopped. */
export async function checkOnEachSave(args: CommandArguments, shell: Shell): Promise<number> {
  rejectExtraArguments(args.positionals)
  const { data = 'data' } = args.values
  const say = words[shell.language]
  await keepProgramFiles() // an update may come meanwhile
  const stopping = new AbortController()
  const check = async (): Promise<boolean> => {
    if (shell.isTerminal) shell.writeData(CLEAR)
    else shell.write(`${RULER}\n`)
    const code = await runBuild(args, false, shell)
    shell.write(`\n${code === 0 ? say.fine : say.waits} ${say.next(data)}\n`)
    return true
  }
  await Promise.race([
    pollFolder(data, check, { every: POLL_INTERVAL_MS, signal: stopping.signal }),
    shell.untilStopped(),
  ])
  stopping.abort()
  return 0
}

/** Milliseconds between two looks at the folder. */
const POLL_INTERVAL_MS = 100

/** Clears a terminal with its scrollback (ECMA-48, xterm). */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H'

/** Separates two results where the screen cannot be cleared. */
const RULER = '─'.repeat(72)

const words = {
  fr: {
    fine: 'Tout est en ordre.',
    waits: 'Corriger et enregistrer : le contrôle recommence.',
    next: (data: string) => `Chaque enregistrement dans ${data} est suivi (Ctrl+C pour arrêter).`,
  },
  en: {
    fine: 'Nothing to correct.',
    waits: 'Correct and save: the check runs again.',
    next: (data: string) => `Watching ${data} (Ctrl+C to stop).`,
  },
}
