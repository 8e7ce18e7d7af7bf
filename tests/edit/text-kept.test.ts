import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { editing } from '../support/editing.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { readForm } from '../support/form.ts'

/** A file of YAML, the change that is made in its form, and what is to stand in the place of a line. */
type Case = {
  readonly what: string
  readonly file: string
  readonly query: string
  readonly text: string
  readonly change: Readonly<Record<string, string>>
  /** The lines that go and those that come, as `diff` would show them. */
  readonly diff: readonly string[]
}

const capsule = (query: string): string => `kind=capsule&file=capsules/k.yaml&id=${query}`

const cases: readonly Case[] = [
  {
    what: 'comments at the head, between and behind',
    file: 'capsules/k.yaml',
    query: capsule('k1'),
    text: '# tête\n\nid: k1 # à garder\n\n# le titre\nname:   Un titre   # tel qu’imprimé\n# fin\nposition: 3\n# après\n',
    change: { 'f.name.@': 'Un autre titre' },
    diff: ['-name:   Un titre   # tel qu’imprimé', '+name:   Un autre titre   # tel qu’imprimé'],
  },
  {
    what: 'an anchor and aliases, which the reader refuses and the form keeps',
    file: 'capsules/k.yaml',
    query: capsule('k2'),
    text: 'id: k2\nname: Titre\nsource: &s p-1\nautre: *s\nposition: 2\n',
    change: { 'f.position': '4' },
    diff: ['-position: 2', '+position: 4'],
  },
  {
    what: 'fields in an odd order, the id last',
    file: 'capsules/k.yaml',
    query: capsule('k3'),
    text: 'source: p-1\nposition: 1\nname: Titre\nid: k3\n',
    change: { 'f.description.@': 'Une phrase.' },
    diff: ['+description: Une phrase.'],
  },
  {
    what: 'unknown fields, deep ones too',
    file: 'capsules/k.yaml',
    query: capsule('k4'),
    text: 'id: k4\nname: Titre\nmaison:\n  - {a: 1, b: [2,   3]}\n  - "x"\nparticipation:\n  - id: x-9\n    rang: 1   # à nous\n    credit: chercheuse\n',
    change: { 'f.participation.0.credit.@': 'chercheuse en cartes' },
    diff: ['-    credit: chercheuse', '+    credit: chercheuse en cartes'],
  },
  {
    what: 'lists between brackets, on several lines, with a comment',
    file: 'capsules/k.yaml',
    query: capsule('k5'),
    text: 'id: k5\nname: Titre\nabout: [t-1,   # premier\n  t-1b ]\nkeywords: [ "a", \'b\' ]\n',
    change: { 'f.keywords.1.@': 'c [d]' },
    diff: ['-keywords: [ "a", \'b\' ]', '+keywords: [ "a", \'c [d]\' ]'],
  },
  {
    what: 'folded and literal texts',
    file: 'capsules/k.yaml',
    query: capsule('k6'),
    text: 'id: k6\nname: >-\n  Un titre\n  sur deux lignes\ndescription: |\n  Une ligne.\n  Une autre.\nposition: 1 # fin',
    change: { 'f.position': '12' },
    diff: ['-position: 1 # fin', '+position: 12 # fin'],
  },
  {
    what: 'line ends of Windows and a byte order mark',
    file: 'capsules/k.yaml',
    query: capsule('k7'),
    text: '\uFEFFid: k7\r\nname: Titre\r\n# reste\r\nposition: 1\r\n',
    change: { 'f.description.@': 'Première ligne.\nSeconde ligne.' },
    diff: ['+description: |-\r', '+  Première ligne.\r', '+  Seconde ligne.\r'],
  },
  {
    what: 'a list of records, of which another one stays',
    file: 'topics.yaml',
    query: 'kind=topic&file=topics.yaml&id=t-2',
    text: '- {id: t-1, name: thème, description: "Un thème.", source: p-1}\n\n# le second\n-   id: t-2\n    name:\n        fr: deuxième\n        en: second   # traduit\n',
    change: { 'f.name.@en': 'the second' },
    diff: ['-        en: second   # traduit', '+        en: the second   # traduit'],
  },
  {
    what: 'an empty value with a comment',
    file: 'capsules/k.yaml',
    query: capsule('k9'),
    text: 'id: k9\nname: Titre\ndateCreated:   # pas encore su\nposition: 1\n',
    change: { 'f.dateCreated': '28 septembre 2021' },
    diff: ['-dateCreated:   # pas encore su', '+dateCreated: 2021-09-28   # pas encore su'],
  },
  {
    what: 'a field that is emptied, between comments',
    file: 'capsules/k.yaml',
    query: capsule('k10'),
    text: "id: k10\nname: 'L''heure'\n# au-dessus\nposition: 1\n# au-dessous\nduration: PT1M\n",
    change: { 'f.position': '' },
    diff: ['-position: 1'],
  },
]

const folder = await freshFolder(afterAll)
const data = join(folder, 'data')
await write(data, { ...smallest, 'topics.yaml': `${smallest['topics.yaml']}- id: t-1b\n  name: autre\n` })
const browser = await editing(data)

