import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { build } from '../support/build.ts'
import { freshFolder, write } from '../support/folder.ts'
import { school, schoolLines } from '../support/school.ts'

async function built(data: string): Promise<{ dump: string; outcome: BuildOutcome }> {
  const out = await freshFolder()
  const outcome = await build({ data, out, publish: true })
  return { dump: await readFile(join(out, 'public/dumps/regards.nt'), 'utf8'), outcome }
}

it('a school that has tables alone publishes what it would from records in any other form', async () => {
  expect((await readdir(school)).filter((name) => !name.endsWith('.csv'))).toEqual(['publication.yaml'])
  const [tables, twin] = [await freshFolder(), await freshFolder()]
  await cp(school, tables, { recursive: true })
  await write(twin, {
    'publication.yaml': await readFile(join(school, 'publication.yaml')),
    'records.ndjson': `${(await schoolLines()).join('\n')}\n`,
  })
  const { dump, outcome } = await built(tables)
  expect(outcome.problems.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(outcome.published).toBe(true)
  expect(dump).toBe((await built(twin)).dump)
  expect(dump.split('\n').length).toBeGreaterThan(250)
})
