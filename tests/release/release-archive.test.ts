import { cp, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openArchiveChange } from '../../pipeline/release/release-archive.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { cutAt, failAt } from '../support/cut.ts'
import { dataFolder, freshFolder, smallest, write } from '../support/folder.ts'
import { namesIn, treeOf } from '../support/tree.ts'
import { unzip } from '../support/zip.ts'

type Place = { readonly data: string; readonly out: string }

const lasting = { 'places.yaml': '- id: l-1\n  name: Lieu\n  source: p-1\n' }
const broken = { 'topics.yaml': '- id: t-1\n' }

async function place(): Promise<Place> {
  return { data: await dataFolder(), out: await freshFolder() }
}

async function zipped(at: Place, zips = true) {
  return build({ ...at, publish: true, zips })
}

/** The archive of a result; undefined where there is none. */
async function archiveIn(out: string): Promise<Buffer | undefined> {
  return readFile(join(out, 'public.zip')).catch(() => undefined)
}

/** The checksums of the release that is in an archive. */
function sumsIn(archive: Buffer | undefined): string | undefined {
  return archive && String(unzip(archive).files.find(({ name }) => name === 'SHA256SUMS')?.bytes)
}

it('holds every file of public/ at its root, byte for byte, and nothing else', async () => {
  const at = await place()
  await zipped(at)
  await write(at.out, { 'public/.htaccess': 'mine', 'public/CNAME': 'mine', 'public/.git/HEAD': 'mine' })
  const outcome = await zipped(at)
  const archive = await archiveIn(at.out)
  const { files } = unzip(archive as Buffer)
  expect(outcome.archive).toEqual({ files: files.length, bytes: archive?.length })
  const names = Object.keys((await treeOf(join(at.out, 'public'))) ?? {})
  expect(files.map(({ name }) => name).sort()).toEqual(
    names.filter((name) => !['.htaccess', 'CNAME', '.git/HEAD'].includes(name)).sort(),
  )
  expect(names).toContain('.well-known/void')
  for (const { name, bytes } of files)
    expect(bytes.equals(await readFile(join(at.out, 'public', name))), name).toBe(true)
})

it('is the same of the same records, wherever and whenever, and another of others', async () => {
  const [one, other] = [await place(), await place()]
  await zipped(one)
  await zipped(other)
  const first = await archiveIn(one.out)
  expect((await archiveIn(other.out))?.equals(first as Buffer)).toBe(true)
  await build({ ...one, publish: true, zips: true, today: '2025-01-01', workers: 1 })
  expect((await archiveIn(one.out))?.equals(first as Buffer)).toBe(true)
  await write(other.data, lasting)
  await zipped(other)
  expect((await archiveIn(other.out))?.equals(first as Buffer)).toBe(false)
})

it('goes when a build without it replaces its release, and stays when one publishes nothing', async () => {
  const at = await place()
  await zipped(at)
  const archive = await archiveIn(at.out)
  await write(at.data, broken)
  for (const zips of [true, false]) {
    expect(await zipped(at, zips)).toMatchObject({ published: false })
    expect((await archiveIn(at.out))?.equals(archive as Buffer)).toBe(true)
  }
  await write(at.data, smallest)
  expect(await zipped(at, false)).toMatchObject({ published: true, archive: 'removed' })
  expect(await namesIn(at.out)).toEqual(['public', 'report'])
  expect((await zipped(at, false)).archive).toBeUndefined()
})

it('takes the place of nothing that no build made, and says so', async () => {
  const at = await place()
  for (const mine of ['mine', '']) {
    await write(at.out, { 'public.zip': mine })
    expect(await zipped(at, false)).toMatchObject({ published: true })
    const { published, problems } = await zipped(at)
    expect(published).toBe(false)
    expect(problems.map(({ rule, place }) => [rule, place.file])).toContainEqual([
      'foreign-file',
      join(at.out, 'public.zip'),
    ])
    expect(String(await archiveIn(at.out))).toBe(mine)
  }
  const folder = await place()
  await write(folder.out, { 'public.zip/mine.txt': 'mine' })
  expect(await zipped(folder)).toMatchObject({ published: false })
  expect(await zipped(folder, false)).toMatchObject({ published: true })
  expect(await namesIn(join(folder.out, 'public.zip'))).toEqual(['mine.txt'])
})

