import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { leaksIn } from '../pipeline/leaks.ts'
import type { Named } from '../pipeline/names.ts'
import { build } from './support/build.ts'
import { dataFolder, freshFolder, smallest, write } from './support/folder.ts'
import { treeOf } from './support/tree.ts'

/** People who do not exist. */
const people = [
  { id: 'c-1', name: 'Jean-Noël Façon', givenName: 'Jean-Noël', familyName: 'Façon' },
  { id: 'c-2', name: 'Ada Erais', givenName: 'Ada', familyName: 'Erais' },
  { id: 'c-3', name: 'Ciré Petit', familyName: 'Petit' },
]

async function found(
  path: string,
  content: string | Buffer,
  exceptions: string[] = ['Petit'],
  sought: readonly Named[] = people,
) {
  const folder = await freshFolder()
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), content)
  const problems = await leaksIn(
    folder,
    sought.map((person) => ({ person, rights: { site: false, data: false, search: false } })),
    exceptions,
  )
  return problems.map(
    ({ place, message }) => `${/« (.*?) »/.exec(message.fr)?.[1]} ${place.file}:${place.line}`,
  )
}

describe('a leak', () => {
  it.each([
    ['the name as it is', 'a.txt', 'avec Jean-Noël Façon, hier'],
    ['the other order', 'a.txt', 'FAÇON Jean-Noël'],
    ['other case, without accents or hyphen', 'a.txt', 'JEAN NOEL FACON'],
    ['a family name alone, as a word', 'a.txt', 'Monsieur Façon parle'],
    ['a family name in capitals', 'a.txt', 'M. FAÇON'],
    ['letters with accents of their own', 'a.txt', 'Jean-Noe\u0308l Fac\u0327on'],
    ['text between tags', 'a.html', '<p>Jean-<b>Noël</b> <i>Façon</i></p>'],
    ['an attribute', 'a.html', '<img alt="Jean-Noël Façon">'],
    ['entities', 'a.html', 'Jean-No&#235;l&nbsp;Fa&#xE7;on'],
    ['escapes of JSON', 'a.json', '{"name": "Jean-No\\u00ebl Fa\\u00e7on"}'],
    ['escapes of N-Triples', 'a.nt', '<a> <b> "Jean-No\\U000000EBl\\nFa\\u00E7on" .'],
    ['an encoded address', 'a.ttl', '<https://a.test/Jean-No%C3%ABl_Fa%C3%A7on>'.replace('_', '-')],
    ['two lines', 'a.csv', 'Jean-Noël\nFaçon'],
    ['the name of a file', 'people/jean-noel-facon.txt', 'nothing'],
    ['what is packed', 'a.nt.gz', gzipSync('"Jean-Noël Façon"')],
  ])('is found in %s', async (_, path, content) => {
    const told = await found(path, content)
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((each) => each.startsWith('c-1 '))).toBe(true)
  })

  it.each([
    ['Une facon de dire', ['Petit']],
    ['je serais, tu seras', ['Petit']],
    ['Erais-je plus grand', ['Petit', 'Erais']],
    ['un petit pas', ['Petit']],
    ['Jean, puis Noël ; Ada, puis un autre', ['Petit']],
    ['Facondière, Jean-Noëlle', ['Petit']],
  ])('is not seen in « %s »', async (text, exceptions) => {
    expect(await found('a.txt', text, exceptions)).toEqual([])
  })

  it('of a name without accents is none in a word that has them', async () => {
    const person = [{ id: 'c-4', name: 'Ada Facon', familyName: 'Facon' }]
    expect(await found('a.txt', 'de cette façon', [], person)).toEqual([])
    expect(await found('a.txt', 'Madame Facon', [], person)).toEqual(['c-4 a.txt:1'])
  })

  it('of a common word is one, until the publisher has looked at it', async () => {
    expect(await found('a.txt', 'un\npetit pas', [])).toEqual(['c-3 a.txt:2'])
    expect(await found('a.txt', 'Petit, Ciré')).toEqual(['c-3 a.txt:1'])
  })

  it('stops the release, names file and person by id, and repeats the name nowhere', async () => {
    const data = await dataFolder({
      'contributors.yaml':
        '- {id: c-1, name: Zoé Qwyx, familyName: Qwyx, publication: {as: role-only}, source: p-1}\n',
      'capsules/1.yaml': String(smallest['capsules/1.yaml'])
        .replace(/credit: .*\n/, 'credit: x\n    roleName: brodeuse\n')
        .replace('Une capsule.', 'Une capsule où parle Zoe QWYX.'),
    })
    const out = await freshFolder()
    const { problems, published } = await build({ data, out, publish: true })
    expect(published).toBe(false)
    const leaks = problems.filter(({ rule }) => rule === 'leak')
    expect(leaks.map(({ place }) => place.file)).toEqual(
      expect.arrayContaining([
        'public/capsule/1/index.html',
        'public/dumps/regards.nt',
        'public/dumps/regards.nt.gz',
        'public/tables/capsules.csv',
      ]),
    )
    expect(JSON.stringify(problems)).not.toMatch(/qwyx/i)
    expect(await treeOf(out)).toEqual({})
  })

  it('is in no report either, where a release is refused for another reason', async () => {
    const files = (form: string) => ({
      'contributors.yaml':
        '- {id: c-1, name: Zoé Qwyx, familyName: Qwyx, publication: {as: withheld}, source: p-1}\n',
      'capsules/1.yaml': `${smallest['capsules/1.yaml']}encodingFormat: ${form}\n`,
    })
    const [data, out] = [await dataFolder(files('film')), await freshFolder()]
    const refused = await build({ data, out, publish: true })
    expect(refused.problems.map(({ rule }) => rule)).toContain('capsule-encodingFormat')
    expect(await readFile(join(out, 'report/shacl.ttl'), 'utf8')).toContain('film')
    await write(data, files('film de ZOE QWYX'))
    const { problems } = await build({ data, out, publish: true })
    const leaks = problems.filter(({ rule }) => rule === 'leak')
    expect(leaks.map(({ place }) => place.file)).toContain('report/shacl.ttl')
    expect(JSON.stringify(await treeOf(out))).not.toMatch(/qwyx/i)
    expect(Object.keys((await treeOf(out)) ?? {})).toEqual([])
  })

  it('has nothing to look for where everybody is named', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    expect(await build({ data, out, publish: true })).toMatchObject({ published: true })
    expect(await readFile(join(out, 'public/dumps/regards.nt'), 'utf8')).toContain('Ada Une')
  })
})
