import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { requestedLanguage, runCommandLine } from '../../pipeline/commands/run-command.ts'
import { showProgress } from '../../pipeline/commands/show-progress.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { linesOf, ndjson } from '../support/ndjson.ts'
import { shellOf } from '../support/shell.ts'

const WIPE = '\r\x1b[K'

/** Synthetic places, the first of them with a field that there is not. */
const places = [...Array(300).keys()].map((number) => ({
  kind: 'place',
  id: `l-${number}`,
  ...(number === 0 ? { nam: 'Lieu' } : {}),
  name: `Lieu ${number}`,
  source: 'p-1',
}))

/** Time that passes when a test says so. */
function slowTime(): (milliseconds: number) => void {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  onTestFinished(() => void vi.useRealTimers())
  return (milliseconds) => void vi.advanceTimersByTime(milliseconds)
}

/** What a check notes that reads places from a pipe, which takes its time after the first batch and at its end. */
async function noted(isTerminal: boolean, milliseconds: number, ...options: string[]): Promise<string> {
  const data = await dataFolder()
  const pass = slowTime()
  const lines = linesOf(places).split(/(?<=\n)/)
  async function* pipe(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(lines.slice(0, 250).join(''))
    pass(milliseconds)
    yield Buffer.from(lines.slice(250).join(''))
    pass(milliseconds)
  }
  const args = ['check', '--data', data, ...options, '-']
  const { shell, written, noted } = shellOf([], {
    isTerminal,
    input: pipe(),
    language: requestedLanguage(args, 'fr'),
  })
  expect(await runCommandLine(args, shell)).toBe(1)
  expect(written()).toContain('nam')
  return noted().replaceAll('\u202f', ' ')
}

describe('progress', () => {
  it('is one line on a terminal, written over and wiped away: records, how fast, what has to be corrected', async () => {
    const line = (seconds: string): string => `${WIPE}255 fiches, ${seconds}/s, à corriger : 1`
    expect(await noted(true, 200)).toBe(line('1 275') + line('638') + WIPE)
  })

  it('is a line every five seconds elsewhere', async () => {
    expect(await noted(false, 6000, '--lang', 'en')).toBe(
      '255 records, 51/s, to correct: 1\n255 records, 26/s, to correct: 1\n',
    )
  })

  it('is not told with --quiet', async () => {
    expect(await noted(true, 10_000, '--quiet')).toBe('')
  })

  it('says how long is left to read where that is known, and then what is done with it', () => {
    const pass = slowTime()
    const { shell, noted } = shellOf()
    const { progress, end } = showProgress(shell)
    pass(5000) // of which nothing was heard
    progress({ passed: 1000, problems: 0, share: 0.25, stage: 'records' })
    pass(5000)
    progress({ passed: 4000, problems: 0, share: 1, stage: 'dumps' })
    pass(5000)
    progress({ passed: 1000, problems: 0, share: 0.2, stage: 'pages' })
    pass(5000)
    progress({ passed: 4000, problems: 0, share: 1, stage: 'release' })
    pass(5000)
    end()
    pass(60_000)
    expect(noted().replaceAll('\u202f', ' ')).toBe(
      [
        '1 000 fiches, 100/s, à corriger : 0, encore 30 s de lecture\n',
        '4 000 fiches, à corriger : 0, tri et écriture depuis 5 s\n',
        "1 000 pages, 200/s, à corriger : 0, encore 20 s d'écriture\n",
        '4 000 fiches, à corriger : 0, mise en place depuis 5 s\n',
      ].join(''),
    )
  })

  it('knows the share that was read where every input has a size', async () => {
    const data = await dataFolder()
    const size = linesOf(places).length
    const sharesOf = async (sizes: readonly number[]): Promise<(number | undefined)[]> => {
      const shares: (number | undefined)[] = []
      const inputs = sizes.map((size) => ({ ...ndjson(places.slice(1), 4096), size }))
      const order = { data, out: await freshFolder(), publish: false, inputs, batch: 100 }
      await build({ ...order, progress: ({ share }) => void shares.push(share) })
      return shares
    }
    const shares = await sharesOf([size])
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort())
    expect(shares.at(-1)).toBeGreaterThan(0.99)
    expect(await sharesOf([size, 0])).toEqual(expect.arrayContaining([undefined]))
  })
})
