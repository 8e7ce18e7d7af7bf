import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lookUpPerson } from '../../pipeline/authoring/people/withdraw-person.ts'
import { digestLinesOf } from '../../pipeline/people/erased-names.ts'
import { findHonorific } from '../../pipeline/people/honorifics.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

const KEY = 'f'.repeat(64)

/** The smallest publication with a person who does not exist, and a description of its capsule. */
function files(person: object, description = 'Une capsule.'): Files {
  const record = { id: 'c-7', name: 'Zoé Qwyx', source: 'p-1', ...person }
  return {
    'contributors.yaml': `${smallest['contributors.yaml']}- ${JSON.stringify(record)}\n`,
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace('Une capsule.', description),
  }
}

async function told(all: Files, rules: RegExp): Promise<string[]> {
  const data = await dataFolder(all)
  const { problems } = await build({ data, out: await freshFolder(), publish: true })
  return problems
    .filter(({ rule }) => rules.test(rule))
    .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), ''))
}

describe('another name of a person', () => {
  const alternateName = ['Brnda Vlkova', 'Zyzza']

  it.each(['withheld', 'role-only'])('is searched for like the name, of whoever is %s', async (as) => {
    for (const words of ['Brnda Vlkova', 'B. Vlkova', 'VLKOVA', 'Zyzza', 'Qwyx'])
      expect(
        await told(files({ alternateName, publication: { as } }, `Avec ${words} hier.`), /^leak/),
      ).toEqual([expect.stringContaining(`description: « ${words} » : ce texte nomme « c-7 »`)])
  })

  it('goes nowhere where the name does not go', async () => {
    const data = await dataFolder(files({ alternateName, publication: { as: 'withheld' } }))
    const out = await freshFolder()
    expect((await build({ data, out, publish: true })).published).toBe(true)
    expect(JSON.stringify(await treeOf(join(out, 'public')))).not.toMatch(/vlkova|zyzza/i)
  })

  it('may not stand in the id', async () => {
    const person = { id: 'c-zyzza', alternateName, publication: { as: 'withheld' } }
    expect(await told(files(person), /^id-name/)).toEqual([expect.stringContaining('[id-name]')])
  })

  it.each([{ alternateName }, { alternateName: 'Brnda Vlkova' }])(
    'finds who is to withdraw: %j',
    async (names) => {
      const data = await dataFolder(files({ ...names, publication: { as: 'withheld' } }))
      const { person } = (await lookUpPerson(data, 'brnda vlkova')) as { person?: { id: string } }
      expect(person?.id).toBe('c-7')
    },
  )

  it('stays forbidden once it is erased', async () => {
    const lines = digestLinesOf({ id: 'c-7', name: 'Zoé Qwyx', alternateName }, KEY)
    const erased = { 'erased.txt': `${lines.join('\n')}\n`, 'erased.key': `${KEY}\n` }
    const capsule = String(smallest['capsules/1.yaml']).replace('Une capsule.', 'Avec Brnda Vlkova.')
    expect(await told({ ...erased, 'capsules/1.yaml': capsule }, /^(leak|erased)/)).toEqual([
      expect.stringContaining('« Brnda Vlkova »'),
    ])
  })
})

describe('a title in a name', () => {
  it.each([
    ['Dr Ada Une', 'Dr', 'honorificPrefix'],
    ['Dr. Ada Une', 'Dr.', 'honorificPrefix'],
    ['Pr Ada Une', 'Pr', 'honorificPrefix'],
    ['Prof. Ada Une', 'Prof.', 'honorificPrefix'],
    ['Me Une', 'Me', 'honorificPrefix'],
    ['Maître Ada Une', 'Maître', 'honorificPrefix'],
    ['M. Une', 'M.', 'honorificPrefix'],
    ['MME UNE', 'MME', 'honorificPrefix'],
    ['Sir Ada Une', 'Sir', 'honorificPrefix'],
    ['Ada Une, PhD', 'PhD', 'honorificSuffix'],
    ['Ada Une Ph.D.', 'Ph.D.', 'honorificSuffix'],
  ])('is found in %s', (name, title, field) => {
    expect(findHonorific(name)).toEqual({ title, field })
  })

  it.each(['Ada Une', 'Dr', 'Drissa Une', 'Mélanie Maître', 'Prosper Une', 'Md Une', 'Ada Md', 'Sirine Une'])(
    'is not found in %s',
    (name) => {
      expect(findHonorific(name)).toBeUndefined()
    },
  )

  it('is told with its field, and stops nothing', async () => {
    const publication = { as: 'withheld' }
    const rule = /^name-honorific$/
    expect(await told(files({ name: 'Dr Zoé Qwyx', publication }), rule)).toEqual([
      'contributors.yaml:8:15 « c-7 » name: "Dr" est un titre, et non une part du nom ; l\'ôter du nom, et l\'écrire dans honorificPrefix  [name-honorific]',
    ])
    expect(await told(files({ name: 'M. Qwyx', givenName: 'Marc', publication }), rule)).toEqual([])
    expect(await told(files({ name: 'Marc Qwyx', alternateName: 'M. Qwyx', publication }), rule)).toEqual([])
    const data = await dataFolder(files({ name: 'Dr Zoé Qwyx', publication }))
    expect((await build({ data, out: await freshFolder(), publish: true })).published).toBe(true)
  })
})
