import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { todayInSeconds } from './build.ts'
import { launcher, type Ran, typed } from './cli.ts'

/** What of the file system changes what stands on a disk. */
export const changes = ['rename', 'unlink', 'rmdir', 'rm', 'link', 'copyFile', 'mkdir', 'writeFile', 'chmod']

/** Has the change of a number end the process, as a power cut would; tells how many were made. */
const program = (last: number, counted: readonly string[]): string => `
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  import { isMainThread } from 'node:worker_threads'
  let count = 0
  if (isMainThread) {
    for (const name of ${JSON.stringify(counted)}) {
      const change = fs.promises[name]
      fs.promises[name] = async (...given) => {
        if (++count !== ${last}) return change(...given)
        process.kill(process.pid, 'SIGKILL')
      }
    }
    syncBuiltinESMExports()
    process.on('exit', () => fs.writeSync(2, '\\nchanges: ' + count + '\\n'))
  }`

/** What came of a command; how many changes it made, where it was not killed. */
export type Cut = {
  readonly code: number | null
  readonly made: number | undefined
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command that is killed at the change of a number, of those that count. */
export function cutAt(
  last: number,
  args: readonly string[],
  { counted = changes }: { readonly counted?: readonly string[] } = {},
): Promise<Cut> {
  const address = `data:text/javascript,${encodeURIComponent(program(last, counted))}`
  const child = spawn(process.execPath, ['--import', address, launcher, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SOURCE_DATE_EPOCH: todayInSeconds },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve) =>
    child.on('close', (code) => {
      const made = /\nchanges: (\d+)\n/.exec(stderr)?.[1]
      resolve({
        code,
        made: made === undefined ? undefined : Number(made),
        stdout,
        stderr: stderr.replace(/\nchanges: .*\n/, ''),
      })
    }),
  )
}

/** Runs a command in this process, in which the rename of a number fails with a code; tells how many were made. */
export async function failAt(
  last: number,
  args: readonly string[],
  code: string,
): Promise<Ran & { made: number }> {
  const { rename } = fs.promises
  let made = 0
  fs.promises.rename = async (from, to) => {
    if (++made !== last) return rename(from, to)
    throw Object.assign(new Error(code), { code, syscall: 'rename', path: String(from) })
  }
  syncBuiltinESMExports()
  try {
    return { ...(await typed(args)), made }
  } finally {
    fs.promises.rename = rename
    syncBuiltinESMExports()
  }
}
