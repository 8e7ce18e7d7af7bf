import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'

const organizations = (...records: object[]): Files => ({ 'organizations.yaml': JSON.stringify(records) })
const own = { id: 'o-1', name: { fr: 'Maison des essais', en: 'House of trials' }, source: 'p-1' }

async function built(files: Files): Promise<{ read: (path: string) => Promise<string>; lines: string[] }> {
  const data = await dataFolder(files)
  const out = await freshFolder()
  const { problems } = await build({ data, out, publish: true })
  return {
    read: (path) => readFile(join(out, 'public', path), 'utf8'),
    lines: problems
      .filter(({ severity }) => severity === 'violation')
      .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), '')),
  }
}

it('an organisation that is named in several languages is shown in that of the page, and linked in credits in any', async () => {
  const credit = 'researcher at the House of trials'
  const { read } = await built({
    ...organizations(own, { id: 'o-2', name: 'Atelier', parentOrganization: 'o-1', source: 'p-1' }),
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace('chercheuse à Organisation Une', credit),
  })
  expect(await read('capsule/1/index.html')).toContain(
    'researcher at the <a href="../../organization/o-1/">House of trials</a>',
  )
  expect(await read('organization/o-1/index.html')).toMatch(/<h1[^>]*>Maison des essais<\/h1>/)
  expect(await read('organization/o-1/index.html')).toContain('<a href="../../organization/o-2/">Atelier</a>')
  expect(await read('organization/o-2/index.html')).toContain(
    '<dt>Fait partie de</dt><dd><a href="../../organization/o-1/">Maison des essais</a></dd>',
  )
  const rows = (await read('tables/organizations.csv')).split(/\r?\n/)
  expect(rows.slice(1, 3).map((row) => row.split(',')[2])).toEqual(['Maison des essais', 'Atelier'])
  const { tableSchema } = JSON.parse(await read('tables/organizations.csv-metadata.json'))
  expect(tableSchema.columns.find(({ name }: { name: string }) => name === 'name').null).toEqual([
    '',
    'Maison des essais', // which CSVW would read without its language
  ])
  expect(await read('catalog.ttl')).toContain('foaf:name "Maison des essais"')
})

it('no organisation is a part of itself', async () => {
  const { lines } = await built(
    organizations(
      { ...own, parentOrganization: 'o-2' },
      { id: 'o-2', name: 'Atelier', parentOrganization: 'o-1', source: 'p-1' },
    ),
  )
  expect(lines).toEqual([expect.stringContaining('parentOrganization: cercle : ')])
})
