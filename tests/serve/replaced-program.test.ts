import { spawn } from 'node:child_process'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { type Answer, type Asking, ask } from '../support/http.ts'
import { published } from '../support/served.ts'
import { query } from '../support/sparql.ts'
import { workbook } from '../support/workbook.ts'

/*
 * A server that nobody stops for weeks, while the program that it was started from is replaced: by an update, which gives other
 * names to its chunks, or by nothing at all.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of what the package holds, as npm installs it. */
async function installedPackage(): Promise<string> {
  const folder = join(await freshFolder(), 'node_modules/regards')
  for (const path of [
    'pipeline/regards.js',
    'pipeline/program',
    'pipeline/authoring/starter',
    'package.json',
  ])
    await copied(path, folder)
  for (const path of [
    'pipeline/edit',
    'pipeline/report',
    'pipeline/site',
    'pipeline/serve/preview',
    'ontology',
    'shapes',
  ])
    await copied(path, folder)
  return folder
}

async function copied(path: string, folder: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await cp(join(root, path), join(folder, path), { recursive: true, filter: (from) => !from.endsWith('.ts') })
}

/** Starts a command of a package and waits for the address that it prints. */
async function started(folder: string, args: readonly string[]): Promise<{ url: string; told(): string }> {
  const child = spawn(process.execPath, [join(folder, 'pipeline/regards.js'), ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  let told = ''
  child.stderr.on('data', (text) => {
    told += text
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (text) => {
      said += text
      const [, site] = /^Site +(\S+)/m.exec(said) ?? []
      if (site !== undefined) resolve(site)
    })
    child.on('close', () => reject(new Error(`it ended: ${said}${told}`)))
  })
  return { url, told: () => told }
}

/** More rows than any engine counts in ten seconds. */
const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }'

const updates: readonly [engine: string, what: string, (folder: string) => Promise<void>][] = [
  ['comunica', 'was removed', (folder) => rm(folder, { recursive: true })],
  [
    'oxigraph',
    'was replaced twice by another',
    async (folder) => {
      for (const _ of [1, 2]) {
        await rm(folder, { recursive: true })
        await write(folder, {
          'pipeline/regards.js': 'throw new Error("another program")',
          'pipeline/program/query-worker.cjs': 'throw new Error("another program")',
          'pipeline/program/whole-cli.mjs': 'throw new Error("another program")',
          'shapes/other.ttl': 'no Turtle',
        })
      }
    },
  ],
]

it.each(updates)(
  'a server with %s whose program %s answers all that it answered before',
  async (engine, _, update) => {
    const folder = await installedPackage()
    const out = ['--out', await published(), '--port', '0']
    const { url, told } = await started(folder, ['serve', '--engine', engine, ...out])
    const before = await answers(url)
    expect(before.map(({ status }) => status)).toEqual([200, 200, 301, 404, 206, 200, 200, 200])
    await update(folder)
    expect((await answers(url)).map(shown)).toEqual(before.map(shown))
    expect((await query(url, endless)).status, 'a query that is stopped ends its worker').toBe(503)
    expect((await answers(url)).map(shown)).toEqual(before.map(shown))
    expect(told()).toBe('')
  },
  60_000,
)

it('a preview whose program was removed builds, checks and shows tables as before', async () => {
  const folder = await installedPackage()
  const data = await freshFolder()
  await write(data, smallest)
  const { url, told } = await started(folder, [
    ...['serve', '--watch', '--data', data, '--out', join(data, 'dist'), '--port', '0', '--lang', 'en'],
  ])
  await preview(url, (text) => text.includes('event: published'))
  await rm(folder, { recursive: true })
  for (const name of ['', 'watch.css', 'watch.js'])
    expect((await ask(url, `/_watch/${name}`)).text.length).toBeGreaterThan(100)
  const places = { id: 'lake', name: 'A lake', source: 'p-1' }
  const rows = [Object.keys(places), Object.values(places)]
  await writeFile(join(data, 'places.csv'), rows.map((row) => row.join(',')).join('\n'))
  await preview(url, async () => (await ask(url, '/place/lake/')).status === 200)
  await writeFile(
    join(data, 'places.xlsx'),
    workbook({ places: rows.map((row) => row.map((cell) => cell.replace('lake', 'sea'))) }),
  )
  await preview(url, async () => (await ask(url, '/place/sea/')).status === 200)
  const capsule = String(smallest['capsules/1.yaml'])
  await writeFile(join(data, 'capsules/1.yaml'), capsule.replace('name: Capsule une\n', ''))
  await preview(url, (text) => text.includes('event: refused'))
  expect(await readFile(join(data, 'dist/public/capsule/1/index.html'), 'utf8')).toContain('Capsule une')
  expect(told()).toBe('')
}, 120_000)

/** What a server answers to each kind of request. */
async function answers(url: string): Promise<Answer[]> {
  const asked: readonly (readonly [string, Asking?])[] = [
    ['/'],
    ['/capsule/1/', { headers: { accept: 'text/turtle' } }],
    ['/capsule/1'],
    ['/nowhere/'],
    ['/dumps/regards.nt', { headers: { range: 'bytes=0-99999' } }],
    ['/sparql'],
    [
      `/sparql?query=${encodeURIComponent('SELECT ?s { ?s ?p ?o } ORDER BY ?s')}`,
      { headers: { accept: 'text/csv' } },
    ],
    [
      `/sparql?query=${encodeURIComponent('CONSTRUCT WHERE { ?s a ?o }')}`,
      { headers: { accept: 'text/turtle' } },
    ],
  ]
  const answered: Answer[] = []
  for (const [path, asking = {}] of asked) answered.push(await ask(url, path, asking))
  return answered
}

function shown({ status, headers, text }: Answer): object {
  return { status, type: headers['content-type'], lines: text.split('\n').sort() }
}

/** Reads the events of a preview until one of them, or what it stands for, is as awaited. */
async function preview(url: string, isReached: (text: string) => boolean | Promise<boolean>): Promise<void> {
  const response = await fetch(`${url}_watch/events`)
  for await (const chunk of response.body ?? []) if (await isReached(Buffer.from(chunk).toString())) return
  throw new Error('the preview ended')
}