it.each(['fr', 'en'])('is told by the command, with what became of it (%s)', async (language) => {
  const at = await place()
  const args = ['build', '--quiet', '--lang', language, '--data', at.data, '--out', at.out]
  const archived = await typed([...args, '--zip'])
  expect(archived.code).toBe(0)
  expect(archived.stdout).toMatch(
    language === 'fr'
      ? /Archive .*public\.zip : \d+ fichiers, .* ko\n/
      : /Archive .*public\.zip: \d+ files, .* kB\n/,
  )
  const without = await typed(args)
  expect(without.stdout).toMatch(/Archive .*public\.zip.*--zip\n/)
  expect((await typed(args)).stdout).not.toContain('Archive')
})

it.each(['check', 'merge', 'map', 'serve'])('is for build alone: %s does not know --zip', async (command) => {
  const { code, stderr } = await typed([command, '--zip'])
  expect(code).toBe(2)
  expect(stderr).toContain('--zip')
})

it('never stands beside another release, whichever step fails', async () => {
  await eachStep(async (last, args) => (await failAt(last, args, 'EIO')).made)
}, 240_000)

it('never stands beside another release, wherever a build is killed', async () => {
  await eachStep(async (last, args) => (await cutAt(last, args, { counted: ['rename'] })).made ?? 0)
}, 240_000)

it('that cannot be put in its place leaves the release, and is told', async () => {
  const at = await place()
  const change = await openArchiveChange(at.out, at.out, join(at.out, 'nothing.zip'))
  await expect(change.place()).rejects.toThrow(
    /the new release is in place, but its archive .*public\.zip is not/,
  )
})

/**
 * Replaces a release and its archive by others, while the system lets one of the steps fail; `run` runs a command, in which the step of
 * a number fails, and tells how many there are.
 */
async function eachStep(run: (last: number, args: readonly string[]) => Promise<number>): Promise<void> {
  const first = await place()
  await zipped(first)
  const scene = async (): Promise<Place> => {
    const at = { data: await freshFolder(), out: await freshFolder() }
    await cp(first.data, at.data, { recursive: true })
    await cp(first.out, at.out, { recursive: true })
    await write(at.data, lasting)
    return at
  }
  const args = ({ data, out }: Place): string[] => ['build', '--zip', '--quiet', '--data', data, '--out', out]
  const made = await run(0, args(await scene()))
  expect(made).toBeGreaterThan(3)
  const steps = Math.min(made, STEPS)
  let missing = 0
  for (let step = 1; step <= steps; step++) {
    const at = await scene()
    const last = Math.ceil((made * step) / steps)
    await run(last, args(at))
    const about = `step ${last} of ${made}`
    const sums = await readFile(join(at.out, 'public/SHA256SUMS'), 'utf8').catch(() => undefined)
    const archived = sumsIn(await archiveIn(at.out))
    if (archived === undefined) missing++
    else expect(archived, about).toBe(sums)
    expect(await typed(args(at)), about).toMatchObject({ code: 0 })
    expect(await namesIn(at.out), about).toEqual(['public', 'public.zip', 'report'])
    expect(sumsIn(await archiveIn(at.out)), about).toBe(
      await readFile(join(at.out, 'public/SHA256SUMS'), 'utf8'),
    )
    expect((await stat(join(at.out, 'public.zip'))).isFile(), about).toBe(true)
  }
  expect(missing).toBeLessThan(steps)
}

/** How many steps fail at most, each in a build of its own. */
const STEPS = 9
