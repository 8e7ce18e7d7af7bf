import { spawn } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { requestedLanguage, runCommandLine } from '../../pipeline/commands/run-command.ts'
import { readSettings } from '../../pipeline/commands/settings.ts'
import { DEFAULT_SETTINGS, printCommandsFor } from '../../pipeline/language/npm-command.ts'
import { todayInSeconds } from './build.ts'
import { shellOf } from './shell.ts'

/** The launcher that `npx regards` and the npm scripts call. */
export const launcher = fileURLToPath(new URL('../../pipeline/regards.js', import.meta.url))

/** What came of a command. */
export type Ran = { code: number | null; stdout: string; stderr: string }

/**
 * Runs a command in this process, which saves the time that a process takes to start; with `cwd` in that folder, where nothing
 * else may run meanwhile.
 */
export async function typed(
  args: readonly string[],
  {
    input = '',
    env = {},
    cwd = process.cwd(),
    today,
  }: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string; today?: string } = {},
): Promise<Ran> {
  const settings = await readSettings(cwd)
  const over = {
    language: requestedLanguage(args, settings.language),
    settings,
    env,
    ...(today !== undefined && { today }),
    input: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]),
  }
  const { shell, written, noted } = shellOf([], over)
  const before = process.cwd()
  process.chdir(cwd)
  try {
    const code = await runCommandLine(args, shell)
    return { code, stdout: written(), stderr: noted() }
  } finally {
    process.chdir(before)
    printCommandsFor(DEFAULT_SETTINGS) // for what tests call directly
  }
}

/** Runs the command line in a process of its own. */
export function regards(
  args: readonly string[],
  { input = '', env = {}, cwd }: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, SOURCE_DATE_EPOCH: todayInSeconds, ...env },
    cwd,
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
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
}
