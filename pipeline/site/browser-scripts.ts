import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { listFiles } from '../files/list-files.ts'
import { programPath } from '../files/program-path.ts'
import { readBytes } from '../files/read-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import { readProgramText, scriptLicenses } from './script-licenses.ts'

/** Texts of files by path below the base. */
type BrowserScripts = ReadonlyMap<string, string>

/**
 * The bundled scripts of the site, with the licences of the software in them. They are kept in the folder `cache` as long
 * as their sources and the installed packages stay the same, because bundling takes longer than a small build.
 */
export async function browserScripts(
  cache: string = programPath('node_modules/.cache/regards'),
): Promise<BrowserScripts> {
  const path = join(cache, 'bundles.json')
  const key = await digestOf(['package-lock.json', ...BUNDLER_SOURCES, ...(await scriptSources())])
  const cached = parseCache(await readBytes(path))
  if (cached?.key === key) return new Map(cached.files)
  const files = await bundleScripts()
  await replaceFile(path, JSON.stringify({ key, files })).catch(() => undefined) // a cache may be read-only
  return new Map(files)
}

type BundleCache = { readonly key: string; readonly files: readonly (readonly [string, string])[] }

const SCRIPT_FOLDER = 'pipeline/site/browser/'
const BUNDLER_SOURCES = ['pipeline/site/browser-scripts.ts', 'pipeline/site/script-licenses.ts']
const LICENSE_FILE = 'licenses.txt'

async function bundleScripts(): Promise<BundleCache['files']> {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: programPath(''),
    entryPoints: ['query', 'worker', 'moment'].map((name) => `${SCRIPT_FOLDER}${name}.ts`),
    outdir: '.',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    define: { global: 'globalThis' },
    banner: { js: `/* ${LICENSE_FILE} names the software in this file. */` },
    legalComments: 'none',
    tsconfigRaw: '{}',
    plugins: [withoutNetwork],
    metafile: true,
    write: false,
  })
  const texts = outputFiles.map(({ path, text }) => [path.replace(/^.*[/\\]/, ''), text] as const)
  return [...texts, [LICENSE_FILE, await scriptLicenses(metafile)]]
}

/**
 * Replaces the parts of the engine that read other sites or other formats, serve the command line or change data by empty
 * classes, so that no actor answers in their place. The parts that decide the order of joins and rows all remain.
 */
const withoutNetwork: Plugin = {
  name: 'without-network',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: OMITTED_MODULES }, ({ path }) => ({ path, namespace: 'omitted' }))
    onLoad({ filter: /^/, namespace: 'omitted' }, () => ({
      contents: 'module.exports = new Proxy({}, { get: () => class {} })',
    }))
  },
}

const OMITTED_MODULES = new RegExp(
  `^@comunica/actor-(${[
    'http-',
    'dereference-',
    'optimize-query-operation-rewrite-',
    'query-operation-(service|update-)',
    'query-(parse-graphql|process-explain|serialize)',
    'query-result-serialize-(json|simple|sparql-tsv|sparql-xml|stats|table|tree)$',
    'query-source-(dereference-|identify-(compositefile|hypermedia|serialized))',
    'rdf-(metadata-(all|extract|primary)|parse|resolve|update|serialize-shaclc)',
  ].join('|')})`,
)

/** The project's own sources in the bundles; from outside their folder they import nothing but types. */
async function scriptSources(): Promise<string[]> {
  return (await listFiles(programPath(SCRIPT_FOLDER))).map((path) => SCRIPT_FOLDER + path)
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\n${await readProgramText(path)}\n`)
  return hash.digest('hex')
}

/** The content of the cache; undefined if it is missing or truncated, as by an interrupted or a concurrent build. */
function parseCache(bytes: Uint8Array | undefined): BundleCache | undefined {
  try {
    return JSON.parse(String(Buffer.from(bytes ?? []))) as BundleCache
  } catch {
    return undefined
  }
}
