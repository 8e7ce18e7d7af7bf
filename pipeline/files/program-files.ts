import { listFiles } from './list-files.ts'
import { programPath } from './program-path.ts'
import { readPresentBytes } from './read-file.ts'

/** The folders whose files the program reads while it works, from the program's root. */
const FOLDERS = [
  'ontology',
  'shapes',
  'pipeline/authoring/starter',
  'pipeline/edit',
  'pipeline/report',
  'pipeline/serve/preview',
  'pipeline/site',
  'pipeline/program/site',
]

/** The scripts of the worker threads, each in one file (see `packaging/bundle-program.js`). */
const WORKERS = ['batch-worker', 'page-worker', 'query-worker'] as const

/** The files that are kept, by path from the program's root; empty until `keepProgramFiles` is called. */
const kept = new Map<string, Uint8Array>()

/**
 * Reads all files that the program may need later into memory, about 16 MB: an update may replace or remove them while a command
 * runs that nobody stops for weeks.
 */
export async function keepProgramFiles(): Promise<void> {
  const paths = WORKERS.map(workerPath)
  for (const folder of FOLDERS)
    paths.push(...(await listProgramFiles(folder)).map((path) => `${folder}/${path}`))
  const files = await Promise.all(paths.map(async (path) => [path, await readProgramFile(path)] as const))
  for (const [path, bytes] of files) kept.set(path, bytes)
}

/** The bytes of a file of the program, by its path from the program's root. Throws the system's error where it is missing. */
export async function readProgramFile(path: string): Promise<Uint8Array> {
  return kept.get(path) ?? readPresentBytes(programPath(path))
}

/** The text of a file of the program in UTF-8, by its path from the program's root. */
export async function readProgramText(path: string): Promise<string> {
  return Buffer.from(await readProgramFile(path)).toString()
}

/**
 * The paths of the files of the program below a folder, from that folder; both with forward slashes. Throws where there are none:
 * without shapes, anything would be valid.
 */
export async function listProgramFiles(folder: string): Promise<string[]> {
  const below = `${folder}/`
  const paths =
    kept.size === 0
      ? await listFiles(programPath(folder))
      : [...kept.keys()].filter((path) => path.startsWith(below)).map((path) => path.slice(below.length))
  if (paths.length > 0) return paths
  const path = programPath(folder)
  throw Object.assign(new Error(`no files in ${path}`), { code: 'ENOENT', syscall: 'scandir', path })
}

/** The script of a worker thread, to be started with `eval`. */
export function workerScript(name: (typeof WORKERS)[number]): Promise<string> {
  return readProgramText(workerPath(name))
}

function workerPath(name: (typeof WORKERS)[number]): string {
  return `pipeline/program/${name}.cjs`
}
