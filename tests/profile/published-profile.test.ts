import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import n3, { type Literal, type Store } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import environment from 'rdf-validate-shacl/src/defaultEnv.js'
import { Validator } from 'shacl-engine'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { modelVersions } from '../../pipeline/profile/model-changes.ts'
import { classes, properties } from '../../pipeline/rdf/context.ts'
import { build } from '../support/build.ts'
import { quadsOfJsonld } from '../support/dumps.ts'
import { freshFolder } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { foreignVideos, plantedFaults } from './foreign-videos.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const SH = 'http://www.w3.org/ns/shacl#'
const BASE = 'https://publisher.test/videos/'

let folder: string
let core: Store
let house: Store
let dump: Store

beforeAll(async () => {
  const place = await freshFolder(afterAll)
  await cp('tests/golden/data', join(place, 'data'), { recursive: true })
  const { published } = await build({ data: join(place, 'data'), out: join(place, 'dist'), publish: true })
  expect(published).toBe(true)
  folder = join(place, 'dist/public')
  core = await graphOf('profile/core/index.ttl')
  house = await graphOf('profile/house/index.ttl')
  dump = await graphOf('dumps/regards.ttl')
})

const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')

async function graphOf(path: string): Promise<Store> {
  return parse(await text(path))
}

function parse(turtle: string): Store {
  return new n3.Store(new n3.Parser().parse(turtle))
}

type Verdict = {
  readonly focus: string
  readonly rule: string
  readonly component: string
  readonly severity: string
}

/** The two validators of some shapes, which cost more to open than to use. */
const opened = new Map<Store, { readonly standard: SHACLValidator; readonly engine: Validator }>()

function validatorsOf(shapes: Store) {
  const known = opened.get(shapes) ?? {
    standard: new SHACLValidator(shapes as unknown as DatasetCore),
    engine: new Validator(shapes as unknown as DatasetCore, { factory: environment }),
  }
  opened.set(shapes, known)
  return known
}

/** What the two validators find, as rows without the names of blank nodes. */
async function verdicts(
  shapes: Store,
  data: Store,
): Promise<{ standard: string[]; engine: string[]; rows: Verdict[] }> {
  const { standard, engine } = validatorsOf(shapes)
  const report = await standard.validate(data as unknown as DatasetCore)
  const rows = report.results.map((result) => ({
    focus: result.focusNode?.termType === 'BlankNode' ? '_' : String(result.focusNode?.value),
    rule: codeOf(String(result.sourceShape?.value)),
    component: codeOf(String(result.sourceConstraintComponent?.value)),
    severity: codeOf(String(result.severity?.value)),
  }))
  const { results } = await engine.validate({ dataset: data as unknown as DatasetCore })
  const others = results.map(({ focusNode: { term }, constraintComponent, shape }) => {
    const focus = term.termType === 'BlankNode' ? '_' : term.value
    return [focus, codeOf(shape.ptr.term.value), codeOf(constraintComponent.value)].join(' ')
  })
  const own = rows.map(({ focus, rule, component }) => [focus, rule, component].join(' '))
  return { standard: own.sort(), engine: others.sort(), rows }
}

function decodeHtml(text: string): string {
  const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
  return Object.entries(entities).reduce((decoded, [entity, sign]) => decoded.replaceAll(entity, sign), text)
}

