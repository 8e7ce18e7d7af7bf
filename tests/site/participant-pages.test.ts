import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Validator from '@adobe/structured-data-validator'
import { parseFragment } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { elementsOf, readPage, textIn } from '../support/html.ts'
import { treeOf } from '../support/tree.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The files of a site, by path. */
type Pages = Readonly<Record<string, string>>

const indexable = ['name', 'credit', 'affiliation', 'open-data', 'indexing']
const unindexable = indexable.slice(0, -1)

describe('the people of the real capsule', () => {
  /** What the page of the source says: names, and functions with the place where each is held. */
  const people = [
    {
      name: 'Arnaud Alessandrin',
      functions: [
        ['sociologue des discriminations'],
        ['co-directeur', 'Les cahiers de la LCD'],
        ['co-directeur', 'ARESVI'],
      ],
    },
    { name: 'Ihdih Bachare', functions: [['trésorier', 'Association des Mineurs Marocains du Nord']] },
    { name: 'Léna Chavanes', functions: [['stagiaire', 'IREV']] },
    { name: 'Mohamed Erais', functions: [['membre', 'Association des Mineurs Marocains du Nord']] },
    { name: 'Déborah Facon', functions: [['chargée de la mission Politique de la ville', 'MEL']] },
    {
      name: 'Thomas Kirzbaum',
      functions: [
        ['chercheur associé', 'Institut des Sciences sociales du Politique'],
        ['enseignant', 'Sciences Po Saint-Germain-en-Laye'],
      ],
    },
  ]
  let pages: Pages

  beforeAll(async () => {
    const folder = await freshFolder(afterAll)
    await cp(join(root, 'data'), join(folder, 'data'), { recursive: true })
    pages = await published({ data: join(folder, 'data'), out: join(folder, 'dist') })
  })

  it('stand on its page with their functions in the order of the credit, and links to pages that exist', () => {
    const items = peopleOn('capsule/2/')
    expect(items.map(({ name }) => name)).toEqual(people.map(({ name }) => name))
    items.forEach(({ text, links }, index) => {
      const functions = people[index]?.functions ?? []
      const words = functions.flat().filter((word, at, all) => all.indexOf(word) === at) // “co-directeur de X et de Y”
      const positions = words.map((word) => text.indexOf(word))
      expect(positions, text).toEqual([...positions].sort((a, b) => a - b))
      expect(Math.min(...positions), text).toBeGreaterThan(-1)
      const places = functions.flatMap(([, place]) => place ?? [])
      expect(links.slice(1).map((link) => link.text)).toEqual(places)
      for (const { target } of links) expect(Object.keys(pages)).toContain(`${target}index.html`)
      for (const { target, text: linked } of links)
        expect(readPage(pages[`${target}index.html`] ?? '').h1).toEqual([linked])
    })
  })

  it('stand in its structured data with the same functions and organisations, each pair together, and no more', async () => {
    const [video] = readPage(pages['capsule/2/index.html'] ?? '').structured
    const told = [video?.contributor].flat().map((each) => {
      const { roleName, contributor } = each as Structured
      const { name, affiliation, ...rest } = (contributor ?? each) as Structured
      expect(Object.keys(rest)).toEqual(['@type'])
      const places = [affiliation ?? []].flat().map((at) => {
        const { roleName: of, affiliation: body } = at as Structured
        return [of, (body as Structured).name]
      })
      return {
        name,
        functions: [...[roleName ?? []].flat().map((one) => String(one).split(', ')), ...places],
      }
    })
    expect(told).toEqual(people)
  })

  it('satisfies an independent validator but for what is said of no video in the records', async () => {
    const jsonld: Record<string, unknown[]> = {}
    for (const block of readPage(pages['capsule/2/index.html'] ?? '').structured)
      jsonld[String(block['@type'])] = [block]
    const issues = await new Validator().validate({ jsonld, microdata: {}, rdfa: {} })
    const about = issues
      .map(({ issueMessage }) => issueMessage)
      .filter((text) => /contributor|role|person|affiliation|organi[sz]ation/i.test(text))
    expect(about).toEqual([])
  })

  it('stand in the list of participants, which search engines are to leave out, by family name', () => {
    expect(peopleOn('contributor/').map(({ name }) => name)).toEqual(people.map(({ name }) => name))
    expect(pages['contributor/index.html']).toContain('<meta name="robots" content="noindex">')
    expect(pages['sitemap-1.xml']).not.toContain('contributor/')
  })

  it('stand on no page of an organisation, which leads to the capsule that names it', () => {
    const named = Object.entries(pages).filter(([path]) =>
      /^(organization|periodical)\/[^/]+\/index\.html$/.test(path),
    )
    expect(named).toHaveLength(7)
    for (const [path, html] of named) {
      for (const { name } of people) expect(html, path).not.toContain(name)
      expect(html, path).toContain('href="../../capsule/2/"')
      expect(html, path).not.toContain('noindex')
    }
  })

  it('are found by links from the home page, as every page is', () => {
    expect(unlinked(pages)).toEqual([])
  })

  /** The items of lists of people on a page. */
  function peopleOn(
    path: string,
  ): { name: string; text: string; links: { text: string; target: string }[] }[] {
    return itemsOf(pages[`${path}index.html`] ?? '', path)
  }
})

