import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import context from '../../ontology/context.json' with { type: 'json' }
import { build } from '../support/build.ts'
import { launcher, typed } from '../support/cli.ts'
import { dataFolder, everything, type Files, freshFolder, write } from '../support/folder.ts'
import { linesOf, ndjson } from '../support/ndjson.ts'
import { capsule, partText, person } from '../support/parts.ts'
import { hostileText } from '../support/records.ts'

const hasSort = spawnSync('sort', ['--version']).status === 0

/** The smallest publication, with people who may not be named everywhere. */
const decided: Files = {
  'contributors.yaml': [
    '- {id: c-1, name: Ada Une, publication: {as: named, basis: public-credit}, source: p-1}',
    '- {id: c-2, name: Zoé Deux, publication: {as: role-only}, source: p-1}',
    '- {id: c-3, name: Max Trois, publication: {as: withheld}, source: p-1}',
    '- {id: c-4, name: Léa Quatre, publication: {as: named, basis: consent}, source: p-1}',
    '',
  ].join('\n'),
  'withdrawals.txt': 'c-4 2025-01-02\n',
  'addresses.txt': 'contributor/c-4/#person\n',
}

/** Some synthetic records that cite each other and the smallest publication. */
const anyRecords: fc.Arbitrary<object[]> = fc
  .array(
    fc.record({
      name: hostileText,
      people: fc.uniqueArray(fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4', 'c-8', 'c-9'), { maxLength: 4 }),
      date: fc.constantFrom('2021-09-28', '2024-12-31T23:30:00Z', '2023'),
      topics: fc.uniqueArray(fc.constantFrom('t-1', 't-2'), { minLength: 1 }),
      chapters: fc.array(hostileText, { maxLength: 2 }),
      caption: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drawn) => [
    person('c-8'),
    person('c-9'),
    { kind: 'topic', id: 't-2', name: 'second', description: 'Synthétique.', broader: 't-1', source: 'p-1' },
    { kind: 'topic', id: 't-0', replacedBy: 't-1' },
    ...drawn.map(({ name, people, date, topics, chapters, caption }, index) =>
      capsule(index, {
        name,
        about: topics,
        datePublished: date,
        ...(people.length > 0 && {
          participation: people.map((id) => ({
            id: `x-${id}`,
            participant: id,
            credit: 'au titre de Une',
            roleName: 'invitée',
            organization: 'o-1',
          })),
        }),
        ...(chapters.length > 0 && {
          hasPart: chapters.map((name, at) => ({ id: `h-${at}`, name, startOffset: at * 60 })),
        }),
        ...(caption && { caption: [{ inLanguage: 'fr', contentUrl: 'https://example.org/fr.vtt' }] }),
      }),
    ),
  ])

/** What a part is made into before it is joined: as it comes, sorted, packed. */
const forms = ['plain', 'sorted', 'packed'] as const

async function mapped(data: string, records: Iterable<object>): Promise<string> {
  const { stdout, stderr, code } = await typed(['map', '--data', data], { input: linesOf(records) })
  expect([code, stderr.replaceAll(/^.*"severity":"(?!violation).*\n/gm, '')]).toEqual([0, ''])
  return stdout
}

async function writePart(path: string, text: string, form: (typeof forms)[number]): Promise<string> {
  if (form === 'packed') await writeFile(`${path}.gz`, gzipSync(text))
  else await writeFile(path, form === 'plain' ? text : sorted(text))
  return form === 'packed' ? `${path}.gz` : path
}

function sorted(text: string): string {
  const lines = text.split('\n').slice(0, -1)
  return [...new Set(lines)]
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((line) => `${line}\n`)
    .join('')
}

/** What is written when parts, or folders of them, are merged. */
async function merged(data: string, part: string, day: { readonly today?: string } = {}): Promise<string> {
  const out = join(await freshFolder(), 'merged.nt')
  const { code, stderr } = await typed(['merge', '--data', data, '--out', out, part], day)
  expect(stderr).toMatch(/^Résultat/)
  expect(code).toBe(0)
  return readFile(out, 'utf8')
}

/** What one build of the records publishes. */
async function built(data: string, records: object[]): Promise<string> {
  const out = await freshFolder()
  const outcome = await build({ data, out, publish: true, pages: false, inputs: [ndjson(records)] })
  expect(outcome.problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  return readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
}

describe('parts that were mapped separately and merged', () => {
  it('give the bytes of one build where captions of one’s own are published too', async () => {
    const data = await dataFolder({
      ...decided,
      'media/1.vtt':
        'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Une>Bonjour.\n\n00:11.000 --> 00:12.000\nOui.\n',
    })
    const caption = [{ inLanguage: 'fr', contentUrl: '1.vtt', transcript: 'published' }]
    const records = [
      capsule(0, { contentUrl: 'https://example.org/1.mp4', duration: 'PT1M', caption }),
      capsule(1, {
        caption,
        restrict: [{ from: 10, to: 20 }],
        duration: 'PT1M',
        hasPart: [{ id: 'h', name: 'Un', startOffset: 0 }],
      }),
    ]
    const folder = await freshFolder()
    for (const [number, record] of records.entries())
      await writeFile(join(folder, `part-${number}.nt`), await mapped(data, [record]))
    const whole = await built(data, records)
    await rm(join(data, 'publication.lock'))
    expect(await merged(data, folder)).toBe(whole)
    expect(whole).toContain('endOffset')
  })

  it('give the bytes of one build, however the records are split, shared, repeated, sorted or packed', async () => {
    const part = fc.tuple(fc.array(fc.nat(9), { maxLength: 8 }), fc.constantFrom(...forms))
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.array(part, { minLength: 1, maxLength: 2 }), async (records, drawn) => {
        const [data, folder] = [await dataFolder(decided), await freshFolder()]
        const used = new Set(drawn.flatMap(([indices]) => indices))
        const rest = records.flatMap((_, index) => (used.has(index) ? [] : [index]))
        for (const [number, [indices, form]] of [...drawn, [rest, 'plain'] as const].entries()) {
          const text = await mapped(
            data,
            indices.flatMap((index) => records[index] ?? []),
          )
          await writePart(join(folder, `part-${number}`), text, form)
        }
        const whole = await built(data, records)
        // what the build left in the lock tells a later merge that nothing changed
        expect(await merged(data, folder, { today: '2031-12-24' })).toBe(whole)
        await rm(join(data, 'publication.lock'))
        expect(await merged(data, folder)).toBe(whole)
      }),
      { numRuns: 3 },
    )
  })

  it.runIf(hasSort)('have the same lines as joined by `sort -m`', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const paths = []
    for (const number of [1, 2, 3]) {
      const text = partText([person('c-8'), capsule(number), capsule(2)])
      paths.push(await writePart(join(folder, `part-${number}`), text, 'sorted'))
    }
    const lines = execFileSync('sort', ['-m', '-u', ...paths], { env: { LC_ALL: 'C' }, encoding: 'utf8' })
    const whole = await merged(data, folder)
    const own = new Set((await merged(data, await writePart(join(folder, 'none'), '', 'plain'))).split('\n'))
    const others = whole
      .split('\n')
      .filter((line) => !own.has(line) && !/#dataset> <\S+(version|dateM)/.test(line))
    expect(others.map((line) => `${line}\n`).join('')).toBe(lines)
    const again = await freshFolder()
    await writeFile(join(again, 'joined'), lines)
    expect(await merged(data, again)).toBe(whole)
    await writeFile(join(again, 'whole'), whole)
    expect(await merged(data, join(again, 'whole'))).toBe(whole)
  })

  it('are printed without --out; with a violation neither printed nor written', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const part = await writePart(join(folder, 'part'), partText([capsule(1)]), 'plain')
    const whole = await typed(['merge', '--data', data, '--lang', 'en', part])
    expect(whole.stdout).toBe(await merged(data, part))
    expect(whole.stderr).toMatch(/^Result {5}\d+ statements: standard output\n$/)
    const out = join(folder, 'out')
    expect(await typed(['merge', '--data', data, '--out', out, part])).toMatchObject({ code: 0 })
    expect(await readFile(out, 'utf8')).toBe(whole.stdout)
    await writeFile(part, 'no line\n')
    expect((await typed(['merge', '--data', data, '--out', out, part])).code).toBe(1)
    expect(await typed(['merge', '--data', data, part])).toMatchObject({ code: 1, stdout: '' })
    expect(await readFile(out, 'utf8')).toBe(whole.stdout)
    expect((await readdir(folder)).sort()).toEqual(['out', 'part'])
  })
})

describe('a merge', () => {
  /** Records of parts, what becomes of their text, and what is told; `PART` stands for the path of a part. */
  const cases: {
    name: string
    files?: Files
    later?: Files
    parts: readonly (readonly object[])[]
    spoil?: (text: string) => string
    says: readonly string[]
  }[] = [
    {
      name: 'a part that was cut in a line',
      parts: [[capsule(1)]],
      spoil: (text) => text.slice(0, -20),
      says: [
        'PART/0:1:1 « capsule/n-1/#video » « capsule/n-1/#video » : une partie de cette fiche manque ; la part est coupée, la refaire  [part-cut]',
        `PART/0:10:1 ligne que map n'écrit pas : "<https://publisher.test/p/capsule/n-1/> <http://xmlns.com/fo…" ; la part est coupée, ou d'une autre main : la refaire  [part-line]`,
      ],
    },
    {
      name: 'a part of which lines are missing',
      parts: [[capsule(1, { hasPart: [{ id: 'h-1', name: 'Un', startOffset: 0 }] })]],
      spoil: (text) => text.replaceAll(/^.*#video> <.*\n/gm, ''),
      says: [
        'PART/0:1:1 « capsule/n-1/#chapter-h-1 » « capsule/n-1/#chapter-h-1 » : une partie de cette fiche manque ; la part est coupée, la refaire  [part-cut]',
        'PART/0:4:1 « capsule/n-1/ » « capsule/n-1/#video » : une partie de cette fiche manque ; la part est coupée, la refaire  [part-cut]',
      ],
    },
    {
      name: 'a word that no record says',
      parts: [[capsule(1)]],
      spoil: (text) => text.replace('schema.org/description', 'schema.org/abstract'),
      says: [
        `PART/0:1:1 ligne que map n'écrit pas : "<https://publisher.test/p/capsule/n-1/#video> <http://schema…" ; la part est coupée, ou d'une autre main : la refaire  [part-line]`,
        'PART/0:6:1 « capsule/n-1/ » « capsule/n-1/#video » : une partie de cette fiche manque ; la part est coupée, la refaire  [part-cut]',
      ],
    },
    {
      name: 'another base',
      parts: [[capsule(1)]],
      spoil: (text) => text.replaceAll('publisher.test', 'other.test'),
      says: [
        "PART/0:1:1 « https://other.test/p/capsule/n-1/#video » « https://other.test/p/capsule/n-1/#video » n'est pas une adresse de fiche sous https://publisher.test/p/ ; refaire cette part avec le même dossier (--data) et la même base (--base)  [part-base]",
        "PART/0:6:1 « https://other.test/p/capsule/n-1/ » « https://other.test/p/capsule/n-1/ » n'est pas une adresse de fiche sous https://publisher.test/p/ ; refaire cette part avec le même dossier (--data) et la même base (--base)  [part-base]",
      ],
    },
    {
      name: 'references to what nobody describes',
      parts: [[capsule(1, { isPartOf: 's-2' }), capsule(2, { spatialCoverage: 'l-1' })]],
      says: [
        'PART/0:1:1 « capsule/n-1/#video » isPartOf: série « s-2 » inconnue ; le plus proche : s-1 (Série)  [unknown-reference]',
        'PART/0:11:1 « capsule/n-2/#video » spatialCoverage: aucune fiche lue de ce genre : lieu ; rétablir places.yaml, ou ôter les champs qui en citent  [no-records]',
      ],
    },
    {
      name: 'references to a draft and to what was replaced',
      files: {
        'topics.yaml':
          '- {id: t-1, name: thème, description: Un., source: p-1}\n- {id: t-2, replacedBy: t-1}\n- {id: t-3, name: autre, draft: true}\n',
      },
      parts: [[capsule(1, { about: 't-2' })], [capsule(2, { about: 't-3' })]],
      says: [
        'PART/0:1:1 « capsule/n-1/#video » about: « t-2 » a été remplacé ; écrire « t-1 »  [replaced-reference]',
        'PART/1:1:1 « capsule/n-2/#video » about: la fiche « t-3 » est un brouillon ; la relire et en ôter draft: true, ou ôter ce lien  [draft-reference]',
      ],
    },
    {
      name: 'a position taken in two parts',
      parts: [[capsule(1)], [{ ...capsule(1), id: 'n-2' }]],
      says: [
        'PART/1:1:1 « capsule/n-2/#video » position: numéro 3 déjà pris dans cette série (PART/0:1) ; en choisir un autre  [position-taken]',
      ],
    },
    {
      name: 'an id that two parts use for different things',
      parts: [[capsule(1)], [capsule(1, { sameAs: 'https://example.org/same' })]],
      says: [
        "PART/1:5:1 « capsule/n-1/#video » « capsule/n-1/#video » : PART/0:1 n'en dit pas la même chose ; deux fiches ont le même identifiant (en changer un), ou une part est d'avant un changement (la refaire)  [part-differs]",
      ],
    },
    {
      name: 'an id that one part uses twice',
      parts: [[capsule(1), capsule(1, { name: 'Autre' })]],
      says: [
        "PART/0:1:1 « capsule/n-1/#video » name: un titre est attendu, un seul par langue ; l'écrire dans name  [capsule-name]",
      ],
    },
    {
      name: 'topics in a circle that no part shows alone',
      parts: [
        ['t-2', 't-3'],
        ['t-3', 't-2'],
      ].map(([id, broader]) => [
        { kind: 'topic', id, name: id, description: 'Synthétique.', broader, source: 'p-1' },
      ]),
      says: [
        'PART/0:1:1 « topic/t-2/#concept » broader: cercle : « t-2 » → « t-3 » → « t-2 » ; rompre un de ces liens  [circle]',
      ],
    },
    {
      name: 'an id that was retired, and a publication that vanished',
      files: { 'addresses.txt': 'capsule/n-1/#video retired\ncapsule/n-2/#video\n' },
      parts: [[capsule(1)]],
      says: [
        "DATA/addresses.txt:2:1 « capsule/n-2/#video » était publié et n'est plus décrit ; rétablir la fiche, y écrire replacedBy, ou ajouter « retired » à cette ligne  [id-vanished]",
        "PART/0:1:1 « capsule/n-1/#video » id: « capsule/n-1/#video » a été retiré (DATA/addresses.txt) et un identifiant ne sert qu'une fois ; en choisir un autre  [id-retired]",
      ],
    },
    {
      name: 'people who withdrew after their part was made',
      files: { 'capsules/1.yaml': 'id: 1\nname: Une\ndescription: Une.\nisPartOf: s-1\nsource: p-1\n' },
      later: { 'withdrawals.txt': 'c-1 2025-01-02 credit\nc-8 2025-01-02\n' },
      parts: [
        [
          capsule(1, {
            participation: [{ id: 'x-2', participant: 'c-1', credit: 'à Une', roleName: 'invitée' }],
          }),
        ],
        [person('c-8')],
      ],
      says: [
        "PART/0:8:1 « capsule/n-1/#participation-x-2 » ce qui est décidé de « c-1 » ne permet pas, ou plus, ce que cette part en dit ; la refaire avec map et le dossier de fiches d'aujourd'hui  [part-decision]",
        "PART/1:1:1 « contributor/c-8/#person » ce qui est décidé de « c-8 » ne permet pas, ou plus, ce que cette part en dit ; la refaire avec map et le dossier de fiches d'aujourd'hui  [part-decision]",
      ],
    },
    {
      name: 'the name of who is not to be named, in a text',
      files: decided,
      parts: [[capsule(1, { description: 'Avec Max Trois.' })]],
      says: [
        "capsule/n-1/#video:1:1 description.fr: « Max Trois » : ce texte nomme « c-3 », qui n'est pas à nommer ; le reformuler  [leak]",
      ],
    },
  ]

  it.each(cases)(
    'reports $name, and writes nothing',
    async ({ files, later, parts, spoil = (text) => text, says }) => {
      const [data, folder] = [await dataFolder(files), await freshFolder()]
      for (const [number, records] of parts.entries())
        await writePart(join(folder, `${number}`), spoil(partText(records)), 'plain')
      await write(data, later ?? {})
      const { code, stdout, stderr } = await typed(['merge', '--data', data, folder])
      const told = stderr.replaceAll(folder, 'PART').replaceAll(data, 'DATA').split('\n')
      expect(
        told
          .filter((line) => line.startsWith('  '))
          .map((line) => line.slice(2))
          .sort(),
      ).toEqual([...says].sort())
      expect([code, stdout]).toEqual([1, ''])
    },
  )

  it('of two parts with the same sameAs warns and succeeds', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    for (const number of [1, 2]) {
      const record = capsule(number, { sameAs: 'https://example.org/same' })
      await writePart(join(folder, `${number}`), partText([record]), 'plain')
    }
    const { code, stdout, stderr } = await typed(['merge', '--data', data, folder])
    expect([code, stdout.includes('capsule/n-2/#video')]).toEqual([0, true])
    expect(stderr.replaceAll(folder, 'PART')).toContain(
      '  PART/2:1:1 « capsule/n-2/#video » sameAs: "https://example.org/same" (aussi PART/1:1) : deux fiches disent être la même chose',
    )
  })

  it('reports files that cannot be read as text', async () => {
    const [data, folder] = [await dataFolder(), await freshFolder()]
    const packed = gzipSync(partText([capsule(1)]))
    await writeFile(join(folder, 'cut.gz'), packed.subarray(0, -9))
    await writeFile(join(folder, 'latin'), Buffer.from('<a> "é" .\n', 'latin1'))
    const { stderr } = await typed(['merge', '--data', data, '--lang', 'en', folder])
    expect(stderr).toContain('cut.gz:10:1 part that cannot be read (gzip ?)')
    expect(stderr).toContain('latin:1:1 part that cannot be read (UTF-8 ?)')
  })

  it.each([
    [
      ['merge'],
      'regards: donner les parts à réunir : npm run regards merge PART…, des fichiers de map ou leurs dossiers\n',
    ],
    [
      ['merge', 'no/part'],
      'regards: part introuvable : no/part ; donner un fichier de map, ou un dossier qui en contient\n',
    ],
    [['map', '--format', 'ttl'], 'regards: --format « ttl » ; admis : nt, jsonld\n'],
  ])('used as %j ends with exit code 2 and one line', async (args, says) =>
    expect(await typed(args)).toEqual({ code: 2, stdout: '', stderr: says }),
  )
})

describe('regards map', () => {
  it('leaves out records with violations, reports each as a line of JSON, and maps the others', async () => {
    const data = await dataFolder()
    const restricted = person('c-9', { scope: everything.filter((scope) => scope !== 'indexing') })
    const records = [capsule(1), { ...capsule(2), position: 'x' }, restricted, person('c-8'), capsule(3)]
    const { code, stdout, stderr } = await typed(['map', '--data', data], { input: linesOf(records) })
    const subjects = new Set(stdout.match(/^<\S+>/gm))
    expect([...subjects].map((each) => each.slice('<https://publisher.test/p/'.length, -1))).toEqual([
      'capsule/n-1/#video',
      'capsule/n-1/',
      'contributor/c-8/#person',
      'contributor/c-8/',
      'capsule/n-3/#video',
      'capsule/n-3/',
    ])
    const told = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const violations = told.filter(({ severity }) => severity === 'violation')
    expect(violations.map(({ code, line, field }) => [code, line, field])).toEqual([
      ['number', 2, 'position'],
      ['decision-in-part', 3, 'publication'],
    ])
    expect(code).toBe(1)
  })

  it('maps nothing while a decision in the data folder cannot be read', async () => {
    const data = await dataFolder({ 'contributors.yaml': '- id: c-1\n  name: Ada Une\n' })
    const { code, stdout, stderr } = await typed(['map', '--data', data], { input: linesOf([capsule(1)]) })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('"code":"decision-missing"')
  })

  it('gives the same triples as JSON-LD, one document a line, with the address of the context', async () => {
    const data = await dataFolder()
    const records = [person('c-8'), capsule(1, { datePublished: '2021' })]
    const input = linesOf(records)
    const { stdout } = await typed(['map', '--data', data, '--format', 'jsonld'], { input })
    const documentLoader = async (url: string) => {
      expect(url).toBe('https://publisher.test/p/context.jsonld')
      return { document: context as never, documentUrl: url }
    }
    const options = { documentLoader, format: 'application/n-quads' as const, safe: true }
    const documents = stdout.trim().split('\n')
    const triples = await Promise.all(documents.map((line) => jsonld.toRDF(JSON.parse(line), options)))
    const lines = (await mapped(data, records)).replaceAll(/^#.*\n/gm, '')
    expect(sorted(triples.join(''))).toBe(sorted(lines))
  })

  it('ends with one line when its reader ends', async () => {
    const data = await dataFolder()
    const child = spawn(process.execPath, [launcher, 'map', '--data', data, '--lang', 'en'])
    const ended = once(child, 'close')
    let notes = ''
    child.stderr.on('data', (text) => {
      notes += text
    })
    child.stdin.on('error', () => {}) // it ends before it has read everything
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(linesOf(Array.from({ length: 50 }, (_, index) => capsule(index))))
    expect((await ended)[0]).toBe(2)
    expect(notes.replaceAll(/^\{.*\n/gm, '')).toBe(
      'regards: the command that read the result ended before receiving all of it; see what it says\n',
    )
  })
})
