import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EngineName } from '../../pipeline/sparql/choose-engine.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'

/** What the credits of the second capsule state: who holds which function, at which organisation or periodical. */
const statements = [
  ['Arnaud Alessandrin', 'sociologue des discriminations', ''],
  ['Arnaud Alessandrin', 'co-directeur', 'Les cahiers de la LCD'],
  ['Arnaud Alessandrin', 'co-directeur', 'ARESVI'],
  ['Ihdih Bachare', 'trésorier', 'Association des Mineurs Marocains du Nord'],
  ['Léna Chavanes', 'stagiaire', 'IREV'],
  ['Mohamed Erais', 'membre', 'Association des Mineurs Marocains du Nord'],
  ['Déborah Facon', 'chargée de la mission Politique de la ville', 'MEL'],
  ['Thomas Kirzbaum', 'chercheur associé', 'Institut des Sciences sociales du Politique'],
  ['Thomas Kirzbaum', 'enseignant', 'Sciences Po Saint-Germain-en-Laye'],
]

/** A question as somebody asks who has read the page of the vocabulary once. */
const NAIVE = `
  PREFIX schema: <http://schema.org/>
  PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX org: <http://www.w3.org/ns/org#>
  PREFIX dct: <http://purl.org/dc/terms/>
  SELECT ?name ?function ?place WHERE {
    ?capsule prov:qualifiedAttribution ?participation .
    ?participation prov:agent ?person ; dct:hasPart ?role .
    ?person schema:name ?name .
    ?role schema:roleName ?function .
    OPTIONAL { ?role org:organization ?organization . ?organization schema:name ?at }
    OPTIONAL { ?role dct:relation ?periodical . ?periodical schema:name ?in }
    BIND (COALESCE(?at, ?in, "") AS ?place)
  }`

describe('the functions of the six people of the second capsule', () => {
  let out: string

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await cp(fileURLToPath(new URL('../../data', import.meta.url)), join(folder, 'data'), { recursive: true })
    out = join(folder, 'dist')
    expect((await build({ data: join(folder, 'data'), out, publish: true })).published).toBe(true)
  })

  it.each<EngineName>(['comunica', 'oxigraph'])('are nine for who asks the dump with %s', async (engine) => {
    const { text } = await runQuery({ query: NAIVE, format: 'csv', parameters: new Map(), engine }, out)
    const [, ...rows]: string[][] = parse(text, { record_delimiter: '\r\n' })
    expect(rows.sort()).toEqual([...statements].sort())
  })

  it('are nine for who has the tables alone', async () => {
    type Row = Readonly<Record<string, string>>
    const table = async (name: string): Promise<Row[]> =>
      parse(await readFile(join(out, `public/tables/${name}.csv`)), { columns: true })
    const find = (rows: readonly Row[], key: Row): Row =>
      rows.find((row) => Object.entries(key).every(([name, value]) => row[name] === value)) ?? {}
    const [functions, participations, people, organizations] = await Promise.all(
      ['functions', 'participations', 'contributors', 'organizations'].map(table),
    )
    const rows = (functions ?? []).flatMap(({ capsule = '', participation = '', ...stated }) => {
      const { participant = '' } = find(participations ?? [], { capsule, id: participation })
      const { name } = find(people ?? [], { id: participant })
      const { organization = '', periodical = '', roleName = '' } = stated
      const place = organization === '' ? periodical : find(organizations ?? [], { id: organization }).name
      return roleName.split('|').map((each) => [name, each, place])
    })
    const expected = statements.map(([name, roleName, place]) => [
      name,
      roleName,
      place === 'Les cahiers de la LCD' ? 'cahiers-de-la-lcd' : place, // no table describes periodicals
    ])
    expect(rows.sort()).toEqual(expected.sort())
  })

  it('are those at organisations, in their pairs, for who reads the structured data of the page', async () => {
    type Role = { readonly roleName: string; readonly affiliation: { readonly name: string } }
    type Person = { readonly name: string; readonly affiliation?: Role | readonly Role[] }
    const html = await readFile(join(out, 'public/capsule/2/index.html'), 'utf8')
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
    const { contributor } = JSON.parse(json) as {
      contributor: readonly (
        | Person
        | { readonly roleName: string | string[]; readonly contributor: Person }
      )[]
    }
    const people = contributor.map((each) => ('contributor' in each ? each.contributor : each))
    const pairs = people.flatMap(({ name, affiliation = [] }) =>
      [affiliation].flat().map(({ roleName, affiliation: { name: place } }) => [name, roleName, place]),
    )
    const isAtOrganization = ([, , place]: readonly string[]): boolean =>
      place !== '' && place !== 'Les cahiers de la LCD'
    expect(pairs.sort()).toEqual(statements.filter(isAtOrganization).sort())
    const alone = contributor.flatMap((each) => ('contributor' in each ? [each.roleName].flat() : []))
    expect(alone).toEqual(['sociologue des discriminations', 'co-directeur, Les cahiers de la LCD'])
  })
})
