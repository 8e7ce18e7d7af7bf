import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { known, type Ran, runNode, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { figure, type Section, times } from '../report/section.ts'

/** How a build is measured: data alone, on two processors, as far as the command has such options. */
const OPTIONS = [['--no-pages'], ['--no-tables'], ['--no-gzip'], ['--workers', '2']] as const

/** The sizes that the table always names. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000]

/** A size that was measured: the figures of the floor and of a build, medians. */
export type Measured = {
  readonly count: number
  readonly triples: number
  readonly megabytes: number
  readonly floor: Figures
  readonly build: Figures
}

type Figures = { readonly seconds: number; readonly cpu: number; readonly memory: number }

/** Builds what is in a folder (`data`, `capsules.ndjson`) in turn with the floor; leaves the last release in `dist`. */
export async function measureBuild(folder: string, count: number, runs: number): Promise<Measured> {
  const input = join(folder, 'capsules.ndjson')
  const results = await inTurn(
    {
      floor: () => runNode([floor, input, join(folder, 'again.ndjson')], folder),
      build: () => {
        rmSync(join(folder, 'dist'), { recursive: true, force: true })
        return runRegards(['build', ...buildOptions(), '--lang', 'en', input], folder)
      },
    },
    runs,
  )
  rmSync(join(folder, 'again.ndjson'))
  return {
    count,
    triples: triplesIn(results.build[0]?.stdout ?? ''),
    megabytes: statSync(input).size / 1e6,
    floor: figures(results.floor),
    build: figures(results.build),
  }
}

/** The sizes that were measured, and which were not. */
export function buildSection(measured: readonly Measured[]): Section {
  const ofSize = new Map(measured.map((each) => [each.count, each]))
  const sizes = [...new Set([...SIZES, ...ofSize.keys()])].sort((a, b) => a - b)
  return {
    question: 'How fast are capsules validated and published?',
    how: `\`regards build ${buildOptions().join(' ')}\` in a process of its own, from NDJSON to all dumps, start and shared records included, in turn with the floor: one core parses the JSON of the same file and writes it again. Memory is the peak of all threads.`,
    head: [
      'capsules',
      ...['seconds', '× floor', 'capsules/s', 'triples/s', 'MB/s read', 'CPU s', 'peak MB', 'floor s'],
    ],
    rows: sizes.map((size) => {
      const found = ofSize.get(size)
      return [size.toLocaleString('en'), ...(found === undefined ? NOT_RUN : cells(found))]
    }),
  }
}

const floor = fileURLToPath(new URL('../measure/floor.js', import.meta.url))

const NOT_RUN = ['not run', ...Array.from({ length: 7 }, () => '')]

let options: string[] | undefined

function buildOptions(): string[] {
  options ??= known('build', OPTIONS)
  return options
}

/** The number of triples, by what the command says in English. */
function triplesIn(text: string): number {
  const [, number] = /([\d,]+) statements/.exec(text) ?? []
  if (number === undefined) throw new Error(`the build does not say how many statements there are:\n${text}`)
  return Number(number.replaceAll(',', ''))
}

function figures(runs: readonly Ran[]): Figures {
  return {
    seconds: medianOf(runs, ({ seconds }) => seconds),
    cpu: medianOf(runs, ({ cpu }) => cpu),
    memory: medianOf(runs, ({ memory }) => memory),
  }
}

function cells({ count, triples, megabytes, floor, build }: Measured): string[] {
  const { seconds, cpu, memory } = build
  const rates = [count, triples, megabytes].map((amount) => figure(amount / seconds))
  return [
    figure(seconds),
    times(seconds, floor.seconds),
    ...rates,
    figure(cpu),
    figure(memory),
    figure(floor.seconds),
  ]
}
