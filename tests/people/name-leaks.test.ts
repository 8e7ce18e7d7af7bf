import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openZipWriter } from '../../pipeline/files/zip-writer.ts'
import { buildRosterFromNames } from '../../pipeline/people/build-roster.ts'
import { findReleaseLeaks } from '../../pipeline/people/release-leaks.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import type { NdjsonInput } from '../../pipeline/read/ndjson-records.ts'
import { build } from '../support/build.ts'
import { dataFolder, everything, type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { ndjson } from '../support/ndjson.ts'
import { treeOf } from '../support/tree.ts'

const capsule = String(smallest['capsules/1.yaml'])

/** A person who does not exist, and what was decided about them. */
function person(decision: string, name = 'Zoé Qwyx', id = 'c-7'): string {
  const [givenName, familyName] = name.split(' ')
  return `- {id: ${id}, name: ${name}, givenName: ${givenName}, familyName: ${familyName}, publication: {${decision}}, source: p-1}\n`
}

/** The smallest publication, with further people, and with a description of its capsule. */
function files(people: string, description = 'Une capsule.', more: Files = {}): Files {
  return {
    ...smallest,
    'contributors.yaml': `${smallest['contributors.yaml']}${people}`,
    'capsules/1.yaml': capsule.replace('Une capsule.', JSON.stringify(description)),
    ...more,
  }
}

/** What is told of some files, by `check` and by `build`, which have to tell the same; `out` is where the build goes. */
async function told(
  all: Files,
  out?: string,
): Promise<{ lines: string[]; isPublished: boolean; out: string }> {
  const data = await dataFolder(all)
  const place = { data, out: out ?? (await freshFolder()) }
  const checked = await build({ ...place, publish: false })
  const built = await build({ ...place, publish: true })
  const linesOf = (problems: typeof built.problems): string[] =>
    problems
      .filter(({ rule }) => /^(leak|withdrawal-|id-name)/.test(rule))
      .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), ''))
  expect(linesOf(checked.problems)).toEqual(linesOf(built.problems))
  expect(checked.violations === 0).toBe(built.published)
  return { lines: linesOf(built.problems), isPublished: built.published, out: place.out }
}

async function published(out: string, path = 'dumps/regards.nt'): Promise<string> {
  return readFile(join(out, 'public', path), 'utf8')
}

