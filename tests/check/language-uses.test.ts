import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'

const topics = (count: number, name: (index: number) => string): string =>
  Array.from(
    { length: count },
    (_, index) => `- id: n-${index}\n  name: ${name(index)}\n  source: p-1\n`,
  ).join('')

async function told(more: string): Promise<string[]> {
  const data = await dataFolder({ 'topics.yaml': `${smallest['topics.yaml']}${more}` })
  const { problems } = await build({ data, out: await freshFolder(), publish: true })
  return problems
    .filter(({ rule }) => rule === 'language-once')
    .map((each) => `${each.severity} ${formatProblem(each, 'fr').replaceAll(`${data}/`, '')}`)
}

it('a language that one text alone uses is told, at its place', async () => {
  expect(await told(topics(10, (index) => (index === 4 ? '{fr: Un, ter: Deux}' : `N${index}`)))).toEqual([
    "warning topics.yaml:18:18 « Un » name.ter: code de langue ter (tereno), qu'un seul texte emploie ; si ce n'est pas la langue de ce texte, corriger le code ou l'ôter  [language-once]",
  ])
  expect(await told(topics(600, (index) => (index === 555 ? '{fr: Un, en: One}' : `N${index}`)))).toEqual([
    expect.stringMatching(/^info topics\.yaml:1671:18 .*code de langue en \(anglais\)/),
  ])
})

it('languages of several texts, or among few texts, are not', async () => {
  expect(await told(topics(10, (index) => (index > 7 ? '{fr: Un, ter: Deux}' : `N${index}`)))).toEqual([])
  expect(await told('- id: n-1\n  name: {fr: Un, en: Deux}\n  source: p-1\n')).toEqual([])
})
