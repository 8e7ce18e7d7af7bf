import { execFileSync } from 'node:child_process'
import { cpSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode, runRegards } from '../measure/child.ts'
import { inTurn, medianOf } from '../measure/turns.ts'
import { figure, type Section, times } from '../report/section.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** How long small jobs take, as a multiple of an empty Node start; the records are those of this repository. */
export async function startSection(folder: string, runs: number): Promise<Section> {
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  const command = installPackage(join(folder, 'installed'))
  const results = await inTurn(
    {
      'empty Node start': () => runNode(['-e', '0'], folder),
      'regards --help': () => runRegards(['--help'], folder),
      'regards --help, installed package': () => runNode([command, '--help'], folder),
      'regards check, real records': () => runRegards(['check'], folder),
      'regards build, real records': () => runRegards(['build'], folder),
      'regards build, real records, installed package': () => runNode([command, 'build'], folder),
    },
    runs,
  )
  const empty = medianOf(results['empty Node start'], ({ seconds }) => seconds)
  const [repository, installed] = [root, join(folder, 'installed')].map(
    (place) => bytesBelow(join(place, 'node_modules')) / 1e6,
  )
  return {
    question: 'How long do small jobs take?',
    how: `Each in a process of its own, with pages and all: what a person waits for. The installed package takes ${figure(Number(installed))} MB on disk; in the repository, with all that tests and benchmarks need, packages take ${figure(Number(repository))} MB.`,
    head: ['job', 'seconds', '× empty start', 'peak MB'],
    rows: Object.entries(results).map(([name, ran]) => {
      const seconds = medianOf(ran, ({ seconds }) => seconds)
      return [name, figure(seconds), times(seconds, empty), figure(medianOf(ran, ({ memory }) => memory))]
    }),
  }
}

/** Packs the repository and installs the package into a folder; gives the path of its command. */
export function installPackage(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const npm = (...args: string[]): string => execFileSync('npm', args, { cwd: folder, encoding: 'utf8' })
  runRegards(['--help'], folder) // which bundles the program where a source has changed
  const [{ filename }] = JSON.parse(npm('pack', '--json', '--ignore-scripts', root))
  npm('install', '--no-audit', '--no-fund', `./${filename}`)
  return join(folder, 'node_modules/regards/pipeline/regards.js')
}

/** The bytes of all files below a folder; links count as nothing. */
function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => lstatSync(join(folder, path)))
    .filter((stats) => stats.isFile())
    .reduce((sum, { size }) => sum + size, 0)
}
