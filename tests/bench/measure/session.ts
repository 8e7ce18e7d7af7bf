import { spawn } from 'node:child_process'
import { openSync, readdirSync, readFileSync } from 'node:fs'
import type { Cost } from './child.ts'

/** How often the processes of a session are looked at, in milliseconds: what one does after the last look before its end is missed. */
const LOOK_MS = 200

/** The kernel's clock ticks a second, in which it counts processor time. */
const TICKS = 100

/**
 * Runs a program that starts others, in a session of its own, and adds up what all of them use, as the kernel tells (Linux alone).
 * Its output goes to a file. Throws unless it ends well.
 */
export async function runSession(
  [command = '', ...args]: readonly string[],
  { cwd, env, log }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly log: string },
): Promise<Cost> {
  const start = performance.now()
  const output = openSync(log, 'w')
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] })
  const cpuOf = new Map<string, number>()
  let peak = 0
  const look = (): void => {
    let memory = 0
    for (const { id, ticks, pages } of processesOf(Number(child.pid))) {
      cpuOf.set(id, ticks / TICKS)
      memory += (pages * 4096) / 2 ** 20
    }
    peak = Math.max(peak, memory)
  }
  const timer = setInterval(look, LOOK_MS)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) {
    const said = readFileSync(log, 'utf8').trimEnd().split('\n')
    throw new Error(said.findLast((line) => line.startsWith('regards: ')) ?? said.at(-1))
  }
  return { seconds, cpu: [...cpuOf.values()].reduce((sum, each) => sum + each, 0), memory: peak }
}

/** The processes of a session: an id that no other has, ticks of processor time, pages of resident memory. */
function processesOf(session: number) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const text = readFileSync(`/proc/${id}/stat`, 'utf8')
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ') // from the state, field 3 of proc(5)
        const [own, user, system, started, pages] = [3, 11, 12, 19, 21].map((index) => Number(fields[index]))
        if (own !== session) return []
        return [{ id: `${id} ${started}`, ticks: Number(user) + Number(system), pages: Number(pages) }]
      } catch {
        return [] // it has ended meanwhile
      }
    })
}
