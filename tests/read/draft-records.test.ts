import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

it('a draft is told as such, and stands in no byte of a release', async () => {
  const { out, told, published } = await built({
    'topics.yaml': `${smallest['topics.yaml']}- id: t-2\n  name: Zyxwe\n  draft: true\n`,
  })
  expect(published).toBe(true)
  expect(told.filter((text) => text.includes('[draft]'))).toEqual([
    'topics.yaml:7:3 « Zyxwe » brouillon, non publié ; relire la fiche, puis ôter la ligne draft: true  [draft]',
  ])
  const paths = Object.keys((await treeOf(join(out, 'public'))) ?? {})
  expect(paths.length).toBeGreaterThan(30)
  for (const path of paths) {
    const text = await readFile(join(out, 'public', path), 'latin1')
    expect(text.includes('Zyxwe') || text.includes('topic/t-2'), path).toBe(false)
  }
})

it('what is wrong with a draft is told, and keeps nothing waiting', async () => {
  const { told, published } = await built({
    'more.ndjson': '{"kind":"capsule","id":"2","draft":true,"position":"deux"}\n',
  })
  expect(published).toBe(true)
  expect(told.filter((text) => text.startsWith('more'))).toEqual([
    'more.ndjson:1:28 « 2 » brouillon, non publié ; relire la fiche, puis ôter la ligne draft: true  [draft]',
    'more.ndjson:1:41 « 2 » position: "deux" n\'est pas un nombre entier à partir de 1 ; écrire 2  [number]',
  ])
})

it('a record that is to be published may not lean on a draft', async () => {
  const { told, published } = await built({ 'topics.yaml': '- id: t-1\n  name: thème\n  draft: true\n' })
  expect(published).toBe(false)
  expect(told.filter((text) => text.startsWith('capsules/1.yaml:6'))).toEqual([
    'capsules/1.yaml:6:1 « Capsule une » about: la fiche « t-1 » est un brouillon ; la relire et en ôter draft: true, ou ôter ce lien  [draft-reference]',
  ])
})

it('a draft may have been published once, and is then missed', async () => {
  const place = await built({})
  await write(place.data, { 'series.yaml': `${smallest['series.yaml']}  draft: true\n` })
  const { problems, published } = await build({ data: place.data, out: place.out, publish: true })
  expect(published).toBe(false)
  expect(problems.map(({ rule }) => rule)).toContain('draft-reference')
})

async function built(files: Files) {
  const folder = await freshFolder()
  const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
  await write(data, { ...smallest, ...files })
  const { problems, published } = await build({ data, out, publish: true })
  return {
    data,
    out,
    published,
    told: problems.map((problem) => formatProblem(problem, 'fr').replace(`${data}/`, '')),
  }
}
