import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listFiles } from '../../pipeline/files/list-files.ts'
import { freshFolder } from '../support/folder.ts'

/** Names of which one may begin another, with signs that sort before and after the slash, and beyond the surrogates. */
const name = fc
  .array(fc.constantFrom('a', 'b', '-', '0', 'é', '\uFB01', '𝄞'), { minLength: 1, maxLength: 3 })
  .map((signs) => signs.join(''))

it('files below a folder come in the order of the bytes of their paths', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 12, selector: String }),
      async (typed) => {
        const folder = await freshFolder((end) => ends.push(end))
        const paths: string[] = []
        for (const each of typed) {
          const path = each.join('/')
          const isFree = paths.every(
            (other) => !`${other}/`.startsWith(`${path}/`) && !path.startsWith(`${other}/`),
          )
          if (!isFree) continue
          paths.push(path)
          await mkdir(dirname(join(folder, path)), { recursive: true })
          await writeFile(join(folder, path), '')
        }
        const sorted = paths.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
        expect(await listFiles(folder)).toEqual(sorted)
      },
    ),
    { numRuns: 60 },
  )
  for (const end of ends) await end()
})

const ends: (() => Promise<void>)[] = []

it('links are followed, but for those that lead back', async () => {
  const folder = await freshFolder()
  await mkdir(join(folder, 'a/b'), { recursive: true })
  await writeFile(join(folder, 'a/b/1'), '')
  await symlink(join(folder, 'a'), join(folder, 'a/b/back'))
  await symlink(join(folder, 'a/b'), join(folder, 'c'))
  expect(await listFiles(folder)).toEqual(['a/b/1', 'c/1'])
  expect(await listFiles(join(folder, 'missing'))).toEqual([])
})
