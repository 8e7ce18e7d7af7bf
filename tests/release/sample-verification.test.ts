import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseSplitShapes } from '../../pipeline/check/parse-shapes.ts'
import { openSampleVerifier } from '../../pipeline/check/verify-sample.ts'
import { type Node, type SerializedNodes, statementsOf } from '../../pipeline/rdf/node.ts'
import { openSampleVerification } from '../../pipeline/release/sample-verification.ts'
import { DumpEncoder } from '../../pipeline/write/batch-dumps.ts'
import { freshFolder } from '../support/folder.ts'
import { openFiles } from '../support/open-files.ts'

/** A choice, of which the standard validator takes one that is no dateTime (month 13) for one. */
const shapes = parseSplitShapes([
  `@prefix ex: <https://shapes.example/> .
   @prefix schema: <http://schema.org/> .
   @prefix sh: <http://www.w3.org/ns/shacl#> .
   @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
   ex:dates a sh:NodeShape ; sh:targetClass schema:VideoObject ; sh:property ex:uploaded .
   ex:uploaded sh:path schema:uploadDate ; sh:or ( [ sh:datatype xsd:dateTime ] [ sh:datatype xsd:date ] ) ;
     sh:message "not a date"@en, "pas une date"@fr .`,
])

function video(number: number, month = '12'): Node {
  const uploadDate = { '@value': `2024-${month}-01T10:00:00Z`, '@type': 'xsd:dateTime' } as const
  return { '@id': `https://videos.example/${number}`, '@type': ['VideoObject'], uploadDate }
}

function textsOf(node: Node): SerializedNodes {
  const parts = new DumpEncoder([])
  parts.add([{ node, statements: statementsOf(node) }], true)
  return parts.end().samples[0] as SerializedNodes
}

describe('a sample of records', () => {
  const lookAt = openSampleVerifier(shapes)

  it('passes where programs that are not ours see the same', async () => {
    await expect(lookAt({ nodes: [[video(1)]], texts: [textsOf(video(1))] })).resolves.toBeUndefined()
  })

  it('ends the build where the standard validator sees something else', async () => {
    const seen = lookAt({ nodes: [[video(1)], [video(2), video(3, '13')]], texts: [] })
    await expect(seen).rejects.toThrow('https://videos.example/3')
  })

  it('passes where the standard validator departs from the specification inside another constraint', async () => {
    const shapes = parseSplitShapes([
      `@prefix ex: <https://shapes.example/> . @prefix sh: <http://www.w3.org/ns/shacl#> .
       @prefix schema: <http://schema.org/> .
       ex:names sh:targetClass schema:VideoObject ; sh:property ex:named .
       ex:named sh:path schema:name ; sh:not [ sh:languageIn ( "f" ) ] ; sh:or ( [ sh:maxLength 1 ] [ sh:in ( 1 ) ] ) .`,
    ])
    const node: Node = { '@id': 'https://videos.example/1', '@type': ['VideoObject'], name: { fr: '😀' } }
    await expect(openSampleVerifier(shapes)({ nodes: [[node]], texts: [] })).resolves.toBeUndefined()
  })

  it.each(['turtle', 'jsonld', 'ntriples'] as const)(
    'ends the build where a parser reads another %s',
    async (format) => {
      const texts = textsOf(video(1))
      const seen = lookAt({
        nodes: [],
        texts: [{ ...texts, [format]: texts[format].replace('2024', '2023') }],
      })
      await expect(seen).rejects.toThrow('the dumps do not contain the same triples')
    },
  )

  it('of two nodes with one address judges the first, as the shapes do', async () => {
    await expect(lookAt({ nodes: [[video(1), video(1, '13')]], texts: [] })).resolves.toBeUndefined()
  })
})

describe('a build', () => {
  const good = { nodes: [[video(1)]], texts: [textsOf(video(1))] }
  const bad = { nodes: [[video(2, '13')]], texts: [] }

  it('looks at samples as they come where nothing is written', async () => {
    const showing = openSampleVerification(shapes, undefined)
    await showing.add(good)
    await expect(showing.add(bad)).rejects.toThrow('https://videos.example/2')
  })

  it('looks at those that wait in a file at the end, all of them', async () => {
    const showing = openSampleVerification(shapes, join(await freshFolder(), 'samples'))
    for (const sample of [good, { nodes: [], texts: [] }, bad]) await showing.add(sample)
    await expect(showing.end(undefined)).rejects.toThrow('https://videos.example/2')
  })

  it('closes the file of samples that nobody will look at', async () => {
    const folder = await freshFolder()
    const showing = openSampleVerification(shapes, join(folder, 'samples'))
    await showing.add(good)
    showing.abandon()
    expect(openFiles(folder)).toEqual([])
  })
})