describe('a list of many', () => {
  const count = 450
  let pages: Pages

  beforeAll(async () => {
    pages = await publishedFiles({
      ...everyone(count, (index) => (index === 7 ? unindexable : indexable)),
      'organizations.yaml': `${smallest['organizations.yaml']}- {id: o-2, name: Chœur de Lille, source: p-1}\n`,
      'capsules/2.yaml':
        'id: 2\nname: Capsule deux\nsource: p-1\nparticipation:\n  - {id: y-1, organization: o-2, part: singer}\n  - {id: y-2, participant: c-0, part: interviewee}\n  - {id: y-3, participant: c-0, part: author}\n',
    })
  })

  it('has at most 200 names a page, everybody once, in the order of their family names without accents', () => {
    const paths = ['contributor/', 'contributor/page/2/', 'contributor/page/3/']
    const found = paths.map((path) => itemsOf(pages[`${path}index.html`] ?? '', path))
    expect(found.map((items) => items.length)).toEqual([200, 200, count + 1 - 400])
    const names = found.flat().map(({ name }) => name)
    const sorted = names.map((name) => sortName(name))
    expect(sorted).toEqual([...sorted].sort())
    expect(new Set(names).size).toBe(count + 1)
    expect(names).toContain('Chœur de Lille')
    expect(pages['contributor/page/4/index.html']).toBeUndefined()
  })

  it('leads from each initial to the first name under it, and from each page to those beside it', () => {
    const first = pages['contributor/page/2/index.html'] ?? ''
    for (const [, href = ''] of first.matchAll(/<li><a href="([^"]*#initial-[^"]*)"/g)) {
      const [path = '', id] = href.split('#')
      const target = path === '' ? first : pages[`${resolved('contributor/page/2/', path)}index.html`]
      expect(target, href).toContain(`id="${id}"`)
    }
    const links = [...first.matchAll(/<a href="([^"]*)" rel="(prev|next)"/g)].map(([, href = '', rel]) => [
      rel,
      resolved('contributor/page/2/', href),
    ])
    expect(links).toEqual([
      ['prev', 'contributor/'],
      ['next', 'contributor/page/3/'],
    ])
  })

  it('counts the capsules of each, once where there are several parts in one', () => {
    const texts = ['contributor/', 'contributor/page/2/', 'contributor/page/3/'].flatMap((path) =>
      itemsOf(pages[`${path}index.html`] ?? '', path),
    )
    const textOf = (name: string): string => texts.find((each) => each.name === name)?.text ?? ''
    expect(textOf(nameOf(0))).toContain('2 capsules')
    expect(textOf(nameOf(1))).toContain('1 capsule')
  })

  it('is left out by search engines because one of all did not agree, on each of its pages', () => {
    for (const [path, html] of Object.entries(pages))
      if (/^contributor\/(page\/\d\/)?index\.html$/.test(path))
        expect(html, path).toContain('content="noindex"')
    expect(pages['sitemap-1.xml']).not.toMatch(/contributor\/(page\/\d\/)?</)
  })

  it('leaves no page without a link that leads to it', () => {
    expect(unlinked(pages)).toEqual([])
  })
})

