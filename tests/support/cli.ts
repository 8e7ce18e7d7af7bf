import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The launcher that `npx regards` and the npm scripts call. */
export const launcher = fileURLToPath(new URL('../../pipeline/regards.js', import.meta.url))

/** Runs the command line in a process of its own. */
export function regards(
  args: readonly string[],
  { input = '', env = {}, cwd }: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [launcher, ...args], { env: { ...process.env, ...env }, cwd })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdin.on('error', () => {}) // the command may end before it has read everything
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}
