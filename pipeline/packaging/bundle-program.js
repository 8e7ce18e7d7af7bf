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
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { bundleBrowserScripts } from './bundle-browser-scripts.js'
import { packageLicenses } from './package-licenses.js'
import { DIGEST_FILE, programFolder, root } from './program-sources.js'

/** The entries of the program: the command line, workers that process batches, and workers that answer queries. */
const ENTRIES = {
  cli: 'pipeline/cli.ts',
  'batch-worker': 'pipeline/distributed/batch-worker.ts',
  'query-worker': 'pipeline/serve/query-worker.ts',
}

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
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: ENTRIES,
      outdir: staging,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      banner: { js: COMMONJS_NAMES },
      legalComments: 'none',
      tsconfigRaw: '{}',
      logLevel: 'silent', // the caller reports what is thrown
      metafile: true,
    })
    writeFileSync(join(staging, 'licenses.txt'), packageLicenses(metafile))
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
 * Moves files into a folder: first what entries import, then the entries, and last the digest.
 * @param {string} from
 * @param {string} to
 */
function moveFiles(from, to) {
  const last = [...Object.keys(ENTRIES).map((name) => `${name}.mjs`), DIGEST_FILE]
  for (const path of filesBelow(from).sort((a, b) => last.indexOf(a) - last.indexOf(b))) {
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