describe('a name in a record', () => {
  it('is told once, at its field, with the words and the way out, by check and build alike', async () => {
    const { lines, isPublished, out } = await told(
      files(person('as: withheld'), 'Zoe QWYX parle ; Mme Qwyx répond, et Zoé Qwyx conclut.'),
    )
    expect(lines).toEqual([
      "capsules/1.yaml:3:1 « Capsule une » description: « Zoe QWYX », « Qwyx », « Zoé Qwyx » : ce texte nomme « c-7 », qui n'est pas à nommer ; le reformuler ; si c'est quelqu'un d'autre ou un mot courant, écrire exceptions: [Qwyx] dans publication.yaml  [leak]",
    ])
    expect(isPublished).toBe(false)
    expect(Object.keys((await treeOf(join(out, 'public'))) ?? {})).toEqual([])
  })

  it.each([
    [
      'topics.yaml:4',
      {
        'topics.yaml':
          '- id: t-1\n  name: thème\n  description: Un thème.\n  alternateName: Hommage à Zoé Qwyx\n',
      },
    ],
    ['series.yaml:3', { 'series.yaml': '- id: s-1\n  name: Série\n  description: La série de Zoé Qwyx.\n' }],
    [
      'publication.yaml:3',
      {
        'publication.yaml': String(smallest['publication.yaml']).replace('Made for tests.', 'Par Zoé Qwyx.'),
      },
    ],
    [
      'organizations.yaml:3',
      { 'organizations.yaml': '- id: o-1\n  name: Organisation Une\n  url: https://zoe-qwyx.example.org/\n' },
    ],
    [
      'capsules/1.yaml:10',
      { 'capsules/1.yaml': capsule.replace('chercheuse à', 'chercheuse avec Zoé Qwyx à') },
    ],
    [
      'capsules/1.yaml:13',
      { 'capsules/1.yaml': `${capsule}transcript: "Bonjour.\\nJe m'appelle Zoé Qwyx."\n` },
    ],
    ['more.ndjson:1', { 'more.ndjson': '{"kind":"topic","id":"t-2","name":"Zo&eacute; Qwyx"}\n' }],
  ] as const)('is found wherever it stands, as in %s', async (place, more) => {
    const { lines } = await told(files(person('as: withheld'), 'Une capsule.', more))
    expect(lines.map((each) => each.replace(/^(\S+?:\d+).*/, '$1'))).toEqual([place])
  })

  it('is found in an id, whose address would say it', async () => {
    const { lines } = await told(
      files(person('as: withheld'), 'Une capsule.', {
        'more.ndjson': '{"kind":"topic","id":"prix-zoe-qwyx","name":"Prix"}\n',
      }),
    )
    expect(lines).toEqual([expect.stringMatching(/^more\.ndjson:1:\d+ « Prix » id: .*\[leak-id\]$/)])
  })

  it.each([
    ['[Qwyx, Zoé Qwyx]', 'Zoé Qwyx et Mme Qwyx.'],
    ['[Rue Qwyx]', 'Dans la rue Qwyx.'],
  ])('that is somebody else’s or a common word passes with exceptions: %s', async (exceptions, text) => {
    const publication = `${smallest['publication.yaml']}exceptions: ${exceptions}\n`
    expect((await told(files(person('as: withheld'), text))).isPublished).toBe(false)
    const excepted = await told(files(person('as: withheld'), text, { 'publication.yaml': publication }))
    expect(excepted).toMatchObject({ lines: [], isPublished: true })
  })

  it('in full is never proposed as an exception, and warned of where it is one', async () => {
    const { lines } = await told(files(person('as: withheld'), 'Avec Zoé Qwyx.'))
    expect(lines).toEqual([expect.not.stringContaining('exceptions')])
    const publication = `${smallest['publication.yaml']}exceptions: [Lent, ZOE QWYX]\n`
    const data = await dataFolder(
      files(person('as: withheld'), 'Avec Zoé Qwyx.', { 'publication.yaml': publication }),
    )
    const { problems } = await build({ data, out: await freshFolder(), publish: false })
    const warned = problems.filter(({ rule }) => rule === 'exception-name')
    expect(warned.map(({ place, severity }) => [place.line, place.column, severity])).toEqual([
      [7, 20, 'warning'],
    ])
  })

  it.each([
    [
      'indexing',
      'as: named, basis: consent, scope: [name, credit, affiliation, image, open-data]',
      'leak-indexed',
    ],
    [
      'open-data',
      'as: named, basis: consent, scope: [name, credit, affiliation, image, indexing]',
      'leak-data',
    ],
    ['indexing, on a ground that does not suffice,', 'as: named, basis: public-credit', 'leak-indexed'],
  ])('of who did not agree to %s passes once what the message says is written', async (_, decision, rule) => {
    const refused = await told(files(person(decision), 'Entretien avec Zoé Qwyx.'))
    expect(refused.lines).toEqual([expect.stringContaining(`[${rule}]`)])
    const [scope = ''] =
      /scope: \[[^\]]*\](?= sous publication, dans sa fiche)/.exec(String(refused.lines)) ?? []
    const [policy = ''] = /people: \{[^}]*\}/.exec(String(refused.lines)) ?? []
    expect(scope).toContain(decision.includes('basis: consent') ? 'name' : 'indexing')
    const agreed = `${decision.replace(/, scope: .*/, '')}, ${scope}`
    const passed = await told(
      files(person(agreed), 'Entretien avec Zoé Qwyx.', {
        'publication.yaml': `${smallest['publication.yaml']}${policy === '' ? '' : `${policy}\n`}`,
      }),
    )
    expect(passed).toMatchObject({ lines: [], isPublished: true })
  })
})