describe('who agreed to be named', () => {
  it('makes a list for search engines where all agreed to these too', async () => {
    const pages = await publishedFiles(everyone(3, () => indexable))
    expect(pages['contributor/index.html']).not.toContain('noindex')
    expect(pages['sitemap-1.xml']).toContain('/contributor/<')
  })

  it('and not to search engines stands by role on the capsule’s page, and by name on one beside it that these leave out', async () => {
    const pages = await publishedFiles(withScopes())
    const capsule = pages['capsule/1/index.html'] ?? ''
    const beside = pages['capsule/1/participants/index.html'] ?? ''
    expect(itemsOf(capsule, 'capsule/1/').map(({ text }) => text)).toEqual([
      'Nom0 Aaa' + 'tisserand chez Organisation Une',
      'trésorière',
    ])
    expect(capsule).toContain('2 personnes ne sont pas nommées ici.')
    expect(capsule).toContain('href="../../capsule/1/participants/"')
    expect(capsule).not.toContain('noindex')
    expect(itemsOf(beside, 'capsule/1/participants/').map(({ text }) => text)).toEqual([
      'Nom0 Aaa' + 'tisserand chez Organisation Une',
      'Nom1 Baa' + 'trésorière, Organisation Une',
      'Nom2 Caa' + 'voisin',
    ])
    expect(beside).toContain('Une personne n’est pas nommée ici.')
    expect(beside).toContain('<meta name="robots" content="noindex">')
    expect(readPage(beside).structured).toEqual([])
    expect(JSON.stringify(readPage(capsule).structured)).not.toMatch(/Nom[12]/)
  })

  it('has no such page where the publisher names nobody by a credit alone', async () => {
    const policy = `${smallest['publication.yaml']}people: {credits: none}\n`
    const pages = await publishedFiles({ ...withScopes(), 'publication.yaml': policy })
    expect(pages['capsule/1/participants/index.html']).toBeUndefined()
    expect(pages['capsule/1/index.html']).not.toContain('participants/')
  })

  it('is told with an organisation only where search engines may find the person', async () => {
    const page = (await publishedFiles(withScopes()))['organization/o-1/index.html'] ?? ''
    expect(page).toContain('Nom0 Aaa')
    expect(page).not.toMatch(/Nom[12]/)
    expect(page).not.toContain('trésorière')
    expect(page).not.toContain('noindex')
  })

  it('has no list, and no place in the menu, where nobody is named', async () => {
    const pages = await publishedFiles({
      'contributors.yaml': '- {id: c-1, publication: {as: role-only}}\n',
      'capsules/1.yaml':
        'id: 1\nname: Capsule une\nsource: p-1\nparticipation: [{id: x-1, participant: c-1, function: [{roleName: voisine}]}]\n',
    })
    expect(pages['contributor/index.html']).toBeUndefined()
    expect(pages['index.html']).not.toContain('contributor/')
  })
})

it('leads to every page of records that say all that a record may, but for what moved or was withdrawn', async () => {
  const folder = await freshFolder()
  await cp(join(root, 'tests/golden/data'), join(folder, 'data'), { recursive: true })
  const pages = await published({ data: join(folder, 'data'), out: join(folder, 'dist') })
  const left = unlinked(pages).filter(
    (path) => !/Cette adresse a changé|Description retirée/.test(pages[path] ?? ''),
  )
  expect(left).toEqual([])
})

type Structured = Readonly<Record<string, unknown>>

