import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { acquireLock } from '../../pipeline/files/acquire-lock.ts'
import { freshFolder } from '../support/folder.ts'

/** How often several processes ask at once, and how many. */
const [ROUNDS, ASKERS] = [12, 4]

/** A process that asks for the lock when it is told to, says whether it is in, and holds it until its input ends. */
const asker = (program: string, path: string): string => `
  import { acquireLock } from ${JSON.stringify(program)}
  const isAlive = (pid) => { try { return process.kill(pid, 0) } catch (error) { return error.code === 'EPERM' } }
  const input = process.stdin[Symbol.asyncIterator]()
  process.stdout.write('ready ')
  await input.next()
  process.stdout.write((await acquireLock(${JSON.stringify(path)}, { pid: process.pid, isAlive })) ? 'in' : 'out')
  await input.next()
  process.exit()` // as one that is killed: it releases nothing

/** The id of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return Number(child.pid)
}

/** Has several processes ask at once for a lock; gives how many were in at the same time. */
async function askersIn(program: string, path: string): Promise<number> {
  const children = [...Array(ASKERS)].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', asker(program, path)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  )
  const texts = children.map(() => '')
  const say = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      for (const child of children)
        child.once('exit', (code) => code !== 0 && reject(new Error(`an asker ended with ${code}`)))
      const look = (): void => {
        if (texts.every((text) => pattern.test(text))) resolve()
      }
      for (const { stdout } of children) stdout.on('data', look)
      look()
    })
  for (const [index, { stdout }] of children.entries())
    stdout.on('data', (text) => (texts[index] += String(text)))
  await say(/ready/)
  for (const { stdin } of children) stdin.write('go')
  await say(/in|out/)
  for (const { stdin } of children) stdin.end()
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
  return texts.filter((text) => text.endsWith('in')).length
}

it('a lock that killed processes left, in whatever state, lets one in of all who ask at once', async () => {
  const folder = await freshFolder()
  const program = join(folder, 'acquire-lock.mjs')
  await build({
    entryPoints: ['pipeline/files/acquire-lock.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
  })
  const dead = await deadProcess()
  const data = await freshFolder()
  const path = join(data, '.lock')
  await writeFile(path, `${dead}`)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 3 === 1)
      await writeFile(`${path}.${String(await readFile(path)).split(' ')[0]}.stale`, `${dead}`)
    expect(await askersIn(program, path), `round ${round}`).toBe(1)
  }
  const release = await acquireLock(path, { pid: process.pid, isAlive: () => false })
  expect(await readdir(data)).toEqual(['.lock'])
  await release?.()
  expect(await readdir(data)).toEqual([])
}, 60_000)

it.each([
  ['of a process that runs', '77'],
  ['of another computer', `78 ${hostname()}-elsewhere`],
  ['that is no lock of ours', 'a note of mine'],
  ['that is empty', ''],
])('a file %s is neither taken over nor changed', async (_, text) => {
  const data = await freshFolder()
  const path = join(data, '.lock')
  await writeFile(path, text)
  expect(await acquireLock(path, { pid: 5, isAlive: (pid) => pid === 77 })).toBeUndefined()
  expect(await readFile(path, 'utf8')).toBe(text)
  expect(await readdir(data)).toEqual(['.lock'])
})

it('is held by one asker of a process, too', async () => {
  const path = join(await freshFolder(), '.lock')
  const owner = { pid: process.pid, isAlive: () => false }
  const release = await acquireLock(path, owner)
  expect(await acquireLock(path, owner)).toBeUndefined()
  await release?.()
  expect(await acquireLock(path, owner)).toBeDefined()
})

it('is not released by a holder who has lost it to a hand', async () => {
  const path = join(await freshFolder(), '.lock')
  const release = await acquireLock(path, { pid: 5, isAlive: () => true })
  await writeFile(path, '6')
  await release?.()
  expect(await readFile(path, 'utf8')).toBe('6')
})
