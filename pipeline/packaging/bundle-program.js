// @ts-check
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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

/** What code of CommonJS packages expects to find, which modules lack. */
const COMMONJS_NAMES = `import { createRequire } from 'node:module'
const require = createRequire(import.meta.url), __dirname = import.meta.dirname`

/**
 * Bundles the program and the scripts of its site into `pipeline/program/`. Files are written to a new folder and then moved
 * one by one, entries last: a command that starts meanwhile finds the program before or the one after.
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
    moveFiles(staging, programFolder)
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
  const paths = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(from, join(parentPath, name)))
    .sort((a, b) => last.indexOf(a) - last.indexOf(b))
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true })
    renameSync(join(from, path), join(to, path))
  }
}