describe('two people of one family name', () => {
  const free = `as: named, basis: consent, scope: [${everything.join(', ')}]`
  const both = (other: string): string =>
    person('as: withheld', 'Paul Martin', 'c-8') + person(free, other, 'c-9')
  const with9 = capsule.replace('participant: c-1', 'participant: c-9')
  const with8 = capsule.replace(
    'participation:\n',
    'participation:\n  - {id: x-8, participant: c-8}\n  - {id: x-9, participant: c-9, credit: x}\n',
  )

  it.each([
    ['the full name of the one who may be named', 'Marie Martin', 'Avec Marie Martin.', true],
    ['her name, then the family name', 'Marie Martin', 'Avec Marie Martin. Mme Martin répond.', true],
    ['the family name alone, of nobody in the record', 'Marie Martin', 'Martin répond.', false],
    ['the full name of the other', 'Marie Martin', 'Avec Paul Martin.', false],
    ['a longer name that ends like the other’s', 'Jean-Paul Martin', 'Avec Jean-Paul Martin.', true],
    ['the same full name, of nobody in the record', 'Paul Martin', 'Avec Paul Martin.', false],
  ])('are told apart by who is meant: %s', async (_, other, text, isPublished) => {
    expect((await told(files(both(other), text))).isPublished).toBe(isPublished)
  })

  it('are told apart by who takes part', async () => {
    const speaks = { 'capsules/1.yaml': with9.replace('Une capsule.', 'Avec Paul Martin. Martin répond.') }
    expect(await told(files(both('Paul Martin'), '', speaks))).toMatchObject({ lines: [], isPublished: true })
    const speak = { 'capsules/1.yaml': with8.replace('Une capsule.', 'Martin répond.') }
    expect((await told(files(both('Marie Martin'), '', speak))).isPublished).toBe(false)
  })

  it('are told apart where their given names share it', async () => {
    for (const text of ['Marie et Paul Martin.', 'Martin Marie et Paul.'])
      expect((await told(files(both('Marie Martin'), text))).lines, text).toEqual([
        expect.stringMatching(/« Paul (Martin)?|« Paul »|« Martin/),
      ])
  })

  it('do not keep each other from withdrawing', async () => {
    const out = await freshFolder()
    const all = files(
      person(free, 'Arthur Khan', 'c-8') + person(free, 'Isla Khan', 'c-9'),
      'Avec Isla Khan.',
    )
    expect(await told(all, out)).toMatchObject({ isPublished: true })
    expect(await published(out)).toContain('Arthur Khan')
    const left = await told(
      { ...all, 'withdrawals.txt': 'c-8 2024-06-01\n', ...(await ledgerOf(all, out)) },
      out,
    )
    expect(left).toMatchObject({ lines: [], isPublished: true })
    expect(JSON.stringify(await textsOf(out))).not.toContain('Arthur')
  })
})

describe('the name of somebody who withdrew', () => {
  const free = `as: named, basis: consent, scope: [${everything.join(', ')}]`

  it('is taken out of texts at once, told as a warning, and stays in the record', async () => {
    const out = await freshFolder()
    const all = files(person(free), 'Avec Zoé Qwyx, puis Bela ; « merci, ZOE QWYX », dit-il.')
    expect(await told(all, out)).toMatchObject({ isPublished: true })
    const { lines, isPublished } = await told({ ...all, 'withdrawals.txt': 'c-7 2024-06-01\n' }, out)
    expect(lines).toEqual([expect.stringMatching(/^capsules\/1\.yaml:3:1 .*c-7.*\[leak-masked\]$/)])
    expect(isPublished).toBe(true)
    expect(await published(out)).toContain('"Avec […], puis Bela ; « merci, […] », dit-il."@fr')
    const texts = await textsOf(out)
    for (const path of Object.keys(texts).filter(
      (path) => path.startsWith('public/') || /changes/.test(path),
    ))
      expect(texts[path], path).not.toMatch(/qwyx/i)
  })

  it('is taken out beside what is written in signs of HTML or percents, and leaves no value twice', async () => {
    const more = {
      'organizations.yaml':
        '- {id: o-1, name: Organisation, alternateName: [Zoé Qwyx, Qwyx Zoé], source: p-1}\n',
      'topics.yaml':
        '- {id: t-1, name: "Zo&eacute; &amp; co.", description: "Zoé Qwyx &amp; co., à 100 %20 fois <i>ici</i>.", source: p-1}\n',
      'withdrawals.txt': 'c-7 2024-06-01\n',
    }
    const { lines, isPublished, out } = await told(files(person(free), 'Une capsule.', more))
    expect(lines.map((each) => /\[[a-z-]+\]$/.exec(each)?.[0])).toEqual([
      '[leak-masked]',
      '[leak-masked]',
      '[leak-masked]',
    ])
    expect(isPublished).toBe(true)
    expect(await published(out)).toContain('"[…] &amp; co., à 100 %20 fois <i>ici</i>."@fr')
    const twice = files(person(free), 'Avec Zoé Qwyx, Zo&eacute; Qwyx.', {
      'withdrawals.txt': 'c-7 2024-06-01\n',
    })
    expect((await told(twice)).isPublished).toBe(false)
  })

  it('is taken out although an exception is the full name, unless somebody else bears it', async () => {
    const more = {
      'publication.yaml': `${smallest['publication.yaml']}exceptions: [Zoé Qwyx]\n`,
      'withdrawals.txt': 'c-7 2024-06-01\n',
    }
    const { out } = await told(files(person(free), 'Avec Zoé Qwyx.', more))
    expect(await published(out)).toContain('"Avec […]."@fr')
    const both = person(free) + person(free, 'Zoé Qwyx', 'c-8')
    const namesake = await told(files(both, 'Avec Zoé Qwyx.', more))
    expect(await published(namesake.out)).toContain('"Avec Zoé Qwyx."@fr')
  })

  it.each(['indexing', 'open-data'])('is taken out of texts where %s alone was taken back', async (scope) => {
    const all = files(person(free), 'Avec Zoé Qwyx.', { 'withdrawals.txt': `c-7 2024-06-01 ${scope}\n` })
    const { lines, isPublished, out } = await told(all)
    expect(lines).toEqual([expect.stringContaining('[leak-masked]')])
    expect(isPublished).toBe(true)
    expect(await published(out, 'capsule/1/index.html')).not.toContain('Avec Zoé')
  })

  it('stops the release in an address or an id, which cannot be cut', async () => {
    const more = {
      'organizations.yaml': '- id: o-1\n  name: Organisation\n  url: https://example.org/zoe.qwyx/\n',
    }
    const all = files(person(free), 'Une capsule.', { ...more, 'withdrawals.txt': 'c-7 2024-06-01\n' })
    expect((await told(all)).lines).toEqual([expect.stringMatching(/^organizations\.yaml:3:\d+ .*\[leak\]$/)])
  })
})

