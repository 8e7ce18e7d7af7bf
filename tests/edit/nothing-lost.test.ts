import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { addWithdrawalLine } from '../../pipeline/read/withdrawals.ts'
import { type Editing, editing } from '../support/editing.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { readForm } from '../support/form.ts'
import type { Answer } from '../support/http.ts'

const query = 'kind=capsule&file=capsules/1.yaml&id=1'
let data: string
let path: string
let browser: Editing

beforeEach(async () => {
  data = join(await freshFolder(), 'data')
  path = join(data, 'capsules/1.yaml')
  await write(data, smallest)
  browser = await editing(data)
})

const text = (): Promise<string> => readFile(path, 'utf8')

it('tells that the file has changed, keeps both changes, and asks where both changed one field', async () => {
  const [first, second] = [await browser.form(query), await browser.form(query)]
  expect((await browser.send(first, { 'f.name.@': 'De la première', 'f.position': '2' })).status).toBe(303)
  const told = await browser.send(second, { 'f.name.@': 'De la seconde', 'f.duration': '10:05' })
  expect(told.status).toBe(200)
  const merged = readForm(told.text)
  expect(merged.notices.join()).toContain('Le fichier a changé')
  expect(told.text).toContain('Dans le fichier maintenant : « De la première »')
  expect(await text()).not.toContain('seconde')
  expect((await browser.send(merged)).headers.location).toContain('saved=yes')
  expect(await text()).toMatch(/^name: De la seconde$/m)
  expect(await text()).toMatch(/^position: 2$/m)
  expect(await text()).toMatch(/^duration: PT10M5S$/m)
})

it('saves two records of one file from two windows, and a record that an editor has moved', async () => {
  await write(data, { 'topics.yaml': '- id: t-1\n  name: un\n- id: t-2\n  name: deux\n' })
  const [one, two] = [
    await browser.form('kind=topic&file=topics.yaml&id=t-1'),
    await browser.form('kind=topic&file=topics.yaml&id=t-2'),
  ]
  await browser.send(one, { 'f.name.@': 'premier' })
  await write(data, {
    'topics.yaml': `- id: t-0\n  name: zéro\n${await readFile(join(data, 'topics.yaml'), 'utf8')}`,
  })
  expect((await browser.send(two, { 'f.name.@': 'second' })).headers.location).toContain('saved=yes')
  expect(await readFile(join(data, 'topics.yaml'), 'utf8')).toBe(
    '- id: t-0\n  name: zéro\n- id: t-1\n  name: premier\n- id: t-2\n  name: second\n',
  )
})

it('keeps what was typed of a record that is gone, and makes a new one of it', async () => {
  const form = await browser.form(query)
  await writeFile(path, 'id: 9\nname: Autre\n')
  const gone = readForm((await browser.send(form, { 'f.name.@': 'Gardée' })).text)
  expect(gone.notices.join()).toContain('n’est plus dans son fichier')
  const saved = await browser.send(gone)
  expect(saved.headers.location).toContain('saved=yes')
  expect(await text()).toBe('id: 9\nname: Autre\n')
  expect(await readFile(join(data, 'capsules/1-2.yaml'), 'utf8')).toContain('name: Gardée')
})

it('refuses what the reader would refuse, beside its field; keeps it as a draft; and lets old faults be', async () => {
  const form = await browser.form(query)
  const refused = await browser.send(form, {
    'f.position': 'un peu',
    'f.about.0': 'Thème inconnu',
    'f.participation.0.participant': 'Ada Une',
  })
  const wrong = readForm(refused.text)
  expect([...wrong.wrong.keys()].sort()).toEqual(['f.about.0', 'f.position'])
  expect(wrong.wrong.get('f.position')).toContain('"un peu" n\'est pas un nombre entier')
  expect(wrong.entries).toContainEqual(['f.position', 'un peu'])
  expect(await text()).toBe(smallest['capsules/1.yaml'])
  const draft = await browser.send(wrong, {}, 'draft')
  expect(draft.headers.location).toContain('saved=yes')
  expect(await text()).toMatch(/^position: un peu$/m)
  expect(await text()).toMatch(/^draft: true$/m)
  const again = await browser.form(query)
  expect((await browser.send(again, { 'f.name.@': 'Corrigée' })).headers.location).toContain('saved=yes')
})

