// @ts-check
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/*
 * The program as Node runs it: the TypeScript of this folder without its types, in a few files, which esbuild makes when sources
 * have changed, and keeps. To strip each file as it is imported took 0.6 s and 35 MB of every command.
 */

/** Where the program begins: on the command line, in threads that make batches, in threads that answer queries. */
const entries = { cli: 'cli.ts', batch: 'distributed/batch-worker.ts', query: 'serve/query-worker.ts' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const pipeline = join(root, 'pipeline')
const cache = join(root, 'node_modules/.cache/regards')

/** @type {string | undefined} the folder of the program that runs, once it is made */
const running = /** @type {ImportMeta & { program?: string }} */ (import.meta).program

/**
 * The address of an entry of the program, which is made first where it is not kept.
 * @param {keyof typeof entries} entry
 */
export async function program(entry) {
  return pathToFileURL(join(running ?? (await kept()), `${entry}.mjs`))
}

/** The folder of the program; one that the system clears away, where none can be kept. */
async function kept() {
  const folder = join(cache, `program-${keyOf(sources())}`)
  if (existsSync(folder)) return folder
  const fresh = freshFolder()
  if (fresh === undefined) return passing()
  try {
    await make(fresh, folder)
    renameSync(fresh, folder)
  } catch {
    rmSync(fresh, { recursive: true, force: true })
    return existsSync(folder) ? folder : passing() // somebody else was sooner, or that disk is full
  }
  clear(folder)
  return folder
}

/** The program in a folder that the system clears away; nothing is left of it where it cannot be made. */
async function passing() {
  const folder = mkdtempSync(join(tmpdir(), 'regards-'))
  try {
    await make(folder, folder)
    return folder
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** A new folder beside the one to be, unless the packages lie where nobody may write. */
function freshFolder() {
  try {
    mkdirSync(cache, { recursive: true })
    return mkdtempSync(join(cache, 'program-'))
  } catch {
    return undefined
  }
}

/** Milliseconds after which one program takes the place of another for good, which somebody may run until then: a week. */
const LONG = 7 * 24 * 3_600_000

/**
 * Removes the programs that are much older than that in a folder.
 * @param {string} folder
 */
function clear(folder) {
  const { mtimeMs } = statSync(folder)
  for (const name of readdirSync(cache)) {
    const other = join(cache, name)
    if (name.startsWith('program-') && mtimeMs - statSync(other).mtimeMs > LONG)
      rmSync(other, { recursive: true, force: true })
  }
}

/** The paths of all that the program is made of, from the root, and of the lock of its packages. */
function sources() {
  const below = ['pipeline', 'ontology'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  const paths = below.map((path) => path.replaceAll('\\', '/')).filter((path) => /\.(ts|js|json)$/.test(path))
  return [...paths.sort(), 'package-lock.json']
}

/** @param {readonly string[]} paths */
function keyOf(paths) {
  const hash = createHash('sha256').update(root)
  for (const path of paths) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 32)
}

/**
 * Makes the program in a folder, which is to be moved to another.
 * @param {string} folder
 * @param {string} place
 */
async function make(folder, place) {
  const { build } = await import('esbuild')
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([out, path]) => ({ in: join(pipeline, path), out })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    define: { 'import.meta.program': JSON.stringify(place) },
    tsconfigRaw: '{}',
    logLevel: 'silent', // whoever asks is told
    plugins: [installed, here],
    metafile: true,
  })
  const known = new Set(sources())
  const unknown = Object.keys(metafile.inputs).filter((path) => !known.has(path))
  if (unknown.length > 0) throw new Error(`a change of these would go unseen: ${unknown.join(', ')}`)
}

/** Leaves packages where they are installed. @type {import('esbuild').Plugin} */
const installed = {
  name: 'installed',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: addressOf(path), external: true },
    )
  },
}

/** @param {string} name */
function addressOf(name) {
  return name.startsWith('node:') ? name : import.meta.resolve(name)
}

/** Tells each source where it stands, which is not where it runs. @type {import('esbuild').Plugin} */
const here = {
  name: 'here',
  setup({ onLoad }) {
    onLoad({ filter: /\.(ts|js)$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      return { contents, loader: relative(pipeline, path).endsWith('.ts') ? 'ts' : 'js' }
    })
  },
}
