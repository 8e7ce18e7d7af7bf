// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './program-sources.js'

/**
 * The packages in a bundle with their licences, as text; packages that share a licence text stand above one copy of it.
 * @param {Pick<import('esbuild').Metafile, 'inputs'>} metafile
 */
export function packageLicenses({ inputs }) {
  /** @type {Map<string, string[]>} */
  const packages = new Map()
  const folders = Object.keys(inputs).map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
  for (const folder of [...new Set(folders)].sort()) {
    if (folder === undefined) continue
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((each) => /^(licen[cs]e|copying)/i.test(each))
    const text = file === undefined ? `${license}` : readFileSync(join(root, folder, file), 'utf8').trim()
    packages.set(text, [...(packages.get(text) ?? []), `${name} ${version}`])
  }
  return [...packages]
    .map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(78)}\n\n`)
}
