import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { zipEntries } from '../../pipeline/packaging/zip/zip-entries.js'
import { freshFolder } from '../support/folder.ts'
import { ask } from '../support/http.ts'

/*
 * The archives for people without Node, as `npm run zip` makes them but for Node's executables, which it fetches: other bytes stand in
 * their place here and, where something is started, the Node that runs this test.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

let program: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const { stdout } = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root })
  const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }]
  program = new Map(
    await Promise.all(files.map(async ({ path }) => [path, await readFile(join(root, path))] as const)),
  )
})

const entriesFor = (system: 'windows' | 'linux') =>
  zipEntries(system, { node: Buffer.from('node'), nodeLicense: Buffer.from('licence of Node'), program })

describe.each(['windows', 'linux'] as const)('the archive for %s', (system) => {
  it('is one folder with what is to be double-clicked, the program, and the licences of all of it', () => {
    const names = entriesFor(system).map(({ name }) => name)
    const above = [...new Set(names.map((name) => name.split('/').slice(0, 2).join('/')))].sort()
    expect(above).toEqual(
      {
        windows: [
          'LISEZ-MOI.txt',
          'Ouvrir-les-fiches.cmd',
          'Terminal.cmd',
          'licences',
          'programme',
          'regards.cmd',
        ],
        linux: ['LISEZ-MOI.txt', 'Ouvrir-les-fiches.sh', 'licences', 'programme', 'regards'],
      }[system].map((name) => `regards/${name}`),
    )
    for (const name of [
      `programme/${system === 'windows' ? 'node.exe' : 'node'}`,
      'programme/regards/pipeline/regards.js',
      'programme/regards/pipeline/program/cli.mjs',
      'programme/regards/pipeline/authoring/starter/fr/publication.yaml',
      'licences/regards.txt',
      'licences/bibliotheques.txt',
      'licences/bibliotheques-du-site.txt',
      'licences/node.txt',
    ])
      expect(names).toContain(`regards/${name}`)
  })

  it('has names that every system can write, in a folder of a user with a long name', () => {
    const names = entriesFor(system).map(({ name }) => name)
    const unfit = names.filter((name) =>
      name
        .split('/')
        .some(
          (part) => !/^[\w.@+-]*[\w+-]$/.test(part) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part),
        ),
    )
    expect(unfit).toEqual([])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    const folder = 'C:\\Users\\prenom.nom-de-famille-compose\\Downloads\\regards-0.1.0-windows\\'
    expect(Math.max(...names.map((name) => name.length)) + folder.length).toBeLessThan(260) // MAX_PATH of Windows
  })

  it('has line ends and letters that the system reads, and only what starts something may be started', () => {
    for (const { name, bytes, isExecutable } of entriesFor(system)) {
      if (!/^regards\/[^/]+$/.test(name)) continue
      const text = Buffer.from(bytes).toString('latin1')
      const isPlain = /^[\n\r\x20-\x7e]*$/.test(text) // the window of a command reads it in an encoding of its own
      if (!name.endsWith('.txt')) expect([name, isPlain]).toEqual([name, true])
      expect([name, /(?<!\r)\n/.test(text), /\r/.test(text)]).toEqual([
        name,
        system === 'linux',
        system === 'windows',
      ])
      expect([name, isExecutable]).toEqual([name, system === 'linux' && !name.endsWith('.txt')])
    }
  })
})

it('Node comes in one version for both systems, and a line of the lock for each', async () => {
  const packages = JSON.parse(await readFile(join(root, 'pipeline/packaging/zip/node-packages.json'), 'utf8'))
  expect(packages.windows.version).toBe(packages.linux.version) // whose licence stands for both
  for (const { integrity } of Object.values<{ integrity: string }>(packages))
    expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/)
})

it.skipIf(process.platform !== 'linux')(
  'unpacked anywhere, without Node on the path, it begins a folder of records and opens the browser on it; commands work, too',
  async () => {
    const folder = join(await freshFolder(), 'Téléchargements de Zoé')
    for (const { name, bytes, isExecutable } of entriesFor('linux')) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      if (name.endsWith('/node')) await symlink(process.execPath, path)
      else await writeFile(path, bytes)
      if (isExecutable && !name.endsWith('/node')) await chmod(path, 0o755)
    }
    const [bin, opened] = [join(folder, 'bin'), join(folder, 'opened')]
    await mkdir(bin)
    for (const tool of ['sh', 'dirname', 'readlink', 'env']) {
      const { stdout } = await run('which', [tool])
      await symlink(stdout.trim(), join(bin, tool))
    }
    const browser = join(bin, 'browser')
    await writeFile(
      browser,
      `#!/bin/sh\necho "$1" > "${opened}.new"\nexec /bin/mv "${opened}.new" "${opened}"\n`,
    )
    await chmod(browser, 0o755)
    const env = { PATH: bin, HOME: folder, BROWSER: browser }
    const home = join(folder, 'regards')
    const started = spawn(join(home, 'Ouvrir-les-fiches.sh'), ['serve', '--watch', '--port', '0'], { env })
    const ended = new Promise((resolve) => started.on('close', resolve))
    onTestFinished(async () => {
      started.kill()
      await ended
    })
    await expect.poll(() => existsSync(opened), { timeout: 60_000, interval: 100 }).toBe(true)
    const address = (await readFile(opened, 'utf8')).trim()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/_watch\/$/)
    expect((await ask(address.replace('/_watch/', ''), '/_watch/')).status).toBe(200)
    const records = join(home, 'fiches')
    expect(await readdir(records)).toEqual(
      expect.arrayContaining(['README.md', 'capsules', 'publication.yaml']),
    )
    expect(await readdir(records)).not.toContain('package.json')
    expect(await readFile(join(records, 'README.md'), 'utf8')).not.toMatch(/npm|"--"/)
    const { stdout } = await run(join(home, 'regards'), ['letter', 'c-1a2b'], { cwd: records, env })
    expect(stdout).toContain('dist/lettres/c-1a2b.html')
    await expect(run(join(home, 'regards'), ['letter'], { cwd: records, env })).rejects.toMatchObject({
      stderr: expect.stringContaining('regards letter c-2b3d'),
    })
  },
  90_000,
)
