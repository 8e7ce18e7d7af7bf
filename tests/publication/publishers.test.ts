import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatRelease } from '../../pipeline/site/format-values.ts'
import type { EngineName } from '../../pipeline/sparql/choose-engine.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { today } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'
import { elementsOf, textIn } from '../support/html.ts'

type Row = readonly string[]

/** What the source of a publisher says, all of it, and so what its release has to say. */
type Publisher = {
  readonly name: string
  readonly capsule: string
  /** Person, part, function, organisation; a person has a row for each part and for each function. */
  readonly people: readonly Row[]
  /** Organisations that take part, each with its part. */
  readonly organizations: readonly Row[]
  /** The texts, dates and codes of the capsule, but for its description and transcript. */
  readonly facts: readonly Row[]
  /** What the capsule is linked to, by name. */
  readonly links: readonly Row[]
  /** Other things, with all that is said of them as text, but for people's names, which `people` has. */
  readonly things: readonly Row[]
  /** The files beside the video, each with its use and its format. */
  readonly files: readonly Row[]
  /** The headings of the page of the capsule, each with those who stand under it. */
  readonly groups: readonly (readonly [string, ...string[]])[]
}

const publishers: readonly Publisher[] = [
  {
    name: 'filmed-workshop',
    capsule: '1',
    people: [
      ["Gauthier d'Arquenay", 'moderator', 'chargé de mission alimentation et citoyenneté', 'Collectif 34'],
      ['Maëlys Le Guennec-Roy', 'speaker', 'déléguée générale', 'Graines en Commun'],
      [
        'J.-B. Fontanille',
        'speaker',
        "chargé de mission co-animation Relais'Asso",
        "Réseau d'Échanges du Pays de Landerval",
      ],
      [
        'Inès de La Motte Saint-Aubin',
        'speaker',
        'cheffe de projet agriculture et circuits courts',
        'Parc naturel régional des Hautes-Vignes',
      ],
    ],
    organizations: [],
    facts: [
      ['name', "Une cantine durable se construit à plusieurs : coopérer d'un territoire à l'autre"],
      ['accessibilityFeature', 'transcript'], // follows from the transcript
      ['inLanguage', 'fr'],
    ],
    links: [
      ['isPartOf', 'Territoires en mouvement'],
      ['publisher', "Ministère d'Essai"],
    ],
    things: [
      ["Gauthier d'Arquenay", 'givenName', 'Gauthier'],
      ["Gauthier d'Arquenay", 'familyName', "d'Arquenay"],
      ['Maëlys Le Guennec-Roy', 'givenName', 'Maëlys'],
      ['Maëlys Le Guennec-Roy', 'familyName', 'Le Guennec-Roy'],
      ['J.-B. Fontanille', 'givenName', 'J.-B.'],
      ['J.-B. Fontanille', 'familyName', 'Fontanille'],
      ['Inès de La Motte Saint-Aubin', 'honorificPrefix', 'Dr'],
      ['Inès de La Motte Saint-Aubin', 'givenName', 'Inès'],
      ['Inès de La Motte Saint-Aubin', 'familyName', 'de La Motte Saint-Aubin'],
      ["Réseau d'Échanges du Pays de Landerval", 'alternateName', 'REPL'],
    ],
    files: [],
    groups: [
      ['Intervention', 'Maëlys Le Guennec-Roy', 'J.-B. Fontanille', 'Inès de La Motte Saint-Aubin'],
      ['Animation', "Gauthier d'Arquenay"],
    ],
  },
  {
    name: 'oral-history',
    capsule: 'oh-412-003',
    people: [
      ['Beryl Ashcombe-Roe', 'interviewee', '', ''],
      ['Ingrid Vale', 'interviewer', '', ''],
    ],
    organizations: [['Marchfield Library', 'repository']],
    facts: [
      ['name', 'Beryl Ashcombe-Roe Interview, August 7, 1988'],
      ['identifier', 'OH 412-003, 004'],
      ['inLanguage', 'en'],
      ['dateCreated', '1988-08-07'],
      ['duration', 'PT1H4M37S'],
      ['encodingFormat', 'video/mp4'],
      [
        'copyrightNotice',
        'Copyright: the people interviewed and the Marchfield Library. Please ask before any use.',
      ],
    ],
    links: [
      ['isPartOf', 'Nurses in Norland Oral History Project'],
      ['about', 'Women nurses'],
      ['about', 'Great Depression'],
      ['about', 'World War, 1939-1945'],
      ['spatialCoverage', 'Norland'],
      ['publisher', 'Marchfield Library'],
      ['publisher', 'University of Norland'],
    ],
    things: [
      ['Beryl Ashcombe-Roe', 'givenName', 'Beryl'],
      ['Beryl Ashcombe-Roe', 'familyName', 'Ashcombe-Roe'],
      ['Ingrid Vale', 'givenName', 'Ingrid'],
      ['Ingrid Vale', 'familyName', 'Vale'],
      ['Marchfield Library', 'parentOrganization', 'University of Norland'],
      ['Nurses in Norland Oral History Project', 'identifier', 'OH 412'],
      ['Nurses in Norland Oral History Project', 'publisher', 'Marchfield Library'],
    ],
    files: [['transcript', 'application/pdf']],
    groups: [
      ['Interviewed', 'Beryl Ashcombe-Roe'],
      ['Interviewed by', 'Ingrid Vale'],
      ['Kept by', 'Marchfield Library'],
    ],
  },
  {
    name: 'documentary-film',
    capsule: 'canal',
    people: [
      ['Oriane Vauquelin', 'director', '', ''],
      ['Oriane Vauquelin', 'author', '', ''],
      ['Pascal de Mérindol', 'author', '', ''],
      ['Ivo Sandrin', 'music', '', ''],
      ['Régis Thoumieux', 'camera', '', ''],
      ['Salomé Ruiz', 'camera', '', ''],
      ['Aïda Trémeau-Lô', 'film-editor', '', ''],
      ['Lise-Marie Rouveyre', 'speaker', 'étudiante', ''],
      ['Hugo Tassin-Leblanc', 'speaker', 'directeur', 'Département de Philosophie'],
      ['Bastien Orville', 'speaker', "secrétaire d'État", ''],
      ['Zeldy', 'speaker', 'rappeuse', ''],
      ['Rémi Lauzanne', 'speaker', 'directeur', 'Département de Mathématiques'],
      ["Ludovic de Montreuil-d'Aste", 'speaker', 'prix Kerval de Mathématiques en 2012', ''],
      ['Sylvain Corderoy', 'speaker', 'philosophe', ''],
      ['Béatrice Fauchet', 'speaker', 'maîtresse de conférences en philosophie', ''],
    ],
    organizations: [
      ['CANAL NEUF', 'broadcaster'],
      ['Halte-Là', 'producer'],
    ],
    facts: [
      ['name', "L'âme des rues : l'école du Canal"],
      ['inLanguage', 'fr'],
      ['inLanguage', 'en'],
      ['datePublished', '2018'],
      ['duration', 'PT52M'],
      ['copyrightNotice', 'Halte-Là – CANAL NEUF – 2018'],
    ],
    links: [
      ['isPartOf', "L'âme des rues"],
      ['publisher', 'CANAL NEUF'],
      ['director', 'Oriane Vauquelin'],
      ['author', 'Oriane Vauquelin'],
      ['author', 'Pascal de Mérindol'],
      ['musicBy', 'Ivo Sandrin'],
      ['producer', 'Halte-Là'],
    ],
    things: [
      ['Oriane Vauquelin', 'givenName', 'Oriane'],
      ['Oriane Vauquelin', 'familyName', 'Vauquelin'],
      ['Pascal de Mérindol', 'givenName', 'Pascal'],
      ['Pascal de Mérindol', 'familyName', 'de Mérindol'],
      ['Ivo Sandrin', 'givenName', 'Ivo'],
      ['Ivo Sandrin', 'familyName', 'Sandrin'],
      ['Régis Thoumieux', 'givenName', 'Régis'],
      ['Régis Thoumieux', 'familyName', 'Thoumieux'],
      ['Salomé Ruiz', 'givenName', 'Salomé'],
      ['Salomé Ruiz', 'familyName', 'Ruiz'],
      ['Aïda Trémeau-Lô', 'givenName', 'Aïda'],
      ['Aïda Trémeau-Lô', 'familyName', 'Trémeau-Lô'],
      ['Lise-Marie Rouveyre', 'givenName', 'Lise-Marie'],
      ['Lise-Marie Rouveyre', 'familyName', 'Rouveyre'],
      ['Hugo Tassin-Leblanc', 'givenName', 'Hugo'],
      ['Hugo Tassin-Leblanc', 'familyName', 'Tassin-Leblanc'],
      ['Bastien Orville', 'givenName', 'Bastien'],
      ['Bastien Orville', 'familyName', 'Orville'],
      ['Rémi Lauzanne', 'givenName', 'Rémi'],
      ['Rémi Lauzanne', 'familyName', 'Lauzanne'],
      ["Ludovic de Montreuil-d'Aste", 'givenName', 'Ludovic'],
      ["Ludovic de Montreuil-d'Aste", 'familyName', "de Montreuil-d'Aste"],
      ['Sylvain Corderoy', 'givenName', 'Sylvain'],
      ['Sylvain Corderoy', 'familyName', 'Corderoy'],
      ['Béatrice Fauchet', 'givenName', 'Béatrice'],
      ['Béatrice Fauchet', 'familyName', 'Fauchet'],
    ],
    files: [],
    groups: [
      [
        'Intervention',
        'Lise-Marie Rouveyre',
        'Hugo Tassin-Leblanc',
        'Bastien Orville',
        'Zeldy',
        'Rémi Lauzanne',
        "Ludovic de Montreuil-d'Aste",
        'Sylvain Corderoy',
        'Béatrice Fauchet',
      ],
      ['Réalisation', 'Oriane Vauquelin'],
      ['Écriture', 'Pascal de Mérindol'], // and the director, who stands once, above
      ['Production', 'Halte-Là'],
      ['Image', 'Régis Thoumieux', 'Salomé Ruiz'],
      ['Montage', 'Aïda Trémeau-Lô'],
      ['Musique', 'Ivo Sandrin'],
      ['Diffusion', 'CANAL NEUF'],
    ],
  },
]

