import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { everything, type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

/** Few names, so that many people share one; none of these people exists. */
const person = fc.record({
  given: fc.constantFrom('Zoé', 'Jean-Noël', 'Paul', 'Awa'),
  family: fc.constantFrom('Qwyx', 'Lebœuf', 'N’Zyk', 'Le Vzan'),
  as: fc.constantFrom('named', 'named', 'named', 'role-only', 'withheld'),
  basis: fc.constantFrom('consent', 'public-credit'),
  scope: fc.subarray(['credit', 'affiliation', 'image', 'open-data', 'indexing']),
  hasParts: fc.boolean(), // whether the record tells given and family name apart
})

/** How a text names somebody, if it does. */
const mention = fc.constantFrom('none', 'none', 'full', 'turned', 'capitals', 'title', 'family')

const world = fc.record({
  people: fc.array(fc.record({ who: person, isIn: fc.boolean() }), { minLength: 1, maxLength: 4 }),
  mentions: fc.array(
    fc.record({ index: fc.nat(3), how: mention, where: fc.constantFrom('capsule', 'topic', 'series') }),
    {
      maxLength: 2,
    },
  ),
  exceptions: fc.subarray(['Qwyx', 'Paul Qwyx']),
  hasPrevious: fc.boolean(),
})

/** What is left out of each build, to save time. */
const less = { tables: false, packs: false }

/** One world that goes out and that its one person leaves, and one that is refused: drawn by chance, either may not come. */
const namedAlone: World = {
  people: [{ who: whoIs('named', 'consent', [...everything]), isIn: true }],
  mentions: [],
  exceptions: [],
  hasPrevious: false,
}
const withheldInText: World = {
  people: [{ who: whoIs('withheld', 'public-credit', []), isIn: true }],
  mentions: [{ index: 0, how: 'full', where: 'capsule' }],
  exceptions: [],
  hasPrevious: false,
}

type World = typeof world extends fc.Arbitrary<infer T> ? T : never
type Who = World['people'][number]['who']

describe('whoever is described, whatever was decided, whatever texts say', () => {
  it('a build names nobody who may not be named, or stops with the record’s place, and check says the same; who withdraws is gone', async () => {
    let [published, refused, left] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(world, async (made) => {
        const place = await placed(made)
        const checked = await build({ ...place, publish: false, ...less })
        const built = await build({ ...place, publish: true, ...less })
        expect(checked.violations === 0, told(built)).toBe(built.published)
        if (!built.published) {
          refused++
          for (const { place: at, severity } of built.problems)
            if (severity === 'violation') expect(existsSync(at.file), at.file).toBe(true)
          return
        }
        published++
        await expectNobody(made, place.out)
        for (const [index, { who }] of made.people.entries()) {
          if (who.as !== 'named') continue
          left++
          await writeFile(join(place.data, 'withdrawals.txt'), `c-${index + 10} 2026-01-01\n`)
          const after = await build({ ...place, publish: true, ...less })
          expect(after.published, told(after)).toBe(true)
          await expectNobody(made, place.out, index)
        }
      }),
      { numRuns: 14, endOnFailure: true, examples: [[namedAlone], [withheldInText]] },
    )
    expect(Math.min(published, refused, left)).toBeGreaterThan(0)
  }, 600_000)
})

function whoIs(as: Who['as'], basis: Who['basis'], scope: Who['scope']): Who {
  return { given: 'Zoé', family: 'Qwyx', as, basis, scope, hasParts: true }
}

