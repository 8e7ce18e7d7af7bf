import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { ndjson } from '../support/ndjson.ts'
import { treeOf } from '../support/tree.ts'

/*
 * People whom a page of the publisher's own credits are named on the page of their capsule, and in its structured data; every name here
 * is invented.
 */

const decisions = ['named', 'role-only', 'withheld'] as const
const bases = ['public-credit', 'consent', 'public-function'] as const
const scopes = [
  undefined,
  ['name', 'credit', 'affiliation', 'open-data'],
  ['name', 'credit', 'open-data'],
  ['name', 'affiliation'],
  ['name', 'credit', 'affiliation', 'indexing'],
] as const
const withdrawn = [undefined, 'indexing', 'credit', 'affiliation', 'all'] as const

/** Sources, and whether they are pages of the publisher's own. Capsules are told by the source of their person. */
const sources = {
  own: { record: 'url: https://publisher.test/own, publisher: o-1', isOwn: true },
  other: { record: 'url: https://other.test/page, publisher: o-2', isOwn: false },
  'capsule-page': { record: 'url: "https://publisher.test/video#top"', isOwn: true },
  'other-page': { record: 'url: https://elsewhere.test/video', isOwn: false },
  'foreign-capsule-page': { record: 'url: https://other.test/video', isOwn: false },
} as const

type Person = {
  readonly id: string
  readonly code: string
  readonly as: (typeof decisions)[number]
  readonly basis: (typeof bases)[number]
  readonly scope: (typeof scopes)[number]
  readonly source: keyof typeof sources
  readonly gone: (typeof withdrawn)[number]
}

const everyone: readonly Person[] = decisions
  .flatMap((as) => bases.map((basis) => ({ as, basis })))
  .flatMap((each) => scopes.map((scope) => ({ ...each, scope })))
  .flatMap((each) =>
    (Object.keys(sources) as (keyof typeof sources)[]).map((source) => ({ ...each, source })),
  )
  .flatMap((each) => withdrawn.map((gone) => ({ ...each, gone })))
  .filter(({ as, basis, source, gone }) => {
    const isAboutCredits = as === 'named' && basis === 'public-credit'
    return isAboutCredits || (['own', 'other'].includes(source) && gone !== 'affiliation') // the rest only repeats
  })
  .map((each, index) => ({ ...each, id: `c-${index}`, code: codeOf(index) }))

