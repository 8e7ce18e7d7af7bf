import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'

/** The topics of a publication whose capsule 1 is about t-1, and what a build tells of them. */
async function built(topics: readonly object[]) {
  const out = await freshFolder()
  const data = await dataFolder({
    'topics.yaml': JSON.stringify(topics.map((topic) => ({ source: 'p-1', ...topic }))),
  })
  const { problems } = await build({ data, out, publish: true })
  return { problems, out }
}

const inUse = { id: 't-1', name: 'un' }

describe('a topic', () => {
  it('that nothing is about, narrows into or groups is told, and published', async () => {
    const topics = [
      inUse,
      { id: 't-2', name: 'deux' },
      { id: 't-3', name: 'trois' },
      { id: 't-4', name: 'quatre' },
    ]
    const more = [
      { id: 't-5', name: 'cinq', broader: 't-2' },
      { id: 't-6', name: 'six', member: ['t-3'] },
    ]
    const { problems } = await built([...topics, ...more])
    const told = problems.filter(({ rule }) => rule === 'topic-unused')
    expect(told.map(({ severity, message }) => [severity, /« (.*?) »/.exec(message.fr)?.[1]])).toEqual([
      ['info', 't-4'],
      ['info', 't-5'],
    ])
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  })

  it('that groups others has none broader, and nothing is about it', async () => {
    const { problems } = await built([
      { ...inUse, member: ['t-2'] },
      { id: 't-2', name: 'deux' },
      { id: 't-3', name: 'trois', member: ['t-2'], broader: 't-2' },
    ])
    const violations = problems.filter(({ severity }) => severity === 'violation')
    expect(violations.map(({ rule, field }) => [rule, field])).toEqual(
      expect.arrayContaining([
        ['collection', 'broader'],
        ['capsule-about', 'about'],
      ]),
    )
  })

  it('is listed both ways in the file of topics, as SKOS readers expect', async () => {
    const { out } = await built([inUse, { id: 't-2', name: 'deux', broader: 't-1' }])
    const graph = new n3.Store(new n3.Parser().parse(await readFile(join(out, 'public/topics.ttl'), 'utf8')))
    const heads = graph.getSubjects(`${SKOS}topConceptOf`, null, null)
    expect(heads.map(({ value }) => value)).toEqual(['https://publisher.test/p/topic/t-1/#concept'])
    expect(graph.getObjects(null, `${SKOS}hasTopConcept`, null)).toEqual(heads)
    expect(graph.getSubjects(`${SKOS}hasTopConcept`, null, null)).toEqual(
      graph.getObjects(null, `${SKOS}inScheme`, null),
    )
  })
})
