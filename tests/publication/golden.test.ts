import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import context from '../../ontology/context.json' with { type: 'json' }
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'

const golden = fileURLToPath(new URL('../golden/', import.meta.url))

/**
 * The golden build: synthetic records of every kind with every field, and what must come of them.
 * After a wanted change: build `tests/golden/data`, read the difference line by line, then copy the dumps here.
 */
describe('the golden build', () => {
  let out: string

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await cp(join(golden, 'data'), join(folder, 'data'), { recursive: true })
    out = join(folder, 'dist')
    const { problems, published } = await build({
      data: join(folder, 'data'),
      out,
      today: '2024-06-01',
      publish: true,
    })
    expect(problems).toEqual([])
    expect(published).toBe(true)
  })

  it.each(['regards.ttl', 'regards.jsonld', 'regards.nt'])('writes %s to the letter', async (name) => {
    const [built, expected] = await Promise.all([
      readFile(join(out, 'public/dumps', name), 'utf8'),
      readFile(join(golden, name), 'utf8'),
    ])
    expect(built).toBe(expected)
  })

  it('uses every word and class of the context', async () => {
    const text = await readFile(join(golden, 'regards.jsonld'), 'utf8')
    const nodes = text.slice(text.indexOf('"@graph"'))
    const words = Object.keys(context['@context']).filter((word) => /^[a-zA-Z]+$/.test(word))
    const prefixes = [
      'schema',
      'skos',
      'prov',
      'org',
      'rdfs',
      'as',
      'dct',
      'foaf',
      'void',
      'dcat',
      'vcard',
      'xsd',
    ]
    const unused = words.filter((word) => !prefixes.includes(word) && !nodes.includes(`"${word}"`))
    expect(unused).toEqual([])
  })

  it('uses every field of every kind of record that is published', async () => {
    for (const [kind, schema] of Object.entries(recordSchemas)) {
      const file = kind === 'capsule' ? 'capsules/1' : kind === 'series' ? 'series' : `${kind}s`
      const text = await readFile(join(golden, 'data', `${file}.yaml`), 'utf8')
      const shape = Object.keys((schema as unknown as { shape: object }).shape)
      const fields = shape.filter((field) => field !== 'draft') // drafts are not published
      expect(
        fields.filter((field) => !new RegExp(`^[- ]*${field}:`, 'm').test(text)),
        kind,
      ).toEqual([])
    }
  })
})