/** The relators of the Library of Congress for the parts above. */
const relators: Readonly<Record<string, string>> = {
  author: 'aut',
  broadcaster: 'brd',
  camera: 'cop',
  director: 'fmd',
  'film-editor': 'flm',
  interviewee: 'ive',
  interviewer: 'ivr',
  moderator: 'mod',
  music: 'cmp',
  producer: 'pro',
  repository: 'rps',
  speaker: 'spk',
}

const PREFIXES = `
  PREFIX schema: <http://schema.org/>
  PREFIX prov: <http://www.w3.org/ns/prov#>
  PREFIX org: <http://www.w3.org/ns/org#>
  PREFIX dcat: <http://www.w3.org/ns/dcat#>
  PREFIX dct: <http://purl.org/dc/terms/>
  PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`
const LOCAL_NAME = 'BIND (REPLACE(STR(?property), "^.*/", "") AS ?word)'

const PEOPLE = `${PREFIXES}
  SELECT ?name ?part ?function ?place WHERE {
    ?capsule prov:qualifiedAttribution ?participation .
    ?participation prov:agent ?person .
    ?person a schema:Person ; schema:name ?name .
    OPTIONAL { ?participation dcat:hadRole ?relator }
    OPTIONAL {
      ?participation dct:hasPart ?role .
      ?role schema:roleName ?function
      OPTIONAL { ?role org:organization ?organization . ?organization schema:name ?place }
    }
    BIND (REPLACE(STR(?relator), "^.*/", "") AS ?part)
  }`

