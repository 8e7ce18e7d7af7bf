import { spawn } from 'node:child_process'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { todayInSeconds } from './build.ts'
import { launcher } from './cli.ts'

/** A command that is under way. */
export type Running = {
  readonly pid: number
  /** Gives it more to read on standard input; waits until there is room for more, unless it is over. */
  feed(text: string): Promise<void>
  /** Ends what it reads on standard input. */
  end(): void
  /** Kills it as a power cut would: it can do nothing more. */
  kill(): void
  /** Tells it to stop. */
  stop(signal: 'SIGINT' | 'SIGTERM'): void
  /** Waits until it has printed something; gives the first group. Throws if it ends before. */
  prints(pattern: RegExp): Promise<string>
  readonly isOver: () => boolean
  readonly closed: Promise<{ code: number | null; signal: NodeJS.Signals | null; stderr: string }>
}

/** Starts the command line in a process of its own and leaves its standard input open. */
export function start(args: readonly string[]): Running {
  const child = spawn(process.execPath, [launcher, ...args], {
    stdio: 'pipe',
    env: { ...process.env, SOURCE_DATE_EPOCH: todayInSeconds },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {}) // the command may end before it has read everything
  return {
    pid: child.pid ?? 0,
    feed: async (text) => {
      if (child.stdin.destroyed || child.stdin.write(text)) return setImmediate()
      await new Promise((resolve) => child.stdin.once('drain', resolve).once('close', resolve))
    },
    end: () => child.stdin.end(),
    kill: () => void child.kill('SIGKILL'),
    stop: (signal) => void child.kill(signal),
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(stdout)
          if (found !== null) resolve(found[1] ?? '')
        }
        child.stdout.on('data', look)
        child.on('close', () => reject(new Error(`it ended without printing ${pattern}: ${stdout}${stderr}`)))
        look()
      }),
    isOver: () => child.exitCode !== null || child.signalCode !== null,
    closed: new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal, stderr }))),
  }
}

/** Waits until something is so or the command is over; without a `pause`, in milliseconds, it misses no moment. */
export async function until(isSo: () => boolean, running: Running, pause = 0): Promise<void> {
  while (!isSo() && !running.isOver()) await (pause > 0 ? setTimeout(pause) : setImmediate())
}
