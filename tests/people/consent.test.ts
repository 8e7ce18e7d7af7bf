import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import { build } from '../support/build.ts'
import { everything, type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { ndjson } from '../support/ndjson.ts'
import { treeOf } from '../support/tree.ts'
import { unzip } from '../support/zip.ts'

/** What a person's records say, each with a mark by which it is found again; all of it invented. */
const marksOf = (letter: string) => ({
  name: `Zoraïde Qwyx${letter}`,
  credit: `brodeuse chez Vzyk${letter}`,
  role: `passementière-${letter}`,
  evidence: `pièce-Xqz${letter}`,
})
const marks = marksOf('')
type Mark = keyof typeof marks

/** What may be said of a person, by what was decided; `data`, `search` and `own` are the places where the name stands. */
type Said = Record<'own' | 'data' | 'search' | 'credit' | 'affiliation' | 'role', boolean>

/** Every file that holds something of a person, by what of it and by when; no other file may. The person and their capsule have the number `n`. */
const outputsOf = (
  n: number,
): readonly (readonly [file: RegExp, holds: Partial<Record<Mark, (said: Said) => boolean>>])[] => [
  [
    new RegExp(`^public/(dumps/regards\\.(ttl|nt|jsonld)(\\.gz)?|capsule/${n}/index\\.(ttl|jsonld))$`),
    { name: ({ data }) => data, credit: ({ data, credit }) => data && credit, role: ({ role }) => role },
  ],
  [new RegExp(`^public/contributor/c-${n}/index\\.(ttl|jsonld)$`), { name: ({ data }) => data }],
  [/^public\/tables\/contributors\.csv$/, { name: ({ data }) => data }],
  [
    /^public\/tables\/participations\.csv$/,
    { name: ({ data }) => data, credit: ({ data, credit }) => data && credit },
  ],
  [/^public\/tables\/functions\.csv$/, { name: ({ data }) => data, role: ({ role }) => role }],
  [
    /^public\/regards\.xlsx$/,
    { name: ({ data }) => data, credit: ({ data, credit }) => data && credit, role: ({ role }) => role },
  ],
  [
    new RegExp(`^public/capsule/${n}/index\\.html$`),
    {
      name: ({ search }) => search,
      credit: ({ search, credit }) => search && credit,
      role: ({ role }) => role,
    },
  ],
  [
    new RegExp(`^public/contributor/(c-${n}/)?index\\.html$`),
    { name: ({ own }) => own, credit: ({ own, credit }) => own && credit, role: ({ own }) => own },
  ],
  [
    new RegExp(`^public/capsule/${n}/participants/index\\.html$`),
    {
      name: ({ own, search }) => own && !search,
      credit: ({ own, search, credit }) => own && !search && credit,
      role: ({ own, search }) => own && !search,
    },
  ],
  [
    /^public\/search\/index\.json$/,
    {
      name: ({ search }) => search,
      credit: ({ search, credit }) => search && credit,
      role: ({ role }) => role,
    },
  ],
  [/^public\/source\/p-1\/index\.html$/, { name: ({ search }) => search }],
  [
    /^public\/organization\/o-1\/index\.html$/,
    {
      name: ({ search, affiliation }) => search && affiliation,
      role: ({ search, affiliation }) => search && affiliation,
    },
  ],
  [new RegExp(`^report/snippets/capsule-${n}\\.html$`), { name: ({ search }) => search }],
  [
    /^report\/changes\.(html|json)$/,
    {
      name: ({ data }) => data,
      credit: ({ data, credit }) => data && credit,
      role: ({ data }) => data,
    },
  ],
]

/** Every set of scopes that may be decided beside name and image. */
const scopes = subsets(['credit', 'affiliation', 'open-data', 'indexing'])

describe.each(['named', 'role-only', 'withheld'] as const)('what was decided of a person as %s', (as) => {
  let texts: Record<string, string>

  // one release in which each scope is that of another person, with a capsule of their own
  beforeAll(async () => {
    const place = await placed(decidedTogether(as, scopes), afterAll)
    await built(place)
    texts = await textsOf(place.out)
  })

  it.each(scopes.map((scope, index) => ({ scope, n: index + 1 })))(
    'for $scope, holds in every file',
    ({ scope, n }) => {
      const own = as === 'named'
      const said = {
        own,
        data: own && scope.includes('open-data'),
        search: own && scope.includes('indexing'),
        credit: scope.includes('credit') && scope.includes('affiliation'),
        affiliation: scope.includes('affiliation'),
        role: as !== 'withheld',
      }
      const outputs = outputsOf(n)
      const [found, expected]: [string[], string[]] = [[], []]
      for (const [path, text] of Object.entries(texts)) {
        const [, holds = {}] = outputs.find(([file]) => file.test(path)) ?? []
        for (const [mark, words] of Object.entries(marksOf(letterOf(n))) as [Mark, string][]) {
          if (text.includes(words) || text.includes(encodeURIComponent(words)))
            found.push(`${mark} in ${path}`)
          if (holds[mark]?.(said)) expected.push(`${mark} in ${path}`)
        }
      }
      expect(found).toEqual(expected)
      const affiliation = new RegExp(`#function-x-${n}\\.organization\\.o-1> <\\S+#organization>`)
      expect(affiliation.test(texts['public/dumps/regards.nt'] ?? ''), 'affiliation').toBe(
        said.data && scope.includes('affiliation'),
      )
      expect(texts['public/sitemap-1.xml']?.includes(`contributor/c-${n}/`), 'sitemap').toBe(said.search)
      const ownPage = texts[`public/contributor/c-${n}/index.html`]
      expect(ownPage !== undefined).toBe(own)
      if (own) expect(ownPage?.includes('content="noindex"')).toBe(!said.search)
      const page = texts[`public/capsule/${n}/index.html`]
      expect(page).not.toContain('noindex')
      const unindexed = texts[`public/capsule/${n}/participants/index.html`]
      expect(unindexed !== undefined, 'a page of those whom search engines may not find').toBe(
        own && !said.search,
      )
      expect(
        [unindexed ?? '', texts['public/contributor/index.html'] ?? ''].filter(
          (html) => html && !html.includes('content="noindex"'),
        ),
      ).toEqual([])
      expect(texts['public/robots.txt']).not.toContain('Disallow')
      expect(page?.includes('Une personne n’est pas nommée ici.')).toBe(as === 'withheld')
    },
  )
})

describe('what was decided of a person', () => {
  it.each([
    ['public-credit', undefined, [true, true, false]],
    ['public-credit', 'indexing: public-credit', [true, true, true]],
    ['public-function', undefined, [true, true, true]],
    ['consent', undefined, [true, true, true]],
    ['consent', 'indexing: none', [true, true, false]],
    ['public-credit', 'openData: [consent, public-function]', [true, false, false]],
    ['public-credit', 'site: consent', [false, false, false]],
  ] as const)(
    'on the ground %s, under the policy %s, is for site, data, search engines: %s',
    async (basis, policy, expected) => {
      const files = decided('named', everything)
      const place = await placed({
        'contributors.yaml': String(files['contributors.yaml']).replace('basis: consent', `basis: ${basis}`),
        'capsules/1.yaml': String(files['capsules/1.yaml']),
        'publication.yaml': `${smallest['publication.yaml']}${policy === undefined ? '' : `people: {${policy}}\n`}`,
      })
      const { people } = await built(place)
      const texts = await textsOf(place.out)
      const holds = (path: string): boolean => texts[path]?.includes(marks.name) === true
      expect([
        holds('public/contributor/c-1/index.html'),
        holds('public/dumps/regards.nt'),
        holds('public/capsule/1/index.html'),
      ]).toEqual(expected)
      expect([people?.site, people?.data, people?.search].map(Boolean)).toEqual(expected)
    },
  )

  it('is for everything but search engines where no scope is named', async () => {
    const files = decided('named', everything)
    const place = await placed({
      ...files,
      'contributors.yaml': String(files['contributors.yaml']).replace(/ {4}scope.*\n/, ''),
    })
    const { people, problems } = await built(place)
    expect(people).toMatchObject({ site: 1, data: 1, search: 0 })
    expect(problems.map(({ rule }) => rule)).toContain('crawlable-data')
    await write(place.data, {
      'publication.yaml': `${smallest['publication.yaml']}people: {xRobotsTag: true}\n`,
    })
    expect((await built(place)).problems.map(({ rule }) => rule)).not.toContain('crawlable-data')
  })

  it.each(['thumbnailUrl: https://example.org/1.jpg', 'url: https://youtu.be/aqz-KE-bpKQ'])(
    'warns where a capsule shows a picture to which somebody did not agree: %s',
    async (line) => {
      const files = decided('named', ['name', 'open-data'])
      const place = await placed(files)
      expect((await built(place)).problems.map(({ rule }) => rule)).not.toContain('image-scope')
      await write(place.data, {
        'capsules/1.yaml': `${files['capsules/1.yaml']}${line}\n`,
      })
      const { problems } = await built(place)
      const told = problems.filter(({ rule }) => rule === 'image-scope')
      expect(told.map(({ place, severity }) => [place.line, severity])).toEqual([[8, 'warning']])
    },
  )

  it('warns of a picture for everyone who did not agree to one, whether they are named or not', async () => {
    const all = ['role-only', 'withheld', 'named'].map(
      (as, index) =>
        `- {id: c-${index + 2}, name: Nom${index}Zq, publication: {as: ${as}, basis: consent}, source: p-1}\n`,
    )
    const agreed = '- {id: c-5, publication: {as: role-only, scope: [image]}, source: p-1}\n'
    const parts = [2, 3, 4, 5].map((id) => `  - {id: x-${id}, participant: c-${id}, roleName: rôle}\n`)
    const place = await placed({
      'contributors.yaml': `${smallest['contributors.yaml']}${all.join('')}${agreed}`,
      'capsules/1.yaml': `${String(smallest['capsules/1.yaml']).replace('participation:\n', `participation:\n${parts.join('')}`)}thumbnailUrl: https://example.org/1.jpg\n`,
      'withdrawals.txt': 'c-4 2024-06-01\n',
    })
    const { problems } = await build({ ...place, publish: false })
    const told = problems.filter(({ rule }) => rule === 'image-scope')
    expect(told.map(({ message }) => /c-\d/.exec(message.fr)?.[0])).toEqual(['c-2', 'c-3', 'c-4'])
  })

  it('stops the release where a text names the person to search engines, or in the data', async () => {
    for (const [scope, rule] of [
      [['open-data'], 'leak-indexed'],
      [['indexing'], 'leak-data'],
    ] as const) {
      const files = decided('named', ['name', ...scope])
      const text = String(files['capsules/1.yaml']).replace('Une capsule.', `Une capsule avec ${marks.name}.`)
      const place = await placed({ ...files, 'capsules/1.yaml': text })
      expect(new Set((await violations(place)).map(([told]) => told))).toEqual(new Set([rule]))
    }
  })
})

describe.each(['named', 'role-only', 'withheld'] as const)('a person who is %s', (as) => {
  it('is spoken of in the description of the data set only where somebody is named', async () => {
    const place = await placed(decided(as))
    await built(place)
    const texts = await textsOf(place.out)
    const notice = 'Ces données nomment des personnes : leur réutilisation est soumise au RGPD.'
    expect(texts['public/dumps/regards.ttl']?.includes(`Made for tests. ${notice}`)).toBe(as === 'named')
    const catalog = JSON.parse(texts['public/catalog.json'] ?? '')
    expect(JSON.stringify(catalog).includes(notice)).toBe(as === 'named')
  })

  it('leaves an address of the kind that was decided', async () => {
    const place = await placed(decided(as))
    await built(place)
    const paths = Object.keys(await textsOf(place.out))
    expect(paths.some((path) => path.startsWith('public/contributor/'))).toBe(as === 'named')
    const ledger = await readFile(join(place.data, 'addresses.txt'), 'utf8')
    expect(ledger.includes('capsule/1/#participation-x-1')).toBe(as !== 'withheld')
  })
})

describe('a decision', () => {
  it('holds for every person and every byte, whatever was decided or withdrawn; put back, all is where its scope says', async () => {
    const one = fc.record({
      as: fc.constantFrom('named', 'role-only', 'withheld'),
      scope: fc.subarray(['credit', 'affiliation', 'image', 'open-data', 'indexing']),
      isWithdrawn: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 5 }), async (all) => {
        const place = await placed(people(all))
        const gone = all.map(({ isWithdrawn }, index) => (isWithdrawn ? `c-${index} 2024-06-01\n` : ''))
        const withdrawals = join(place.data, 'withdrawals.txt')
        for (const isPutBack of [false, true]) {
          await writeFile(withdrawals, isPutBack ? '' : gone.join(''))
          await built(place)
          const whole = Object.entries(await textsOf(place.out))
          const holding = (text: string, where: RegExp): boolean =>
            whole.some(([path, content]) => where.test(path) && (path + content).includes(text))
          all.forEach(({ as, scope, isWithdrawn }, index) => {
            const isGone = isWithdrawn && !isPutBack
            const own = as === 'named' && !isGone
            const [data, search] = [own && scope.includes('open-data'), own && scope.includes('indexing')]
            const credit = scope.includes('credit') && scope.includes('affiliation')
            const place = `person ${index} ${as} ${scope} ${isGone ? 'gone' : ''}`
            const dump = /dumps/
            const page = /capsule\/1\/index\.html|snippets/
            expect(holding(`Nom${index}Zq`, /./), place).toBe(own)
            expect(holding(`Nom${index}Zq`, dump), place).toBe(data)
            expect(holding(`Nom${index}Zq`, page), place).toBe(search)
            expect(holding(`Credit${index}Zq`, /./), place).toBe(own && credit)
            expect(holding(`Credit${index}Zq`, dump), place).toBe(data && credit)
            expect(holding(`Role${index}Zq`, /./), place).toBe(as !== 'withheld' && !isGone)
            for (const field of ['Prenom', 'Famille', 'viaf/1234567']) {
              const mark = /\d$/.test(field) ? `${field}${index}` : `${field}${index}Zq`
              expect(holding(mark, /./), `${mark} of ${place}`).toBe(own)
              expect(holding(mark, dump), `${mark} of ${place}`).toBe(data)
            }
            expect(holding(`Piece${index}Zq`, /./), place).toBe(false)
          })
        }
      }),
      { numRuns: 8 },
    )
  })

  it.each(['role-only', 'withheld'] as const)(
    'that turns a named person into one who is %s reaches every output, the report of changes too',
    async (as) => {
      const place = await placed(decided('named'))
      await built(place)
      await write(place.data, decided(as))
      const ledger = join(place.data, 'addresses.txt')
      const lines = await readFile(ledger, 'utf8')
      const gone =
        as === 'withheld'
          ? /^(contributor\/c-1.*|capsule\/1\/#participation.*)$/gm
          : /^(contributor\/c-1.*)$/gm
      await writeFile(ledger, lines.replaceAll(gone, '$1 retired'))
      const { watched } = await built(place)
      expect(watched?.changes.kinds.get('contributor')).toMatchObject({ removed: 1 })
      expect(watched?.changes.triples.removed).toBeGreaterThan(5)
      const whole = JSON.stringify(await textsOf(place.out))
      expect(whole).not.toContain(marks.name)
      expect(whole).not.toContain(marks.credit)
    },
  )

  it('without a ground to name the person is a problem with its place; without a role to tell, the person is counted', async () => {
    const silent = await placed({
      'contributors.yaml': contributor('named', everything).replace(/\n {4}basis.*/, ''),
    })
    expect(await violations(silent)).toEqual([['basis-missing', 'contributors.yaml', 3]])
    const roleless = await placed({
      ...decided('role-only'),
      'capsules/1.yaml': String(decided('role-only')['capsules/1.yaml']).replace(/ {4}roleName.*\n/, ''),
    })
    await built(roleless)
    const texts = await textsOf(roleless.out)
    expect(texts['public/capsule/1/index.html']).toContain('Une personne n’est pas nommée ici.')
    expect(JSON.stringify(texts)).not.toContain(marks.name)
  })

  it('taken twice for one person is refused, whichever comes last', async () => {
    for (const order of [
      ['withheld', 'named'],
      ['named', 'withheld'],
      ['role-only', 'withheld'],
      ['named', 'named'],
    ]) {
      const place = await placed({
        'contributors.yaml': order.map((as) => contributor(as, everything)).join(''),
      })
      const told = (await violations(place)).filter(([rule]) => rule === 'duplicate-id')
      expect(told, order.join()).toEqual([['duplicate-id', 'contributors.yaml', 10]])
    }
  })

  it('that comes after a capsule which cites the person is refused, because it would be too late', async () => {
    const { 'contributors.yaml': _, ...files } = smallest
    const folder = await freshFolder()
    await write(folder, files)
    const person = (as: string) =>
      ndjson([
        {
          kind: 'contributor',
          id: 'c-1',
          name: 'Ada',
          publication: { as, basis: 'consent', scope: everything },
          source: 'p-1',
        },
      ])
    const order = { data: folder, out: await freshFolder(), publish: true }
    const late = await build({ ...order, inputs: [person('role-only')] })
    expect(late.problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual([
      'decision-late',
    ])
    expect(late.published).toBe(false)
    expect((await build({ ...order, inputs: [person('named')] })).published).toBe(true)
  })
})

type Place = { readonly data: string; readonly out: string }

async function placed(files: Files, atEnd?: typeof afterAll): Promise<Place> {
  const folder = await freshFolder(atEnd)
  await write(join(folder, 'data'), { ...smallest, ...files })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

async function built(place: Place, order: Partial<BuildOrder> = {}) {
  const outcome = await build({ ...place, ...order, publish: true })
  const wrong = outcome.problems.filter(({ severity }) => severity === 'violation')
  expect(outcome.published, JSON.stringify(wrong)).toBe(true)
  return outcome
}

/** The rule, the file and the line of each violation. */
async function violations(place: Place): Promise<[string, string, number][]> {
  const { problems, published } = await build({ ...place, publish: true })
  expect(published).toBe(false)
  return problems
    .filter(({ severity }) => severity === 'violation')
    .map(({ rule, place }) => [rule, place.file.replace(/.*[/\\]/, ''), place.line])
}

function contributor(as: string, scope: readonly string[], id = 'c-1', own = marks): string {
  return [
    `- id: ${id}`,
    `  name: ${own.name}`,
    '  publication:',
    `    as: ${as}`,
    '    basis: consent',
    `    scope: [${scope.join(', ')}]`,
    '    since: 2024-05-06',
    `    evidence: ${own.evidence}`,
    '  source: p-1',
    '',
  ].join('\n')
}

function decided(as: string, scope: readonly string[] = everything): Files {
  return {
    'contributors.yaml': contributor(as, scope),
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
      /credit: .*\n/,
      `credit: ${marks.credit}\n    roleName: ${marks.role}\n`,
    ),
  }
}

/** People with one decision and a scope each, numbered from 1, each of whom takes part in the capsule of the same number. */
function decidedTogether(as: string, scopes: readonly (readonly string[])[]): Files {
  const contributors = scopes.map((scope, index) =>
    contributor(as, ['name', 'image', ...scope], `c-${index + 1}`, marksOf(letterOf(index + 1))),
  )
  const capsules = scopes.map((_, index) => {
    const n = index + 1
    const { credit, role } = marksOf(letterOf(n))
    const text = String(smallest['capsules/1.yaml'])
      .replace('id: 1\n', `id: ${n}\n`)
      .replace('position: 1', `position: ${n}`)
      .replace('x-1', `x-${n}`)
      .replace('c-1', `c-${n}`)
      .replace(/credit: .*\n/, `credit: ${credit}\n    roleName: ${role}\n`)
    return [`capsules/${n}.yaml`, text] as const
  })
  return { 'contributors.yaml': contributors.join(''), ...Object.fromEntries(capsules) }
}

function letterOf(n: number): string {
  return String.fromCodePoint(96 + n)
}

type Choice = { readonly as: string; readonly scope: readonly string[] }

/** People with a decision each, all of whom take part in one capsule; every field bears a mark of its own. */
function people(all: readonly Choice[]): Files {
  const contributors = all.map(
    ({ as, scope }, index) =>
      `- {id: c-${index}, name: Nom${index}Zq, givenName: Prenom${index}Zq, familyName: Famille${index}Zq, sameAs: "http://viaf.org/viaf/1234567${index}", publication: {as: ${as}, basis: consent, evidence: Piece${index}Zq, scope: [${['name', ...scope].join(', ')}]}, source: p-1}\n`,
  )
  const parts = all.map(
    (_, index) =>
      `  - {id: x-${index}, participant: c-${index}, credit: Credit${index}Zq, roleName: Role${index}Zq, organization: o-1}\n`,
  )
  return {
    'contributors.yaml': contributors.join(''),
    'capsules/1.yaml': `${String(smallest['capsules/1.yaml']).replace(
      /participation:\n(?: .*\n)+/,
      `participation:\n${parts.join('')}`,
    )}url: https://example.org/capsule\n`,
  }
}

/** Every choice among some words. */
function subsets(words: readonly string[]): string[][] {
  return words.reduce<string[][]>((all, word) => all.flatMap((chosen) => [chosen, [...chosen, word]]), [[]])
}

/** What a file holds, unpacked where it is packed, as a workbook is too. */
function unpacked(path: string, bytes: Buffer): string {
  if (path.endsWith('.xlsx'))
    return unzip(bytes)
      .files.map((file) => String(file.bytes))
      .join('\n')
  return String(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

/** Every file below a folder as text, what is packed unpacked. */
async function textsOf(folder: string): Promise<Record<string, string>> {
  const tree = (await treeOf(folder)) ?? {}
  const texts = Object.keys(tree).map(async (path) => {
    const bytes = await readFile(join(folder, path))
    return [path, unpacked(path, bytes)] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}