it.each(cases)(
  'a save changes what was typed and nothing else: $what',
  async ({ file, query, text, change, diff }) => {
    await write(data, { [file]: text })
    const form = await browser.form(query)
    const untouched = await browser.send(form)
    expect(untouched.headers.location).toContain('saved=same')
    expect(await readFile(join(data, file), 'utf8')).toBe(text)
    const saved = await browser.send(form, change)
    expect(saved.headers.location, saved.text).toContain('saved=yes')
    expect(lineChanges(text, await readFile(join(data, file), 'utf8'))).toEqual(diff)
  },
)

it('items keep their lines and comments where they are moved, and new ones come at their place', async () => {
  const text = [
    'id: k11',
    'name: Titre',
    'participation:',
    '  # la première',
    '  - id: x-1   # 1',
    '    credit: un',
    '    maison: 1',
    '  # la seconde',
    '  - {id: x-2, credit: deux}',
    '',
    '  - id: x-3',
    '    credit: trois',
    'position: 1',
    '',
  ].join('\n')
  await write(data, { 'capsules/k.yaml': text })
  const path = join(data, 'capsules/k.yaml')
  const opened = await browser.get(`record?${capsule('k11')}`)
  const step = async (page: string, does: string): Promise<string> => {
    return (await browser.send(readForm(page), {}, does)).text
  }
  const moved = await step(opened.text, 'up:participation.2')
  expect((await browser.send(readForm(moved))).headers.location).toContain('saved=yes')
  const [before, after] = [text.split('\n'), (await readFile(path, 'utf8')).split('\n')]
  expect(after).toEqual([
    ...before.slice(0, 7),
    ...before.slice(9, 12),
    ...before.slice(7, 9),
    ...before.slice(12),
  ])
  const again = await browser.get(`record?${capsule('k11')}`)
  const back = await step(again.text, 'down:participation.1')
  await browser.send(readForm(back))
  expect(await readFile(path, 'utf8')).toBe(text)
  const longer = await step((await browser.get(`record?${capsule('k11')}`)).text, 'add:participation')
  const filled = await browser.send(readForm(longer), { 'f.participation.n1.credit.@': 'quatre' })
  expect(filled.headers.location).toContain('saved=yes')
  expect(lineChanges(text, await readFile(path, 'utf8'))).toEqual([
    expect.stringMatching(/^\+ {2}- id: [a-z0-9]{4}$/),
    '+    credit: quatre',
  ])
})

it('a translation turns a text into one text a language', async () => {
  const text = 'id: k13\nname: Titre   # imprimé\nposition: 1\n'
  await write(data, { 'capsules/k.yaml': text })
  const form = await browser.form(capsule('k13'))
  const asked = readForm((await browser.send(form, { 'f.name.tag': 'anglais' }, 'tag:name')).text)
  const saved = await browser.send(asked, { 'f.name.@en': 'Title' })
  expect(saved.headers.location).toContain('saved=yes')
  expect(await readFile(join(data, 'capsules/k.yaml'), 'utf8')).toBe(
    text.replace('Titre ', '{fr: Titre, en: Title} '),
  )
})

it('what is added and taken away again leaves the file as it was, whatever stands around it', async () => {
  const plain = fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ ,.'’-]{0,20}[a-z]$/)
  const comment = fc.constantFrom('', '   # note', ' # : [x]')
  const line = fc.constantFrom('', '# seule\n', '\n', '# a: b\n\n')
  const quoted = (text: string): fc.Arbitrary<string> =>
    fc.constantFrom(`"${text}"`, `'${text.replaceAll("'", "''")}'`, `>-\n  ${text}`, `|-\n  ${text}`)
  const record = fc
    .tuple(plain.chain(quoted), line, comment, fc.integer({ min: 1, max: 99 }), line)
    .map(([name, above, behind, position, below]) => {
      const note = name.includes('\n') ? '' : behind
      return `id: k12\n${above}name: ${name}${note}\n${below}position: ${position}${behind}\n`
    })
  const path = join(data, 'capsules/k.yaml')
  await fc.assert(
    fc.asyncProperty(record, plain, async (text, typed) => {
      await writeFile(path, text)
      const form = await browser.form(capsule('k12'))
      const added = await browser.send(form, { 'f.description.@': typed, 'f.duration': '10:05' })
      expect(added.headers.location, text).toContain('saved=yes')
      const now = await readFile(path, 'utf8')
      expect(lineChanges(text, now).filter((each) => each.startsWith('-'))).toEqual([])
      const next = await browser.form(capsule('k12'))
      await browser.send(next, { 'f.description.@': '', 'f.duration': '' })
      expect(await readFile(path, 'utf8')).toBe(text)
    }),
    { numRuns: 25 },
  )
})

/** The lines that go and those that come between two texts, as the shortest way tells. */
function lineChanges(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (common[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const changes: string[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length)
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
    else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) changes.push(`-${a[i++]}`)
    else changes.push(`+${b[j++]}`)
  return changes
}
