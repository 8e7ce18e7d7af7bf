import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import n3, { type Term } from 'n3'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { requiredGuide } from '../../pipeline/authoring/editor/required-guide.ts'
import { expandIri, properties } from '../../pipeline/rdf/context.ts'
import { publicationSchema } from '../../pipeline/record/publication-schema.ts'
import { participationSchema, recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { requirementOf } from '../../pipeline/record/required-fields.ts'
import { describeSchema } from '../../pipeline/record/schema-description.ts'

const SH = 'http://www.w3.org/ns/shacl#'
const folder = new URL('../../shapes/', import.meta.url)
const shapes = new n3.Store(
  readdirSync(folder)
    .filter((name) => name !== 'search-engines.ttl')
    .flatMap((name) => new n3.Parser().parse(readFileSync(new URL(name, folder), 'utf8'))),
)

const { hasPart, caption, encoding, transcriptFile } = recordSchemas.capsule.shape

/** Each kind and group that becomes a thing of its own, with its schema and the class of that thing. */
const described: readonly (readonly [group: string, schema: z.ZodType, target: string])[] = [
  ['capsule', recordSchemas.capsule, 'schema:VideoObject'],
  ['participation', participationSchema, 'prov:Attribution'],
  ['hasPart', hasPart, 'schema:Clip'],
  ['contributor', recordSchemas.contributor, 'schema:Person'],
  ['organization', recordSchemas.organization, 'schema:Organization'],
  ['periodical', recordSchemas.periodical, 'schema:Periodical'],
  ['place', recordSchemas.place, 'schema:Place'],
  ['series', recordSchemas.series, 'schema:CreativeWorkSeries'],
  ['source', recordSchemas.source, 'schema:WebPage'],
  ['topic', recordSchemas.topic, 'skos:Concept'],
  ['publication', publicationSchema, 'schema:Dataset'],
]

/** Fields of records that become something else than a property of the same name: an address, or a decision. */
const isNoProperty = (field: string): boolean => ['id', 'base', 'publication'].includes(field)

describe('the table of required fields', () => {
  it.each(described)('has of a %s what its shape demands, and nothing else', (group, schema, target) => {
    const fields = fieldsOf(schema)
    const required = fields.filter(
      (field) => !isNoProperty(field) && requirementOf(group, field) !== undefined,
    )
    const demanded = demandedProperties(expandIri(target))
    expect(fields.filter((field) => demanded.includes(field)).sort()).toEqual(required.sort())
  })

  it('has of captions and of files what the shape of both demands of either', () => {
    const groups = { caption, encoding, transcriptFile }
    const required = Object.entries(groups).flatMap(([group, schema]) =>
      fieldsOf(schema).filter((field) => !isNoProperty(field) && requirementOf(group, field) === 'always'),
    )
    const lists = shapes.extractLists()
    const demanded = shapesOf(expandIri('schema:MediaObject'))
      .flatMap((shape) => values(shape, 'or'))
      .flatMap((list) => lists[list.value] ?? [])
      .flatMap((choice) => shapes.getObjects(choice, `${SH}path`, null))
      .map(({ value }) => [...properties.values()].find(({ iri }) => iri === value)?.name)
    expect([...new Set(required)].sort()).toEqual(demanded.sort())
  })

  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ...Object.entries(recordSchemas),
    ['publication', publicationSchema],
  ]
  it.each(schemas)('has all that a %s cannot be read without', (kind, schema) => {
    expect(unlisted(schema, kind)).toEqual([])
  })

  it('says no more of a record than its id and name, but for what a person may be called', () => {
    for (const [kind, schema] of Object.entries(recordSchemas)) {
      const required = fieldsOf(schema).filter((field) => requirementOf(kind, field) !== undefined)
      expect([kind, required]).toEqual([
        kind,
        kind === 'contributor' ? ['id', 'name', 'publication'] : ['id', 'name'],
      ])
    }
  })
})

/** To bring the guide up to date: `npx vitest run tests/record/required-fields.test.ts -u`. */
it('the guide to the records lists what is required as the table has it', async () => {
  const file = fileURLToPath(new URL('../../data/README.md', import.meta.url))
  const guide = await readFile(file, 'utf8')
  const section = `<!-- required -->\n\n${requiredGuide('fr')}\n<!-- /required -->`
  const whole = guide.replace(/<!-- required -->.*<!-- \/required -->/s, () => section)
  expect(whole).toContain(section)
  await expect(whole).toMatchFileSnapshot(file)
})

function fieldsOf(schema: z.ZodType): string[] {
  return Object.keys(describeSchema(schema).shape ?? {})
}

/** The properties without which the shapes of a class refuse a thing of it. */
function demandedProperties(target: string): (string | undefined)[] {
  return shapesOf(target)
    .flatMap((shape) => values(shape, 'property'))
    .filter((part) => values(part, 'minCount').some((count) => Number(count.value) > 0))
    .filter((part) => values(part, 'severity').every((severity) => severity.value === `${SH}Violation`))
    .flatMap((part) => values(part, 'path'))
    .map((path) => [...properties.values()].find(({ iri }) => iri === path.value)?.name)
}

/** The fields that the reader asks for in a group, and in the groups in it, and that the table does not have. */
function unlisted(schema: z.ZodType, group: string): string[] {
  return Object.entries(describeSchema(schema).shape ?? {}).flatMap(([field, inner]) => [
    ...(describeSchema(inner).isRequired && requirementOf(group, field) !== 'always'
      ? [`${group}.${field}`]
      : []),
    ...unlisted(inner, field),
  ])
}

function shapesOf(target: string): Term[] {
  return shapes.getSubjects(`${SH}targetClass`, target, null)
}

function values(shape: Term, parameter: string): Term[] {
  return shapes.getObjects(shape, `${SH}${parameter}`, null)
}
