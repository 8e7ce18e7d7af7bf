import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { dataFolder, freshFolder, smallest, write } from '../support/folder.ts'

const secondCapsule = String(smallest['capsules/1.yaml'])
  .replace('id: 1', 'id: 2')
  .replace('position: 1', 'position: 2')
  .replace('x-1', 'x-2')

/** The entries of a feed: the id of each capsule, and its two dates. */
function entriesOf(feed: string): (string | undefined)[][] {
  return feed
    .split('<entry>')
    .slice(1)
    .map((entry) => [
      /capsule\/(\d+)/.exec(entry)?.[1],
      /<updated>(.*?)T/.exec(entry)?.[1],
      /<published>(.*?)T/.exec(entry)?.[1],
    ])
}

it('the feed has every capsule, of the day on which it first went out where its own is not known', async () => {
  const data = await dataFolder()
  const out = join(await freshFolder(), 'dist')
  const feedOn = async (today: string): Promise<(string | undefined)[][]> => {
    expect(await build({ data, out, publish: true, today })).toMatchObject({ published: true })
    return entriesOf(await readFile(join(out, 'public/feed.atom'), 'utf8'))
  }
  expect(await feedOn('2024-05-06')).toEqual([['1', '2024-05-06', '2024-05-06']])

  await write(data, { 'capsules/2.yaml': secondCapsule })
  const both = [
    ['2', '2024-06-07', '2024-06-07'],
    ['1', '2024-05-06', '2024-05-06'],
  ]
  expect(await feedOn('2024-06-07')).toEqual(both)
  expect(await readFile(join(data, 'addresses.txt'), 'utf8')).toContain('capsule/2/#video 2024-06-07\n')

  await write(data, { 'capsules/2.yaml': secondCapsule.replace('Une capsule.', 'La même, mieux dite.') })
  expect(await feedOn('2024-07-08')).toEqual(both)
})

it('a capsule that was listed before days were kept has the first day of the publication, as no date of publication', async () => {
  const data = await dataFolder()
  const out = join(await freshFolder(), 'dist')
  await build({ data, out, publish: true, today: '2024-05-06' })
  const ledger = await readFile(join(data, 'addresses.txt'), 'utf8')
  await write(data, { 'addresses.txt': ledger.replaceAll(/ 2024-05-06$/gm, '') })
  await build({ data, out, publish: true, today: '2024-06-07' })
  expect(entriesOf(await readFile(join(out, 'public/feed.atom'), 'utf8'))).toEqual([
    ['1', '2024-05-06', undefined],
  ])
})

it('under an example address, where nothing is kept, an entry has the day of the release', async () => {
  const publication = String(smallest['publication.yaml']).replace('publisher.test', 'publisher.example')
  const data = await dataFolder({ 'publication.yaml': publication })
  const out = join(await freshFolder(), 'dist')
  await build({ data, out, publish: true, today: '2024-06-07' })
  expect(entriesOf(await readFile(join(out, 'public/feed.atom'), 'utf8'))).toEqual([
    ['1', '2024-06-07', undefined],
  ])
})
