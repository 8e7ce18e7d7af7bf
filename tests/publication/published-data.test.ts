import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import n3 from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'

/** What the page of the second capsule prints after « Avec la participation de », family names in normal case. */
const participation = {
  'Arnaud Alessandrin':
    "sociologue des discriminations et co-directeur de la revue Les cahiers de la LCD et d'ARESVI",
  'Ihdih Bachare': 'trésorier de l’Association des Mineurs Marocains du Nord',
  'Léna Chavanes': "stagiaire à l'IREV",
  'Mohamed Erais': 'membre de l’Association des Mineurs Marocains du Nord',
  'Déborah Facon': 'chargée de la mission Politique de la ville à la MEL',
  'Thomas Kirzbaum':
    "chercheur associé à l'Institut des Sciences sociales du Politique et enseignant à Sciences Po Saint-Germain-en-Laye",
}

const schema = 'http://schema.org/'
const prov = 'http://www.w3.org/ns/prov#'
const dct = 'http://purl.org/dc/terms/'
const A = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

describe('the published records', () => {
  let graph: n3.Store
  let turtle: string

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await cp(fileURLToPath(new URL('../../data', import.meta.url)), join(folder, 'data'), { recursive: true })
    const { published } = await build({
      data: join(folder, 'data'),
      out: join(folder, 'dist'),
      publish: true,
    })
    expect(published).toBe(true)
    turtle = await readFile(join(folder, 'dist/public/dumps/regards.ttl'), 'utf8')
    graph = new n3.Store(new n3.Parser({ format: 'text/turtle' }).parse(turtle))
  })

  const all = (name: string): string[] => graph.getSubjects(A, name, null).map(({ value }) => value)
  const values = (subject: string | null, word: string): string[] =>
    graph.getObjects(subject, word, null).map(({ value }) => value)
  const names = (name: string): string[] => all(name).flatMap((subject) => values(subject, `${schema}name`))

  it('hold one video, one series and six people', () => {
    expect(all(`${schema}VideoObject`)).toHaveLength(1)
    expect(all(`${schema}CreativeWorkSeries`)).toHaveLength(1)
    expect(all(`${schema}Person`)).toHaveLength(6)
  })

  it('give each person the credit that the source prints', () => {
    const credits = all(`${prov}Attribution`).map((part) => [
      values(values(part, `${prov}agent`)[0] ?? '', `${schema}name`)[0],
      values(part, 'http://www.w3.org/2000/01/rdf-schema#label')[0],
    ])
    expect(Object.fromEntries(credits)).toEqual(participation)
    expect(names(`${schema}Person`).sort()).toEqual(Object.keys(participation).sort())
  })

  it('link the video to each person, and each participation to who is named in its credit', () => {
    const [video = ''] = all(`${schema}VideoObject`)
    expect(values(video, `${schema}contributor`).sort()).toEqual(all(`${schema}Person`).sort())
    const functions = all(`${prov}Attribution`).flatMap((part) => values(part, `${dct}hasPart`))
    const named = functions.flatMap((each) =>
      ['http://www.w3.org/ns/org#organization', `${dct}relation`].flatMap((word) =>
        values(each, word).flatMap((address) => values(address, `${schema}name`)),
      ),
    )
    expect([...new Set(named)].sort()).toEqual([
      'ARESVI',
      'Association des Mineurs Marocains du Nord',
      'IREV',
      'Institut des Sciences sociales du Politique',
      'Les cahiers de la LCD',
      'MEL',
      'Sciences Po Saint-Germain-en-Laye',
    ])
  })

  it('carry the title, the number, the year, the page and the channel as the source has them', () => {
    const [video = ''] = all(`${schema}VideoObject`)
    expect(values(video, `${schema}name`)).toEqual([
      "Quelle est l'échelle d'intervention territoriale à privilégier ? Faut-il se centrer sur les QPV ou bien élargir à l'ensemble de l'intercommunalité ?",
    ])
    expect(names(`${schema}CreativeWorkSeries`)).toEqual([
      'Regards d’acteurs : les discriminations en question',
    ])
    expect(values(video, `${schema}position`)).toEqual(['2'])
    expect(values(video, `${schema}dateCreated`)).toEqual(['2021'])
    expect(values(null, `${schema}dateModified`)).toContain('2023-06-28')
    expect(values(null, `${schema}sameAs`)).toContain(
      'https://www.youtube.com/channel/UCBcWOEZP86gEuNFVjikTOxg',
    )
  })

  it('say of the video nothing that no source says', () => {
    const [video = ''] = all(`${schema}VideoObject`)
    const unknown =
      'uploadDate duration thumbnailUrl contentUrl embedUrl license transcript inLanguage hasPart'
    for (const word of unknown.split(' ')) expect(values(video, `${schema}${word}`), word).toEqual([])
    const claims = 'affiliation jobTitle worksFor memberOf email telephone image sameAs'
    for (const person of all(`${schema}Person`))
      for (const word of claims.split(' ')) expect(values(person, `${schema}${word}`), word).toEqual([])
  })

  it('say that people take part, and what its publisher wishes, as the source does', () => {
    const said = [...graph].flatMap(({ object }) => (object.termType === 'Literal' ? [object.value] : []))
    expect(said.filter((text) => /interrog|la parole|qui veulent|depuis peu|récemment/.test(text))).toEqual(
      [],
    )
    expect(said.join()).toMatch(/participent.*Souhaite accompagner|Souhaite accompagner.*participent/s)
  })

  it('name no one in an address, and have no blank node', () => {
    const terms = [...graph].flatMap(({ subject, object }) => [subject, object])
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
    const addresses = terms.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value)
    const parts = Object.keys(participation)
      .flatMap((name) => name.split(' '))
      .map((part) =>
        part
          .normalize('NFD')
          .replaceAll(/\p{Mn}/gu, '')
          .toLowerCase(),
      )
    for (const part of parts)
      expect(addresses.filter((each) => each.toLowerCase().includes(part))).toEqual([])
  })

  it('lead from every described thing to the data set, and from every thing of a record to its source', () => {
    const things = 'VideoObject CreativeWorkSeries Person Organization Periodical Place WebPage DefinedTerm'
    const described = things.split(' ').flatMap((name) => all(schema + name))
    const documentOf = (thing: string): string => thing.replace(/#.*/, '')
    for (const [word, expected] of [
      ['http://xmlns.com/foaf/0.1/primaryTopic', (thing: string) => [thing]],
      ['http://rdfs.org/ns/void#inDataset', () => all(`${schema}Dataset`)],
    ] as const)
      for (const thing of described) expect(values(documentOf(thing), word)).toEqual(expected(thing))
    const source = 'http://purl.org/dc/terms/source'
    expect(described.filter((thing) => values(documentOf(thing), source).length === 0)).toEqual([])
    expect(described.filter((thing) => values(thing, source).length > 0)).toEqual([]) // nothing is taken from a page but its description
  })
})
