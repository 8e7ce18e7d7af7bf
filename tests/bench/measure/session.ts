import { spawn } from 'node:child_process'
import { openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Cost } from './child.ts'

/** How often the processes of a session are looked at, in milliseconds: what one does after the last look before its end is missed. */
const LOOK_MS = 200

/** How many looks pass between two at the disk. */
const LOOKS_PER_DISK = 10

/** What a session took: also the processor time of the programs of each name, and the most that lay in a folder, in MB. */
export type SessionCost = Cost & { readonly cpuOf: Readonly<Record<string, number>>; readonly disk: number }

/** The kernel's clock ticks a second, in which it counts processor time. */
const TICKS = 100

/**
 * Runs a program that starts others, in a session of its own, and adds up what all of them use, as the kernel tells (Linux alone).
 * Its output goes to the file `log`, and what it puts into the folder `scratch` is weighed. Throws unless it ends well.
 */
export async function runSession(
  [command = '', ...args]: readonly string[],
  {
    cwd,
    env,
    log,
    scratch,
  }: {
    readonly cwd: string
    readonly env: NodeJS.ProcessEnv
    readonly log: string
    readonly scratch: string
  },
): Promise<SessionCost> {
  const start = performance.now()
  const output = openSync(log, 'w')
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] })
  const cpuOfProcess = new Map<string, readonly [name: string, seconds: number]>()
  let [peak, disk, looks] = [0, 0, 0]
  const look = (): void => {
    let memory = 0
    for (const { id, name, ticks, pages } of processesOf(Number(child.pid))) {
      cpuOfProcess.set(id, [name, ticks / TICKS])
      memory += (pages * 4096) / 2 ** 20
    }
    peak = Math.max(peak, memory)
    if (looks++ % LOOKS_PER_DISK === 0) disk = Math.max(disk, bytesBelow(scratch) / 1e6)
  }
  const timer = setInterval(look, LOOK_MS)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) {
    const said = readFileSync(log, 'utf8').trimEnd().split('\n')
    throw new Error(said.findLast((line) => line.startsWith('regards: ')) ?? said.at(-1))
  }
  const cpuOf: Record<string, number> = {}
  for (const [name, spent] of cpuOfProcess.values()) cpuOf[name] = (cpuOf[name] ?? 0) + spent
  const cpu = Object.values(cpuOf).reduce((sum, each) => sum + each, 0)
  return { seconds, cpu, memory: peak, cpuOf, disk }
}

/** The bytes of the files below a folder, as far as they are still there. */
function bytesBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
      (sum, path) => sum + (statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0),
      0,
    )
  } catch {
    return 0 // a folder was removed meanwhile
  }
}

/** The processes of a session: an id that no other has, the program's name, ticks of processor time, pages of resident memory. */
function processesOf(session: number) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const text = readFileSync(`/proc/${id}/stat`, 'utf8')
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // from the state, field 3 of proc(5)
        const [own, user, system, started, pages] = [3, 11, 12, 19, 21].map((index) => Number(fields[index]))
        if (own !== session) return []
        const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')).replace(/[\d.]+$/, '') // `python3.11`
        return [{ id: `${id} ${started}`, name, ticks: Number(user) + Number(system), pages: Number(pages) }]
      } catch {
        return [] // it has ended meanwhile
      }
    })
}
