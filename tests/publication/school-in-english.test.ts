import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { build, today } from '../support/build.ts'
import { freshFolder, write } from '../support/folder.ts'
import { school, schoolLines } from '../support/school.ts'

/** Builds what a publisher has who writes the records of the school as NDJSON. */
async function builtTwin(): Promise<{ out: string; outcome: BuildOutcome }> {
  const data = await freshFolder()
  await write(data, {
    'publication.yaml': await readFile(join(school, 'publication.yaml')),
    'records.ndjson': `${(await schoolLines()).join('\n')}\n`,
  })
  const out = await freshFolder()
  return { out, outcome: await build({ data, out, publish: true }) }
}

it('a publisher in another domain, in English, needs nothing but records', async () => {
  const { out, outcome } = await builtTwin()
  expect(outcome.problems.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect([outcome.published, outcome.release]).toEqual([true, today])
  expect(outcome.read).toEqual({
    capsule: 3,
    contributor: 4,
    organization: 3,
    periodical: 1,
    place: 1,
    series: 1,
    source: 2,
    topic: 4,
  })
  expect(outcome.eligibility).toMatchObject({ videos: 3, eligible: 3 })
  const page = await readFile(join(out, 'public/capsule/first-light/index.html'), 'utf8')
  expect(page).toContain('<html lang="en"')
  for (const text of ['What is first light?', 'Ada Syntheton', 'The night itself', 'Dome Hill Observatory'])
    expect(page).toContain(text)
  // who did not agree to search engines stands by role in what they keep
  expect(page).not.toContain('Grace Inventen')
  expect(page).toContain('editor')
  const dump = await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
  expect(dump).toContain('Grace Inventen')
  expect(dump).not.toContain('Vera')
  expect(dump).toContain('"night assistant"@en')
})

it('nothing of the first publisher stands in what another one publishes', async () => {
  const { out } = await builtTwin()
  const files = await readdir(join(out, 'public'), { recursive: true, withFileTypes: true })
  const texts = files.filter(
    (file) => file.isFile() && /\.(html|ttl|nt|json|jsonld|csv|rq|atom|xml|txt)$/.test(file.name),
  )
  expect(texts.length).toBeGreaterThan(50)
  for (const file of texts) {
    const text = await readFile(join(file.parentPath, file.name), 'utf8')
    expect([file.name, /irev|discriminat|hauts-de-france|d.acteurs/i.exec(text)?.[0]]).toEqual([
      file.name,
      undefined,
    ])
  }
})
