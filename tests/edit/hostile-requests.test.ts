import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { receiveFile } from '../../pipeline/files/receive-file.ts'
import { editing } from '../support/editing.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { filledIn } from '../support/form.ts'
import { ask } from '../support/http.ts'
import { png } from '../support/pictures.ts'
import { treeOf } from '../support/tree.ts'

const hostile = `"><img src=x onerror="document.title='hit'"></textarea><script>document.title='hit'</script>&amp;`
const folder = await freshFolder(afterAll)
const data = join(folder, 'data')
await write(data, {
  ...smallest,
  'topics.yaml': `${smallest['topics.yaml']}- id: t-2\n  name: ${JSON.stringify(hostile)}\n  description: ${JSON.stringify(`${hostile}\n${'long '.repeat(2000)}`)}\n- id: t-3\n  name: {he: "כותרת \u202e abc", fr: titre}\n`,
  'secret.txt': 'not to be read\n',
})
await write(folder, { 'beside.yaml': 'id: beside\nname: Beside\n' })
const browser = await editing(data)
const topic = 'kind=topic&file=topics.yaml&id=t-1'
const form = await browser.form(topic)
const before = await treeOf(data)
const unchanged = async (): Promise<void> => expect(await treeOf(data)).toEqual(before)

it('answers no page of another site, whatever name it has, and saves nothing for one', async () => {
  const entries = filledIn(form, { 'f.name.@': 'volé' })
  for (const headers of [
    { host: 'evil.example' },
    { host: '127.0.0.1.evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${browser.url.slice(0, -1)}0` },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'empty' },
  ]) {
    expect((await browser.get(`record?${topic}`, { headers })).status, JSON.stringify(headers)).toBe(403)
    expect((await browser.post('record', entries, { headers })).status, JSON.stringify(headers)).toBe(403)
  }
  const answer = await browser.get(`record?${topic}`)
  expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  expect(answer.headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
  expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(answer.headers['cache-control']).toBe('no-store')
  await unchanged()
})

it('writes nothing without the secret of the server, and gives a form back with what was typed', async () => {
  const entries = filledIn(form, { 'f.name.@': 'saisi', token: 'another' })
  const answer = await browser.post('record', [...entries, ['do', 'save']])
  expect(answer.text).toContain('Le programme a redémarré')
  expect(answer.text).toContain('value="saisi"')
  for (const path of ['publish', 'withdraw'])
    expect(
      (
        await browser.post(path, [
          ['token', 'another'],
          ['id', 'c-1'],
        ])
      ).status,
    ).toBe(403)
  for (const headers of [{ 'x-edit-token': 'another' }, {}])
    expect(
      (
        await browser.post('upload?name=a.png', [], {
          headers: { 'content-type': 'application/octet-stream', ...headers },
          body: Buffer.from(png(64, 64)),
        })
      ).status,
    ).toBe(403)
  await unchanged()
})

it('opens and writes no file but those of the records', async () => {
  for (const file of [
    '../beside.yaml',
    '..%2Fbeside.yaml',
    `${folder}/beside.yaml`,
    'secret.txt',
    'capsules/../../beside.yaml',
    'publication.yaml',
    'nothing.yaml',
    '\0',
  ]) {
    const query = new URLSearchParams({ kind: 'topic', file, id: 'beside' })
    expect((await browser.get(`record?${query}`)).status, file).toBe(404)
    const moved = filledIn(form, { file, id: 'beside', 'f.id': '' })
    await browser.post('record', [...moved.filter(([name]) => !name.startsWith('f.')), ['do', 'save']])
  }
  for (const path of [
    '../secret.txt',
    '%2e%2e/secret.txt',
    'a/b',
    'record-editor.ts',
    'pages/form-fields.ts',
  ])
    expect([400, 404], path).toContain((await browser.get(path)).status)
  for (const kind of ['constructor', '__proto__', 'toString', ''])
    expect((await browser.get(`record?kind=${kind}`)).status, kind).toBe(404)
  await unchanged()
})

it('takes forms alone, of a bounded length, by the methods of forms', async () => {
  const long = 'a='.padEnd(25 << 20, 'b')
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await ask(browser.url, '/_edit/record', { method: 'POST', headers, body: long })).status).toBe(413)
  const many = 'f.about.0=x&'.repeat(50_001)
  expect((await ask(browser.url, '/_edit/record', { method: 'POST', headers, body: many })).status).toBe(413)
  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/json'])
    expect((await browser.post('record', form.entries, { headers: { 'content-type': type } })).status).toBe(
      415,
    )
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await browser.get(`record?${topic}`, { method })).status).toBe(405)
  const odd = [
    ...form.entries,
    ['f.__proto__.x', '1'],
    ['f.constructor', '1'],
    [`f.${'a.'.repeat(40)}b`, '1'],
  ] as const
  const answer = await browser.post('record', [...odd, ['do', 'add:__proto__.x']] as [string, string][])
  expect(answer.status).toBe(200)
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  await unchanged()
})

