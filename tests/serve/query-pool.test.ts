import { expect, it, onTestFinished } from 'vitest'
import { QueryPool } from '../../pipeline/serve/query-pool.ts'

/** A worker that does what it is told. */
const script = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', (told) => {
    if (told === 'never start') return
    parentPort.postMessage('started')
    const kept = []
    while (told === 'fill the memory') kept.push(new Array(1000).fill(told))
    if (told === 'throw') throw new Error(told)
    if (told === 'exit') process.exit(3)
    if (told === 'wait') return
    parentPort.postMessage({ told })
  })`

/** Why workers failed, as the pool told. */
const causes: string[] = []

const limits = { maxWorkers: 1, maxWaiting: 2, timeMs: 5000, startMs: 5000, memoryMb: 32 }

function pool(other: Partial<typeof limits> = {}): QueryPool<string, { told: string }> {
  causes.length = 0
  const log = ({ message }: Error): void => void causes.push(message)
  const opened = new QueryPool<string, { told: string }>(script, { ...limits, ...other }, log)
  onTestFinished(() => opened.close())
  return opened
}

const patient = (): AbortSignal => new AbortController().signal

it.each([
  ['fill the memory', 'large', []],
  ['throw', 'fault', ['throw']],
  ['exit', 'fault', ['the worker ended (3)']],
  ['wait', 'slow', []],
  ['never start', 'fault', ['the worker did not start within 1000 ms']],
])(
  'a worker that is told to %s is ended, its cause told, and the next one answers',
  async (told, failure, why) => {
    const opened = pool({ timeMs: told === 'wait' ? 50 : 5000, startMs: 1000 })
    expect(await opened.ask(told, patient())).toBe(failure)
    expect(await opened.ask('one', patient())).toEqual({ told: 'one' })
    expect(causes).toEqual(why)
  },
)

it('answers in the order in which it is asked, whatever became of those before', async () => {
  const opened = pool({ timeMs: 200 })
  const outcomes = await Promise.all(['one', 'wait', 'two'].map((told) => opened.ask(told, patient())))
  expect(outcomes).toEqual([{ told: 'one' }, 'slow', { told: 'two' }])
  expect(await opened.ask('throw', patient())).toBe('fault')
  expect(await opened.ask('three', patient())).toEqual({ told: 'three' })
})

it('takes no more questions than may wait, and none from those who have gone', async () => {
  const opened = pool()
  const gone = [1, 2, 3].map(() => new AbortController())
  const waiting = gone.map(({ signal }) => opened.ask('wait', signal))
  expect(await opened.ask('one', patient())).toBe('full')
  for (const each of gone) each.abort()
  expect(await Promise.all(waiting)).toEqual(['gone', 'gone', 'gone'])
  expect(await opened.ask('one', AbortSignal.abort())).toBe('gone')
  expect(await opened.ask('one', patient())).toEqual({ told: 'one' })
})

it('lets everyone go when it is closed', async () => {
  const opened = pool()
  const waiting = ['wait', 'one'].map((told) => opened.ask(told, patient()))
  await opened.close()
  expect(await Promise.all(waiting)).toEqual(['gone', 'gone'])
  expect(await opened.ask('one', patient())).toBe('gone')
})
