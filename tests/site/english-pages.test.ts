import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, it } from 'vitest'
import { build } from '../support/build.ts'
import { freshFolder } from '../support/folder.ts'
import { textIn } from '../support/html.ts'
import { school } from '../support/school.ts'

/** French quotation marks, and spaces in front of the signs that French sets apart. */
const FRENCH_PUNCTUATION = /[«»]|[\s\u00a0\u202f][:;?!](?=\s|$)/

/** French words that no English text of the synthetic school contains. */
const FRENCH_WORDS = /\b(le|la|les|une|des|du|pour|avec|dans|cette|ces|qui|sont|page d’accueil)\b/i

/** The text and the attributes that a page shows, without its code. */
function visibleTexts(node: DefaultTreeAdapterTypes.Node): string[] {
  if ('tagName' in node && ['pre', 'textarea', 'script', 'style'].includes(node.tagName)) return []
  if ('value' in node) return [node.value]
  const attributes = 'attrs' in node ? node.attrs : []
  const shown = attributes.filter(({ name }) => ['content', 'title', 'aria-label', 'label'].includes(name))
  const children = 'childNodes' in node ? node.childNodes : []
  return [...shown.map(({ value }) => value), ...children.flatMap(visibleTexts)]
}

it('the pages of an English publication have English punctuation and no French words', async () => {
  const [data, out] = [await freshFolder(), await freshFolder()]
  await cp(school, data, { recursive: true })
  const { published } = await build({ data, out, publish: true })
  expect(published).toBe(true)
  const folder = join(out, 'public')
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html'))
  expect(paths.length).toBeGreaterThan(20)
  const offenders: string[] = []
  for (const path of paths) {
    for (const text of visibleTexts(parse(await readFile(join(folder, path), 'utf8')))) {
      const line = text.replaceAll(/\s+/g, ' ')
      if (FRENCH_PUNCTUATION.test(line) || FRENCH_WORDS.test(line)) offenders.push(`${path}: ${line}`)
    }
  }
  expect(offenders).toEqual([])
  const feed = parse(await readFile(join(folder, 'feed.atom'), 'utf8'))
  expect(textIn(feed)).not.toMatch(FRENCH_PUNCTUATION)
})