function codeOf(iri: string): string {
  return iri.replace(/^.*[#/]/, '')
}

function rulesOf(rows: readonly Verdict[], severity: string): string[] {
  return [...new Set(rows.filter((row) => row.severity === severity).map(({ rule }) => rule))]
}

describe('the open core', () => {
  it('finds no violation in the golden dump nor in its catalogue, and two validators agree', async () => {
    for (const path of ['dumps/regards.ttl', 'catalog.ttl']) {
      const { standard, engine, rows } = await verdicts(core, await graphOf(path))
      expect(engine).toEqual(standard)
      expect(rulesOf(rows, 'Violation'), path).toEqual([])
    }
  })

  it('is judged alike by two validators on every fixture, good and bad', async () => {
    let found = 0
    for (const kind of ['good', 'bad'])
      for (const name of await readdir(`tests/shapes/${kind}`)) {
        const data = parse(await readFile(`tests/shapes/${kind}/${name}`, 'utf8'))
        const { standard, engine } = await verdicts(core, data)
        expect(engine, name).toEqual(standard)
        found += standard.length
      }
    expect(found).toBeGreaterThan(50)
  })

  it.each(Object.entries(foreignVideos))('finds no violation in a video of a %s', async (_, turtle) => {
    const { standard, engine, rows } = await verdicts(core, parse(turtle))
    expect(engine).toEqual(standard)
    expect([rulesOf(rows, 'Violation'), rulesOf(rows, 'Warning')]).toEqual([[], []])
  })

  it.each(plantedFaults)(
    'finds %s alone where it is planted in the video of a %s (%s)',
    async (rule, video, right, wrong) => {
      const original: string = foreignVideos[video]
      expect(original.split(right)).toHaveLength(2)
      const { standard, engine, rows } = await verdicts(core, parse(original.replace(right, wrong)))
      expect(engine).toEqual(standard)
      const violations = rows.filter(({ severity }) => severity === 'Violation').map((row) => row.rule)
      expect(violations).toEqual([rule])
    },
  )

  it('closes nothing, and asks nothing of addresses but that they are of the web', () => {
    expect(core.countQuads(null, `${SH}closed`, null, null)).toBe(0)
    const patterns = core.getObjects(null, `${SH}pattern`, null).map(({ value }) => value)
    expect(patterns.filter((pattern) => /#|capsule|contributor/.test(pattern))).toEqual([])
  })

  it('asks for what search engines ask, and stops nobody for it', async () => {
    const engines = parse(await readFile('shapes/search-engines.ttl', 'utf8'))
    const asked = (graph: Store, prefix: string, severities: readonly string[]): string[] =>
      graph
        .getSubjects(`${SH}minCount`, null, null)
        .filter(({ value }) => value.includes(`#${prefix}-`))
        .filter((shape) => {
          const [severity] = graph.getObjects(shape, `${SH}severity`, null)
          return severities.includes(codeOf(severity?.value ?? 'Violation'))
        })
        .flatMap((shape) => graph.getObjects(shape, `${SH}path`, null).map(({ value }) => codeOf(value)))
    const required = asked(engines, 'video', ['Violation'])
    expect(required.sort()).toEqual(['name', 'thumbnailUrl', 'uploadDate'])
    expect(asked(core, 'video', ['Violation', 'Warning']).sort()).toEqual(required)
    expect(asked(core, 'video', ['Info']).sort()).toEqual(asked(engines, 'video', ['Warning']).sort())
  })
})

describe('the house rules', () => {
  it('are those of the build, under the address of the publication, and give the same results', async () => {
    const names = (await readdir('shapes')).filter((name) => name !== 'search-engines.ttl')
    const sources = await Promise.all(names.map((name) => readFile(join('shapes', name), 'utf8')))
    const own = new n3.Store(sources.flatMap((source) => new n3.Parser().parse(source)))
    const codes = (graph: Store): string[] =>
      [...new Set(graph.getSubjects(`${SH}message`, null, null).map(({ value }) => codeOf(value)))].sort()
    expect(codes(house)).toEqual(codes(own))
    const strange = house
      .getSubjects(null, null, null)
      .filter(
        ({ termType, value }) => termType === 'NamedNode' && !value.startsWith(`${BASE}profile/house/#`),
      )
    expect(strange).toEqual([])
    const around = parse(await readFile('tests/shapes/around.ttl', 'utf8'))
    const bad = await readdir('tests/shapes/bad')
    for (const name of bad.filter((_, index) => index % 8 === 0)) {
      const data = parse(await readFile(`tests/shapes/bad/${name}`, 'utf8'))
      data.addQuads(around.getQuads(null, null, null, null))
      expect((await verdicts(house, data)).standard, name).toEqual((await verdicts(own, data)).standard)
    }
  })
})

describe('every published shape', () => {
  it('has a name, a description, an order and a group, in French and in English', () => {
    for (const graph of [core, house]) {
      const shapes = graph.getSubjects(`${SH}path`, null, null)
      expect(shapes.length).toBeGreaterThan(40)
      for (const shape of shapes) {
        for (const word of ['name', 'description']) {
          const texts = graph.getObjects(shape, SH + word, null) as Literal[]
          expect(
            texts.map(({ language }) => language),
            `${shape.value} ${word}`,
          ).toEqual(['fr', 'en'])
          for (const { value } of texts) expect(value.length).toBeGreaterThan(1)
        }
        expect(graph.getObjects(shape, `${SH}order`, null)).toHaveLength(1)
        const groups = graph.getObjects(shape, `${SH}group`, null)
        expect(groups).toHaveLength(1)
        const labels = graph.getObjects(groups[0] ?? null, `${RDFS}label`, null) as Literal[]
        expect(labels.map(({ language }) => language)).toEqual(['fr', 'en'])
      }
    }
  })

  it('stands in Turtle and in JSON-LD alike', async () => {
    for (const path of ['profile', 'profile/core', 'profile/house', 'profile/video-object', 'profile/role']) {
      const turtle = await graphOf(`${path}/index.ttl`)
      const other = await quadsOfJsonld(await text(`${path}/index.jsonld`))
      const named = (
        quads: Iterable<{
          subject: { termType: string; value: string }
          predicate: { value: string }
          object: { termType: string; value: string }
        }>,
      ): string[] =>
        [...quads]
          .filter(
            ({ subject, object }) => subject.termType === 'NamedNode' && object.termType !== 'BlankNode',
          )
          .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${object.value}`)
          .sort()
      expect(other).toHaveLength(turtle.size)
      expect(named(other), path).toEqual(named(turtle))
    }
  })
})

describe('the pages of the profile', () => {
  it('are one for every class of the dump, and no other', async () => {
    const used = new Set(dump.getObjects(null, `${RDF}type`, null).map(({ value }) => value))
    const folders = (await readdir(join(folder, 'profile'), { withFileTypes: true })).filter((each) =>
      each.isDirectory(),
    )
    const pages = folders
      .map(({ name }) => name)
      .filter((name) => !['core', 'house', 'passages'].includes(name))
    const described = new Set<string>()
    for (const page of pages) {
      const targets = (await graphOf(`profile/${page}/index.ttl`)).getObjects(null, `${SH}targetClass`, null)
      const html = await text(`profile/${page}/index.html`)
      expect(html).toContain('<table class="properties"')
      expect(
        targets.some(({ value }) => used.has(value)),
        page,
      ).toBe(true)
      for (const { value } of targets) described.add(value)
    }
    expect([...used].filter((value) => !described.has(value))).toEqual([])
  })

  it('have an anchor for every address of the profile', async () => {
    const html = new Map<string, string>()
    for (const path of ['profile', 'profile/core', 'profile/house'])
      html.set(path, await text(`${path}/index.html`))
    for (const path of ['profile', 'profile/core', 'profile/house']) {
      const subjects = (await graphOf(`${path}/index.ttl`)).getSubjects(null, null, null)
      const fragments = subjects.flatMap(({ termType, value }) =>
        termType === 'NamedNode' ? (/#(.+)$/.exec(value)?.[1] ?? []) : [],
      )
      expect(fragments.length).toBeGreaterThan(10)
      const lacking = fragments.filter((fragment) => html.get(path)?.split(`id="${fragment}"`).length !== 2)
      expect(lacking, path).toEqual([])
    }
  })

  it('link to nothing that is not there', async () => {
    const folders = await readdir(join(folder, 'profile'), { withFileTypes: true })
    const paths = folders.filter((each) => each.isDirectory()).map(({ name }) => `profile/${name}/`)
    let count = 0
    for (const path of ['profile/', ...paths])
      for (const [, href = ''] of (await text(`${path}index.html`)).matchAll(/href="([^"]+)"/g)) {
        const { href: address } = new URL(href.replaceAll('&amp;', '&'), BASE + path)
        if (!address.startsWith(BASE)) continue
        const [file = '', fragment] = address.slice(BASE.length).split('#')
        const found = await text(file.replace(/\?.*/, '').replace(/(^|\/)$/, '$1index.html'))
        const isAnchor = fragment !== undefined && file.startsWith('profile/')
        if (isAnchor) expect(found, `${path} ${href}`).toContain(`id="${fragment}"`)
        count++
      }
    expect(count).toBeGreaterThan(500)
  })

  it('tell the versions of the model, the newest first, in both languages', async () => {
    expect(modelVersions.length).toBeGreaterThan(0)
    for (const { version, date, fr, en } of modelVersions) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect([fr.length > 0, fr.length]).toEqual([true, en.length])
    }
    const dates = modelVersions.map(({ date }) => date)
    expect([...dates].sort().reverse()).toEqual(dates)
    expect(withPlainSpaces(await text('profile/index.html'))).toContain(modelVersions[0]?.fr[0])
  })

  it('show examples that stand in the dump', async () => {
    const html = await text('profile/video-object/index.html')
    const samples = [...html.matchAll(/<samp class="sample"[^>]*>([^<…]*)/g)].map(([, value = '']) =>
      value.trim(),
    )
    expect(samples.length).toBeGreaterThan(10)
    const values = new Set(dump.getObjects(null, null, null).map(({ value }) => value))
    const isSaid = (sample: string): boolean => [...values].some((value) => value.startsWith(sample))
    const decoded = samples.map((sample) => decodeHtml(sample)).filter((sample) => sample !== 'VideoObject')
    expect(decoded.filter((sample) => !isSaid(sample))).toEqual([])
  })

  it('name nobody who may not be named on pages of search engines', async () => {
    const place = await freshFolder()
    await cp('data', join(place, 'data'), { recursive: true })
    const { published } = await build({ data: join(place, 'data'), out: join(place, 'dist'), publish: true })
    expect(published).toBe(true)
    const read = (path: string): Promise<string> =>
      readFile(join(place, 'dist/public', path, 'index.html'), 'utf8')
    for (const page of ['person', 'attribution', 'role']) {
      const shown = [...(await read(`profile/${page}`)).matchAll(/class="sample"[^>]*>([^<]*)/g)]
      expect(shown.map(([, value]) => value).filter((value) => !/^[A-Z][a-z]+$/.test(String(value)))).toEqual(
        [],
      )
      expect(await read(`profile/${page}`)).not.toMatch(/contributor\/[^"]/)
    }
  })
})

describe('the description of the profile', () => {
  it('names the rules, the context and the pages, and the data set conforms to it', async () => {
    const PROF = 'http://www.w3.org/ns/dx/prof/'
    const graph = await graphOf('profile/index.ttl')
    expect(graph.countQuads(`${BASE}profile/`, `${RDF}type`, `${PROF}Profile`, null)).toBe(1)
    const artifacts = graph.getObjects(null, `${PROF}hasArtifact`, null).map(({ value }) => value)
    expect(artifacts).toContain(`${BASE}context.jsonld`)
    for (const artifact of artifacts) await text(artifact.slice(BASE.length))
    const catalog = await graphOf('catalog.ttl')
    const conforms = catalog.getObjects(`${BASE}#dataset`, 'http://purl.org/dc/terms/conformsTo', null)
    expect(conforms.map(({ value }) => value)).toEqual([`${BASE}profile/`])
  })

  it('is linked from the page of the data and from the page about the site', async () => {
    for (const page of ['data', 'about'])
      expect(await text(`${page}/index.html`)).toContain('href="../profile/"')
    expect(await text('sitemap-1.xml')).toContain(`${BASE}profile/video-object/`)
  })
})

describe('the drawing of the classes', async () => {
  const drawing = await readFile('ontology/profile/classes.svg', 'utf8')
  const drawn = [...drawing.matchAll(/data-from="(\w+)" data-to="([\w ]+)" data-words="([\w ]+)"/g)].flatMap(
    ([, from = '', to = '', words = '']) =>
      to.split(' ').flatMap((target) => words.split(' ').map((word) => `${from} ${word} ${target}`)),
  )

  /** The class of a closed shape by any of the classes that it stands for, as the drawing names it. */
  function nameOf(iri: string): string {
    const name = [...classes].find(([, known]) => known === iri)?.[0] ?? iri
    return { DefinedTerm: 'Concept', DefinedTermSet: 'ConceptScheme', Membership: 'Role' }[name] ?? name
  }

  function wordOf(iri: string): string {
    return [...properties.values()].find((property) => property.iri === iri)?.name ?? iri
  }

  it('has every class of the context, once', () => {
    const boxes = [...drawing.matchAll(/data-class="(\w+)"/g)].map(([, name = '']) => name)
    expect(boxes.sort()).toEqual([...new Set([...classes.values()].map(nameOf))].sort())
  })

  it('has every link that the mappings make and the shapes ask for, and no other', () => {
    const links = new Set<string>()
    for (const { subject, predicate, object } of dump)
      for (const from of dump.getObjects(subject, `${RDF}type`, null))
        for (const to of dump.getObjects(object, `${RDF}type`, null))
          if (predicate.value !== `${RDF}type`)
            links.add(`${nameOf(from.value)} ${wordOf(predicate.value)} ${nameOf(to.value)}`)
    for (const shape of house.getSubjects(`${SH}closed`, null, null))
      for (const part of house.getObjects(shape, `${SH}property`, null)) {
        const [path] = house.getObjects(part, `${SH}path`, null)
        const choices = house.getObjects(part, `${SH}or`, null).flatMap(listOf)
        const targets = [part, ...choices].flatMap((each) => house.getObjects(each, `${SH}class`, null))
        for (const from of house.getObjects(shape, `${SH}targetClass`, null))
          for (const to of targets)
            links.add(`${nameOf(from.value)} ${wordOf(String(path?.value))} ${nameOf(to.value)}`)
      }
    expect([...new Set(drawn)].sort()).toEqual([...links].sort())
  })

  function listOf(list: n3.Term): n3.Term[] {
    const [first] = house.getObjects(list as n3.BlankNode, `${RDF}first`, null)
    const [rest] = house.getObjects(list as n3.BlankNode, `${RDF}rest`, null)
    return first === undefined ? [] : [first, ...(rest === undefined ? [] : listOf(rest))]
  }

  it('tells what it shows to those who cannot see it, in the language of the page', async () => {
    const html = await text('profile/index.html')
    expect(html).toMatch(/<svg [^>]*role="img" aria-labelledby="diagram-title diagram-desc"/)
    expect(html).toMatch(/<title id="diagram-title">Les classes et leurs liens<\/title>/)
    expect(html).not.toMatch(/\{\w+\}/)
  })
})

describe('CITATION.cff', () => {
  it('says what the publication says', async () => {
    const { parse: parseYaml } = await import('yaml')
    const citation = parseYaml(await text('CITATION.cff')) as Record<string, unknown>
    expect(citation).toEqual({
      'cff-version': '1.2.0',
      message: 'Qui réutilise ces données reprend la mention : La Fabrique, Paroles de fiction',
      type: 'dataset',
      title: 'Paroles de fiction (données)',
      abstract: expect.stringContaining('Données synthétiques'),
      version: '2024-05-06',
      'date-released': '2024-05-06',
      url: BASE,
      'license-url': 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
      authors: [{ name: expect.stringContaining('Fabrique') }],
      contact: [
        {
          name: 'Équipe des données',
          email: 'donnees@publisher.test',
          website: 'https://publisher.test/contact',
        },
      ],
      keywords: ['eau', 'vallée'],
    })
  })
})
