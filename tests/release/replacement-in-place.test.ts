import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { failAt } from '../support/cut.ts'
import { dataFolder, freshFolder, write } from '../support/folder.ts'
import { namesIn, treeOf } from '../support/tree.ts'

const more = { 'places.yaml': '- id: l-1\n  name: Lieu\n  source: p-1\n' }
const mine = { 'public/CNAME': 'mine', 'report/notes.txt': 'mine' }

/** What a release and the data folder say of each other. */
async function stateOf(place: { readonly data: string; readonly out: string }) {
  const text = async (path: string): Promise<string> => String(await readFile(path).catch(() => ''))
  return {
    sums: await text(join(place.out, 'public/SHA256SUMS')),
    ledger: await text(join(place.data, 'addresses.txt')),
    lock: await text(join(place.data, 'publication.lock')),
  }
}

it.each([
  { files: {}, code: 'EIO' },
  { files: {}, code: 'EACCES' },
  { files: mine, code: 'EIO' },
])(
  'whichever step fails with $code beside $files, what the command says stands is what stands, and the next one completes it',
  async ({ files, code }) => {
    const first = { data: await dataFolder(), out: await freshFolder() }
    expect(await build({ ...first, publish: true })).toMatchObject({ published: true })
    await write(first.out, files)
    const scene = async () => {
      const place = { data: await freshFolder(), out: await freshFolder() }
      await cp(first.data, place.data, { recursive: true })
      await cp(first.out, place.out, { recursive: true })
      await write(place.data, more)
      return place
    }
    const old = await stateOf(first)
    const whole = await scene()
    const args = ({ data, out }: typeof first): string[] => [
      'build',
      '--quiet',
      '--lang',
      'en',
      '--data',
      data,
      '--out',
      out,
    ]
    const { made } = await failAt(0, args(whole), code)
    expect(made).toBeGreaterThan(0)
    const fresh = await stateOf(whole)
    const steps = Math.min(made, STEPS)
    let reportsLeft = 0
    for (let step = 1; step <= steps; step++) {
      const last = Math.ceil((made * step) / steps)
      const place = await scene()
      const told = await failAt(last, args(place), code)
      const stands = await stateOf(place)
      const about = `step ${last} of ${made}: ${told.code} ${told.stdout}${told.stderr}`
      if (told.stdout.includes('the new release is in place, but its reports are not')) reportsLeft++
      if (told.code === 0) expect(stands, about).toEqual(fresh)
      else if (/half in place/.test(told.stderr))
        expect(stands, about).toMatchObject({ ledger: fresh.ledger, lock: fresh.lock })
      else
        expect({ ...stands, says: told.stderr }, about).toEqual({
          ...old,
          says: expect.stringMatching(/the release in place is intact/),
        })
      expect(await typed(args(place)), about).toMatchObject({ code: 0, stderr: '' })
      expect(await stateOf(place), about).toEqual(fresh)
      expect(await treeOf(join(place.out, 'public')), about).toEqual(await treeOf(join(whole.out, 'public')))
      expect(await namesIn(place.data), about).toEqual(await namesIn(whole.data))
      expect(await namesIn(place.out), about).toEqual(['public', 'report'])
    }
    if (code === 'EIO') expect(reportsLeft).toBeGreaterThan(0)
  },
  240_000,
)

/** How many steps fail at most, each in a build of its own. */
const STEPS = 7