it('makes a new record with ids of its own and nothing but what was typed', async () => {
  const form = await browser.form('kind=contributor')
  const empty = readForm((await browser.send(form)).text)
  expect(empty.notices.join()).toContain('à corriger')
  const saved = await browser.post('record', [
    ...empty.entries,
    ['f.publication.as', 'named'],
    ['f.publication.basis', 'consent'],
    ['f.publication.scope', 'name'],
    ['f.publication.scope', 'credit'],
    ['f.name', '  Béa Deux '],
    ['f.publication.since', '3 mai 2024'],
    ['do', 'save'],
  ])
  const [, file = '', id = ''] = /file=([^&]+)&id=([^&]+)/.exec(saved.headers.location ?? '') ?? []
  expect(id).toMatch(/^c-[a-z0-9]{4}$/)
  expect(await readFile(join(data, decodeURIComponent(file)), 'utf8')).toBe(
    [
      '# yaml-language-server: $schema=../.schemas/contributor.schema.json',
      `id: ${id}`,
      'name: Béa Deux',
      'publication:',
      '  as: named',
      '  basis: consent',
      '  scope: [name, credit]',
      '  since: 2024-05-03',
      '',
    ].join('\n'),
  )
})

it('says in which table a record is edited, and leaves the table alone', async () => {
  await write(data, {
    'places.csv': 'id,name\nl-1,Lille\nl-2,Lens\n',
    'more.ndjson': '{"kind":"place","id":"l-3","name":"Loos"}\n',
  })
  expect((await browser.get('')).text).toMatch(/places\.csv/)
  const page = await browser.get('record?kind=place&file=places.csv&id=l-2')
  expect(page.text).toMatch(/tableau : la modifier là, dans places\.csv, A3/)
  expect((await browser.get('record?kind=place&file=more.ndjson&id=l-3')).text).toContain('more.ndjson:1:1')
  const form = await browser.form(query)
  const saved = await browser.send(form, { 'f.about.0': 'thème' })
  expect(saved.headers.location).toContain('saved=same')
})

it('says which file cannot be read, and where, and keeps its records out of forms', async () => {
  await writeFile(path, 'id: 1\nname: "ouvert\n')
  expect((await browser.get('')).text).toMatch(/Fichiers qui ne peuvent être lus[\s\S]*capsules\/1\.yaml:2/)
  expect((await browser.get(`record?${query}`)).status).toBe(404)
})

it('enters the withdrawal of a person, wholly or in part, as the command does', async () => {
  const person = 'kind=contributor&file=contributors.yaml&id=c-1'
  const [, token = ''] = (await browser.form(person)).entries.find(([name]) => name === 'token') ?? []
  const withdraw = (...more: [string, string][]) =>
    browser.post('withdraw', [['token', token], ['id', 'c-1'], ...more])
  const bad = await withdraw(['day', 'bientôt'])
  expect((await browser.get(pathIn(bad))).text).toContain('Ce jour ne se comprend pas')
  const part = await withdraw(['day', '4 mai 2024'], ['scope', 'indexing'])
  expect((await browser.get(pathIn(part))).text).toContain('Reste à faire')
  await withdraw(['day', ''])
  const expected = addWithdrawalLine(
    addWithdrawalLine('', 'c-1', '2024-05-04', ['indexing']),
    'c-1',
    '2024-05-06',
    [],
  )
  expect(await readFile(join(data, 'withdrawals.txt'), 'utf8')).toBe(expected)
  expect(
    (
      await browser.post('withdraw', [
        ['token', token],
        ['id', 'c-9'],
      ])
    ).status,
  ).toBe(404)
  expect((await withdraw(['day', ''], ['scope', 'x\ny'])).status).toBe(404)
})

/** Where an answer leads, without the place on its page. */
function pathIn({ headers }: Answer): string {
  return headers.location?.replace(/#.*$/, '') ?? ''
}
