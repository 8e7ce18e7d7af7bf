import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activeAddresses, openLedger } from '../../pipeline/check/cross-record/address-ledger.ts'
import { openFirstDays } from '../../pipeline/check/cross-record/first-days.ts'
import {
  type LedgerDifference,
  ledgerDifferences,
} from '../../pipeline/check/cross-record/ledger-differences.ts'
import { stageLedger } from '../../pipeline/check/cross-record/stage-ledger.ts'
import { openLineSorter } from '../../pipeline/files/line-sorter.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder, smallest, write } from '../support/folder.ts'

const address = fc
  .tuple(
    fc.constantFrom('capsule', 'topic'),
    fc.constantFrom('1', '2', '2-b', '10'),
    fc.constantFrom('video', 'participation-x', 'participation-x-1'),
  )
  .map(([kind, id, part]) => `${kind}/${id}/#${part}`)

/** An address as it is added to a ledger on that day. */
function dated(one: string): string {
  return /^capsule.+#video$/.test(one) ? `${one} 2026-11-30` : one
}

/** A line as somebody may leave it in a ledger: what address it lists, and whether as retired. */
const line = fc.oneof(
  { weight: 6, arbitrary: address.map((one) => ({ text: one, address: one, isRetired: false })) },
  address.map((one) => ({ text: `  ${one}\tretired\r`, address: one, isRetired: true })),
  address.map((one) => ({ text: `${one} 2024-05-06`, address: one, isRetired: false })),
  address.map((one) => ({ text: `${one} 2024-05-06 retired`, address: one, isRetired: true })),
  address.map((one) => ({ text: `${one} # seen`, address: one, isRetired: false })),
  fc.constantFrom('', '# sorted by hand', '#', ' ').map((text) => ({ text, address: '', isRetired: false })),
  fc
    .constantFrom(
      'bonjour',
      'topic/1',
      'topic/1/#chapter-1',
      'topic/1/#concept gone',
      'capsule/1/#video 2024-05-06 2024-05-07',
    )
    .map((text) => ({ text, address: undefined, isRetired: false })),
)

it('a ledger of any lines is compared with described addresses, and extended by new ones, like sets', async () => {
  const root = await freshFolder()
  let count = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.array(address, { maxLength: 9 }),
      fc.boolean(),
      async (lines, described, isEnded) => {
        const data = join(root, `${count++}`)
        const scratch = join(data, '.scratch')
        const text = lines.map(({ text }) => text).join('\n') + (isEnded ? '\n' : '')
        await write(data, { 'addresses.txt': text })
        const ledger = await openLedger(data)
        const listed = new Set(lines.flatMap(({ address }) => address || []))
        const retired = lines.filter(({ isRetired }) => isRetired).map(({ address }) => address)
        expect(ledger.retired).toEqual(new Set(retired))
        expect(new Set(activeAddresses(ledger))).toEqual(
          new Set(lines.flatMap(({ address, isRetired }) => (isRetired ? [] : address || []))),
        )

        const sorter = openLineSorter(join(scratch, 'described'), 40)
        for (const each of described) sorter.add([each])
        const found: LedgerDifference[] = []
        for await (const each of ledgerDifferences(ledger, sorter, join(scratch, 'listed'))) found.push(each)
        const unclear = found.filter(({ isValid }) => !isValid)
        expect(unclear.map(({ line = 0 }) => line)).toEqual(
          lines.flatMap(({ address }, index) => (address === undefined ? [index + 1] : [])),
        )
        const gone = found.filter(({ line, isValid }) => isValid && line !== undefined)
        expect(new Set(gone.map(({ address }) => address))).toEqual(
          new Set([...listed].filter((each) => !described.includes(each))),
        )
        for (const { address, line = 0 } of gone) expect(lines[line - 1]?.address).toBe(address)
        const fresh = found.filter(({ line }) => line === undefined).map(({ address }) => address)
        expect(fresh).toEqual([...new Set(described)].filter((each) => !listed.has(each)).sort())

        await write(scratch, { new: fresh.map((each) => `${each}\n`).join('') })
        const next = await stageLedger(ledger, join(scratch, 'new'), '2026-11-30', scratch)
        await next?.keep()
        await next?.drop()
        const typed = lines.map(({ text }) => text).filter((each) => each !== '')
        const comments = typed.filter((each) => each.startsWith('#'))
        const others = [...new Set(typed.filter((each) => !each.startsWith('#')))]
        const wanted = [...comments, ...[...others, ...fresh.map(dated)].sort()]
          .map((each) => `${each}\n`)
          .join('')
        expect(await readFile(ledger.file, 'utf8')).toBe(wanted)
        expect(await readdir(data)).toEqual(['addresses.txt'])
      },
    ),
    { numRuns: 150 },
  )
})

