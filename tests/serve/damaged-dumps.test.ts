import { cp, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startServer } from '../../pipeline/serve/server.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'

const ASK = 'ASK { ?s ?p ?o }'
let whole: string

beforeAll(async () => {
  whole = await freshFolder(afterAll)
  await write(join(whole, 'data'), smallest)
  await build({ data: join(whole, 'data'), out: join(whole, 'dist'), publish: true })
})

const engines = [
  ['comunica', 'dumps/regards.ttl'],
  ['oxigraph', 'dumps/regards.nt'],
] as const

describe.each(engines)('a query to %s', (engine, path) => {
  it('of a dump that was damaged ends in one line', async () => {
    const out = await copied()
    await writeFile(join(out, 'public', path), '<a> <b\n')
    const told = await queried(out, engine)
    expect([told.code, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(
      /^regards: .*regards\.(ttl|nt) is no longer as build wrote it \(.+\); build again\n$/,
    )
  })

  it('of a dump larger than what can be read at once, and without an end of line, ends in one line', async () => {
    const out = await copied()
    await truncate(join(out, 'public', path), 2200 * 2 ** 20)
    const told = await queried(out, engine)
    expect([told.code, told.stdout]).toEqual([2, ''])
    expect(told.stderr).toMatch(/^regards: (too large: .+|.+ is no longer as build wrote it .+)\n$/)
  }, 60_000)

  it('through the server is answered with a sentence, told with its cause, and the next is answered', async () => {
    const out = await copied()
    const dump = join(out, 'public', path)
    const good = await readFile(dump)
    const causes: string[] = []
    const server = await startServer({
      root: join(out, 'public'),
      host: '127.0.0.1',
      port: 0,
      language: 'en',
      allowsService: false,
      engine,
      log: ({ message }) => void causes.push(message),
    })
    onTestFinished(() => server.close())
    const ask = (): Promise<Response> =>
      fetch(`${server.url}sparql?query=${encodeURIComponent(ASK)}`, { headers: { 'accept-language': 'en' } })
    await writeFile(dump, '<a> <b\n')
    const failed = await ask()
    expect(failed.status).toBe(500)
    expect(await failed.text()).toContain('the engine failed at this query; the server goes on')
    expect(causes).toEqual([expect.stringMatching(/\S/)])
    await writeFile(dump, good)
    const answered = await ask()
    expect([answered.status, await answered.text()]).toEqual([200, expect.stringContaining('true')])
    expect(causes).toHaveLength(1)
  }, 30_000)
})

async function copied(): Promise<string> {
  const folder = await freshFolder()
  await cp(join(whole, 'dist'), folder, { recursive: true })
  return folder
}

async function queried(out: string, engine: string) {
  const file = join(out, 'ask.rq')
  await writeFile(file, ASK)
  return typed(['query', file, '--out', out, '--engine', engine, '--lang', 'en'])
}
