import { readdir, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { ask } from '../support/http.ts'
import { served } from '../support/served.ts'

const done: BuildOutcome = {
  problems: [],
  violations: 0,
  counts: { violation: 0, warning: 0, info: 0 },
  rules: new Set<string>(),
  read: {},
  nodes: 0,
  published: true,
  newAddresses: 0,
  leftOut: [],
}

/** Follows a fresh data folder; gives where, what was asked to be built, and what is told as it comes. */
async function following(rebuild: (turn: number) => Promise<BuildOutcome | 'busy'>) {
  const folder = await freshFolder()
  await write(join(folder, 'data'), smallest)
  const builds: string[] = []
  const { url } = await served(join(folder, 'public'), {
    preview: {
      data: join(folder, 'data'),
      rebuild: async () => {
        builds.push('begun')
        const outcome = await rebuild(builds.length)
        builds[builds.length - 1] = 'done'
        return outcome
      },
    },
  })
  let told = ''
  const stream = get(new URL('_watch/events', url), (response) => {
    response.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
  })
  stream.on('error', () => {}) // the server closes
  onTestFinished(() => void stream.destroy())
  const built = (turns: number): Promise<void> =>
    expect.poll(() => builds, { timeout: 30_000 }).toEqual(Array(turns).fill('done'))
  return { data: join(folder, 'data'), url, built, told: () => told }
}

it('looks again soon after a build, however long that took', async () => {
  const { data, built } = await following(() => pause(1000, done))
  await built(1)
  await write(data, { 'topics.yaml': `${smallest['topics.yaml']}# more\n` })
  await built(2)
})

it('builds for what a build reads, and for nothing else', async () => {
  const { data, built } = await following(async () => done)
  await built(1)
  await write(data, { '.swap': 'x', 'capsules/.1.yaml.swp': 'x', 'topics.yaml~': 'x', 'addresses.txt': '' })
  await pause(1000) // several looks
  await built(1)
  for (const [turn, change] of [
    () => write(data, { 'capsules/2.yaml': 'new' }),
    () => rm(join(data, 'capsules/2.yaml')),
    () => rm(data, { recursive: true }),
    () => write(data, smallest),
  ].entries()) {
    await change()
    await built(turn + 2)
  }
})

it('does not build again for what a build itself leaves among the records', async () => {
  const folders: { data?: string } = {}
  const { data, built } = await following(async () => {
    if (folders.data === undefined) return done
    return build({ data: folders.data, out: join(folders.data, '../dist'), publish: true, pages: false })
  })
  await built(1)
  folders.data = data
  await write(data, { 'topics.yaml': `${smallest['topics.yaml']}# more\n` })
  await built(2)
  expect(await readdir(data)).toEqual(expect.arrayContaining(['addresses.txt', 'publication.lock']))
  await pause(1500) // several looks
  await built(2)
})

it('tells a build that fails, as text, and goes on', async () => {
  const reason = '<b>no space</b>\nleft'
  const { data, url, told } = await following(async (turn) => {
    if (turn === 1) throw Object.assign(new Error(reason), { code: 'ENOSPC' })
    return done
  })
  await expect
    .poll(told, { timeout: 30_000 })
    .toMatch(/^event: failed\ndata: .*&lt;b&gt;no space&lt;\/b&gt; left.*\n\n/m)
  expect((await ask(url, '/_watch/')).text).toContain('La construction a échoué')
  await write(data, { 'topics.yaml': 'changed' })
  await expect.poll(told, { timeout: 30_000 }).toMatch(/^event: published\n/m)
  expect(told()).not.toContain('<b>')
})
