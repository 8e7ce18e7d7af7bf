import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import { changesText } from '../../pipeline/release/guard/changes-text.ts'
import { build as buildOnce } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

describe('what a release changes', () => {
  it('is nothing to tell the first time', async () => {
    const place = await placed()
    const { watched } = await built(place)
    expect(watched?.comparedWith).toBeUndefined()
    const { stdout } = await typed(['build', '--data', place.data, '--out', join(place.out, 'other')])
    expect(stdout).toContain('aucune version précédente à comparer')
  })

  it('is told in a sentence: what was added, modified and removed', async () => {
    const place = await placed()
    await built(place)
    await write(place.data, {
      'capsules/2.yaml': String(smallest['capsules/1.yaml'])
        .replace('id: 1', 'id: 2')
        .replace('une', 'deux')
        .replace('position: 1', 'position: 2')
        .replace('x-1', 'x-2')
        .replace('Une capsule', 'Deux capsules'),
      'contributors.yaml': String(smallest['contributors.yaml']).replace('Ada Une', 'Ada Deux'),
    })
    const { code, stdout } = await typed(['build', '--data', place.data, '--out', place.out])
    expect(stdout).toMatch(
      /Change +1 capsule ajoutée, 1 participation ajoutée, 1 contributeur modifié, 0 retiré \(affirmations : \+\d+, −2\)/,
    )
    expect(code).toBe(0)
    const { stdout: again } = await typed(['build', '--data', place.data, '--out', place.out, '--lang', 'en'])
    expect(again).toMatch(/Changes +0 added, 0 modified, 0 removed/)
  })

  it('agrees in gender and number', () => {
    const tally = { before: 9, after: 9, added: 0, modified: 0, removed: 0 }
    const kinds = new Map([
      ['capsule', { ...tally, added: 2, removed: 1 }],
      ['contributor', { ...tally, modified: 3, removed: 1 }],
    ])
    expect(changesText({ kinds }, 'fr')).toBe(
      '2 capsules ajoutées, 3 contributeurs modifiés, 1 capsule retirée, 1 contributeur retiré',
    )
    expect(changesText({ kinds }, 'en')).toBe(
      '2 capsules added, 3 contributors modified, 1 capsule removed, 1 contributor removed',
    )
  })

  it('is recorded for machines and as a page, hostile texts escaped', async () => {
    const place = await placed()
    await built(place)
    await write(place.data, {
      'contributors.yaml': String(smallest['contributors.yaml']).replace(
        'Ada Une',
        '"</code><script>alert(1)</script>"',
      ),
    })
    await built(place)
    const report = JSON.parse(await readFile(join(place.out, 'report/changes.json'), 'utf8'))
    expect(report.kinds.contributor).toEqual({ before: 1, after: 1, added: 0, modified: 1, removed: 0 })
    expect(report.resources).toEqual([{ address: 'contributor/c-1/', change: 'modified' }])
    expect(report.triples).toMatchObject({ added: 2, removed: 2 }) // the version too
    expect(report.removedTriples.join()).toContain('"Ada Une"')
    const page = await readFile(join(place.out, 'report/changes.html'), 'utf8')
    expect(page).toContain('1 contributeur modifié')
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })

  it('quotes nothing of a person who was let go, whichever way', async () => {
    for (const isRetired of [true, false]) {
      const place = await placed(withPeople(['Ada', 'Bela Zqx']))
      await built(place)
      const ledger = join(place.data, 'addresses.txt')
      const lines = await readFile(ledger, 'utf8')
      await writeFile(ledger, isRetired ? lines.replace(/^(contributor\/c-2.*)$/m, '$1 retired') : '')
      await write(place.data, withPeople(['Ada']))
      const { watched } = await built(place, { accepted: isRetired ? [] : ['contributor/c-2/'] })
      expect(watched?.changes.triples.removed).toBeGreaterThan(3)
      for (const name of ['changes.json', 'changes.html'])
        expect(await readFile(join(place.out, 'report', name), 'utf8')).not.toContain('Zqx')
    }
  })

  it('counts a participation as modified when one of its functions is', async () => {
    const place = await placed()
    await built(place)
    await write(place.data, {
      'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
        '    organization: o-1',
        '    function: {roleName: chercheuse, organization: o-1}',
      ),
    })
    await built(place)
    const { kinds, resources } = JSON.parse(await readFile(join(place.out, 'report/changes.json'), 'utf8'))
    expect(kinds.participation).toEqual({ before: 1, after: 1, added: 0, modified: 1, removed: 0 })
    expect(resources).toContainEqual({ address: 'capsule/1/#participation-x-1', change: 'modified' })
  })

  it('quotes no function of a person who is not named any more, and is stopped neither by that nor by the way back', async () => {
    const people = (as: string): string =>
      String(smallest['contributors.yaml']).replace('Ada Une', 'Bela Vrx').replace('as: named', `as: ${as}`)
    const capsule = String(smallest['capsules/1.yaml']).replace(
      '    organization: o-1',
      '    part: director\n    function: [{roleName: chercheuse-Zq, organization: o-1}, {roleName: amie-Zq}]',
    )
    const place = await placed({ 'capsules/1.yaml': capsule, 'contributors.yaml': people('named') })
    await built(place)
    for (const [as, kept] of [
      ['withheld', []],
      ['named', ['amie-Zq', 'chercheuse-Zq']],
      ['role-only', []],
      ['withheld', []],
      ['role-only', []],
    ] as const) {
      await write(place.data, { 'contributors.yaml': people(as) })
      await built(place)
      const { removedTriples, addedTriples, kinds } = JSON.parse(
        await readFile(join(place.out, 'report/changes.json'), 'utf8'),
      )
      expect([...new Set(String(removedTriples).match(/[a-z]+-Zq/g))], as).toEqual([])
      expect([...new Set(String(addedTriples).match(/[a-z]+-Zq/g))].sort(), as).toEqual(kept)
      expect(kinds.participation.after, as).toBe(1)
    }
  })

  it('is not told of a build that was refused before it could be compared', async () => {
    const place = await placed()
    await built(place)
    await write(place.data, { 'topics.yaml': '- id: t-1\n  nom: thème\n' })
    expect((await build({ ...place, publish: true })).published).toBe(false)
    await expect(readFile(join(place.out, 'report/changes.json'))).rejects.toThrow('ENOENT')
  })

  it('is the difference of the two sets of triples, whatever they are', async () => {
    const names = fc.array(fc.constantFrom('Ada', 'Bela', 'Ciré 💧', 'D" \\'), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(names, names, async (first, second) => {
        const place = await placed(withPeople(first))
        await built(place)
        const before = await lines(place.out)
        await rm(join(place.data, 'addresses.txt'))
        await rm(join(place.data, 'publication.lock'))
        await write(place.data, withPeople(second))
        const gone = first
          .map((_, index) => index)
          .slice(second.length)
          .map((index) => `contributor/c-${index + 1}/`)
        const { watched } = await built(place, { accepted: [...gone, 'contributor', 'triples'] })
        const after = await lines(place.out)
        expect(watched?.changes.addedTriples).toEqual(after.filter((line) => !before.includes(line)))
        const removed = before.filter((line) => !after.includes(line))
        expect(watched?.changes.triples.removed).toBe(removed.length)
        const quoted = removed.filter((line) => !gone.some((address) => line.includes(address))) // not of people let go
        expect(watched?.changes.removedTriples).toEqual(quoted)
      }),
      { numRuns: 12 },
    )
  })
})

