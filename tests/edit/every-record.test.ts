import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { kinds } from '../../pipeline/rdf/addresses.ts'
import { editing } from '../support/editing.ts'
import { freshFolder } from '../support/folder.ts'
import { readForm } from '../support/form.ts'
import { frenchTraces, shownTexts } from '../support/french-traces.ts'
import { treeOf } from '../support/tree.ts'

const data = join(await freshFolder(afterAll), 'data')
await cp(fileURLToPath(new URL('../golden/data', import.meta.url)), data, { recursive: true })
const browser = await editing(data)
const list = (await browser.get('')).text
const records = [...list.matchAll(/href="record\?(kind=[a-z]+&amp;file=[^"]*)"/g)].map(([, query = '']) =>
  query.replaceAll('&amp;', '&'),
)

it('every record of the golden publication, and its description, opens as a form and is saved without a change', async () => {
  expect(records.length).toBeGreaterThan(15)
  expect(kinds.filter((kind) => !records.some((query) => query.startsWith(`kind=${kind}&`)))).toEqual([])
  const before = await treeOf(data)
  for (const query of [...records, 'kind=publication']) {
    const saved = await browser.send(await browser.form(query))
    if (saved.status === 404)
      expect(query).toMatch(/csv|xlsx|ods|ndjson/) // a table, of which there is no form
    else expect(saved.headers.location, query).toContain('saved=same')
  }
  expect(await treeOf(data)).toEqual(before)
})

it('a new record of every kind has a form, and a search finds records by name in any spelling', async () => {
  for (const kind of kinds) {
    const { text } = await browser.get(`record?kind=${kind}`)
    expect(
      readForm(text).entries.map(([name]) => name),
      kind,
    ).toContain('f.id')
  }
  const [, title = ''] = /<a href="record\?kind=[^>]*>([\p{L} ]{8,})</u.exec(list) ?? []
  const word = title.split(/[^\p{L}]+/u).find((each) => each.length > 4) ?? title
  const found = await browser.get(`?q=${encodeURIComponent(word.toUpperCase())}`)
  expect(found.text).toContain(title)
  expect((await browser.get('?q=zzqqy')).text).toContain('Aucune fiche ne répond.')
})

it('the forms of an English publication are in English, and of a French one in French', async () => {
  const english = await editing(data, { language: 'en' })
  const paths = ['', ...kinds.map((kind) => `record?kind=${kind}`)]
  for (const path of paths) {
    const { text } = await english.get(path)
    expect(text).toContain('<html lang="en">')
    const texts = shownTexts(
      text.replaceAll(/<(?:option|datalist)[\s\S]*?<\/datalist>|<ul class="records">[\s\S]*?<\/ul>/g, ''),
    )
    expect(texts.map(withoutExample).flatMap(frenchTraces), path).toEqual([])
  }
  expect((await browser.get('record?kind=contributor')).text).toContain('Enregistrer comme brouillon')
})

/** A hint without the example in it, which is French in every language. */
function withoutExample(text: string): string {
  return text.replace(/ Example: .*$/s, '').replaceAll(/“[^”]*”/g, '“”')
}
