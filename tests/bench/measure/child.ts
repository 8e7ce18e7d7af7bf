import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a program took: seconds of wall time and of all its processors, and its peak resident memory in MB. */
export type Cost = { readonly seconds: number; readonly cpu: number; readonly memory: number }

/** What came of a program. */
export type Ran = Cost & { readonly stdout: string }

/** Runs Node on a file or with other arguments, and measures it; `input` is an open file. Throws unless it ends well. */
export function runNode(args: readonly string[], cwd: string, input?: number): Ran {
  const { seconds, output } = run(process.execPath, ['--import', usage, ...args], cwd, input)
  const [, stdout = '', , used = ''] = output
  return { seconds, stdout, ...(JSON.parse(used) as Omit<Cost, 'seconds'>) }
}

/** Runs the command line of this project as `npm run regards` does, and measures it. Throws unless it ends well. */
export function runRegards(args: readonly string[], cwd: string, input?: number): Ran {
  return runNode([launcher, ...args], cwd, input)
}

/** The seconds of wall and of processor time that a line of the shell takes, whose arguments are `$1` and so on. */
export function cpuOfShell(line: string, args: readonly string[]): Omit<Cost, 'memory'> {
  const { seconds, output } = run('sh', ['-c', `${line} || exit; times`, 'sh', ...args], '.')
  const [, used = ''] = String(output[1]).trim().split('\n') // of the programs that the shell ran
  const times = [...used.matchAll(/(\d+)m([\d.]+)s/g)]
  return { seconds, cpu: times.reduce((sum, [, min, sec]) => sum + 60 * Number(min) + Number(sec), 0) }
}

/** Which of the options the help of a command names, with their values. */
export function known(command: string, options: readonly (readonly string[])[]): string[] {
  const { stdout } = runRegards([command, '--help'], '.')
  return options.filter(([name = '']) => stdout.includes(name)).flat()
}

/** The seconds that a program takes whose output nobody reads; nothing, if it is not installed. */
export function secondsOf(command: string, args: readonly string[]): number | undefined {
  const start = performance.now()
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] })
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return undefined
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`)
  return (performance.now() - start) / 1000
}

const usage = fileURLToPath(new URL('usage.js', import.meta.url))
const launcher = fileURLToPath(new URL('../../../pipeline/regards.js', import.meta.url))

function run(command: string, args: readonly string[], cwd: string, input?: number) {
  const start = performance.now()
  const stdio = [input ?? 'ignore', 'pipe', 'pipe', 'pipe'] as const
  const { status, output } = spawnSync(command, args, {
    cwd,
    stdio: [...stdio],
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0)
    throw new Error(`${args.join(' ')} ended with ${status}:\n${output.join('\n').slice(0, 4000)}`)
  return { seconds, output: output.map(String) }
}