it('a folder without a ledger gets one with every new address', async () => {
  const data = await freshFolder()
  const ledger = await openLedger(data)
  expect([ledger.isThere, ledger.retired.size, [...ledger.entries()]]).toEqual([false, 0, []])
  await write(data, { new: 'topic/1/#concept\n' })
  const next = await stageLedger(ledger, join(data, 'new'), '2026-11-30', join(data, 'scratch'))
  await next?.drop()
  expect(await readdir(data)).toEqual(['new'])
  const again = await stageLedger(ledger, join(data, 'new'), '2026-11-30', join(data, 'scratch'))
  await again?.keep()
  expect(await readFile(ledger.file, 'utf8')).toBe('topic/1/#concept\n')
})

it.each(['', 'capsule/old/#video\ntopic/t-1/#concept retired\nbonjour\n'])(
  'a ledger of %j under an example address is neither compared nor written by build and merge',
  async (ledger) => {
    const publication = String(smallest['publication.yaml']).replace('publisher.test', 'publisher.example')
    const second = String(smallest['capsules/1.yaml']).replaceAll(/: 1$/gm, ': 2').replace('x-1', 'x-2')
    const files = ledger === '' ? {} : { 'addresses.txt': ledger }
    const data = await dataFolder({ 'publication.yaml': publication, 'capsules/2.yaml': second, ...files })
    const out = join(await freshFolder(), 'dist')
    const outcome = () => build({ data, out, pages: false, publish: true })
    expect(await outcome()).toMatchObject({ published: true, newAddresses: 0, read: { capsule: 2 } })
    await rm(join(data, 'capsules/2.yaml'))
    expect(await outcome()).toMatchObject({ published: true, newAddresses: 0, read: { capsule: 1 } })
    const part = join(out, 'part.nt')
    await writeFile(part, '')
    const { code, stdout } = await typed(['merge', '--data', data, part])
    expect([code, stdout]).toEqual([0, await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')])
    expect(await readFile(join(data, 'addresses.txt'), 'utf8').catch(() => '')).toBe(ledger)
  },
)

it('knows the first day of each capsule, whatever the order of lines, and says where it is not certain', async () => {
  const data = await freshFolder()
  const lines = [
    'capsule/b/#video 2024-02-03',
    'capsule/c/#video',
    'capsule/a/#video 2024-01-02 retired',
    'topic/t/#concept',
  ]
  await write(data, { 'addresses.txt': `${lines.join('\n')}\n` })
  const days = { today: '2026-11-30', issued: '2024-01-01' }
  const firstDay = await openFirstDays(await openLedger(data), days, join(data, 'scratch'))
  const asked = ['a', 'aa', 'b', 'c', 'd'].map((id) => firstDay(`capsule/${id}/#video`))
  expect(asked).toEqual([
    { day: '2024-01-02', isCertain: true },
    { day: '2026-11-30', isCertain: true },
    { day: '2024-02-03', isCertain: true },
    { day: '2024-01-01', isCertain: false },
    { day: '2026-11-30', isCertain: true },
  ])
})
