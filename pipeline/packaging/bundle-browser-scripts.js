// @ts-check
import { basename } from 'node:path'
import { build } from 'esbuild'
import { packageLicenses } from './package-licenses.js'
import { root } from './program-sources.js'

const FOLDER = 'pipeline/site/browser/'
const LICENSE_FILE = 'licenses.txt'

/**
 * Bundles the scripts of the site's pages for browsers: texts by file name, with the licences of the packages in them.
 * @returns {Promise<(readonly [string, string])[]>}
 */
export async function bundleBrowserScripts() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      'query',
      'editor',
      'chart',
      'worker',
      'moment',
      'captions',
      'copy',
      'search',
      'spoken',
      'transcript',
    ].map((name) => `${FOLDER}${name}.ts`),
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
    logLevel: 'silent', // the caller reports what is thrown
    plugins: [withoutNetwork],
    metafile: true,
    write: false,
  })
  const scripts = outputFiles.map(({ path, text }) => /** @type {const} */ ([basename(path), text]))
  return [...scripts, [LICENSE_FILE, packageLicenses(metafile)]]
}

/**
 * Replaces the parts of the engine that read other sites or other formats, serve the command line or change data by empty
 * classes, so that no actor answers in their place. The parts that decide the order of joins and rows all remain.
 * @type {import('esbuild').Plugin}
 */
const withoutNetwork = {
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