async function placed({ people, mentions, exceptions, hasPrevious }: World) {
  const folder = await freshFolder()
  const place = { data: join(folder, 'data'), out: join(folder, 'dist') }
  await write(place.data, smallest)
  if (hasPrevious) expect((await build({ ...place, publish: true, ...less })).published).toBe(true)
  const texts = { capsule: 'Une capsule.', topic: 'Un thème.', series: 'Une série.' }
  for (const { index, how, where } of mentions) {
    const who = people[index % people.length]?.who
    if (who !== undefined) texts[where] += ` ${called(who, how)}`
  }
  const parts = people.flatMap(({ isIn }, index) =>
    isIn ? [`  - {id: y-${index}, participant: c-${index + 10}, credit: crédit, roleName: rôle}\n`] : [],
  )
  await write(place.data, {
    'publication.yaml': `${smallest['publication.yaml']}${exceptions.length === 0 ? '' : `exceptions: [${exceptions.join(', ')}]\n`}`,
    'contributors.yaml': `${smallest['contributors.yaml']}${people.map(({ who }, index) => recordOf(who, index)).join('')}`,
    'topics.yaml': `- {id: t-1, name: thème, description: ${JSON.stringify(texts.topic)}, source: p-1}\n`,
    'series.yaml': `- {id: s-1, name: Série, description: ${JSON.stringify(texts.series)}, source: p-1}\n`,
    'capsules/1.yaml': String(smallest['capsules/1.yaml'])
      .replace('Une capsule.', JSON.stringify(texts.capsule))
      .replace('participation:\n', `participation:\n${parts.join('')}`),
  } satisfies Files)
  return place
}

function recordOf({ given, family, as, basis, scope, hasParts }: Who, index: number): string {
  const names = `name: "${given} ${family}"${hasParts ? `, givenName: ${given}, familyName: "${family}"` : ''}`
  const covers = ['name', ...(scope.includes('indexing') ? everything : scope)]
  return `- {id: c-${index + 10}, ${names}, publication: {as: ${as}, basis: ${basis}, scope: [${[...new Set(covers)].join(', ')}]}, source: p-1}\n`
}

function called({ given, family }: Who, how: string): string {
  return {
    none: 'Rien de plus.',
    full: `Avec ${given} ${family}.`,
    turned: `Avec ${family} ${given}.`,
    capitals: `AVEC ${given.toUpperCase()} ${family.toUpperCase()}.`,
    title: `Merci à Mme ${family}.`,
    family: `Merci, ${family}.`,
  }[how] as string
}

/** Looks for full names by means that are not the pipeline's: plain letters, in files as they are. */
async function expectNobody({ people, exceptions }: World, out: string, withdrawn = -1): Promise<void> {
  const tree = Object.keys((await treeOf(join(out, 'public'))) ?? {}).filter((path) => !path.endsWith('.gz'))
  const files = await Promise.all(
    tree.map(
      async (path) => [path, plain(path + (await readFile(join(out, 'public', path), 'utf8')))] as const,
    ),
  )
  const may = ({ as, basis, scope }: Who, index: number, use: 'data' | 'page'): boolean => {
    if (as !== 'named' || index === withdrawn) return false
    if (use === 'data') return scope.includes('open-data') || scope.includes('indexing')
    return scope.includes('indexing') && basis === 'consent'
  }
  for (const [index, { who }] of people.entries())
    for (const use of ['data', 'page'] as const) {
      const namesake = people.some(
        (other, at) => may(other.who, at, use) && nameOf(other.who) === nameOf(who),
      )
      const isExcepted = exceptions.includes(`${who.given} ${who.family}`) && index !== withdrawn
      if (may(who, index, use) || namesake || isExcepted) continue
      // pages that search engines leave out name everybody who may be named at all
      const isNamed = people.some(
        (other, at) => other.who.as === 'named' && at !== withdrawn && nameOf(other.who) === nameOf(who),
      )
      const own = (path: string): boolean =>
        use === 'page' && isNamed && /^(contributor|capsule\/[^/]+\/participants)\//.test(path)
      const isPage = (path: string): boolean => /\.(html|atom|xml)$/.test(path)
      const holding = files.filter(
        ([path, text]) => isPage(path) === (use === 'page') && !own(path) && text.includes(nameOf(who)),
      )
      expect(
        holding.map(([path]) => path),
        `${nameOf(who)} ${use}`,
      ).toEqual([])
    }
}

function nameOf({ given, family }: Who): string {
  return plain(`${given} ${family}`)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
}

function told({ problems }: Awaited<ReturnType<typeof build>>): string {
  return problems
    .filter(({ severity }) => severity === 'violation')
    .map(({ rule, place, message }) => `${rule} ${place.file} ${message.fr}`)
    .join('\n')
}
