import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { brokenKeys, readDataPackage } from '../support/data-package.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'

/** A record without its empty lists. */
function filled(record: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  )
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The folder of a release of such records. */
async function released(place: string): Promise<string> {
  const order = { data: join(place, 'data'), out: join(place, 'dist'), publish: true, pages: false }
  const { published, problems } = await build(order)
  expect(published, JSON.stringify(problems)).toBe(true)
  return join(place, 'dist/public')
}

describe.each(['data', 'tests/golden/data', 'tests/example-school'])('the data package of %s', (source) => {
  it('follows its profile, names every table, and its keys hold', async () => {
    const place = await freshFolder(afterAll)
    await cp(join(root, source), join(place, 'data'), { recursive: true })
    const folder = await released(place)
    const { faults, resources, licenses, contributors, sources, version } = await readDataPackage(folder)
    expect(faults).toEqual([])
    expect(resources.map(({ name }) => name)).toEqual([
      ...['capsules', 'contributors', 'participations', 'functions', 'organizations', 'series'],
      ...['topics', 'places', 'periodicals', 'sources', 'chapters', 'files'],
    ])
    expect(licenses).toEqual([expect.objectContaining({ path: expect.stringMatching(/^https:/) })])
    expect(contributors).toEqual([{ title: expect.any(String), role: 'publisher' }])
    expect(sources).toEqual(expect.arrayContaining([expect.objectContaining({ path: expect.any(String) })]))
    expect(version).toMatch(/^\d{4}-\d\d-\d\d/)
    expect(await brokenKeys(folder)).toEqual([])
  })
})

it('lists a hundred sources at most; their table has all of them', async () => {
  const place = await freshFolder()
  const pages = Array.from({ length: 101 }, (_, index) => ({
    ...{ id: `p-${index + 1}`, name: `Page ${index + 1}` },
    ...{ url: `https://example.org/page-${index + 1}`, dateModified: '2024-05-06' },
  }))
  await write(join(place, 'data'), { ...smallest, 'sources.yaml': JSON.stringify(pages) })
  const { sources } = await readDataPackage(await released(place))
  expect(sources).toHaveLength(100)
  expect((sources as unknown[])[0]).toEqual({ title: 'Page 1', path: 'https://example.org/page-1' })
})

it('its keys hold whatever the records cite, and whatever was decided of people', async () => {
  const people = fc.array(
    fc.record({
      as: fc.constantFrom('named', 'role-only', 'withheld'),
      scope: fc.subarray(['credit', 'affiliation', 'open-data', 'indexing']),
    }),
    { minLength: 1, maxLength: 5 },
  )
  const place = fc.option(fc.constantFrom('o-1', 'o-2'), { nil: undefined })
  const part = fc.record(
    {
      person: fc.nat(),
      credit: fc.constantFrom('brodeuse', 'x, "y"'),
      organization: place,
      periodical: fc.option(fc.constant('r-1'), { nil: undefined }),
      roleName: fc.option(fc.constant('élue'), { nil: undefined }),
    },
    { requiredKeys: ['person', 'credit'] },
  )
  const capsule = fc.record({
    parts: fc.array(part, { maxLength: 4 }),
    about: fc.subarray(['t-1', 't-2']),
    publisher: fc.subarray(['o-1', 'o-2']),
    chapters: fc.nat(2),
  })
  await fc.assert(
    fc.asyncProperty(people, fc.array(capsule, { minLength: 1, maxLength: 4 }), async (people, capsules) => {
      const folder = await freshFolder()
      const source = 'p-1'
      await write(join(folder, 'data'), {
        'publication.yaml': String(smallest['publication.yaml']),
        'sources.yaml': String(smallest['sources.yaml']),
        'series.yaml': String(smallest['series.yaml']),
        'topics.yaml': JSON.stringify([
          { id: 't-1', name: 'un', description: 'Un.', source },
          { id: 't-2', name: 'deux', description: 'Deux.', broader: ['t-1'], source },
        ]),
        'organizations.yaml': JSON.stringify([
          { id: 'o-1', name: 'Une', source },
          { id: 'o-2', name: 'Deux', parentOrganization: 'o-1', source },
        ]),
        'periodicals.yaml': JSON.stringify([{ id: 'r-1', name: 'La Revue', source }]),
        'contributors.yaml': JSON.stringify(
          people.map(({ as, scope }, index) => ({
            ...{ id: `c-${index}`, name: `Zoraïde Qwyx${'abcde'[index]}`, source },
            publication: { as, basis: 'consent', scope: ['name', 'image', ...scope] },
          })),
        ),
        'capsules.yaml': JSON.stringify(
          capsules.map(({ parts, about, publisher, chapters }, number) =>
            filled({
              ...{ id: number + 1, name: `Capsule ${number + 1}`, description: 'Texte.', source },
              ...{ isPartOf: 's-1', position: number + 1 },
              ...{ about, publisher },
              hasPart: Array.from({ length: chapters }, (_, index) => ({
                id: `h-${index}`,
                name: 'Chapitre',
                startOffset: index,
              })),
              participation: parts.map(({ person, credit, organization, periodical, roleName }, index) => ({
                ...{ id: `x-${index}`, participant: `c-${person % people.length}`, credit },
                ...(organization !== undefined && { organization }),
                ...(periodical !== undefined && { periodical }),
                ...(roleName !== undefined && { roleName }),
              })),
            }),
          ),
        ),
      })
      const order = { data: join(folder, 'data'), out: join(folder, 'dist'), publish: true, pages: false }
      const { published, problems } = await build(order)
      expect(published, JSON.stringify(problems.filter(({ severity }) => severity === 'violation'))).toBe(
        true,
      )
      const release = join(folder, 'dist/public')
      expect(await brokenKeys(release)).toEqual([])
      const rows = parse(await readFile(join(release, 'tables/participations.csv')), { columns: true })
      const dump = await readFile(join(release, 'dumps/regards.nt'), 'utf8')
      expect(rows).toHaveLength(dump.split('prov#Attribution>').length - 1) // as many people as the linked data count
    }),
    { numRuns: 12 },
  )
})
