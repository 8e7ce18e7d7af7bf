import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Metafile, Plugin } from 'esbuild'
import { listFiles, listFolder, programPath, readBytes, replaceFile } from '../files/disk.ts'

/**
 * The scripts of the site, by their path below the base, with the licences of what is in them. They are made
 * once and kept in the folder `cache`, as long as their sources and the installed packages stay the same.
 */
export async function browserScripts(
  cache: string = programPath('node_modules/.cache/regards'),
): Promise<BrowserScripts> {
  const path = join(cache, 'bundles.json')
  const key = await keyOf(['package-lock.json', 'pipeline/site/browser-scripts.ts', ...(await sources())])
  const kept = keptIn(await readBytes(path))
  if (kept?.key === key) return new Map(kept.files)
  const files = await made()
  await replaceFile(path, JSON.stringify({ key, files })).catch(() => undefined) // a cache may be read-only
  return new Map(files)
}

/** Texts by their path below the base. */
export type BrowserScripts = ReadonlyMap<string, string>

type Kept = { readonly key: string; readonly files: readonly (readonly [string, string])[] }

const SOURCES = 'pipeline/site/browser/'
const LICENSES = 'licenses.txt'

async function made(): Promise<Kept['files']> {
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: programPath(''),
    entryPoints: ['query', 'worker', 'moment'].map((name) => `${SOURCES}${name}.ts`),
    outdir: '.',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    define: { global: 'globalThis' },
    banner: { js: `/* ${LICENSES} names the software in this file. */` },
    legalComments: 'none',
    tsconfigRaw: '{}',
    plugins: [withoutNetwork],
    metafile: true,
    write: false,
  })
  const texts = outputFiles.map(({ path, text }) => [path.replace(/^.*[/\\]/, ''), text] as const)
  return [...texts, [LICENSES, await licenses(metafile)]]
}

/**
 * Leaves out the parts of the engine that read other sites, other formats or the command line, and those that
 * change data: classes that do nothing stand in their place, so that nobody answers where they would have.
 * What remains decides the order of joins and rows, and is all there.
 */
const withoutNetwork: Plugin = {
  name: 'without-network',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, ({ path }) => ({ path, namespace: 'left-out' }))
    onLoad({ filter: /^/, namespace: 'left-out' }, () => ({
      contents: 'module.exports = new Proxy({}, { get: () => class {} })',
    }))
  },
}

const LEFT_OUT = new RegExp(
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

/** The packages that are in the bundles, with their licences; each text once. */
async function licenses({ inputs }: Metafile): Promise<string> {
  const packages = new Map<string, string[]>()
  const folders = Object.keys(inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
  for (const folder of [...new Set(folders)].sort()) {
    if (folder === undefined) continue
    const { name, version, license } = JSON.parse(await textOf(`${folder}/package.json`)) as Record<
      string,
      string
    >
    const file = ((await listFolder(programPath(folder))) ?? []).find((each) =>
      /^(licen[cs]e|copying)/i.test(each.name),
    )
    const text = file === undefined ? `${license}` : (await textOf(`${folder}/${file.name}`)).trim()
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version}`])
  }
  return [...packages]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(78)}\n\n`)
}

/** Our own sources of the bundles, which import nothing but types from elsewhere in the house. */
async function sources(): Promise<string[]> {
  return (await listFiles(programPath(SOURCES))).map((path) => SOURCES + path)
}

async function keyOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(`${path}\n${await textOf(path)}\n`)
  return hash.digest('hex')
}

/** What the cache holds, if it is whole: a build that was cut, or another one at this moment, may leave a part. */
function keptIn(bytes: Uint8Array | undefined): Kept | undefined {
  try {
    return JSON.parse(String(Buffer.from(bytes ?? []))) as Kept
  } catch {
    return undefined
  }
}

async function textOf(path: string): Promise<string> {
  return String(Buffer.from((await readBytes(programPath(path))) ?? []))
}
