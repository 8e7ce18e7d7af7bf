import { cp, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { changes, cutAt } from '../support/cut.ts'
import { dataFolder, type Files, freshFolder, write } from '../support/folder.ts'
import { putForeign, stateOf } from '../support/foreign.ts'
import { treeOf } from '../support/tree.ts'

/** A folder of records, and one of results. */
type Place = { readonly data: string; readonly out: string }

/** Other words, and a place more or less, so that files of a release come, change and go. */
const words = (turn: number): Files => ({
  'topics.yaml': `- id: t-1\n  name: thème ${turn}\n  description: Un thème.\n  source: p-1\n`,
  'places.yaml': `- id: l-${turn % 2}\n  name: Lieu\n  source: p-1\n`,
})

/** Records under an example address, whose ids are free, so that they may go again. */
async function released(): Promise<Place> {
  const place = { data: await dataFolder(), out: join(await freshFolder(), 'dist') }
  const publication = String(await readFile(join(place.data, 'publication.yaml')))
  await write(place.data, {
    'publication.yaml': publication.replace('https://publisher.test/p/', 'https://publisher.example/p/'),
  })
  expect(await build({ ...place, publish: true })).toMatchObject({ published: true })
  return place
}

/** Everything of others in the result, and beside it: what is there now and no build made. */
async function foreignIn({ out }: Place): Promise<() => Promise<ReadonlyMap<string, string>>> {
  const ours = new Set<string>()
  const keep = async (): Promise<void> => {
    for (const folder of ['public', 'report'])
      for (const line of String(await readFile(join(out, folder, 'SHA256SUMS')).catch(() => ''))
        .split('\n')
        .filter(Boolean))
        for (
          let path = `${folder}/${line.slice(66)}`;
          path.includes('/');
          path = path.replace(/\/[^/]*$/, '')
        )
          ours.add(path)
    for (const path of ['public', 'report', 'public/SHA256SUMS', 'report/SHA256SUMS']) ours.add(path)
  }
  await keep()
  return async () => {
    await keep()
    return stateOf(join(out, '..'), (path) => path === 'dist' || isOurs(path.replace('dist/', '')))
  }

  /** A build that was killed leaves its work and its locks, too. */
  function isOurs(path: string): boolean {
    return (
      ours.has(path) || /^\.(next|lock)(?=$|[/.])|^public\/\.SHA256SUMS\.|^report\/\.SHA256SUMS\./.test(path)
    )
  }
}

/** A result in which others have something, everywhere. */
async function crowded(): Promise<Place> {
  const place = await released()
  await mkdir(join(place.out, 'public.previous'))
  for (const folder of ['..', '.', 'public', 'report', 'public.previous'])
    await putForeign(join(place.out, folder))
  return place
}

const buildOf = ({ data, out }: Place): string[] => ['build', '--quiet', '--data', data, '--out', out]

describe('what others have in a result and beside it', () => {
  it('is untouched after ten builds, one that finds something to correct, a withdrawal and a query', async () => {
    const place = await crowded()
    const foreign = await foreignIn(place)
    const before = await foreign()
    expect(before.size).toBeGreaterThan(150)
    for (let turn = 0; turn < 10; turn++) {
      await write(place.data, words(turn))
      if (turn === 4) await write(place.data, { 'places.yaml': '- id: l-1\n' })
      if (turn === 6)
        expect(await typed(['withdraw', 'c-1', '--date', '2026-01-02', '--data', place.data])).toMatchObject({
          code: 0,
        })
      expect(await typed(buildOf(place))).toMatchObject({ code: turn === 4 ? 1 : 0, stderr: '' })
      expect(await typed(['query', 'sources', '--engine', 'oxigraph', '--out', place.out])).toMatchObject({
        code: 0,
      })
      expect(await foreign(), `build ${turn}`).toEqual(before)
    }
    const pure = { ...place, out: await freshFolder() }
    expect(await typed(buildOf(pure))).toMatchObject({ code: 0 })
    const [crowd, alone] = [await treeOf(join(place.out, 'public')), await treeOf(join(pure.out, 'public'))]
    for (const [path, sum] of Object.entries(alone ?? {})) expect(crowd?.[path], path).toBe(sum)
  }, 240_000)

  it.each([
    { where: 'at each step where all in the result is ours', begin: released, counted: ['rename'] },
    { where: 'anywhere where others have something in it', begin: crowded, counted: changes },
  ])(
    'is untouched when a build is killed, and the next one completes the result: $where',
    async ({ begin, counted }) => {
      const first = await begin()
      const fresh = async (): Promise<Place> => {
        const place = { data: await freshFolder(), out: first.out }
        await cp(first.data, place.data, { recursive: true })
        await write(place.data, words(1))
        return place
      }
      const foreign = await foreignIn(first)
      const before = await foreign()
      const { made = 0 } = await cutAt(0, buildOf(await fresh()), { counted })
      const wanted = await ours(first)
      const cuts = Math.min(made, CUTS)
      for (let cut = 0; cut < cuts; cut++) {
        expect(await typed(buildOf({ ...first, data: first.data })), 'the release before').toMatchObject({
          code: 0,
        })
        const place = await fresh()
        const last = Math.ceil((made * (cut + 1)) / cuts)
        expect(await cutAt(last, buildOf(place), { counted })).toMatchObject({ code: null })
        expect(await foreign(), `killed at ${last} of ${made}`).toEqual(before)
        expect(await typed(buildOf(place))).toMatchObject({ code: 0, stderr: '' })
        expect(await foreign(), `after ${last} of ${made}`).toEqual(before)
        expect(await ours(first), `after ${last} of ${made}`).toEqual(wanted)
        expect(await readdir(first.out)).not.toContain('.next')
      }
    },
    240_000,
  )

  it('stops a build where it needs the place, by its path, and stays; moved away, it does so no more', async () => {
    const place = await released()
    const mine = 'place/l-1/index.html'
    await write(place.out, { [`public/${mine}`]: 'mine' })
    await write(place.data, words(1))
    const { code, stdout } = await typed([...buildOf(place), '--lang', 'en'])
    expect(code).toBe(1)
    expect(stdout).toContain(
      `public/${mine}:1:1 something that no build made stands where this one would write`,
    )
    expect(await readFile(join(place.out, 'public', mine), 'utf8')).toBe('mine')
    await rename(join(place.out, 'public/place'), join(place.out, 'public/places-of-mine'))
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    expect(await readFile(join(place.out, 'public/places-of-mine/l-1/index.html'), 'utf8')).toBe('mine')
  })

  it('stays among the reports, too, whatever becomes of the build, which names it', async () => {
    const place = await released()
    const right = String(await readFile(join(place.data, 'publication.yaml')))
    const mine = join(place.out, 'report/problems.html')
    await write(place.data, { 'publication.yaml': '' })
    expect(await typed(buildOf(place))).toMatchObject({ code: 1 })
    await write(place.out, { 'report/problems.html': 'mine', 'report/notes/1.txt': 'mine' })
    for (const topic of ['- id: t-1\n', String(words(1)['topics.yaml'])]) {
      await write(place.data, { 'publication.yaml': right, 'topics.yaml': topic })
      const { code, stdout } = await typed([...buildOf(place), '--lang', 'en'])
      expect(code).toBe(1)
      expect(stdout.split('[foreign-file]')).toHaveLength(2)
      expect(stdout).toContain(`${mine}:1:1 something that no build made`)
      expect(await readFile(mine, 'utf8')).toBe('mine')
    }
    await rename(mine, join(place.out, 'report/problems-of-mine.html'))
    expect(await typed(buildOf(place))).toMatchObject({ code: 0 })
    for (const name of ['problems-of-mine.html', 'notes/1.txt'])
      expect(await readFile(join(place.out, 'report', name), 'utf8')).toBe('mine')
  })

  it('is told where it is a file of the release that somebody changed: it is replaced, by its path', async () => {
    const place = await released()
    await write(place.out, { 'public/topics.ttl': '# mine\n' })
    const { code, stdout } = await typed([...buildOf(place), '--lang', 'en'])
    expect(code).toBe(0)
    expect(stdout).toContain(
      'public/topics.ttl:1:1 file of the release, changed by hand since; each release replaces it',
    )
    expect(await readFile(join(place.out, 'public/topics.ttl'), 'utf8')).not.toContain('mine')
  })
})

/** At how many changes of the disk a build is killed at most. */
const CUTS = 7

/** The files of the release that stands, by what its list says. */
async function ours({ out }: Place): Promise<string> {
  return readFile(join(out, 'public/SHA256SUMS'), 'utf8')
}
