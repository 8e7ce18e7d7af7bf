import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { ownPath, temporaryFolder, writeText } from '../disk.ts'

/**
 * Writes the program of a worker as one file, in a folder of its own among those that the system clears away: without what
 * runs TypeScript beside it, a thread begins sooner and takes less memory.
 */
export async function writeScript(): Promise<{ readonly folder: string; readonly path: string }> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [ownPath('pipeline/batch/worker.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfigRaw: '{}',
    plugins: [installed],
    write: false,
  })
  const folder = await temporaryFolder()
  const path = join(folder, 'worker.mjs')
  await writeText(path, outputFiles.map(({ text }) => text).join(''))
  return { folder, path }
}

/** Leaves packages where they are installed. */
const installed: Plugin = {
  name: 'installed',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/, namespace: 'file' }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: addressOf(path), external: true },
    )
  },
}

function addressOf(name: string): string {
  return name.startsWith('node:') ? name : import.meta.resolve(name)
}