describe('an id made of a person’s name', () => {
  it.each(['zoe-qwyx', 'c-qwyx', 'zqwyx', 'qwyx-2'])('is refused: %s', async (id) => {
    const { lines } = await told(files(person('as: named, basis: consent', 'Zoé Qwyx', id)))
    expect(lines).toEqual([expect.stringMatching(/^contributors\.yaml:8:\d+ .*\[id-name\]$/)])
  })

  it('is not told of a number, which is nobody’s', async () => {
    const { lines } = await told(files(person('as: named, basis: consent', 'Zoé Qwyx-2024', 'c-2024')))
    expect(lines).toEqual([])
  })
})

describe('a name in a release', () => {
  const people = [
    { id: 'c-1', name: 'Jean-Noël Façon', givenName: 'Jean-Noël', familyName: 'Façon' },
    { id: 'c-2', name: 'Ada Erais', givenName: 'Ada', familyName: 'Erais' },
  ]
  const none = {
    site: false,
    data: false,
    search: false,
    credits: false,
    credit: false,
    affiliation: false,
    image: false,
  }
  const roster = buildRosterFromNames(
    people.map((person) => ({ person, rights: none })),
    {},
  )

  async function found(path: string, content: string | Buffer): Promise<string[]> {
    const folder = await freshFolder()
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
    return (await findReleaseLeaks(folder, roster)).map(({ id, file }) => `${id} ${file}`)
  }

  it.each([
    ['the name as it is', 'a.txt', 'avec Jean-Noël Façon, hier'],
    ['the other order', 'a.txt', 'FAÇON Jean-Noël'],
    ['other case, without accents or hyphen', 'a.txt', 'JEAN NOEL FACON'],
    ['letters with accents of their own', 'a.txt', 'Jean-Noe\u0308l Fac\u0327on'],
    ['text between tags', 'a.html', '<p>Jean-<b>Noël</b> <i>Façon</i></p>'],
    ['an attribute', 'a.html', '<img alt="Jean-Noël Façon">'],
    ['entities', 'a.html', 'Jean-No&#235;l&nbsp;Fa&#xE7;on'],
    ['escapes of JSON', 'a.json', '{"name": "Jean-No\\u00ebl Fa\\u00e7on"}'],
    ['escapes of N-Triples', 'a.nt', '<a> <b> "Jean-No\\U000000EBl\\nFa\\u00E7on" .'],
    ['an encoded address', 'a.ttl', '<https://a.test/Jean-No%C3%ABl-Fa%C3%A7on>'],
    ['an address in Latin-1', 'a.ttl', '<https://a.test/Jean-No%EBl-Fa%E7on>'],
    ['the name of a file', 'people/jean-noel-facon.txt', 'nothing'],
    ['what is packed', 'a.nt.gz', gzipSync('"Jean-Noël Façon"')],
  ])('is found in %s', async (_, path, content) => {
    expect(await found(path, content)).toEqual([`c-1 ${path}`])
  })

  it.each([
    ['small', 'un mot '],
    ['large', 'un mot '.repeat(200_000)], // of which the archive holds no size before its bytes
  ])('is found in a workbook, in a cell of a %s sheet', async (_, before) => {
    const folder = await freshFolder()
    const [part, path] = [join(folder, 'part.xml'), join(folder, 'release/a.xlsx')]
    await mkdir(join(folder, 'release'))
    const archive = openZipWriter(path, '2024-06-01', '')
    for (const [name, text] of Object.entries({
      one: before,
      two: 'Jean-Noël &lt;Façon&gt;',
      three: before,
    })) {
      await writeFile(part, `<row><c><is><t>${text}</t></is></c>\n</row>\n`)
      await archive.add(`${name}.xml`, part)
    }
    await archive.close()
    expect(await findReleaseLeaks(join(folder, 'release'), roster)).toEqual([{ id: 'c-1', file: 'a.xlsx' }])
  })

  it.each(['Une facon de dire', 'je serais, tu seras', 'Jean, puis Noël ; Ada, puis un autre', 'Façon'])(
    'is not seen in « %s »',
    async (text) => {
      expect(await found('a.txt', text)).toEqual([])
    },
  )

  it('of somebody who shares it with an author of the software of the pages is not seen in its licences', async () => {
    const licenses = await readFile(
      new URL('../../pipeline/program/site/licenses.txt', import.meta.url),
      'utf8',
    )
    const [name = ''] = /(?<=^Copyright .*)\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/mu.exec(licenses) ?? []
    expect(name).toMatch(/ /)
    expect(await told(files(person('as: withheld', name)), await freshFolder())).toMatchObject({
      isPublished: true,
    })
  })

  it('is looked for in every text, though the record comes in a file after them; on a stream such a record is refused', async () => {
    const data = await dataFolder(files('', 'Avec Zoé Qwyx.'))
    const stream = (): NdjsonInput => ({ name: 'more.ndjson', chunks: ndjson([late]).chunks })
    for (const [inputOf, rule] of [
      [() => ndjson([late]), 'leak'],
      [stream, 'decision-in-stream'],
    ] as const)
      for (const publish of [false, true]) {
        const { problems } = await build({ data, out: await freshFolder(), publish, inputs: [inputOf()] })
        const told = problems.filter(({ severity }) => severity === 'violation')
        expect(told.map((each) => each.rule)).toContain(rule)
      }
  })
})