/** A capsule with somebody whom search engines may find, two whom they may not, and somebody of whom nothing is told. */
function withScopes(): Files {
  const part = (id: number, more: object): object => ({ id: `x-${id}`, participant: `c-${id}`, ...more })
  return {
    'contributors.yaml': JSON.stringify([
      ...[indexable, unindexable, unindexable].map((scope, index) => person(index, scope)),
      { id: 'c-3', publication: { as: 'withheld' } },
    ]),
    'capsules/1.yaml': JSON.stringify({
      ...{ id: 1, name: 'Capsule une', source: 'p-1' },
      participation: [
        part(0, {
          credit: 'tisserand chez Organisation Une',
          function: [{ roleName: 'tisserand', organization: 'o-1' }],
        }),
        part(1, { function: [{ roleName: 'trésorière', organization: 'o-1' }] }),
        part(2, { credit: 'voisin' }),
        part(3, {}),
      ],
    }),
  }
}

/** Many people in one capsule. */
function everyone(count: number, scopeOf: (index: number) => readonly string[]): Files {
  const all = Array.from({ length: count }, (_, index) => index)
  return {
    'contributors.yaml': JSON.stringify(all.map((index) => person(index, scopeOf(index)))),
    'capsules/1.yaml': JSON.stringify({
      ...{ id: 1, name: 'Capsule une', source: 'p-1' },
      participation: all.map((index) => ({
        id: `x-${index}`,
        participant: `c-${index}`,
        credit: 'figurant',
      })),
    }),
  }
}

function person(index: number, scope: readonly string[]): object {
  const [givenName, familyName] = nameOf(index).split(' ')
  return {
    ...{ id: `c-${index}`, name: nameOf(index), givenName, familyName, source: 'p-1' },
    publication: { as: 'named', basis: 'consent', scope },
  }
}

/** A synthetic name; family names begin with each letter, some with accents. */
function nameOf(index: number): string {
  const initials = 'ABCDÉFGHIJKLMNÔPQRSTUVWXYZ'
  return `Nom${index} ${initials[index % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(index / 26)]}a`
}

function sortName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase()
  const [given, family] = plain.split(' ')
  return plain.startsWith('nom') ? `${family}  ${given}` : plain
}

async function publishedFiles(files: Files): Promise<Pages> {
  const folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), { ...smallest, ...files })
  return published({ data: join(folder, 'data'), out: join(folder, 'dist') })
}

async function published(order: { readonly data: string; readonly out: string }): Promise<Pages> {
  const outcome = await build({ ...order, publish: true })
  expect(outcome.published, JSON.stringify(outcome.problems)).toBe(true)
  const folder = join(order.out, 'public')
  const paths = Object.keys((await treeOf(folder)) ?? {}).filter((path) => /\.(html|xml)$/.test(path))
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']))
}

/** The items of the lists of people on a page. */
function itemsOf(
  html: string,
  path: string,
): { name: string; text: string; links: { text: string; target: string }[] }[] {
  const main = html.replace(/^.*<main/s, '<main')
  const lists = [...main.matchAll(/<ul class="people">(.*?)<\/ul>/gs)].map(([, list = '']) => list)
  return lists.flatMap((list) =>
    [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) => {
      const links = elementsOf(item)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => ({
          text: textIn(link),
          target: resolved(path, link.attrs.find(({ name }) => name === 'href')?.value ?? ''),
        }))
      return { name: links[0]?.text ?? '', text: textIn(parseFragment(item)), links }
    }),
  )
}

function resolved(path: string, href: string): string {
  return new URL(href, `https://publisher.test/p/${path}`).href
    .replace('https://publisher.test/p/', '')
    .replace(/#.*/, '')
}

/** The pages to which no way of links leads from the home page, but for the one of addresses without content. */
function unlinked(pages: Pages): string[] {
  const seen = new Set(['index.html'])
  for (const path of seen)
    for (const href of readPage(pages[path] ?? '').links) {
      const target = `${resolved(path.replace(/index\.html$/, ''), href)}`
      const file = target === '' || target.endsWith('/') ? `${target}index.html` : target
      if (pages[file] !== undefined) seen.add(file)
    }
  return Object.keys(pages).filter((path) => path.endsWith('.html') && path !== '404.html' && !seen.has(path))
}
