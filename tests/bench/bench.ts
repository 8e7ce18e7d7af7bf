import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSection, type Measured, measureBuild } from './questions/build.ts'
import { captionsSection } from './questions/captions.ts'
import { importingSection } from './questions/importing.ts'
import { mappingSection } from './questions/mapping.ts'
import { mergingSection } from './questions/merging.ts'
import { pagesSection } from './questions/pages.ts'
import { queriesSection } from './questions/queries.ts'
import { startSection } from './questions/start.ts'
import { storesSection } from './questions/stores.ts'
import { toolsSection } from './questions/tools.ts'
import { transcriptPageSection } from './questions/transcript-page.ts'
import { validationSection } from './questions/validation.ts'
import { writingSection } from './questions/writing.ts'
import { writeCapsules, writeShared } from './records/folder.ts'
import { machineTable } from './report/machine.ts'
import { firstLineOf, markdown, type Section } from './report/section.ts'

/*
 * npm run bench -- [SIZE]… [--runs N] [--seed N] [--date DATE] [--to FILE]
 *
 * Measures how long things take, in turn with what else could do them, and writes what was found to RESULTS.md. All records
 * are synthetic; the sizes are numbers of capsules.
 * Files go where TMPDIR says; in memory, what is measured is the work, and not what a disk did before.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    date: { type: 'string', default: git('log', '-1', '--format=%cs') },
    to: { type: 'string', default: fileURLToPath(new URL('RESULTS.md', import.meta.url)) },
  },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
const sizes = (positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000, 100_000]).sort(
  (a, b) => a - b,
)
for (const number of [runs, seed, ...sizes])
  if (!(Number.isInteger(number) && number > 0))
    throw new Error('sizes, runs and the seed are whole numbers from 1 up')

const folder = await mkdtemp(join(tmpdir(), 'regards-bench-'))
try {
  // what was measured is written as it comes, so that a question that fails, or a machine that stops, loses nothing of it
  const sections: Section[] = []
  for await (const section of answers()) {
    sections.push(section)
    await writeFile(values.to, `${[head(), ...sections.map(markdown)].join('\n\n')}\n`)
  }
  console.error(`written: ${values.to}`)
} finally {
  await rm(folder, { recursive: true })
}

async function* answers(): AsyncGenerator<Section> {
  await writeShared(join(folder, 'data'), { seed })
  const built: Measured[] = []
  const onRelease: Section[] = []
  for (const count of sizes) {
    console.error(`${count} capsules`)
    await writeCapsules(join(folder, 'capsules.ndjson'), { count, seed })
    const measured = await attempt(`building ${count} capsules`, () => measureBuild(folder, count, runs))
    if ('failure' in measured) onRelease.push(measured.failure)
    else {
      built.push(measured.result)
      if (built.length > 1) continue
      onRelease.push(
        await answer('queries', () => queriesSection(folder, count, runs)),
        await answer('other programs', () => toolsSection(folder, measured.result, runs)),
      )
    }
  }
  yield buildSection(built)
  yield* onRelease
  const few = Math.min(1_000, ...sizes)
  yield answer('merging', async () => mergingSection(await emptyFolder('merging'), seed, runs))
  yield answer('stores', async () => storesSection(await emptyFolder('stores'), seed))
  yield answer('pages', async () => pagesSection(await emptyFolder('pages'), seed, runs))
  yield answer('captions', async () => captionsSection(await emptyFolder('captions'), seed, runs))
  yield answer('a transcript', async () => transcriptPageSection(await emptyFolder('transcript'), seed, runs))
  yield answer('validation', () => validationSection(seed, runs, built.at(-1)))
  yield answer('mapping', () => mappingSection(seed, few, runs))
  yield answer('writing', () => writingSection(seed, few, runs))
  yield answer('importing', async () => importingSection(await emptyFolder('importing'), seed, runs))
  yield answer('starts', () => startSection(join(folder, 'real'), runs))
}

/** The section that answers a question, or one that says in a sentence why there is none. */
async function answer(name: string, measure: () => Promise<Section>): Promise<Section> {
  const measured = await attempt(name, measure)
  return 'failure' in measured ? measured.failure : measured.result
}

async function attempt<T>(
  name: string,
  measure: () => Promise<T>,
): Promise<{ readonly result: T } | { readonly failure: Section }> {
  try {
    return { result: await measure() }
  } catch (error) {
    const reason = firstLineOf(error)
    console.error(`  failed: ${reason}`)
    return { failure: { question: `Not measured: ${name}`, how: reason, head: [], rows: [] } }
  }
}

async function emptyFolder(name: string): Promise<string> {
  const path = join(folder, name)
  await mkdir(path)
  return path
}

function head(): string {
  const commit = git('describe', '--always', '--dirty')
  const facts = { date: String(values.date), commit, seed: `${seed}`, runs: `${runs} in turn; medians` }
  return [
    '# What was measured',
    'Written by `npm run bench`, never by hand. All records are synthetic: drawn from the seed, about 97 triples a capsule, with 5 chapters and 6 participations, beside some 5,000 shared records.',
    machineTable(facts),
  ].join('\n\n')
}

function git(...args: string[]): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  }).trim()
}
