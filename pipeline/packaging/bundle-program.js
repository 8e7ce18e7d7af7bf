// @ts-check
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { bundleBrowserScripts } from './bundle-browser-scripts.js'
import { packageLicenses } from './package-licenses.js'
import { DIGEST_FILE, programFolder, root } from './program-sources.js'

/** The command line, whose chunks are loaded as commands need them. */
const CLI = { cli: 'pipeline/cli.ts' }

/** The command line in one file, for commands that run for weeks: an update may take chunks away before they are loaded. */
const WHOLE_CLI = { 'whole-cli': 'pipeline/cli.ts' }

/** Workers that process batches, that write pages, and that answer queries: each in one file, which is started from memory. */
const WORKERS = {
  'batch-worker': 'pipeline/distributed/batch-worker.ts',
  'page-worker': 'pipeline/release/page-worker.ts',
  'query-worker': 'pipeline/sparql/query-worker.ts',
}

/** The files that are replaced last, because they import others or tell that a bundle is whole. */
const LAST_FILES = [
  'batch-worker.cjs',
  'page-worker.cjs',
  'query-worker.cjs',
  'whole-cli.mjs',
  'cli.mjs',
  DIGEST_FILE,
]

/** Files that code of packages reads at run time beside itself. */
const PACKAGE_FILES = ['node_modules/oxigraph/node_bg.wasm']

/** The list of the files of a bundle, by which those of older ones are known. */
const LIST_FILE = 'files.txt'

/** What code of CommonJS packages expects to find, which modules lack. */
const COMMONJS_NAMES = `import { createRequire } from 'node:module'
const require = createRequire(import.meta.url), __dirname = import.meta.dirname`

/**
 * Bundles the program and the scripts of its site into `pipeline/program/`. Files are written to a new folder and then moved
 * one by one, entries last: a command that starts meanwhile finds the program before or the one after. Of older programs than the
 * one before, whose chunks a running command may still load, nothing is left.
 * @param {string} digest of the sources, by which the next command sees that nothing changed
 */
export async function bundleProgram(digest) {
  mkdirSync(programFolder, { recursive: true })
  const staging = mkdtempSync(join(programFolder, 'staging-'))
  try {
    const builds = [
      build({ ...forNode(staging), ...MODULE, splitting: true, entryPoints: CLI }),
      build({ ...forNode(staging), ...MODULE, entryPoints: WHOLE_CLI }),
      build({ ...forNode(staging), ...SCRIPT, entryPoints: WORKERS }),
    ]
    await Promise.allSettled(builds) // or one that goes on would write into a folder that was removed
    const bundles = await Promise.all(builds)
    const inputs = Object.assign({}, ...bundles.map(({ metafile }) => metafile.inputs))
    writeFileSync(join(staging, 'licenses.txt'), packageLicenses({ inputs }))
    for (const path of PACKAGE_FILES) copyFileSync(join(root, path), join(staging, path.replace(/^.*\//, '')))
    for (const [path, text] of await bundleBrowserScripts()) {
      mkdirSync(dirname(join(staging, 'site', path)), { recursive: true })
      writeFileSync(join(staging, 'site', path), text)
    }
    writeFileSync(join(staging, DIGEST_FILE), digest)
    const files = filesBelow(staging)
    writeFileSync(join(staging, LIST_FILE), files.join('\n'))
    const before = listedFiles()
    moveFiles(staging, programFolder)
    for (const path of filesBelow(programFolder))
      if (![...files, ...before, LIST_FILE].includes(path) && !path.startsWith('staging-'))
        rmSync(join(programFolder, path), { force: true })
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

/**
 * What all bundles for Node have in common.
 * @param {string} outdir
 */
function forNode(outdir) {
  return /** @type {const} */ ({
    absWorkingDir: root,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    supported: { 'regexp-unicode-property-escapes': true }, // or each would be made anew each time that it is used
    legalComments: 'none',
    tsconfigRaw: '{}',
    logLevel: 'silent', // the caller reports what is thrown
    metafile: true,
    minifyWhitespace: true, // two thirds of the room; names stay, for the log
    minifySyntax: true,
  })
}

/** Packs lists of given names, which as literals of pairs take as long to load as all else that an import needs. */
const packedNames = {
  name: 'packed-names',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]gender-detection-from-name[/\\]names[/\\]\w+\.js$/ }, ({ path }) => {
      /** @type {Map<string, string>} */
      const genders = require(path)
      const lists = [...new Set(genders.values())].map((gender) => {
        const names = [...genders.keys()].filter((name) => genders.get(name) === gender)
        return [gender, names.join('|')]
      })
      return {
        contents: `const names = new Map()
for (const [gender, list] of ${JSON.stringify(lists)}) for (const name of list.split('|')) names.set(name, gender)
module.exports = names`,
      }
    })
  },
}

const require = createRequire(import.meta.url)

/** @satisfies {import('esbuild').BuildOptions} */
const MODULE = /** @type {const} */ ({
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  banner: { js: COMMONJS_NAMES },
  plugins: [packedNames],
})

/** Reads WebAssembly from the bundle itself, as a script that is started from memory has no files beside it. */
const wasmWithin = {
  name: 'wasm-within',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]oxigraph[/\\]node\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
      const within = contents.replace(READS_WASM, `const wasmBytes = require('./node_bg.wasm')`)
      if (within === contents) throw new Error(`${path} reads its WebAssembly in another way than it did`)
      return { contents: within }
    })
  },
}

const READS_WASM = `const wasmBytes = require('fs').readFileSync(wasmPath)`

/** @satisfies {import('esbuild').BuildOptions} */
const SCRIPT = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  loader: { '.wasm': 'binary' },
  plugins: [wasmWithin],
}

/**
 * Moves files into a folder: first what entries import, then the entries, and last the digest.
 * @param {string} from
 * @param {string} to
 */
function moveFiles(from, to) {
  for (const path of filesBelow(from).sort((a, b) => LAST_FILES.indexOf(a) - LAST_FILES.indexOf(b))) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    renameSync(join(from, path), join(to, path))
  }
}

/** The files of the bundle that stands, from the folder of the program; none where none was made. */
function listedFiles() {
  const path = join(programFolder, LIST_FILE)
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []
}

/**
 * The paths of all files below a folder, from there.
 * @param {string} folder
 */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
}
