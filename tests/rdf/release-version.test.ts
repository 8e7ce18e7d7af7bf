import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import n3 from 'n3'
import { describe, expect, it } from 'vitest'
import {
  EMPTY_FINGERPRINT,
  fingerprintOf,
  formatFingerprint,
  joinFingerprints,
} from '../../pipeline/rdf/fingerprint.ts'
import {
  dayOfVersion,
  nextReleaseMark,
  parseReleaseMark,
  type ReleaseMark,
} from '../../pipeline/rdf/release-version.ts'
import type { BuildOrder } from '../../pipeline/release/build-order.ts'
import { openLineFingerprints } from '../../pipeline/release/guard/fingerprints.ts'
import { formatRelease } from '../../pipeline/site/format-values.ts'
import { build, today } from '../support/build.ts'
import { regards, typed } from '../support/cli.ts'
import { type Files, freshFolder, smallest, write } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

const later = '2024-07-14'
const more: Files = {
  'places.yaml': '- id: l-1\n  name: Lieu\n  source: p-1\n',
}

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const fingerprint = fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(64))

describe('the version of a release', () => {
  it('bears the day that is asked for, else that of the same data, else today; no two releases share one', () => {
    const release = fc.record({
      fingerprint,
      today: day,
      date: fc.option(day, { nil: undefined }),
    })
    fc.assert(
      fc.property(fc.array(release, { minLength: 1, maxLength: 8 }), (releases) => {
        let before: ReleaseMark | undefined
        for (const { fingerprint, ...days } of releases) {
          const mark = nextReleaseMark(fingerprint, days, before)
          const isSame = before?.fingerprint === fingerprint
          const kept = isSame && before !== undefined ? dayOfVersion(before.version) : days.today
          expect(dayOfVersion(mark.version)).toBe(days.date ?? kept)
          expect(mark.version === before?.version).toBe(
            isSame && dayOfVersion(mark.version) === dayOfVersion(before?.version ?? ''),
          )
          expect(parseReleaseMark(`${mark.version} ${mark.fingerprint}`)).toEqual(mark)
          before = mark
        }
      }),
    )
  })

  it('numbers the releases of one day', () => {
    let mark: ReleaseMark | undefined
    const versions = ['a', 'b', 'a', 'a'].map((letter) => {
      mark = nextReleaseMark(letter.repeat(64), { today }, mark)
      return mark.version
    })
    expect(versions).toEqual([today, `${today}.2`, `${today}.3`, `${today}.3`])
  })

  it.each(['', '2024-05-06', '2024-02-30', '2024-05-06.1', '2024-05-06.02', '2024-13-01', '24-05-06', 'x'])(
    'is not read from %j',
    (version) => {
      expect(parseReleaseMark(version)).toBeUndefined()
      const isOne = version === '2024-05-06'
      expect(parseReleaseMark(`${version} ${'a'.repeat(64)}`) !== undefined).toBe(isOne)
      expect(parseReleaseMark(`${version} ${'A'.repeat(64)}`)).toBeUndefined()
    },
  )
})

describe('a fingerprint', () => {
  it('is the same in whatever order documents come, and another for other documents', () => {
    const documents = fc.array(fc.constantFrom('<a#1> a .\n', '<a#2> a .\n', '<b#1> b .\n'), { maxLength: 5 })
    const sumOf = (texts: readonly string[]): string =>
      formatFingerprint(texts.map((text) => fingerprintOf(text)).reduce(joinFingerprints, EMPTY_FINGERPRINT))
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const isSame = [...one].sort().join() === [...other].sort().join()
        expect(sumOf(one) === sumOf(other)).toBe(isSame)
        expect(sumOf(one)).toMatch(/^[0-9a-f]{64}$/)
      }),
    )
  })

  it('of lines is that of their documents', () => {
    const documents = ['<x/#a> <p> "1#2" .\n<x/#b> <p> <y> .\n', '<x/y/#a> <p> <x/#a> .\n']
    const sum = openLineFingerprints()
    for (const line of documents.join('').split('\n').slice(0, -1)) sum.add(line)
    expect(sum.end()).toBe(documents.map((text) => fingerprintOf(text)).reduce(joinFingerprints))
  })
})

