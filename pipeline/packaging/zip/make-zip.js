// @ts-check
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { root } from '../program-sources.js'
import { zipEntries } from './zip-entries.js'

/*
 * Makes an archive for people without Node, one for each system, in the folder that is given (`dist/zip`). Node's executables come from npm,
 * in the versions and with the digests of `node-packages.json`; nothing of them is kept here.
 */

/** @type {Record<import('./zip-entries.js').System, { name: string, version: string, executable: string, integrity: string }>} */
const nodePackages = JSON.parse(readFileSync(new URL('node-packages.json', import.meta.url), 'utf8'))

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [folder = join(root, 'dist/zip'), ...more] = process.argv.slice(2)
if (folder.startsWith('-') || more.length > 0) throw new Error('usage: npm run zip [FOLDER]')
const out = resolve(folder)
const work = mkdtempSync(join(tmpdir(), 'regards-zip-'))
try {
  mkdirSync(out, { recursive: true })
  const program = filesOf(unpack(pack([]), 'program'))
  const nodes = { windows: nodeFolder('windows'), linux: nodeFolder('linux') }
  const nodeLicense = readFileSync(join(nodes.linux, 'LICENSE')) // the package for Windows, of the same Node, has none
  for (const system of /** @type {const} */ (['windows', 'linux'])) {
    const node = readFileSync(join(nodes[system], nodePackages[system].executable))
    const entries = zipEntries(system, { node, nodeLicense, program })
    const path = join(out, `regards-${version}-${system}.zip`)
    const bytes = zip(entries)
    writeFileSync(path, bytes)
    console.log(`${path}: ${entries.length} files, ${(bytes.length / 1e6).toFixed(1)} MB`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

/**
 * The package with Node's executable for a system, fetched by npm and compared with the digest that is expected; gives its folder.
 * @param {import('./zip-entries.js').System} system
 */
function nodeFolder(system) {
  const { name, version, integrity } = nodePackages[system]
  const archive = pack([`${name}@${version}`])
  const digest = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (digest !== integrity)
    throw new Error(`${name}@${version} is not what node-packages.json expects: ${digest}`)
  return unpack(archive, system)
}

/**
 * Packs this package, or one of the registry; gives the path of the archive.
 * @param {string[]} names
 */
function pack(names) {
  const args = ['pack', ...names, '--json', '--pack-destination', work]
  const npm = process.env.npm_execpath
  const said =
    npm === undefined
      ? execFileSync('npm', args, { cwd: root, encoding: 'utf8' })
      : execFileSync(process.execPath, [npm, ...args], { cwd: root, encoding: 'utf8' })
  return join(work, JSON.parse(said.slice(said.indexOf('[')))[0].filename)
}

/**
 * @param {string} archive
 * @param {string} name
 */
function unpack(archive, name) {
  const folder = join(work, name)
  mkdirSync(folder)
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', folder])
  return folder
}

/**
 * The files below a folder, by their paths with forward slashes.
 * @param {string} folder
 */
function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
  return new Map(paths.sort().map((path) => /** @type {const} */ ([path, readFileSync(join(folder, path))])))
}

/**
 * A ZIP archive with the modes of Unix, so that what starts something may be started after unpacking.
 * @param {readonly import('./zip-entries.js').ZipEntry[]} entries
 */
function zip(entries) {
  const UNIX = 3
  return zipSync(
    Object.fromEntries(
      entries.map(({ name, bytes, isExecutable }) => [
        name,
        [bytes, { os: UNIX, attrs: (isExecutable ? 0o100755 : 0o100644) << 16 }],
      ]),
    ),
  )
}
