import type { DatasetCore } from '@rdfjs/types'
import fc from 'fast-check'
import SHACLValidator from 'rdf-validate-shacl'
import { expect, it } from 'vitest'
import { openBatchValidator } from '../../pipeline/check/batch-validator.ts'
import { parseShapes, parseSplitShapes } from '../../pipeline/check/parse-shapes.ts'
import { readPassageShapes } from '../../pipeline/check/shape-files.ts'
import { graphOfNodes } from '../../pipeline/check/standard-validator.ts'
import { mapPassages } from '../../pipeline/map/passage.ts'
import type { Node } from '../../pipeline/rdf/node.ts'
import type { RecordValues } from '../../pipeline/record/typed-record.ts'
import { syntheticSite } from '../support/site.ts'
import { cueList } from '../transcript/caption-worlds.ts'

const SH = 'http://www.w3.org/ns/shacl#'
const turtle = await readPassageShapes()
const shapes = parseShapes([turtle])
const { publication, address } = syntheticSite()

const passage: Node = {
  '@id': 'https://publisher.test/p/capsule/1/?t=83#transcript-fr',
  '@type': ['Clip'],
  isPartOf: 'https://publisher.test/p/capsule/1/#video',
  inLanguage: 'fr',
  startOffset: 83,
  endOffset: 90,
  transcript: { fr: 'Voilà.' },
  url: 'https://publisher.test/p/capsule/1/?t=83',
  contentUrl: 'https://example.org/1.mp4#t=83,90',
}

/** The rules that nodes break, as the build and a standard validator find them. */
async function brokenBy(nodes: readonly Node[]): Promise<string[]> {
  const validation = openBatchValidator(parseSplitShapes([turtle]))()
  const placeOf = () => ({ file: 'f', line: 1, column: 1 })
  for (const node of nodes) validation.add({ node, pathInRecord: [], placeOf, outlets: ['open-data'] })
  const codes = (await validation.end()).problems.map(({ rule }) => rule)
  const report = new SHACLValidator(shapes as unknown as DatasetCore).validate(
    graphOfNodes(nodes) as unknown as DatasetCore,
  )
  const standard = (await report).results.map(({ sourceShape }) => sourceShape?.value.replace(/^.*#/, ''))
  expect(codes.sort()).toEqual(standard.sort())
  return [...new Set(codes)]
}

const broken: readonly (readonly [rule: string, change: object])[] = [
  ['passage', { name: { fr: 'Un titre' } }],
  ['passage-type', { '@type': ['Clip', 'VideoObject'] }],
  ['passage-isPartOf', { isPartOf: 'https://publisher.test/p/series/1/#series' }],
  ['passage-inLanguage', { inLanguage: 'français' }],
  ['passage-startOffset', { startOffset: -1 }],
  ['passage-endOffset', { endOffset: undefined }],
  ['passage-order', { endOffset: 83 }],
  ['passage-transcript', { transcript: { fr: ['Voilà.', 'Oui.'] } }],
  ['passage-url', { url: 'https://publisher.test/p/capsule/1/' }],
  ['passage-contentUrl', { contentUrl: 'https://example.org/1.mp4' }],
]

it.each(broken)('%s alone is broken by %j', async (rule, change) => {
  expect(await brokenBy([{ ...passage, ...change } as Node])).toEqual([rule])
})

it('every rule is broken by a case, and none by what is right', async () => {
  const rules = shapes.getSubjects(`${SH}message`, null, null).map(({ value }) => value.replace(/^.*#/, ''))
  expect(broken.map(([rule]) => rule).sort()).toEqual([...new Set(rules)].sort())
  expect(await brokenBy([passage])).toEqual([])
})

it('what the program makes of captions breaks no rule', async () => {
  await fc.assert(
    fc.asyncProperty(
      cueList,
      fc.constantFrom('fr', 'en-GB', 'ar'),
      fc.boolean(),
      async (cues, inLanguage, isFile) => {
        const spoken = [
          { captionId: 'x', inLanguage, isMachineMade: false, cues, gaps: [], use: 'published' },
        ]
        const capsule = { id: '1', spoken, ...(isFile && { contentUrl: 'https://example.org/1.mp4' }) }
        const nodes = mapPassages(
          capsule as unknown as RecordValues['capsule'],
          { publication, address } as never,
        )
        expect(nodes.length > 0).toBe(cues.length > 0)
        expect(await brokenBy(nodes)).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})