describe('the release before', () => {
  it.each([
    ['as it is', (bytes: Buffer) => bytes, 'before.nt'],
    ['packed', (bytes: Buffer) => gzipSync(bytes), 'before.nt.gz'],
    [
      'unsorted',
      (bytes: Buffer) => Buffer.from(`${String(bytes).trim().split('\n').reverse().join('\n')}\n`),
      'before.nt',
    ],
    [
      'under another base',
      (bytes: Buffer) =>
        Buffer.from(String(bytes).replaceAll('<https://publisher.test/p/', '<https://zebra.test/')),
      'before.nt',
    ],
  ])('may be given as a file, %s', async (_, make, name) => {
    const place = await placed()
    await built(place)
    const previous = join(place.out, name)
    await writeFile(previous, make(await readFile(join(place.out, 'public/dumps/regards.nt'))))
    await write(place.data, {
      'contributors.yaml': String(smallest['contributors.yaml']).replace('Ada', 'Eva'),
    })
    const { watched } = await built(place, { previous, out: join(place.out, 'elsewhere') })
    expect(watched?.comparedWith).toBe(previous)
    expect(watched?.changes.triples).toMatchObject({ added: 2, removed: 2 }) // the version too
    expect(watched?.changes.resources).toEqual([{ address: 'contributor/c-1/', change: 'modified' }])
  })

  it('may name who is no longer named, packed too, and stops nothing by that', async () => {
    const place = await placed(withPeople(['Ada Une', 'Bela Zqx']))
    await built(place)
    const previous = join(place.out, 'before.nt.gz')
    await writeFile(previous, gzipSync(await readFile(join(place.out, 'public/dumps/regards.nt'))))
    const people = String(withPeople(['Ada Une', 'Bela Zqx'])['contributors.yaml'])
    const last = people.lastIndexOf('named')
    await write(place.data, {
      'contributors.yaml': `${people.slice(0, last)}role-only${people.slice(last + 'named'.length)}`,
    })
    const { watched } = await built(place, { previous })
    expect(watched?.comparedWith).toBe(previous)
    expect(watched?.changes.triples.removed).toBeGreaterThan(0)
  })

  it('under another base has texts and links elsewhere that stay as they are', async () => {
    const files = {
      'publication.yaml': String(smallest['publication.yaml']).replace(
        'publisher.test/p/',
        'publisher.test/',
      ),
      'sources.yaml':
        '- id: p-1\n  name: "See <https://publisher.test/#x>"\n  url: https://publisher.test/page\n  dateModified: 2024-05-06\n',
    }
    const place = await placed(files)
    await built(place)
    const moved = { base: 'https://moved.test/', previous: join(place.out, 'public/dumps/regards.nt') }
    const { watched } = await built({ ...place, out: join(place.out, 'elsewhere') }, moved)
    expect(watched?.changes.resources).toEqual([])
    // the lock, which keeps the day of the first release, is not read for another base
    expect(watched?.changes.removedTriples.map((line) => line.split(' ')[1])).toEqual([
      '<http://schema.org/datePublished>',
    ])
    expect(watched?.changes.triples).toMatchObject({ added: 0, removed: 1 })
  })

  it.each([
    ['not N-Triples', Buffer.from('id,name\n1,x\n'), 'before.nt', 1],
    ['cut', Buffer.from('<https://a.test/#dataset> <https://b.test/p> "x" .\n<https://a.te'), 'before.nt', 2],
    ['not gzip', Buffer.from('<https://a.test/#dataset>'), 'before.nt.gz', 1],
    ['empty', Buffer.from(''), 'before.nt', 1],
  ])('is refused with its place when it is %s', async (_, bytes, name, line) => {
    const place = await placed()
    const previous = join(place.data, '..', name)
    await writeFile(previous, bytes)
    const { problems, published } = await build({ ...place, previous, publish: true })
    expect(published).toBe(false)
    expect(problems.filter(({ rule }) => rule === 'previous-file').map(({ place }) => place)).toEqual([
      { file: previous, line, column: 1 },
    ])
  })

  it('that is not there is a wrong use', async () => {
    const place = await placed()
    const { code, stderr } = await typed([
      'build',
      '--data',
      place.data,
      '--out',
      place.out,
      '--previous',
      'nowhere.nt',
    ])
    expect([code, stderr]).toEqual([2, 'regards: fichier introuvable : nowhere.nt\n'])
  })
})

