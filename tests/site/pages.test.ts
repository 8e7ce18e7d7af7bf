import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import jsonld, { type JsonLdDocument } from 'jsonld'
import n3 from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest } from '../support/folder.ts'
import { withdrawHalf } from '../support/half.ts'
import { type ReadPage, readPage, withPlainSpaces } from '../support/html.ts'
import { officialContext } from '../support/schema-org.ts'
import { namesIn } from '../support/tree.ts'

type Contributor = {
  readonly id: string
  readonly publication: { readonly as: string; readonly basis?: string; readonly scope?: string[] }
}

const documentOf = (address: string): string => address.replace(/#.*/, '')

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Two sites: of the real records, and of the golden ones, which say everything that a record may; each as it is, and with
 * half of the people withdrawn.
 */
describe.each([
  ['data', 'whole'],
  ['data', 'half'],
  ['tests/golden/data', 'whole'],
  ['tests/golden/data', 'half'],
])('the site of %s, %s', (source, people) => {
  let out: string
  let base: string
  let dump: n3.Store
  let documents: string[]
  /** The documents of what moved, with those of what took its place. */
  let successors: ReadonlyMap<string, string>
  /** The people who may not be indexed, by the records alone. */
  let hidden: string[]
  /** The people who are named. */
  let named: Contributor[]
  /** Those who may not be in the data. */
  let siteOnly: string[]

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await cp(join(root, source), join(folder, 'data'), { recursive: true })
    const order = { data: join(folder, 'data'), out: join(folder, 'dist'), publish: true }
    if (people === 'half') await withdrawHalf(order.data, order.out)
    await build(order)
    out = join(folder, 'dist/public')
    dump = turtle(await text('dumps/regards.ttl'))
    base = [...dump]
      .map(({ subject }) => subject.value)
      .filter((value) => value.endsWith('#dataset'))[0]
      ?.replace('#dataset', '') as string
    const records = parse(await readFile(join(root, source, 'contributors.yaml'), 'utf8')) as Contributor[]
    named = records.filter(({ publication: { as } }) => as === 'named')
    const addressOf = ({ id }: Contributor): string => `${base}contributor/${id}/#person`
    hidden = named.filter(({ publication: { scope } }) => !scope?.includes('indexing')).map(addressOf)
    siteOnly = named
      .filter(({ publication: { scope } }) => scope?.includes('open-data') === false)
      .map(addressOf)
    const moved = dump.getQuads(null, 'http://purl.org/dc/terms/isReplacedBy', null, null)
    successors = new Map(
      moved.map(({ subject, object }) => [documentOf(subject.value), documentOf(object.value)]),
    )
    const addresses = [...dump].flatMap(({ subject, object }) => [subject, object])
    documents = [
      ...new Set(
        addresses
          .filter(
            ({ termType, value }) =>
              termType === 'NamedNode' && value.startsWith(base) && value.includes('#'),
          )
          .map(({ value }) => value.replace(/#.*/, '').slice(base.length)),
      ),
    ]
  })

  const text = (path: string): Promise<string> => readFile(join(out, path), 'utf8')
  const turtle = (content: string): n3.Store =>
    new n3.Store(new n3.Parser({ format: 'text/turtle' }).parse(content))
  const page = async (document: string): Promise<ReadPage> => readPage(await text(`${document}index.html`))

  it('has a page for every address under the base', async () => {
    expect(documents.length).toBeGreaterThan(10)
    for (const document of documents) {
      const { title, canonical, h1 } = await page(document)
      expect(canonical).toEqual([successors.get(base + document) ?? base + document])
      expect(h1, document).toHaveLength(1)
      expect(title, document).not.toBe('')
    }
  })

  it('says beside each page exactly its own triples, and the names of what they link to', async () => {
    for (const document of documents) {
      const own = turtle(await text(`${document}index.ttl`))
      const about = [...dump].filter(({ subject }) => subject.value.replace(/#.*/, '') === base + document)
      for (const quad of about) expect(own.has(quad), quad.subject.value).toBe(true)
      const linked = new Set(about.map(({ object }) => object.value))
      for (const { subject, predicate, object } of [...own].filter(
        (quad) => !about.some((each) => each.equals(quad)),
      )) {
        expect(linked).toContain(subject.value)
        expect(predicate.value).toBe('http://schema.org/name')
        expect(dump.countQuads(subject, predicate, object, null)).toBe(1)
      }
    }
  })

  it('says the same as JSON-LD, under the context beside the dumps', async () => {
    const context = JSON.parse(await text('context.jsonld')) as object
    for (const document of documents) {
      const quads = await toQuads(JSON.parse(await text(`${document}index.jsonld`)), (address) =>
        address === `${base}context.jsonld` ? context : undefined,
      )
      const store = turtle(await text(`${document}index.ttl`))
      expect(keys(quads)).toEqual(keys([...store]))
    }
  })

  it('links only to what is there', async () => {
    for (const document of [...documents, 'data/', 'queries/', 'about/', 'personal-data/'])
      for (const link of (await page(document)).links) {
        const { origin, pathname } = new URL(link, `https://site.test/${document}`)
        if (origin !== 'https://site.test') continue
        const path = `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`
        await expect(text(path), `${document} links to ${link}`).resolves.toBeTruthy()
      }
  })

  it('tells search engines of a resource what the dump says of it, and no more', async () => {
    for (const document of documents) {
      const { structured } = await page(document)
      const [thing] = structured
      if (document === '' || thing === undefined || thing['@type'] === 'BreadcrumbList') continue
      expect(hidden.map((address) => JSON.stringify(thing).includes(address))).not.toContain(true)
      const said = projected(
        await toQuads(withoutRoles(thing, dump), (address) =>
          address === 'https://schema.org' ? officialContext : undefined,
        ),
      )
      const known = new Set(projected([...dump]))
      const isSiteOnly = (key: string): boolean => siteOnly.some((address) => key.includes(address))
      expect(
        said.filter((key) => !known.has(key) && !isSiteOnly(key)),
        document,
      ).toEqual([])
      const subject = String(thing['@id'])
      const own = inOneLanguage([...dump].filter((quad) => quad.subject.value === subject && isTold(quad)))
      const isHidden = ({ object }: Quad): boolean => hidden.includes(object.value)
      const missing = projected(own.filter((quad) => !isHidden(quad))).filter((key) => !said.includes(key))
      expect(missing, document).toEqual([])
    }
  })

  it('tells search engines of the data set what the dump says of it, and where its files are', async () => {
    const [{ distribution, ...told } = {}] = (await page('data/')).structured
    const said = projected(await toQuads(told, () => officialContext))
    const known = projected([...dump])
    expect(said.filter((key) => !known.includes(key))).toEqual([])
    expect(said.length).toBeGreaterThan(8)
    for (const { contentUrl } of distribution as { contentUrl: string }[])
      await expect(text(contentUrl.slice(base.length))).resolves.not.toBe('')
  })

  it('gives search engines no value that they cannot read', async () => {
    for (const document of documents)
      for (const block of (await page(document)).structured)
        expect(JSON.stringify(block), document).not.toMatch(/"@(value|language)"/)
  })

  it('lists each page once in its sitemap, but for those of what moved, and of people who withdrew or are not for search engines', async () => {
    const index = [...(await text('sitemap.xml')).matchAll(/<loc>(.+?)<\/loc>/g)].map(([, loc = '']) => loc)
    const listed = []
    for (const address of index)
      listed.push(...(await text(address.slice(base.length))).matchAll(/<url><loc>(.+?)<\/loc>/g))
    const all = listed.map(([, loc = '']) => loc.slice(base.length))
    expect(new Set(all).size).toBe(all.length)
    const pages = all.filter((path) => !/^profile\/./.test(path)) // those of classes: tests/profile/
    const gone = dump
      .getSubjects(null, 'https://www.w3.org/ns/activitystreams#Tombstone', null)
      .map(({ value }) => value)
    const left = [...gone, ...successors.keys(), ...hidden].map((address) =>
      address.slice(base.length).replace(/#.*/, ''),
    )
    const others = siteOnly.map((address) => address.slice(base.length).replace(/#.*/, ''))
    const shown = [...documents, ...others].filter((document) => !left.includes(document))
    const lists = new Set(shown.map((path) => path.replace(/[^/]+\/$/, '')).filter((path) => path !== ''))
    if (hidden.some((address) => !gone.includes(address))) lists.delete('contributor/')
    const isSearchHidden = (await text('search/index.html')).includes('noindex')
    const own = [
      'data/',
      'queries/',
      'about/',
      'personal-data/',
      'profile/',
      ...(isSearchHidden ? [] : ['search/']),
    ]
    expect(pages.sort()).toEqual([...new Set([...shown, ...lists, ...own])].sort())
    expect(await text('robots.txt')).toContain(`Sitemap: ${base}sitemap.xml`)
  })

  it('tells the people described who publishes, on what ground, where the data went and how to withdraw', async () => {
    const html = await text('personal-data/index.html')
    expect(html).toContain('<h1>Vos données</h1>')
    const withdrawals = await text('withdrawals.json').catch(() => '')
    const grounds = {
      consent: 'consentement',
      'public-credit': 'nom crédité',
      'public-function': 'fonction publique',
    }
    for (const [basis, words] of Object.entries(grounds)) {
      const count = named.filter(
        ({ id, publication }) => publication.basis === basis && !withdrawals.includes(`/${id}/`),
      ).length
      expect(html.includes(`<li>${words}`), basis).toBe(count > 0)
      if (count > 0) expect(withPlainSpaces(html)).toMatch(new RegExp(`<li>${words}.* : ${count} personne`))
    }
    const contact = (await text('catalog.ttl')).match(/mailto:[^>]+/)?.[0]
    expect(html).toContain(contact ?? 'écrivez à qui publie')
    for (const document of documents)
      expect(await text(`${document}index.html`), document).toContain('personal-data/">Vos données</a>')
  })

  it('gives each capsule that has a page elsewhere a block to paste there', async () => {
    const folder = join(out, '../report/snippets')
    const [name = ''] = await namesIn(folder)
    const snippet = await readFile(join(folder, name), 'utf8')
    const [block = {}] = readPage(snippet).structured
    const [url = ''] = dump
      .getObjects(String(block['@id']), 'http://schema.org/url', null)
      .map(({ value }) => value)
    expect(block).toMatchObject({ '@type': 'VideoObject', url, mainEntityOfPage: url })
    expect(block).not.toHaveProperty('hasPart')
    expect(snippet).toContain(`À coller dans la page qui montre déjà la vidéo :\n${url}\n`)
    const { mainEntityOfPage: _, ...told } = block
    const known = new Set(projected([...dump]))
    const said = projected(await toQuads(withoutRoles(told, dump), () => officialContext))
    const isSiteOnly = (key: string): boolean => siteOnly.some((address) => key.includes(address))
    expect(said.filter((key) => !known.has(key) && !isSiteOnly(key))).toEqual([])
  })

  it('keeps folders with the same three files for each thing, and what is taken away of its chapters', async () => {
    for (const document of documents.filter((each) => each.split('/').length > 2))
      expect(
        (await namesIn(join(out, document))).filter(
          (name) => name !== 'participants' && name !== 'chapters.vtt',
        ),
      ).toEqual([...['index.html', 'index.jsonld', 'index.ttl']])
  })
})

type Term = {
  readonly value: string
  readonly termType: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }

/** What a JSON-LD document says, whose context `load` knows; every other address is refused. */
/**
 * Structured data in which whoever takes part in a video is a person with an address, as in the dump. The functions and organisations
 * of the others, and their names, must be texts of the dump.
 */
function withoutRoles({ contributor, ...told }: Record<string, unknown>, dump: Iterable<Quad>): object {
  const texts = new Set([...dump].map(({ object }) => object.value))
  const people = [contributor ?? []].flat().flatMap((each) => {
    const { '@type': type, roleName = [], contributor: bearer } = each as Record<string, unknown>
    const { affiliation = [], ...person } = (type === 'Role' ? bearer : each) as Record<string, unknown>
    const names = [affiliation].flat().flatMap((each) => {
      const { name, roleName, affiliation: body } = each as Record<string, unknown>
      return name ?? [roleName, (body as { name: string }).name].flat()
    })
    const isOfThisVideo = person['@id'] === undefined
    for (const said of [roleName, names, isOfThisVideo ? person.name : []].flat(2))
      expect(isJoined(String(said), texts), String(said)).toBe(true)
    return isOfThisVideo ? [] : [person]
  })
  return people.length === 0 ? told : { ...told, contributor: people }
}

/** Whether a text is one of some, or several of them with commas between. */
function isJoined(text: string, texts: ReadonlySet<string>): boolean {
  if (texts.has(text)) return true
  const starts = [...text.matchAll(/, /g)].map(({ index }) => index)
  return starts.some((at) => texts.has(text.slice(0, at)) && isJoined(text.slice(at + 2), texts))
}

async function toQuads(document: unknown, load: (address: string) => object | undefined): Promise<Quad[]> {
  const toRdf = jsonld.toRDF as unknown as (document: JsonLdDocument, options: object) => Promise<Quad[]>
  return toRdf(document as JsonLdDocument, {
    safe: true,
    documentLoader: async (address: string) => {
      const known = load(address.replace(/\/$/, ''))
      if (known === undefined) throw new Error(`the page asks for ${address}`)
      return { document: known, documentUrl: address, contextUrl: null }
    },
  })
}

function keys(quads: readonly Quad[]): string[] {
  return [
    ...new Set(
      quads.map(({ subject, predicate, object }) =>
        JSON.stringify([
          subject.value,
          predicate.value,
          object.value,
          object.language ?? '',
          object.datatype?.value ?? '',
        ]),
      ),
    ),
  ].sort()
}

/** π: language tags go, dates are `schema:Date`, durations plain strings; all else stays. */
function projected(quads: readonly Quad[]): string[] {
  return [
    ...new Set(
      quads.map(({ subject, predicate, object }) => {
        const datatype = object.datatype?.value.replace(/^.*[#/]/, '') ?? ''
        const type = /^(date|dateTime|gYear|gYearMonth|Date)$/.test(datatype) ? 'Date' : datatype
        return JSON.stringify([
          subject.value,
          predicate.value,
          object.termType,
          object.value,
          /^(langString|duration)$/.test(type) ? 'string' : type,
        ])
      }),
    ),
  ]
}

/** Whether search engines are told a triple: whatever schema.org has a word for. */
function isTold({ predicate, object }: Quad): boolean {
  const isType = predicate.value.endsWith('#type')
  return (isType ? object : predicate).value.startsWith('http://schema.org/')
}

/** Of texts in several languages, those in the publication's, French in both. */
function inOneLanguage(quads: readonly Quad[]): Quad[] {
  return quads.filter(({ predicate, object }) => {
    const others = quads.filter((each) => each.predicate.value === predicate.value)
    return (
      !object.language || object.language === 'fr' || !others.some((each) => each.object.language === 'fr')
    )
  })
}

/** What a page may say of what its publisher has not written; the query that looks for such facts says it of any data. */
const UNWRITTEN =
  /pas encore|aucun contact|aucune source|inconnue?s?\b|à compléter|not (known )?yet|\bno (contact|source)\b|unknown|to be (completed|filled in)/i

/** Where queries and rules are, which say of any data what may be missing. */
const RULES = /^queries\/|^profile\/(house\/|.*\.(ttl|jsonld)$)/

it.each(['fr', 'en'])('the public reads no word about what is not filled in (%s)', async (inLanguage) => {
  const publication = String(smallest['publication.yaml']).replace(
    'inLanguage: fr',
    `inLanguage: ${inLanguage}`,
  )
  const nobody = '- {id: c-1, publication: {as: role-only}, source: p-1}\n'
  const capsule = String(smallest['capsules/1.yaml']).replace('credit: chercheuse à', 'roleName: invitée de')
  const data = await dataFolder({
    'publication.yaml': publication,
    'contributors.yaml': nobody,
    'capsules/1.yaml': capsule,
  })
  const out = await freshFolder()
  expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
  const found: string[] = []
  let count = 0
  for (const path of await readdir(join(out, 'public'), { recursive: true })) {
    if (!/\.(html|ttl|jsonld|json|xml|atom|csv|txt)$/.test(path) || RULES.test(path)) continue
    count++
    const text = await readFile(join(out, 'public', path), 'utf8')
    if (UNWRITTEN.test(text)) found.push(`${path}: ${UNWRITTEN.exec(text)?.[0]}`)
  }
  expect([found, count > 30]).toEqual([[], true])
  const page = await readFile(join(out, 'public/data/index.html'), 'utf8')
  expect(page).not.toMatch(/Contact|nomment des personnes|name people/)
  expect(await readFile(join(out, 'report/problems.html'), 'utf8')).toContain('contactPoint')
})
