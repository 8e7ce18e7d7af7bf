import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readZipContents } from '../../pipeline/files/zip-reader.ts'
import { openZipWriter } from '../../pipeline/files/zip-writer.ts'
import { freshFolder } from '../support/folder.ts'

/** The path of an archive of some files, which it packs in their order. */
async function archiveOf(files: readonly string[], comment = ''): Promise<string> {
  const folder = await freshFolder()
  const archive = openZipWriter(join(folder, 'a.zip'), '2024-06-01', comment)
  for (const [index, text] of files.entries()) {
    await writeFile(join(folder, 'file'), text)
    await archive.add(`é/${index}.txt`, join(folder, 'file'))
  }
  await archive.close()
  return join(folder, 'a.zip')
}

async function contentsOf(path: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of readZipContents(path)) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

it('an archive is read as its files one after the other, be they empty, stored, packed, or packed while they were written', async () => {
  const file = fc.constantFrom('', 'a', 'é'.repeat(2000), '0123456789\n'.repeat(120_000))
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
      expect(await contentsOf(await archiveOf(files))).toBe(files.join(''))
    }),
    { numRuns: 20 },
  )
})

it('what is no such archive is an error that names it', async () => {
  const path = await archiveOf(['a'], 'with a comment')
  await expect(contentsOf(path)).rejects.toThrow(`${path}: no archive of this program`)
  await writeFile(path, 'PK')
  await expect(contentsOf(path)).rejects.toThrow(path)
})
