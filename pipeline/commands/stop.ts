import type { Message } from '../problem.ts'
import type { Shell } from './command.ts'

/** The exit code of a command that was asked to stop, as shells give it after Ctrl-C. */
export const STOPPED = 130

/** Milliseconds for putting things away, once somebody asks to stop; whatever is left is cleared by the next build. */
const GRACE = 500

/** A command that was asked to stop. */
class Stopped extends Error {
  readonly exit = STOPPED
  readonly told: Message = {
    fr: 'arrêté ; la version précédente est intacte',
    en: 'stopped; the release before is intact',
  }
}

/** Does something that may be asked to stop: it is given a moment to put things away, and then left. */
export async function stoppable<T>(shell: Shell, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const stopped = shell.untilStopped().then(async (): Promise<never> => {
    stopping.abort(new Stopped())
    await new Promise((resolve) => setTimeout(resolve, GRACE))
    throw stopping.signal.reason
  })
  stopped.catch(() => undefined) // nobody waits for it any more once the work is done
  return Promise.race([work(stopping.signal), stopped])
}
