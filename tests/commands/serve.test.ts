import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { runCommandLine } from '../../pipeline/commands/run-command.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'
import { ask, connection } from '../support/http.ts'
import { start } from '../support/running.ts'
import { published, served } from '../support/served.ts'
import { shellOf } from '../support/shell.ts'

let out: string

beforeAll(async () => {
  out = await published()
})

/** Runs `regards serve` on a free port, with something done while it serves; gives what it said. */
async function serving(folder: string, meanwhile: (url: string) => Promise<void>): Promise<string> {
  const { shell, written } = shellOf([], {
    untilStopped: () => meanwhile(listening.exec(written())?.[1] ?? ''),
  })
  expect(await runCommandLine(['serve', '--out', folder, '--port', '0'], shell)).toBe(0)
  return written()
}

const listening = /^Site +(\S+)$/m

describe('regards serve', () => {
  it('tells where it listens, which is on this computer alone, and how to stop it', async () => {
    const said = await serving(out, async (url) => {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      expect(await ask(url, '/about/')).toMatchObject({ status: 200 })
      expect(await ask(url, '/_watch/')).toMatchObject({ status: 404 })
    })
    const url = String(listening.exec(said)?.[1])
    expect(/^SPARQL +(\S+)$/m.exec(said)?.[1]).toBe(`${url}sparql`)
    expect(said).toMatch(/^Ctrl\+C pour arrêter\.$/m)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 at %s, whatever is open', async (signal) => {
    const running = start(['serve', '--out', out, '--port', '0'])
    onTestFinished(() => running.kill())
    const url = await running.prints(listening)
    const idle = connection(url)
    await new Promise((resolve) => idle.once('connect', resolve))
    const cut = ask(url, `/sparql?query=${encodeURIComponent(forever)}`).catch(() => 'cut')
    await ask(url, '/')
    running.stop(signal)
    expect(await running.closed).toEqual({ code: 0, signal: null, stderr: '' })
    expect(await cut).toBe('cut')
    idle.destroy()
    await expect(ask(url, '/')).rejects.toThrow('ECONNREFUSED')
  })

  it('tells that a port is taken, and a way out', async () => {
    const { url } = await served(join(out, 'public'))
    const { port } = new URL(url)
    expect(await typed(['serve', '--out', out, '--port', port])).toEqual({
      code: 2,
      stdout: '',
      stderr: `regards: impossible d'écouter sur 127.0.0.1:${port} (EADDRINUSE) ; choisir un autre port, ou 0 pour un port libre : --port 0\n`,
    })
  })

  it.each(['192.0.2.1', 'no..name'])('tells that %s is not an address of this computer', async (host) => {
    const { code, stderr } = await typed(['serve', '--host', host, '--lang', 'en'])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^regards: “[^”]+” is not an address of this computer \(E[A-Z_]+\); leave out --host.*\n$/,
    )
    expect(stderr).toContain(host)
  })

  it.each([
    [['--port', 'http'], 'regards: --port « http » ; admis : 0–65535'],
    [['--port', '65536'], 'regards: --port « 65536 » ; admis : 0–65535'],
    [['--port', '-1'], 'regards: option sans sa valeur, ou valeur de trop : --port (voir --help)'],
    [
      ['--host', ''], // would open it to the network
      "regards: --host est vide ; l'écrire, ou l'ôter (une variable non définie dans un script, peut-être)",
    ],
    [['--watch', '--base', 'x'], 'regards: --base « x » ; admis : https://domaine/dossier/'],
    [['dist'], 'regards: argument de trop : « dist » (voir --help)'],
    [['--whatch'], 'regards: option inconnue : --whatch ; la plus proche : --watch (voir --help)'],
  ])('tells a wrong use in one line: %j', async (args, says) => {
    expect(await typed(['serve', ...args])).toEqual({ code: 2, stdout: '', stderr: `${says}\n` })
  })

  it('explains itself in both languages', async () => {
    const [french, english] = await Promise.all([
      typed(['serve', '--help']),
      typed(['serve', '-h', '--lang', 'en']),
    ])
    for (const { code, stdout } of [french, english]) {
      expect(code).toBe(0)
      for (const option of ['--watch', '--port', '--host', '--allow-service', '--out', '--lang'])
        expect(stdout).toContain(option)
    }
    expect(english.stdout).toMatch(/^Usage: npm run regards "--" serve/)
  })

  it('needs no published folder to start', async () => {
    await serving(await freshFolder(), async (url) => {
      expect(await ask(url, '/')).toMatchObject({ status: 503 })
    })
  })
})

/** A query that does not end by itself in the time of a test. */
const forever = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }'

it('closes what it opened, even where a port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as { port: number }
  await expect(served(join(out, 'public'), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
