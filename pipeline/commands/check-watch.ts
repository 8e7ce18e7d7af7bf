import { pollFolder } from '../files/poll-folder.ts'
import type { Shell } from './command.ts'
import { type CommandArguments, rejectExtraArguments } from './options.ts'
import { runBuild } from './run-build.ts'

/** Checks, and checks again whenever a record is saved, until it is stopped. */
export async function checkOnEachSave(asked: CommandArguments, shell: Shell): Promise<number> {
  rejectExtraArguments(asked.positionals)
  const { data = 'data' } = asked.values
  const say = words[shell.language]
  const stopping = new AbortController()
  const take = async (): Promise<boolean> => {
    shell.write(shell.isTerminal ? CLEAR : `${RULER}\n`)
    const code = await runBuild(asked, false, shell)
    shell.write(`\n${code === 0 ? say.fine : say.waits} ${say.next(data)}\n`)
    return true
  }
  await Promise.race([pollFolder(data, take, { every: LOOK, signal: stopping.signal }), shell.untilStopped()])
  stopping.abort()
  return 0
}

/** Milliseconds between two looks at the folder. */
const LOOK = 100

/** Clears a terminal, what was scrolled away too. */
const CLEAR = '\x1b[2J\x1b[3J\x1b[H'

/** Stands between two results where nothing can be cleared. */
const RULER = '─'.repeat(72)

const words = {
  fr: {
    fine: 'Tout est en ordre.',
    waits: 'Corriger et enregistrer : le contrôle recommence.',
    next: (data: string) => `Chaque enregistrement dans ${data} est suivi (Ctrl+C pour arrêter).`,
  },
  en: {
    fine: 'All is well.',
    waits: 'Correct and save: the check begins again.',
    next: (data: string) => `Each save in ${data} is followed (Ctrl+C to stop).`,
  },
}
