import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { build, type Order } from '../pipeline/build.ts'
import { type Files, freshFolder, smallest, write } from './support/folder.ts'
import { ndjson } from './support/ndjson.ts'
import { treeOf } from './support/tree.ts'

/** What a person's records say, each with a mark by which it is found again; all of it invented. */
const marks = { name: 'Zoraïde Qwyx', credit: 'brodeuse chez Vzyk', role: 'brodeuse', evidence: 'pièce-Xqz' }

/** Where each of them may be found, by what was decided. */
const matrix = {
  named: { name: true, credit: true, role: true, evidence: false },
  'role-only': { name: false, credit: false, role: true, evidence: false },
  withheld: { name: false, credit: false, role: false, evidence: false },
} as const

/** Files in which a person who is named stands, by what of the person they hold. */
const outputs: readonly (readonly [file: RegExp, holds: readonly (keyof typeof marks)[]])[] = [
  [/^public\/dumps\/regards\.ttl$/, ['name', 'credit', 'role']],
  [/^public\/dumps\/regards\.nt$/, ['name', 'credit', 'role']],
  [/^public\/dumps\/regards\.jsonld$/, ['name', 'credit', 'role']],
  [/^public\/capsule\/1\/index\.html$/, ['name', 'credit']],
  [/^public\/capsule\/1\/index\.ttl$/, ['name', 'credit', 'role']],
  [/^public\/capsule\/1\/index\.jsonld$/, ['name', 'credit', 'role']],
  [/^public\/contributor\/c-1\/index\.html$/, ['name', 'credit']],
  [/^public\/contributor\/c-1\/index\.ttl$/, ['name']],
  [/^public\/tables\/contributors\.csv$/, ['name']],
  [/^public\/tables\/participations\.csv$/, ['credit', 'role']],
]

describe.each(Object.keys(matrix) as (keyof typeof matrix)[])('a person who is %s', (as) => {
  it('stands in each file as was decided, and nowhere else', async () => {
    const place = await placed(decided(as))
    await built(place)
    const texts = await textsOf(place.out)
    for (const [mark, text] of Object.entries(marks) as [keyof typeof marks, string][]) {
      const found = Object.keys(texts).filter((path) => texts[path]?.includes(text))
      if (!matrix[as][mark]) expect(found, `${mark} of a person who is ${as}`).toEqual([])
      else if (as === 'named')
        for (const [file, holds] of outputs)
          expect(
            found.some((path) => file.test(path)),
            `${mark} in ${file}`,
          ).toBe(holds.includes(mark) || (mark === 'role' && holds.includes('credit')))
    }
    if (as === 'role-only') expect(texts['public/capsule/1/index.html']).toContain('<li>brodeuse</li>')
    if (as === 'withheld') expect(texts['public/capsule/1/index.html']).toContain('et une personne de plus')
  })

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
  it('holds for every person and every byte, whatever was decided of whom', async () => {
    const decisions = fc.array(fc.constantFrom('named', 'role-only', 'withheld'), {
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(decisions, async (all) => {
        const place = await placed(people(all))
        await built(place)
        const whole = Object.entries(await textsOf(place.out))
        all.forEach((as, index) => {
          const holds = (text: string): boolean =>
            whole.some(([path, content]) => (path + content).includes(text))
          expect(holds(`Nom${index}Zq`), `name of ${index}, ${as}`).toBe(as === 'named')
          expect(holds(`Credit${index}Zq`), `credit of ${index}, ${as}`).toBe(as === 'named')
          expect(holds(`Role${index}Zq`), `role of ${index}, ${as}`).toBe(as !== 'withheld')
        })
        const withheld = all.filter((as) => as === 'withheld').length
        const turtle = whole.find(([path]) => path.endsWith('dumps/regards.ttl'))?.[1] ?? ''
        expect(/withheldParticipations (\d+)/.exec(turtle)?.[1] ?? '0').toBe(String(withheld))
      }),
      { numRuns: 15 },
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

  it('without a ground to name the person, or a role to tell in its place, is a problem with its place', async () => {
    const silent = await placed({ 'contributors.yaml': contributor('named').replace(/\n {4}basis.*/, '') })
    expect(await violations(silent)).toEqual([['basis-missing', 'contributors.yaml', 3]])
    const roleless = await placed({
      ...decided('role-only'),
      'capsules/1.yaml': String(decided('role-only')['capsules/1.yaml']).replace(/ {4}roleName.*\n/, ''),
    })
    expect(await violations(roleless)).toEqual([['unnamed-roleName', '1.yaml', 8]])
  })

  it('taken twice for one person is refused, whichever comes last', async () => {
    for (const order of [
      ['withheld', 'named'],
      ['named', 'withheld'],
      ['role-only', 'withheld'],
      ['named', 'named'],
    ]) {
      const place = await placed({ 'contributors.yaml': order.map(contributor).join('') })
      const told = (await violations(place)).filter(([rule]) => rule === 'duplicate-id')
      expect(told, order.join()).toEqual([['duplicate-id', 'contributors.yaml', 9]])
    }
  })

  it('that comes after a capsule which cites the person is refused, because it would be too late', async () => {
    const { 'contributors.yaml': _, ...files } = smallest
    const folder = await freshFolder()
    await write(folder, files)
    const person = (as: string) =>
      ndjson([
        { kind: 'contributor', id: 'c-1', name: 'Ada', publication: { as, basis: 'consent' }, source: 'p-1' },
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

async function placed(files: Files): Promise<Place> {
  const folder = await freshFolder()
  await write(join(folder, 'data'), { ...smallest, ...files })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

async function built(place: Place, order: Partial<Order> = {}) {
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

function contributor(as: string): string {
  return [
    '- id: c-1',
    `  name: ${marks.name}`,
    '  publication:',
    `    as: ${as}`,
    '    basis: consent',
    '    since: 2024-05-06',
    `    evidence: ${marks.evidence}`,
    '  source: p-1',
    '',
  ].join('\n')
}

function decided(as: string): Files {
  return {
    'contributors.yaml': contributor(as),
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
      /credit: .*\n/,
      `credit: ${marks.credit}\n    roleName: ${marks.role}\n`,
    ),
  }
}

/** People with a decision each, all of whom take part in one capsule. */
function people(all: readonly string[]): Files {
  const contributors = all.map(
    (as, index) =>
      `- {id: c-${index}, name: Nom${index}Zq, publication: {as: ${as}, basis: consent}, source: p-1}\n`,
  )
  const parts = all.map(
    (_, index) =>
      `  - {id: x-${index}, participant: c-${index}, credit: Credit${index}Zq, roleName: Role${index}Zq, organization: o-1}\n`,
  )
  return {
    'contributors.yaml': contributors.join(''),
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
      /participation:\n(?: .*\n)+/,
      `participation:\n${parts.join('')}`,
    ),
  }
}

/** Every file below a folder as text, what is packed unpacked. */
async function textsOf(folder: string): Promise<Record<string, string>> {
  const tree = (await treeOf(folder)) ?? {}
  const texts = Object.keys(tree).map(async (path) => {
    const bytes = await readFile(join(folder, path))
    return [path, String(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}
