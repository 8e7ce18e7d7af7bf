import { expect, it } from 'vitest'
import { typed } from '../support/cli.ts'
import { dataFolder } from '../support/folder.ts'

async function report(page: string): Promise<string> {
  const { stdout } = await typed(['import', '-', '--dry-run', '--data', await dataFolder()], { input: page })
  return stdout
}

it.each([
  [
    '3. Le dé\u00adbat du\u00ad soir\n\nhttps://example.org/3\n',
    '2 signes invisibles U+00AD (à partir de la ligne 1)',
  ],
  ['3. Le débat\u200b\n\nhttps://example.org/3\u0007\n', '1 signe invisible U+0007 (à partir de la ligne 3)'],
  ['<html><h1>Le d&shy;ébat&#8203;</h1></html>', '1 signe invisible U+200B (à partir de la ligne 1)'],
])('tells the invisible signs that drafts leave out: %j', async (page, line) => {
  expect(await report(page)).toContain(line)
})

it('keeps the joiners inside words and pictures, and tells of nothing where nothing is left out', async () => {
  const told = await report('\uFEFF3. Une 👩‍👧 et می‌خواهم\n\nhttps://example.org/3\n')
  expect(told).not.toContain('invisible')
  expect(told).toContain('Titre')
})