describe('the day of a release', () => {
  it('is today, whatever old days the records tell of', async () => {
    const place = await placed({
      'sources.yaml':
        '- id: p-1\n  name: Page\n  url: https://example.org/page\n  dateModified: 1988-02-03\n',
      'capsules/1.yaml': `${smallest['capsules/1.yaml']}dateCreated: 1988-01-02\n`,
    })
    expect((await built(place)).release).toBe(today)
  })

  it('needs no day in the records', async () => {
    const place = await placed({
      'sources.yaml': '- id: p-1\n  name: Page\n  url: https://example.org/page\n  dateModified: 1988\n',
    })
    expect((await built(place, { today: later })).release).toBe(later)
  })

  it('stays in a clone that builds the same records on another day, and so does every byte', async () => {
    const place = await placed()
    await built(place)
    const clone = await cloned(place)
    expect((await built(clone, { today: later, workers: 2, batch: 1 })).release).toBe(today)
    expect(await treeOf(join(clone.out, 'public'))).toEqual(await treeOf(join(place.out, 'public')))
    expect(await lockOf(clone)).toBe(await lockOf(place))
  })

  it('is that on which the data changed, and a second release of one day is told from the first', async () => {
    const place = await placed()
    await built(place)
    await write(place.data, more)
    expect((await built(place)).release).toBe(`${today}.2`)
    const clone = await cloned(place)
    await write(clone.data, { 'places.yaml': String(more['places.yaml']).replace('Lieu', 'Lien') })
    expect((await built(clone, { today: later })).release).toBe(later)
  })

  it('changes with what only the catalogue says, and not with what a portal gave or the order of lines', async () => {
    const place = await placed()
    await built(place)
    const publication = String(smallest['publication.yaml'])
    const turned = publication.trim().split('\n').reverse().join('\n')
    await write(place.data, {
      'publication.yaml': `${turned}\ndatagouv: {dataset: 0123456789abcdef01234567}\n`,
    })
    expect((await built(place, { today: later })).release).toBe(today)
    await write(place.data, { 'publication.yaml': `${publication}keyword: eau\n` })
    expect((await built(place, { today: later })).release).toBe(later)
  })

  it('is the one that is asked for, by --date before SOURCE_DATE_EPOCH', async () => {
    const place = await placed()
    const args = ['build', '--no-pages', '--data', place.data, '--out', place.out]
    const env = { SOURCE_DATE_EPOCH: '86399' }
    const release = async (more: readonly string[], env: Record<string, string> = {}): Promise<string> => {
      const { stdout } = await typed([...args, '--lang', 'en', ...more], { env })
      return /release of (\S+)\)/.exec(stdout)?.[1] ?? stdout
    }
    expect(await release(['--date', '2023-01-02'], env)).toBe('2023-01-02')
    expect(await release([], env)).toBe('1970-01-01')
    expect(await release([], { SOURCE_DATE_EPOCH: '' })).toBe('1970-01-01')
    expect(await typed(args, { env: { SOURCE_DATE_EPOCH: 'hier' } })).toMatchObject({
      code: 2,
      stderr: 'regards: SOURCE_DATE_EPOCH « hier » ; admis : 0, 1764460800…\n',
    })
  })

  it('is asked of the clock of the machine where nothing else says it', async () => {
    const place = await placed()
    const { stdout } = await regards(
      ['build', '--no-pages', '--format', 'json', '--data', place.data, '--out', place.out],
      { env: { SOURCE_DATE_EPOCH: '', TZ: 'UTC' } },
    )
    const { release } = JSON.parse(stdout) as { release: string }
    expect(parseReleaseMark(`${release} ${'0'.repeat(64)}`)).toBeDefined()
    expect(release > '2024-05-06').toBe(true)
  })

  it('is one wherever it is told', async () => {
    const place = await placed({
      'publication.yaml': `${smallest['publication.yaml']}datePublished: 2020-01-01\n`,
    })
    await built(place, { pages: true })
    await write(place.data, more)
    await built(place, { pages: true })
    const text = (path: string): Promise<string> => readFile(join(place.out, 'public', path), 'utf8')
    const said = async (path: string): Promise<string[]> =>
      new n3.Parser()
        .parse(await text(path))
        .filter(({ predicate }) => /\/(version|dateModified|modified)$|#version$/.test(predicate.value))
        .filter(({ subject }) => /\/p\/#/.test(subject.value))
        .map(({ object }) => object.value)
        .sort()
    expect(await said('dumps/regards.ttl')).toEqual([today, `${today}.2`])
    expect(await said('catalog.ttl')).toEqual([today, today, `${today}.2`])
    expect(await said('.well-known/void')).toEqual([today])
    expect(await text('feed.atom')).toContain(`<updated>${today}T00:00:00Z</updated>`)
    expect(await text('data/index.html')).toContain(`Version du ${formatRelease(`${today}.2`, 'fr')}`)
  })

  it('under an example address, or another than the lasting one, is today and stays in no lock', async () => {
    const trial = await placed({
      'publication.yaml': String(smallest['publication.yaml']).replace('publisher.test', 'publisher.example'),
    })
    for (const today of ['2024-05-06', later]) expect((await built(trial, { today })).release).toBe(today)
    expect(await lockOf(trial)).toBeUndefined()
    const place = await placed()
    expect((await built(place, { base: 'https://elsewhere.test/' })).release).toBe(today)
    expect(await lockOf(place)).toBeUndefined()
  })

  it('is not counted on by a preview: what was typed and taken back is no change', async () => {
    const place = await placed()
    await built(place)
    const lock = await lockOf(place)
    await write(place.data, more)
    expect((await built(place, { today: later, isPreview: true })).release).toBe(later)
    await rm(join(place.data, 'places.yaml'))
    await writeFile(join(place.data, 'addresses.txt'), '') // the preview wrote the place's into it
    expect(await lockOf(place)).toBe(lock)
    expect((await built(await cloned(place), { today: later })).release).toBe(today)
  })

  it('may not come before the day on which the data went online', async () => {
    const place = await placed({
      'publication.yaml': `${smallest['publication.yaml']}datePublished: ${later}\n`,
    })
    for (const publish of [true, false]) {
      const { problems } = await build({ ...place, publish })
      expect(problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual([
        'issued-later',
      ])
    }
    expect((await built(place, { date: later })).release).toBe(later)
  })

  it('is taken from a lock that was kept before there were any for a change', async () => {
    const place = await placed()
    await built(place)
    const old = String(await lockOf(place)).replace(/^release .*\n/m, '')
    await write(place.data, { 'publication.lock': old })
    expect((await built(place, { today: later })).release).toBe(later)
    expect(await lockOf(place)).toContain(`\nrelease ${later} `)
  })

  it.each([
    ['a day that is none', (line: string) => line.replace(/\d{4}-\d\d-\d\d/, '2024-02-30')],
    ['a fingerprint that was cut', (line: string) => line.slice(0, -1)],
    ['a second one', (line: string) => `${line}\n${line}`],
    ['a conflict of versions', (line: string) => `<<<<<<< HEAD\n${line}`],
  ])('is told where the lock has %s', async (_, damage) => {
    const place = await placed()
    await built(place)
    const lock = String(await lockOf(place)).replace(/^release .*$/m, damage)
    await write(place.data, { 'publication.lock': lock })
    const { problems, published } = await build({ ...place, publish: true })
    expect(published).toBe(false)
    expect(problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)).toEqual([
      'lock-line',
    ])
    const part = join(await freshFolder(), 'part.nt')
    await writeFile(part, '')
    expect(await typed(['merge', '--data', place.data, part])).toMatchObject({ code: 1, stdout: '' })
  })
})

type Place = { readonly data: string; readonly out: string }

async function placed(files: Files = {}): Promise<Place> {
  const folder = await freshFolder()
  await write(join(folder, 'data'), { ...smallest, ...files })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

/** What somebody has who gets the records alone. */
async function cloned({ data }: Place): Promise<Place> {
  const folder = await freshFolder()
  await cp(data, join(folder, 'data'), { recursive: true })
  return { data: join(folder, 'data'), out: join(folder, 'dist') }
}

async function built(place: Place, order: Partial<BuildOrder> = {}) {
  const outcome = await build({ ...place, pages: false, ...order, publish: true })
  const wrong = outcome.problems.filter(({ severity }) => severity === 'violation')
  expect(outcome.published, JSON.stringify(wrong)).toBe(true)
  return outcome
}

function lockOf({ data }: Place): Promise<string | undefined> {
  return readFile(join(data, 'publication.lock'), 'utf8').catch(() => undefined)
}
