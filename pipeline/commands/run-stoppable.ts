import type { Message } from '../language/message.ts'
import type { Shell } from './command.ts'

/** The exit code of a command that was asked to stop, as shells give it after Ctrl-C. */
export const EXIT_STOPPED = 130

/** Milliseconds for putting things away, once somebody asks to stop; whatever is left is cleared by the next build. */
const GRACE = 500

/** A command that was asked to stop. */
class Stopped extends Error {
  readonly exit = EXIT_STOPPED
  readonly userMessage: Message = {
    fr: 'arrêté ; la version précédente est intacte',
    en: 'stopped; the release before is intact',
  }
}

const tooLate: Message = {
  fr: 'trop tard pour arrêter : la nouvelle version se met en place',
  en: 'too late to stop: the new release is being put in place',
}

/**
 * Does something that may be asked to stop: it is given a moment to put things away, and then left; once it has called
 * `finishing`, it is left to finish.
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
      stopping.abort(new Stopped())
      setTimeout(() => reject(stopping.signal.reason), GRACE)
    })
  })
  const finishing = (): void => {
    isFinishing = true
  }
  return Promise.race([work({ signal: stopping.signal, finishing }), stopped]).finally(() => {
    isOver = true
  })
}