const ORGANIZATIONS = `${PREFIXES}
  SELECT ?name ?part WHERE {
    ?capsule prov:qualifiedAttribution ?participation .
    ?participation prov:agent ?organization ; dcat:hadRole ?relator .
    ?organization a schema:Organization ; schema:name ?name .
    BIND (REPLACE(STR(?relator), "^.*/", "") AS ?part)
  }`

const FACTS = `${PREFIXES}
  SELECT ?word ?value WHERE {
    ?capsule a schema:VideoObject ; ?property ?value .
    FILTER (isLiteral(?value) && ?property NOT IN (schema:description, schema:transcript))
    ${LOCAL_NAME}
  }`

const LINKS = `${PREFIXES}
  SELECT ?word ?name WHERE {
    VALUES ?property {
      schema:isPartOf schema:about schema:spatialCoverage schema:locationCreated schema:publisher
      schema:author schema:director schema:editor schema:funder schema:musicBy schema:producer schema:sponsor
    }
    ?capsule a schema:VideoObject ; ?property ?thing .
    ?thing schema:name|skos:prefLabel ?name .
    ${LOCAL_NAME}
  }`

const THINGS = `${PREFIXES}
  SELECT ?name ?word ?text WHERE {
    VALUES ?property {
      schema:givenName schema:familyName schema:honorificPrefix schema:honorificSuffix
      schema:alternateName schema:identifier schema:parentOrganization schema:publisher
    }
    ?thing schema:name ?name ; ?property ?value .
    FILTER NOT EXISTS { ?thing a schema:VideoObject }
    FILTER NOT EXISTS { ?thing a schema:Dataset }
    FILTER NOT EXISTS { ?thing a schema:WebPage }
    OPTIONAL { ?value schema:name ?title }
    BIND (COALESCE(?title, ?value) AS ?text)
    ${LOCAL_NAME}
  }`

