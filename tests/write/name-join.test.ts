import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openNameJoin } from '../../pipeline/write/tables/name-join.ts'
import { freshFolder } from '../support/folder.ts'

it('each part gets the names that it asks for, whichever part has them', async () => {
  const address = fc.constantFrom('https://a.test/x/#org', 'https://a.test/x/y/#org', 'https://a.test/é/#org')
  const name = fc.string({ unit: fc.constantFrom('a', '\t', '\n', '"', 'é', '💧', ' '), maxLength: 5 })
  const names = fc.dictionary(address, name)
  const asked = fc.array(fc.uniqueArray(address), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(names, asked, fc.nat(11), async (names, asked, place) => {
      const nameJoin = openNameJoin(join(await freshFolder(), 'names'))
      const parts = asked.length === 0 ? [[]] : asked
      for (const [part, references] of parts.entries())
        nameJoin.add({ names: part === place % parts.length ? Object.entries(names) : [], references })
      const namesOf = await nameJoin.join()
      for (const [part, references] of parts.entries()) {
        const expected = references.flatMap((each) => (each in names ? [[each, names[each]] as const] : []))
        expect(new Map(namesOf(part))).toEqual(new Map(expected))
      }
    }),
    { numRuns: 40 },
  )
})
