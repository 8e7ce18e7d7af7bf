import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../pipeline/commands/run-command.ts'
import { runStoppable } from '../../pipeline/commands/run-stoppable.ts'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf } from '../support/ndjson.ts'
import { start, until } from '../support/running.ts'
import { shellOf } from '../support/shell.ts'
import { namesIn, treeOf } from '../support/tree.ts'

/** Bytes of Turtle that there are only once workers have made some: 500 records come before they are hired. */
const OF_WORKERS = 120_000

/** A published release, and every file of it. */
async function released() {
  const [data, out] = [await dataFolder(), await freshFolder()]
  expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
  return { data, out, tree: await treeOf(join(out, 'public')) }
}

/** Holds that a release is byte for byte as before, and that whatever a busy machine had no time to put away goes next time. */
async function isIntact({ data, out, tree }: Awaited<ReturnType<typeof released>>): Promise<void> {
  expect(await treeOf(join(out, 'public'))).toEqual(tree)
  expect(await typed(['build', '--data', data, '--out', out])).toMatchObject({ code: 0, stderr: '' })
  expect(await namesIn(out)).toEqual(['public', 'report'])
}

/** Synthetic places without end, 100 lines at a time. */
function* places(): Generator<string> {
  for (let first = 0; ; first += 100)
    yield linesOf(
      [...Array(100).keys()].map((index) => ({
        kind: 'place',
        id: `l-${first + index}`,
        name: `Lieu ${first + index}`,
        source: 'p-1',
      })),
    )
}

describe('a build that is asked to stop', () => {
  it('while workers make records of a pipe that never ends, ends and leaves the previous release', async () => {
    const { data, out, tree } = await released()
    const running = start(['build', '--data', data, '--out', out, '--workers', '2', '-'])
    const feed = async (): Promise<void> => {
      for (const lines of places())
        if (!running.isOver()) await running.feed(lines)
        else return
    }
    const feeding = feed()
    await until(() => sizeOf(join(out, '.next/public/dumps/regards.ttl')) > OF_WORKERS, running, 5)
    running.stop('SIGINT')
    expect(await running.closed).toEqual({
      code: 130,
      signal: null,
      stderr: expect.stringMatching(
        /^(.+ fiches, .*\n)*regards: arrêté ; la version précédente est intacte\n$/,
      ),
    })
    await feeding
    await isIntact({ data, out, tree })
  }, 60_000)

  it('by SIGTERM does the same, and says so in English', async () => {
    const { data, out, tree } = await released()
    const running = start(['build', '--quiet', '--lang', 'en', '--data', data, '--out', out, '-'])
    await until(() => existsSync(join(out, '.next/public/dumps/regards.ttl')), running, 5)
    running.stop('SIGTERM')
    expect(await running.closed).toEqual({
      code: 130,
      signal: null,
      stderr: 'regards: stopped; the previous release is intact\n',
    })
    await isIntact({ data, out, tree })
  }, 60_000)

  it('while it waits for records that never come, leaves nothing behind either', async () => {
    const { data, out, tree } = await released()
    let stop = (): void => undefined
    const untilStopped = (): Promise<void> => new Promise((resolve) => (stop = resolve))
    async function* pipe(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(places().next().value as string)
      expect(await namesIn(out)).toEqual(['.lock', '.next', 'public', 'report'])
      stop()
      await new Promise(() => undefined)
    }
    const { shell, noted } = shellOf([], { untilStopped, input: pipe() })
    expect(await runCommandLine(['build', '--data', data, '--out', out, '-'], shell)).toBe(130)
    expect(noted()).toBe('regards: arrêté ; la version précédente est intacte\n')
    expect(await treeOf(join(out, 'public'))).toEqual(tree)
    expect(await namesIn(out)).toEqual(['public', 'report'])
  })

  it('once the release is complete, leaves nothing among the records either', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const names = await namesIn(data)
    const stopping = new AbortController()
    let isWritten = false
    const progress: BuildOrder['progress'] = ({ stage }) => {
      if (stage === 'pages') isWritten = true
      else if (isWritten) stopping.abort(new Error('stopped late'))
    }
    await expect(build({ data, out, publish: true, signal: stopping.signal, progress })).rejects.toThrow(
      'stopped late',
    )
    expect(await namesIn(data)).toEqual(names)
    expect(await namesIn(out)).toEqual([])
  })

  it('as the release takes its place, finishes it', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const stopping = new AbortController()
    const isThere = (): boolean => existsSync(join(out, 'public'))
    const finishing = (): void => {
      expect(isThere()).toBe(false)
      stopping.abort(new Error('too late'))
    }
    const order = { data, out, publish: true, signal: stopping.signal, finishing }
    expect(await build(order)).toMatchObject({ published: true })
    expect(isThere()).toBe(true)
  })

  it('is left to finish then, and says so; before, it is left after a moment, whatever it is about', async () => {
    const { shell, noted } = shellOf([], { untilStopped: async () => undefined })
    const late = runStoppable(shell, async ({ signal, finishing }) => {
      finishing()
      await setTimeout(600)
      return signal.aborted
    })
    const busy = runStoppable(shell, () => new Promise(() => undefined))
    await expect(busy).rejects.toMatchObject({ exit: 130 })
    expect(await late).toBe(false)
    expect(noted()).toBe('regards: trop tard pour arrêter : la nouvelle version se met en place\n')
  })
})

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