describe.each([undefined, 'text', 'none'] as const)('under the policy credits: %s', (policy) => {
  let texts: Record<string, string>
  const people = everyone.filter(
    ({ as, basis }) => policy === undefined || (as === 'named' && basis === 'public-credit'),
  )

  // one release in which everyone has a capsule of their own
  beforeAll(async () => {
    texts = await releaseOf(filesOf(people, policy))
  }, 120_000)

  it.each(policy === undefined ? bases : (['public-credit'] as const))(
    'names who is named on the ground %s where that is allowed, and nowhere else',
    (basis) => {
      const [found, expected]: [string[], string[]] = [[], []]
      for (const person of people.filter((each) => each.basis === basis)) {
        const { id, code } = person
        const page = texts[`public/capsule/${id}/index.html`] ?? ''
        const ownPage = texts[`public/contributor/${id}/index.html`]
        const [visible, data] = [
          page.replaceAll(/<script.*?<\/script>|<a [^>]*>(?=Atelier)/gs, ''),
          page.replaceAll(/^[^{]+$/gm, ''),
        ]
        const note = (list: string[], what: string, isSo: boolean): void => {
          if (isSo) list.push(`${JSON.stringify(person)}: ${what}`)
        }
        const may = allowed(person, policy)
        const facts = {
          text: [visible.includes(`Zoé Qwyx${code}`), may.page],
          credit: [visible.includes(`brodeuse${code} chez Atelier`), may.page && may.credit],
          organization: [page.includes('href="../../organization/o-3/"'), may.page && may.affiliation],
          structured: [data.includes(`Zoé Qwyx${code}`), may.structured],
          function: [/"roleName":/.test(data), may.structured],
          affiliation: [/"affiliation":/.test(data), may.structured && !may.search && may.affiliation],
          address: [data.includes(`contributor/${id}/`), may.search],
          dump: [(texts['public/dumps/regards.nt'] ?? '').includes(`Qwyx${code}"`), may.data],
          table: [(texts['public/tables/contributors.csv'] ?? '').includes(`Qwyx${code},`), may.data],
          ownPage: [ownPage?.includes(`Zoé Qwyx${code}`) === true, may.own],
          noindex: [ownPage?.includes('content="noindex"') === true, may.own && !may.search],
          sitemap: [(texts['public/sitemap-1.xml'] ?? '').includes(`contributor/${id}/`), may.search],
        } as const
        for (const [what, [isSo, shouldBe]] of Object.entries(facts)) {
          note(found, what, isSo)
          note(expected, what, shouldBe)
        }
      }
      expect(found).toEqual(expected)
    },
  )

  it('names on no other indexed page who did not agree to search engines', () => {
    const unsearchable = people.filter((person) => !allowed(person, policy).search)
    for (const [path, text] of Object.entries(texts)) {
      if (!/\.(html|atom|xml)$/.test(path) || /^public\/(capsule|contributor)\//.test(path)) continue
      const named = new Set([...text.matchAll(/Qwyx([a-z]+)/g)].map(([, code]) => code))
      const isSnippet = path.startsWith('report/snippets/')
      const isReport = path.startsWith('report/') && !isSnippet
      if (isReport) continue
      const wrongly = unsearchable.filter(
        (person) => named.has(person.code) && !(isSnippet && allowed(person, policy).structured),
      )
      expect(wrongly, path).toEqual([])
    }
  })
})

describe('a title that names who is credited', () => {
  const one = { id: 'c-1', code: 'aaa', as: 'named', basis: 'public-credit', scope: undefined } as const
  const title = 'Entretien avec Zoé Qwyxaaa'

  it.each([
    ['name: Capsule c-1', 'capsule'],
    ['description: Une capsule c-1.', 'capsule'],
    ['name: Série', 'series'],
    ['description: Une série.', 'series'],
    ['name: Source own', 'source'],
    ['transcript: Bonjour c-1.', 'capsule'],
  ])('passes in place of “%s” of a %s, and only for people whom the rule names', async (field) => {
    const changed = field.replace(/: .*/, `: ${title}`)
    const rulesOf = (person: Omit<Person, 'gone'> & Partial<Person>, policy?: string): Promise<string[]> =>
      violations(replaced(filesOf([{ gone: undefined, ...person }], policy), field, changed))
    expect(await rulesOf({ ...one, source: 'own' })).toEqual([])
    expect(await rulesOf({ ...one, source: 'own' }, 'text')).toEqual([])
    expect(await rulesOf({ ...one, source: 'own' }, 'none')).toEqual(['leak-indexed'])
    expect(await rulesOf({ ...one, source: 'own', basis: 'consent' })).toEqual(['leak-indexed'])
    expect(await rulesOf({ ...one, source: 'own', scope: ['name', 'affiliation'] })).toContain('leak-indexed')
    expect(await rulesOf({ ...one, source: 'own', as: 'role-only' })).toEqual(['leak'])
    if (!field.includes('Source'))
      expect(await rulesOf({ ...one, source: 'other' })).toEqual(['leak-indexed'])
  })

  it.each([
    ['description: Un thème.', 'a topic'],
    ['name: Atelier', 'an organisation'],
    ['name: Synthetic publication', 'the publication'],
    ['name: Source other', 'a page that is not the publisher’s'],
  ])('stops the release in place of “%s” of %s', async (field) => {
    const files = filesOf([{ ...one, source: 'own', gone: undefined }])
    expect(await violations(replaced(files, field, field.replace(/: .*/, `: ${title}`)))).toEqual([
      'leak-indexed',
    ])
  })

  it('is shown wherever titles are', async () => {
    const files = filesOf([{ ...one, source: 'own', gone: undefined }])
    const texts = await releaseOf(replaced(files, 'name: Capsule c-1', `name: ${title}`))
    const pages = ['index.html', 'feed.atom', 'series/s-1/index.html', 'source/own/index.html']
    for (const path of pages) expect(texts[`public/${path}`], path).toContain(title)
  })

  it.each(['indexing', 'credit', 'all'] as const)(
    'is published without the name of who withdrew %s',
    async (gone) => {
      const files = filesOf([{ ...one, source: 'own', gone }])
      const texts = await releaseOf(replaced(files, 'name: Capsule c-1', `name: ${title}`))
      expect(texts['public/capsule/c-1/index.html']).toContain('Entretien avec […]')
      expect(texts['public/capsule/c-1/index.html']).not.toContain('Qwyxaaa')
      expect(texts['public/feed.atom']).not.toContain('Qwyxaaa')
    },
  )
})

describe('the publisher’s own pages', () => {
  const one = {
    id: 'c-1',
    code: 'aaa',
    as: 'named',
    basis: 'public-credit',
    scope: undefined,
    source: 'capsule-page',
  } as const
  const title = 'Entretien avec Zoé Qwyxaaa'

  it('are known wherever sources and capsules stand, in lines after those that cite them too, with threads and without', async () => {
    const files = filesOf([{ ...one, gone: undefined }])
    const { 'sources.yaml': _, 'capsules/c-1.yaml': __, 'capsules/host.yaml': ___, ...rest } = files
    const lines = [
      { kind: 'capsule', ...capsule('c-1', 'x'), name: title, source: 'capsule-page' },
      ...Array.from({ length: 60 }, (____, index) => ({
        kind: 'capsule',
        ...capsule(`more-${index}`, 'x'),
        participation: undefined,
        name: `Capsule ${index}`,
        source: 'capsule-page',
      })),
      {
        kind: 'capsule',
        ...capsule('host', 'x'),
        participation: undefined,
        url: 'https://publisher.test/video',
        publisher: ['o-2', 'o-1'],
        source: 'p-1',
      },
      ...['p-1', 'capsule-page', 'own', 'other'].map((id) => ({
        kind: 'source',
        id,
        name: `Source ${id}`,
        url: id === 'capsule-page' ? 'https://publisher.test/video' : `https://elsewhere.test/${id}`,
      })),
    ].map((each) => JSON.stringify(each))
    for (const workers of [0, 2]) {
      const texts = await releaseOf(
        { ...rest, 'more.ndjson': `${lines.join('\n')}\n` },
        { workers, batch: 5, tables: false },
      )
      expect(texts['public/capsule/c-1/index.html']).toContain(`${title}`)
      expect(structuredOf(texts['public/capsule/c-1/index.html'])).toContain('"name":"Zoé Qwyxaaa"')
    }
  }, 120_000)

  it('are unknown on a stream that passes once: people are named as before, and a title that names them is refused', async () => {
    const files = filesOf([{ ...one, source: 'own', gone: undefined }])
    const { 'sources.yaml': _, ...rest } = files
    const stream = (id: string) => ({
      kind: 'source',
      id,
      name: `Source ${id}`,
      url: `https://publisher.test/${id}`,
      publisher: 'o-1',
    })
    const names = ['p-1', 'own', 'other', 'capsule-page', 'other-page', 'foreign-capsule-page']
    for (const [changed, rules] of [
      [rest, []],
      [replaced(rest, 'name: Capsule c-1', `name: ${title}`), ['leak-indexed']],
    ] as const) {
      const place = await placed(changed)
      const { reopen: __, ...onceOnly } = ndjson(names.map(stream))
      const outcome = await build({ ...place, publish: true, inputs: [onceOnly] })
      expect(rulesIn(outcome)).toEqual(rules)
      if (rules.length > 0) continue
      expect((await textsOf(place.out))['public/capsule/c-1/index.html']).not.toContain('Qwyxaaa')
    }
  })
})

describe('a function or an organisation that may reveal much', () => {
  const one = {
    id: 'c-1',
    code: 'aaa',
    as: 'named',
    basis: 'public-credit',
    scope: undefined,
    source: 'own',
    gone: undefined,
  } as const
  const warnings = async (files: Files): Promise<number> => {
    const { problems } = await build({ ...(await placed(files)), publish: false })
    return problems.filter(({ rule, severity }) => rule === 'special-category' && severity === 'warning')
      .length
  }
  const union = replaced(filesOf([one]), 'name: Atelier', 'name: Union CGT du Nord')

  it('is told once a person and credit, until the publisher decides', async () => {
    expect(await warnings(filesOf([one]))).toBe(0)
    expect(await warnings(union)).toBe(1)
    const delegate = replaced(union, 'brodeuseaaa chez Atelier', 'brodeuseaaa, déléguée syndicale CGT')
    expect(await warnings(delegate)).toBe(1)
    for (const [typed, decided] of [
      ['basis: public-credit', 'basis: public-credit, specialCategories: reviewed'],
      ['basis: public-credit', 'basis: public-credit, scope: [name, credit, open-data]'],
      ['as: named', 'as: role-only'],
    ] as const)
      expect(await warnings(replaced(delegate, typed, decided)), decided).toBe(0)
  })
})

function allowed({ as, basis, scope, source, gone }: Person, policy: string | undefined) {
  const covers = (use: string): boolean => {
    const isIn = scope === undefined ? use !== 'indexing' : (scope as readonly string[]).includes(use)
    return isIn && gone !== use && gone !== 'all'
  }
  const own = as === 'named' && covers('name')
  const search = own && covers('indexing') && basis !== 'public-credit'
  const isCredited = basis === 'public-credit' && sources[source].isOwn && policy !== 'none'
  const page = search || (own && isCredited && covers('credit') && gone !== 'indexing')
  return {
    own,
    data: own && covers('open-data'),
    search,
    page,
    structured: search || (page && policy !== 'text'),
    credit: covers('credit') && covers('affiliation'),
    affiliation: covers('affiliation'),
  }
}

/** The records of people, each with a capsule of the same id. */
function filesOf(people: readonly Person[], policy?: string): Files {
  const contributors = people.map(
    ({ id, code, as, basis, scope, source }) =>
      `- {id: ${id}, name: Zoé Qwyx${code}, givenName: Zoé, familyName: Qwyx${code}, publication: {as: ${as}, basis: ${basis}${scope ? `, scope: [${scope.join(', ')}]` : ''}}, source: ${source}}\n`,
  )
  const gone = people.flatMap(({ id, gone }) =>
    gone === undefined ? [] : [`${id} 2024-06-01${gone === 'all' ? '' : ` ${gone}`}\n`],
  )
  const records = Object.entries(sources).map(
    ([id, { record }]) => `- {id: ${id}, name: Source ${id}, ${record}}\n`,
  )
  const host = (id: string, url: string, publisher: string): [string, string] => [
    `capsules/${id}.yaml`,
    yaml({ ...capsule(id, ''), participation: undefined, url, publisher, source: 'p-1' }),
  ]
  const capsules = people.map(({ id, code, source }): [string, string] => [
    `capsules/${id}.yaml`,
    yaml({ ...capsule(id, code), source }),
  ])
  const { 'capsules/1.yaml': _, ...rest } = smallest
  return {
    ...rest,
    'publication.yaml': `${rest['publication.yaml']}${policy === undefined ? '' : `people: {credits: ${policy}}\n`}`,
    'contributors.yaml': contributors.join(''),
    'withdrawals.txt': gone.join(''),
    'sources.yaml': `${rest['sources.yaml']}${records.join('')}`,
    'series.yaml': '- {id: s-1, name: Série, description: Une série., source: own}\n',
    'organizations.yaml': `${rest['organizations.yaml']}- {id: o-2, name: Ailleurs, source: p-1}\n- {id: o-3, name: Atelier, source: p-1}\n`,
    ...Object.fromEntries(capsules),
    ...Object.fromEntries([
      host('host', 'https://publisher.test/video', 'o-1'),
      host('foreign', 'https://other.test/video', 'o-2'),
    ]),
  }
}

function capsule(id: string, code: string) {
  return {
    id,
    name: `Capsule ${id}`,
    description: `Une capsule ${id}.`,
    datePublished: '2024-05-01',
    transcript: `Bonjour ${id}.`,
    url: `https://publisher.test/watch/${id}`,
    isPartOf: 's-1',
    about: 't-1',
    participation: [
      {
        id: 'x4m7',
        participant: id,
        credit: `brodeuse${code} chez Atelier`,
        function: [{ roleName: 'brodeuse', organization: 'o-3' }],
      },
    ],
  }
}

/** Records as YAML: a field a line, each with its value as JSON where that is no plain text. */
function yaml(record: object): string {
  return Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
    .join('')
}

/** Files in which a text stands in place of another, wherever that is. */
function replaced(files: Files, old: string, text: string): Files {
  const all = Object.entries(files).map(([path, content]) => [path, String(content).replaceAll(old, text)])
  expect(Object.fromEntries(all)).not.toEqual(files)
  return Object.fromEntries(all) as Files
}

function codeOf(index: number): string {
  const letters = [Math.floor(index / 676), Math.floor(index / 26), index].map((each) => 97 + (each % 26))
  return String.fromCodePoint(...letters)
}

function structuredOf(page = ''): string {
  return [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    .map(([, text]) => text)
    .join()
}

async function placed(files: Files) {
  const folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), files)
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

async function releaseOf(files: Files, order: { workers?: number; batch?: number; tables?: boolean } = {}) {
  const place = await placed(files)
  const outcome = await build({ ...place, publish: true, packs: false, ...order })
  expect(
    outcome.published,
    JSON.stringify(outcome.problems.filter(({ severity }) => severity === 'violation').slice(0, 5)),
  ).toBe(true)
  return textsOf(place.out)
}

async function textsOf(out: string): Promise<Record<string, string>> {
  const paths = Object.keys((await treeOf(out)) ?? {}).filter((path) => !path.endsWith('.gz'))
  const texts = paths.map(async (path) => [path, await readFile(join(out, path), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}

async function violations(files: Files): Promise<string[]> {
  return rulesIn(await build({ ...(await placed(files)), publish: true, packs: false, tables: false }))
}

function rulesIn({ problems }: Awaited<ReturnType<typeof build>>): string[] {
  const wrong = problems.filter(({ severity }) => severity === 'violation')
  return [...new Set(wrong.map(({ rule }) => rule))]
}