describe.each(publishers)('the release of $name', (publisher) => {
  let out: string
  let checked: string
  let built: string
  const withRelators = (rows: readonly Row[]): Row[] =>
    rows.map(([name = '', part = '', ...rest]) => [name, relators[part] ?? part, ...rest])

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    const data = join(folder, 'data')
    out = join(folder, 'dist')
    await cp(fileURLToPath(new URL(`../publishers/${publisher.name}`, import.meta.url)), data, {
      recursive: true,
    })
    const options = ['--data', data, '--out', out, '--format', 'json', '--quiet']
    checked = (await typed(['check', ...options], { today })).stdout
    built = (await typed(['build', ...options], { today })).stdout
  })

  it('is one in which nothing is to be corrected, and of which check says what build says', () => {
    const { counts, published, problems } = JSON.parse(built) as Readonly<Record<string, unknown>>
    expect([published, counts]).toMatchObject([true, { violation: 0 }])
    expect((JSON.parse(checked) as typeof publisher & { problems: unknown }).problems).toEqual(problems)
  })

  it('is dated on the day of the build', async () => {
    const page = await readFile(join(out, 'public/index.html'), 'utf8')
    const days = ['fr', 'en'].map((tag) => formatRelease(today, tag)).join('|')
    expect(page).toMatch(new RegExp(`(Version du|Release of) (${days})`))
  })

  it.each<EngineName>(['comunica', 'oxigraph'])(
    'says by %s who takes which part, in which function and where, and who else',
    async (engine) => {
      expect(await ask(PEOPLE, out, engine)).toEqual(withRelators(publisher.people).sort())
      expect(await ask(ORGANIZATIONS, out, engine)).toEqual(withRelators(publisher.organizations).sort())
    },
  )

  it('says of the capsule what the source says, and nothing else', async () => {
    expect(await ask(FACTS, out)).toEqual([...publisher.facts].sort())
    expect(await ask(LINKS, out)).toEqual([...publisher.links].sort())
    expect(await ask(THINGS, out)).toEqual([...publisher.things].sort())
  })

  it('has each person once', async () => {
    const people = await ask(
      `${PREFIXES} SELECT ?name WHERE { ?person a schema:Person ; schema:name ?name }`,
      out,
    )
    expect(people).toEqual(
      [...new Set(publisher.people.map(([name = '']) => name))].sort().map((name) => [name]),
    )
  })

  it('says the same in tables', async () => {
    const [capsules, participations, functions, people, organizations] = await Promise.all(
      ['capsules', 'participations', 'functions', 'contributors', 'organizations'].map((name) =>
        table(out, name),
      ),
    )
    const nameIn = (rows: readonly Cells[] | undefined, id: string | undefined): string =>
      rows?.find((row) => row.id === id)?.name ?? ''
    const ofPeople = (participations ?? []).filter(({ participant }) => participant !== '')
    const rows = ofPeople.flatMap(({ id, participant, part = '' }) => {
      const stated = (functions ?? []).filter(({ participation }) => participation === id)
      const said = stated.flatMap(({ roleName = '', organization }) =>
        roleName.split('|').map((role) => [role, nameIn(organizations, organization)]),
      )
      return part
        .split(' ')
        .flatMap((word) =>
          (said.length === 0 ? [['', '']] : said).map((each) => [nameIn(people, participant), word, ...each]),
        )
    })
    expect(rows.sort()).toEqual([...publisher.people].sort())
    const taking = (participations ?? []).flatMap(({ organization, part = '' }) =>
      organization === '' ? [] : part.split(' ').map((word) => [nameIn(organizations, organization), word]),
    )
    expect(taking.sort()).toEqual([...publisher.organizations].sort())
    expect(capsules).toHaveLength(1)
    const columns = new Set(publisher.facts.map(([word = '']) => word))
    const facts = [...columns].flatMap((column) => {
      const cell = capsules?.[0]?.[column] ?? ''
      return (column === 'inLanguage' ? cell.split(' ') : [cell]).map((value) => [column, value])
    })
    expect(facts.sort()).toEqual([...publisher.facts].sort())
    const series = await table(out, 'series')
    const names = publisher.links.flatMap(([word, name]) => (word === 'isPartOf' ? [name] : []))
    expect(series.map(({ name }) => name)).toEqual(names)
    expect(series[0]?.id).toBe(capsules?.[0]?.isPartOf)
    expect((await table(out, 'files')).map(({ use, encodingFormat }) => [use, encodingFormat])).toEqual(
      publisher.files,
    )
  })

  it('shows on the page of the capsule who takes part, by their parts', async () => {
    const html = await readFile(join(out, `public/capsule/${publisher.capsule}/index.html`), 'utf8')
    expect(/undefined|<(p|dd|li)[^>]*>\s*(·.*)?<\/\1>/.exec(html)).toBeNull()
    const groups: string[][] = []
    for (const element of elementsOf(html)) {
      const list = element.parentNode
      const isCard =
        element.tagName === 'li' &&
        list !== null &&
        'attrs' in list &&
        list.attrs.some(({ value }) => value === 'people')
      const isPart = list !== null && 'attrs' in list && list.attrs.some(({ value }) => value === 'part')
      if (element.tagName === 'h3' && isPart) groups.push([textIn(element)])
      else if (isCard) groups.at(-1)?.push(textIn(element.childNodes[0]))
    }
    expect(groups).toEqual(publisher.groups)
  })
})

type Cells = Readonly<Record<string, string>>

/** The rows of the answer to a question, sorted. */
async function ask(query: string, out: string, engine: EngineName = 'oxigraph'): Promise<Row[]> {
  const { text } = await runQuery({ query, format: 'csv', parameters: new Map(), engine }, out)
  const [, ...rows]: string[][] = parse(text, { record_delimiter: '\r\n' })
  return rows.sort()
}

async function table(out: string, name: string): Promise<Cells[]> {
  return parse(await readFile(join(out, `public/tables/${name}.csv`)), { columns: true })
}