it('shows what records say as text, and gives it back unchanged', async () => {
  for (const id of ['t-2', 't-3']) {
    const query = `kind=topic&file=topics.yaml&id=${id}`
    const { text } = await browser.get(`record?${query}`)
    expect(text).not.toContain('<img src=x')
    expect(text).not.toContain('<script>document')
    const saved = await browser.send(await browser.form(query))
    expect(saved.headers.location).toContain('saved=same')
  }
  const typed = { 'f.name.@': hostile }
  const answer = await browser.send(form, typed, 'add:about')
  expect(answer.text).not.toContain('<img src=x')
  expect((await browser.get(`?q=${encodeURIComponent(hostile)}`)).text).not.toContain('<img src=x')
  await unchanged()
})

it('copies dropped files after the checks of a build, and replaces none', async () => {
  const [, token = ''] = form.entries.find(([name]) => name === 'token') ?? []
  const drop = async (name: string, body: Uint8Array): Promise<{ name?: string; said: string }> =>
    JSON.parse(
      (
        await ask(browser.url, `/_edit/upload?${new URLSearchParams({ name })}`, {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', 'x-edit-token': token },
          body: Buffer.from(body),
        })
      ).text,
    )
  const one = png(640, 360)
  expect(await drop('Ma vignette.PNG', one)).toMatchObject({ name: 'Ma vignette.PNG' })
  expect(await drop('Ma vignette.PNG', one)).toMatchObject({ said: expect.stringContaining('déjà') })
  const other = await drop('Ma vignette.PNG', png(320, 180))
  expect(other.name).toBe('Ma vignette-2.PNG')
  expect(await readFile(join(data, 'media/Ma vignette.PNG'))).toEqual(Buffer.from(one))
  expect((await drop('../../x.png', one)).name).toBe('x.png')
  for (const [name, body] of [
    ['page.html', Buffer.from('<script>1</script>')],
    ['dessin.svg', Buffer.from('<svg/>')],
    ['faux.png', Buffer.from('<html>')],
    ['vide.vtt', Buffer.from('')],
    ['sans.vtt', Buffer.from('WEBVTT\n')],
  ] as const) {
    const answer = await drop(name, body)
    expect(answer.name, name).toBeUndefined()
    expect(answer.said.length, name).toBeGreaterThan(20)
  }
  expect(Object.keys((await treeOf(join(data, 'media'))) ?? {}).sort()).toEqual([
    'Ma vignette-2.PNG',
    'Ma vignette.PNG',
    'x.png',
  ])
})

it('a file that is longer than its limit, or breaks off, leaves nothing', async () => {
  const place = await freshFolder()
  const chunks = async function* (isBroken: boolean) {
    yield Buffer.alloc(6)
    yield Buffer.alloc(6)
    if (isBroken) throw new Error('hung up')
  }
  expect(await receiveFile(place, chunks(false), 11)).toBeUndefined()
  await expect(receiveFile(place, chunks(true), 12)).rejects.toThrow('hung up')
  expect(await treeOf(place)).toEqual({})
  const received = await receiveFile(place, chunks(false), 12)
  expect([await received?.keepAs('a'), await received?.keepAs('a')]).toEqual([true, false])
  await received?.drop()
  expect(Object.keys((await treeOf(place)) ?? {})).toEqual(['a'])
})