describe('what would be lost', () => {
  it('stops a release when a resource vanished that no ledger knows, until it is named', async () => {
    const place = await placed(withPeople(['Ada', 'Bela']))
    await built(place)
    await rm(join(place.data, 'addresses.txt'))
    await write(place.data, withPeople(['Ada']))
    const tree = await treeOf(join(place.out, 'public'))
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    expect(await treeOf(join(place.out, 'public'))).toEqual(tree)
    const told = problems.filter(({ severity }) => severity === 'violation')
    expect(told.map(({ rule, message }) => [rule, message.fr])).toEqual([
      ['loss-resource', expect.stringContaining('--accept-loss contributor/c-2/')],
    ])
    expect(await built(place, { accepted: ['contributor/c-2/'] })).toMatchObject({ published: true })
  })

  it('is told once when the ledger told it already, and may be retired there', async () => {
    const place = await placed(withPeople(['Ada', 'Bela']))
    await built(place)
    await write(place.data, withPeople(['Ada']))
    const { problems } = await build({ ...place, publish: true })
    expect(problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual([
      'id-vanished',
    ])
    const ledger = join(place.data, 'addresses.txt')
    await writeFile(ledger, (await readFile(ledger, 'utf8')).replace(/^(contributor\/c-2.*)$/m, '$1 retired'))
    expect((await built(place)).watched?.changes.kinds.get('contributor')).toMatchObject({
      removed: 1,
      after: 1,
    })
  })

  it('stops a release when a number falls by more than a share, two at least, until it is named', async () => {
    const place = await placed(withPeople(['Ada', 'Bela', 'Ciré', 'Dana', 'Eva', 'Fay']))
    await built(place)
    const ledger = join(place.data, 'addresses.txt')
    await writeFile(
      ledger,
      (await readFile(ledger, 'utf8')).replaceAll(/^(contributor\/c-[56].*)$/gm, '$1 retired'),
    )
    await write(place.data, withPeople(['Ada', 'Bela', 'Ciré', 'Dana']))
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    const told = problems.filter(({ rule }) => rule === 'loss-count')
    expect(told.map(({ message }) => message.en)).toEqual([
      'contributor: 6 before, 4 now; check that no file is missing or, if it is meant, --accept-loss contributor',
    ])
    expect((await build({ ...place, publish: true, lossShare: 0.5 })).published).toBe(true)
  })

  it('is compared with the lock where there is no release', async () => {
    const place = await placed(withPeople(['Ada', 'Bela', 'Ciré', 'Dana']))
    await built(place)
    const ledger = join(place.data, 'addresses.txt')
    await writeFile(
      ledger,
      (await readFile(ledger, 'utf8')).replaceAll(/^(contributor\/c-[34].*)$/gm, '$1 retired'),
    )
    await write(place.data, withPeople(['Ada', 'Bela']))
    const clone = { data: place.data, out: join(place.out, 'of-a-clone') }
    const refused = await build({ ...clone, publish: true })
    expect(refused.published).toBe(false)
    expect(
      refused.problems.filter(({ rule }) => rule === 'loss-count').map(({ message }) => message.en),
    ).toEqual([expect.stringMatching(/^contributor: 4 before, 2 now/)])
    expect((await build({ ...clone, publish: true, accepted: ['contributor'] })).published).toBe(true)
  })

  it('is told to be needless where a name was accepted that lost nothing', async () => {
    const place = await placed()
    await built(place)
    const { problems } = await built(place, { accepted: ['capsule/1/', 'capsules'] })
    expect(
      problems.filter(({ rule }) => rule === 'accepted-nothing').map(({ severity }) => severity),
    ).toEqual(['warning', 'warning'])
  })
})

describe('the lock', () => {
  it('is written beside the records, without a name of anybody, and stays when nothing changes', async () => {
    const place = await placed()
    await built(place)
    const text = await readFile(join(place.data, 'publication.lock'), 'utf8')
    expect(text).toContain('identifier https://publisher.test/p/#dataset\nbase https://publisher.test/p/\n')
    expect(text).toContain('count capsule 1\n')
    expect(text).not.toContain('Ada')
    await built(place)
    expect(await readFile(join(place.data, 'publication.lock'), 'utf8')).toBe(text)
  })

  it.each([
    [
      'base',
      'base: https://publisher.test/p/',
      'base: https://publisher.test/q/',
      ['lock-base', 'lock-identifier'],
      ['base', 'identifier'],
    ],
    [
      'identifier',
      'inLanguage: fr',
      'inLanguage: fr\nidentifier: another',
      ['lock-identifier'],
      ['identifier'],
    ],
  ])('refuses another %s, until it is named', async (_, old, now, rules, names) => {
    const place = await placed()
    await built(place)
    const tree = await treeOf(join(place.out, 'public'))
    const publication = String(smallest['publication.yaml']).replace(old, now)
    await write(place.data, { 'publication.yaml': publication })
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    expect(problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual(rules)
    expect(await treeOf(join(place.out, 'public'))).toEqual(tree)
    const checked = await build({ ...place, publish: false })
    expect(checked.problems.filter(({ rule }) => rule.startsWith('lock-')).map(({ rule }) => rule)).toEqual(
      rules,
    )
    expect(await built(place, { accepted: names })).toMatchObject({ published: true })
    expect(await built(place)).toMatchObject({ published: true })
  })

  it('lets the base change while the identifier stays', async () => {
    const place = await placed()
    await built(place)
    const text = String(smallest['publication.yaml']).replace('/p/', '/q/')
    await write(place.data, { 'publication.yaml': `${text}identifier: https://publisher.test/p/#dataset\n` })
    expect(await built(place, { accepted: ['base'] })).toMatchObject({ published: true })
  })

  it('refuses to lose a file that portals know', async () => {
    const place = await placed()
    await built(place)
    const path = join(place.data, 'publication.lock')
    const url = 'https://publisher.test/p/dumps/old.rdf'
    await writeFile(path, `${await readFile(path, 'utf8')}download ${url}\n`)
    const { problems } = await build({ ...place, publish: true })
    expect(problems.filter(({ rule }) => rule === 'lock-download').map(({ place }) => place.file)).toEqual([
      path,
    ])
    expect(await built(place, { accepted: [url] })).toMatchObject({ published: true })
  })

  it.each([
    ['a line that nobody wrote', (text: string) => `${text}<<<<<<< HEAD\n`, 'lock-line'],
    ['nothing in it', () => '', 'lock-cut'],
    ['two identifiers', (text: string) => `${text}identifier another\n`, 'lock-line'],
  ])('with %s is a problem with its place, and loses nothing', async (_, broken, rule) => {
    const place = await placed()
    await built(place)
    const path = join(place.data, 'publication.lock')
    await writeFile(path, broken(await readFile(path, 'utf8')))
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    expect(problems.filter((problem) => problem.rule === rule).map(({ place }) => place.file)).toEqual([path])
  })

  it('may have been saved with a byte order mark', async () => {
    const place = await placed()
    await built(place)
    const path = join(place.data, 'publication.lock')
    await writeFile(path, `\uFEFF${await readFile(path, 'utf8')}`)
    await built(place)
  })

  it('takes no identifier that would break a line', async () => {
    const text = `${smallest['publication.yaml']}identifier: "one\\ntwo"\n`
    const { problems } = await build({ ...(await placed({ 'publication.yaml': text })), publish: true })
    expect(problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual([
      'identifier',
    ])
  })

  it('is neither read nor written for an example address, nor where --base asks for another', async () => {
    const place = await placed({
      'publication.yaml': String(smallest['publication.yaml']).replace('publisher.test', 'publisher.example'),
    })
    await built(place)
    await expect(readFile(join(place.data, 'publication.lock'))).rejects.toThrow('ENOENT')
    const staged = await placed()
    await built(staged)
    const text = await readFile(join(staged.data, 'publication.lock'), 'utf8')
    expect(
      await built({ ...staged, out: join(staged.out, 'stage') }, { base: 'http://127.0.0.1:8080/' }),
    ).toMatchObject({ published: true })
    expect(await readFile(join(staged.data, 'publication.lock'), 'utf8')).toBe(text)
  })
})

type Place = { readonly data: string; readonly out: string }

/** Builds, once a check of the same has told the same. */
async function build(order: Parameters<typeof buildOnce>[0]) {
  const violations = ({ problems }: Awaited<ReturnType<typeof buildOnce>>) =>
    problems
      .filter(({ severity }) => severity === 'violation')
      .map(({ rule, place, message }) => [rule, place, message.fr])
  const checked = await buildOnce({ ...order, publish: false })
  const outcome = await buildOnce(order)
  expect(violations(checked)).toEqual(violations(outcome))
  return outcome
}

async function placed(files: Files = {}): Promise<Place> {
  const folder = await freshFolder()
  await write(join(folder, 'data'), { ...smallest, ...files })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

async function built(place: Place, order: Partial<BuildOrder> = {}) {
  const outcome = await build({ ...place, pages: false, ...order, publish: true })
  expect(
    outcome.published,
    JSON.stringify(outcome.problems.filter(({ severity }) => severity === 'violation')),
  ).toBe(true)
  return outcome
}

/** People of these names, the first of whom speaks. */
function withPeople(names: readonly string[]): Files {
  const people = names.map(
    (name, index) =>
      `- id: c-${index + 1}\n  name: ${JSON.stringify(name)}\n  publication: {as: named, basis: public-credit}\n  source: p-1\n`,
  )
  return { 'contributors.yaml': people.join('') }
}

/** The lines of a release, each of which a parser that is not ours takes. */
async function lines(out: string): Promise<string[]> {
  const text = await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')
  const all = text.split('\n').filter((line) => line !== '')
  expect(new n3.Parser({ format: 'N-Triples' }).parse(text)).toHaveLength(all.length)
  return all
}