/** A person whose record comes late. */
const late = {
  kind: 'contributor',
  id: 'c-7',
  name: 'Zoé Qwyx',
  publication: { as: 'withheld' },
  source: 'p-1',
}

describe('a report', () => {
  it('stays with the publisher, and holds nobody up for quoting what was taken out', async () => {
    const out = await freshFolder()
    const free = `as: named, basis: consent, scope: [${everything.join(', ')}]`
    expect(await told(files(person(free), 'Avec Zoé Qwyx.'), out)).toMatchObject({ isPublished: true })
    expect((await told(files(person('as: withheld'), 'Avec Zoé Qwyx.'), out)).isPublished).toBe(false)
    expect(await told(files(person('as: withheld'), 'Une capsule.'), out)).toMatchObject({
      isPublished: true,
    })
    expect((await textsOf(out))['report/changes.json']).not.toMatch(/qwyx/i)
  })

  it('of a refused release says what is wrong with a value that names somebody', async () => {
    const data = await dataFolder(files(person('as: withheld'), 'Une capsule.'))
    const out = await freshFolder()
    await write(data, { 'capsules/1.yaml': `${capsule}encodingFormat: film de ZOE QWYX\n` })
    const { problems } = await build({ data, out, publish: true })
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['leak', 'capsule-encodingFormat']),
    )
    expect(Object.keys((await textsOf(out)) ?? {})).toEqual(expect.arrayContaining(['report/problems.html']))
  })
})

/** The list of addresses that a build of some files left, for the next data folder. */
async function ledgerOf(all: Files, out: string): Promise<Files> {
  const data = await dataFolder(all)
  await build({ data, out, publish: true })
  return { 'addresses.txt': await readFile(join(data, 'addresses.txt'), 'utf8') }
}

async function textsOf(folder: string): Promise<Record<string, string>> {
  const paths = Object.keys((await treeOf(folder)) ?? {}).filter((path) => !path.endsWith('.gz'))
  const texts = paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}
