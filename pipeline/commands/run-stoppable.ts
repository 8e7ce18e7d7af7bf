import type { Message } from '../language/message.ts'
import type { Shell } from './command.ts'

/** The exit code of a stopped command: 128 + SIGINT, as shells give it after Ctrl+C. */
export const EXIT_STOPPED = 130

/** Milliseconds for cleaning up after a signal to stop; the next build clears what is left. */
const GRACE_PERIOD_MS = 500

/** The end of a command that was stopped by a signal. */
class StoppedError extends Error {
  readonly exit = EXIT_STOPPED
  readonly userMessage: Message = {
    fr: 'arrêté ; la version précédente est intacte',
    en: 'stopped; the previous release is intact',
  }
}

const tooLate: Message = {
  fr: 'trop tard pour arrêter : la nouvelle version se met en place',
  en: 'too late to stop: the new release is being put in place',
}

/**
 * Runs work that a signal may stop: `signal` is aborted, and the promise rejects half a second later even if the work has not
 * ended. Once the work has called `finishing`, it runs to its end.
 */
export async function runStoppable<T>(
  shell: Shell,
  work: (stop: { readonly signal: AbortSignal; finishing(): void }) => Promise<T>,
): Promise<T> {
  const stopping = new AbortController()
  let isFinishing = false
  let isOver = false
  const stopped = new Promise<never>((_, reject) => {
    void shell.untilStopped().then(() => {
      if (isOver) return
      if (isFinishing) return shell.note(`regards: ${tooLate[shell.language]}\n`)
      stopping.abort(new StoppedError())
      setTimeout(() => reject(stopping.signal.reason), GRACE_PERIOD_MS)
    })
  })
  const finishing = (): void => {
    isFinishing = true
  }
  return Promise.race([work({ signal: stopping.signal, finishing }), stopped]).finally(() => {
    isOver = true
  })
}
