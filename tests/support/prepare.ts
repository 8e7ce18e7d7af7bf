import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { updateProgram } from '../../pipeline/packaging/update-program.js'

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm'

/** The bytes of files that tests may hold at once. */
const NEEDED_BYTES = 4e9

/**
 * Prepares a run: bundles the program, whose workers and command line tests run, and has fresh folders made in memory where there
 * is room for them and programs may be started from there, because tests write thousands of small files.
 */
export async function setup(): Promise<(() => void) | undefined> {
  await updateProgram()
  const folder = memoryFolder()
  if (folder === undefined) return undefined
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function memoryFolder(): string | undefined {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    if (bavail * bsize < NEEDED_BYTES) return undefined
  } catch {
    return undefined // not a Linux machine
  }
  const folder = mkdtempSync(join(MEMORY, 'regards-'))
  chmodSync(folder, 0o711) // web servers read below it under an account of their own
  const script = join(folder, 'try')
  writeFileSync(script, '#!/bin/sh\n')
  chmodSync(script, 0o755)
  if (spawnSync(script).status === 0) return folder
  rmSync(folder, { recursive: true })
  return undefined
}
