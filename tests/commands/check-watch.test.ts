import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { checkCommand } from '../../pipeline/commands/check.ts'
import type { Shell } from '../../pipeline/commands/command.ts'
import { dataFolder, smallest, write } from '../support/folder.ts'
import { start } from '../support/running.ts'
import { shellOf } from '../support/shell.ts'

/** Watches a data folder in this process; gives what it printed since it was last asked, once that holds `pattern`. */
async function watching(over: Partial<Shell> = {}) {
  const data = await dataFolder()
  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  const untilStopped = () => stopped
  const { shell, written } = shellOf([], { untilStopped, ...over })
  const run = checkCommand.run({ values: { data, watch: true }, positionals: [] }, shell)
  onTestFinished(() => stop())
  let read = 0
  const prints = async (pattern: RegExp): Promise<string> => {
    await expect.poll(() => written().slice(read), { timeout: 8000, interval: 10 }).toMatch(pattern)
    const text = written().slice(read)
    read = written().length
    return text
  }
  return { data, prints, run, stop: () => stop() }
}

it('checks again on each save', async () => {
  const { data, prints, run, stop } = await watching()
  expect(await prints(/Chaque enregistrement/)).toContain('Tout est en ordre.')
  for (const [title, ending] of [
    ['name:', /rien n'est publié : 1 point.*Corriger et enregistrer/s],
    ['name: Capsule une', /Tout est en ordre/],
    ['nom: Capsule une', /\[unknown-field\].*Corriger et enregistrer/s],
    ['name: Capsule deux', /Tout est en ordre/],
  ] as const) {
    await write(data, {
      'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace('name: Capsule une', title),
    })
    await prints(ending)
  }
  stop()
  expect(await run).toBe(0)
})

it('follows editors that save beside the file and rename, new files, files that go, and the whole folder', async () => {
  const { data, prints } = await watching()
  await prints(/Tout est en ordre/)
  const wrong = String(smallest['topics.yaml']).replace('name:', 'nom:')
  await writeFile(join(data, '.topics.yaml.swp'), wrong)
  await rename(join(data, '.topics.yaml.swp'), join(data, 'topics.yaml'))
  await prints(/topics\.yaml:2:3 .*\[unknown-field\]/)
  await write(data, { 'topics.yaml': String(smallest['topics.yaml']) })
  await prints(/Tout est en ordre/)
  await write(data, { 'lieux.yaml': '- id: a\n' })
  await prints(/\[unknown-file\]/)
  await rm(join(data, 'lieux.yaml'))
  await prints(/Tout est en ordre/)
  await rm(data, { recursive: true })
  await prints(/\[no-publication\]|\[no-data\]/)
  await write(data, smallest)
  await prints(/Tout est en ordre/)
})

it('does nothing while nothing changes, nor for what editors and builds leave', async () => {
  const { data, prints } = await watching()
  await prints(/Tout est en ordre/)
  await write(data, { '.1.swp': 'x', 'topics.yaml~': 'x', 'dist/report/x.txt': 'x', 'addresses.txt': '' })
  await pause(700) // several looks
  await write(data, { 'topics.yaml': `${smallest['topics.yaml']}# more\n` })
  expect((await prints(/Tout est en ordre/)).match(/─{72}/g)).toHaveLength(1)
})

it('clears a terminal before each result', async () => {
  const { prints } = await watching({ isTerminal: true, language: 'en' })
  expect(await prints(/Nothing to correct\./)).toMatch(/^\x1b\[2J\x1b\[3J\x1b\[H/)
})

it('tells a use that cannot be carried out, and stops on Ctrl+C', async () => {
  const asked = { values: { watch: true, base: 'nowhere' }, positionals: [] }
  await expect(checkCommand.run(asked, shellOf([]).shell)).rejects.toThrow('--base')
  const running = start(['check', '--watch', '--data', await dataFolder()])
  await running.prints(/Tout est en ordre/)
  running.stop('SIGINT')
  expect(await running.closed).toEqual({ code: 0, signal: null, stderr: '' })
})
