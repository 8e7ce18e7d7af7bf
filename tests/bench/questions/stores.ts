import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { dumpPaths } from '../../../pipeline/write/dump-files.ts'
import { end } from '../../support/ending.ts'
import { startStoreProgram } from '../../support/store-program.ts'
import { storePrograms } from '../../support/store-programs.ts'
import { runRegards } from '../measure/child.ts'
import { timed } from '../measure/turns.ts'
import { writeCapsules, writeShared } from '../records/folder.ts'
import { figure, type Section } from '../report/section.ts'

const CAPSULES = 5_000

/** An address that could be one's own: a release with one of an example is not sent. */
const BASE = 'https://publisher.test/p/'

const run = promisify(execFile)
const launcher = fileURLToPath(new URL('../../../pipeline/regards.js', import.meta.url))

/** How long it takes to put a release into stores of other people's, as `tests/publish/store-programs.test.ts` finds them. */
export async function storesSection(folder: string, seed: number): Promise<Section> {
  await writeShared(join(folder, 'data'), { seed })
  const settings = join(folder, 'data/publication.yaml')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^base: .*$/m, `base: ${BASE}`))
  await writeCapsules(join(folder, 'data/capsules.ndjson'), { count: CAPSULES, seed })
  runRegards(['build', '--no-pages', '--no-tables'], folder)
  const dump = join(folder, 'dist/public', dumpPaths.ntriples)
  const { stdout } = await run('wc', ['-l', dump])
  const triples = Number.parseInt(stdout, 10)
  const rows: string[][] = []
  for (const program of storePrograms) {
    if (program.path === undefined || !existsSync(program.path)) {
      rows.push([program.name, 'not installed'])
      continue
    }
    console.error(`  ${program.name}`)
    const [published, loaded] = ['published', 'loaded'].map((name) => join(folder, name)) as [string, string]
    for (const each of [published, loaded]) {
      rmSync(each, { recursive: true, force: true })
      mkdirSync(each)
    }
    const store = await startStoreProgram(program, published)
    const publish = ['publish', 'store', store.data, '--query', store.query]
    const publishing = await timed(() =>
      run(process.execPath, [launcher, ...publish], { cwd: folder }),
    ).finally(end)
    const [command, ...args] = program.load(loaded, dump, BASE)
    const loading = await timed(() => run(command, args, { cwd: folder }))
    const perSecond = (seconds: number): string => figure(Math.round(triples / seconds))
    rows.push([program.name, figure(publishing), perSecond(publishing), figure(loading), perSecond(loading)])
  }
  return {
    question: 'How long does it take to fill a store?',
    how: `The release of ${figure(CAPSULES)} capsules, ${figure(triples)} triples, once: \`regards publish store\` to a server, which readers may ask meanwhile, and the store's own program for loading in bulk, which is to run alone. Seconds, start of the programs included, and triples a second.`,
    head: ['store', 'publish s', 'triples/s', 'in bulk s', 'triples/s'],
    rows,
  }
}
