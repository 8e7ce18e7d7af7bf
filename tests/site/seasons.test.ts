import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'

const season = {
  id: 's-1',
  name: 'Saison une',
  source: 'p-1',
  isPartOf: 's-2',
  startDate: '2021-09',
  endDate: '2022',
}
const whole = { id: 's-2', name: 'Toute la série', source: 'p-1' }

async function built(
  ...series: object[]
): Promise<{ page: (path: string) => Promise<string>; lines: string[] }> {
  const data = await dataFolder({ 'series.yaml': JSON.stringify(series) })
  const out = await freshFolder()
  const { problems } = await build({ data, out, publish: true })
  return {
    page: (path) => readFile(join(out, 'public', path, 'index.html'), 'utf8'),
    lines: problems
      .filter(({ severity }) => severity === 'violation')
      .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), '')),
  }
}

it('the page of a series lists its seasons, and that of a season says when it ran and of what it is a part', async () => {
  const { page, lines } = await built(season, whole)
  expect(lines).toEqual([])
  expect(await page('series/s-2')).toMatch(
    /<h2>Saisons<\/h2>\s*<ul class="cards">\s*<li><a href="..\/..\/series\/s-1\/">Saison une</,
  )
  const seasonPage = await page('series/s-1')
  expect(seasonPage).toContain('<dt>Série</dt><dd><a href="../../series/s-2/">Toute la série</a></dd>')
  expect(seasonPage).toContain('<dt>Début</dt><dd><time datetime="2021-09">septembre 2021</time></dd>')
  expect(seasonPage).toContain('<dt>Fin</dt><dd><time datetime="2022">2022</time></dd>')
})

it.each([
  [[{ ...season, startDate: '2024' }, whole], /endDate \(2022\) précède startDate \(2024\)/],
  [[season, { ...whole, isPartOf: 's-1' }], /isPartOf: cercle : /],
  [[{ ...season, isPartOf: 's-1' }, whole], /isPartOf: cercle : /],
  [[{ ...season, isPartOf: 's-9' }, whole], /isPartOf: .*« s-9 »|s-9/],
])('what cannot be true of seasons is told: %j', async (series, line) => {
  expect((await built(...series)).lines).toEqual([expect.stringMatching(line)])
})
