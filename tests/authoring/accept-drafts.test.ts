import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { typed } from '../support/cli.ts'
import { dataFolder } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'

const SURE = `# Brouillon tiré de videos.csv, ligne 2. Relire chaque champ, puis ôter la ligne draft: true.

id: 7
draft: true
name: Les haies # sûr, ligne 2, champ Titre
participation:
  - id: p-1
    participant: c-2 # Zoé Exemple
`
const TO_CHECK = `id: 8
draft: true
name: La forge # sûr, ligne 3, champ Titre
datePublished: 2024-04-03 # à vérifier, ligne 3, champ Date
description: >- # to be checked, line 3
  Deux lignes.
`
const DECIDED = 'id: c-2\ndraft: true\nname: Zoé Exemple\npublication: {as: role-only}\n'
const UNDECIDED = 'id: c-2\ndraft: true\nname: Zoé Exemple\n'

describe('drafts', () => {
  it('are listed with what is to be checked and decided, and nothing is written', async () => {
    const { data, run } = await given({
      'capsules/7.yaml': SURE,
      'capsules/8.yaml': TO_CHECK,
      person: UNDECIDED,
    })
    const before = await treeOf(data)
    const { code, stdout } = await run()
    expect([code, await treeOf(data)]).toEqual([0, before])
    expect(stdout.replaceAll(`${data}/`, '')).toBe(`Brouillons  3
À relire    capsules/8.yaml:4 datePublished: 2024-04-03 # à vérifier, ligne 3, champ Date
            capsules/8.yaml:5 description: >- # to be checked, line 3
À décider   contributors/c-2.yaml c-2 (Zoé Exemple) publication
En attente  capsules/7.yaml 7 (Les haies) de c-2
Prêts       0
`)
  })

  it('are accepted where nothing is left to a person, and nothing else of them changes', async () => {
    const { data, run } = await given({
      'capsules/7.yaml': SURE,
      'capsules/8.yaml': TO_CHECK,
      person: DECIDED,
    })
    const { code, stdout } = await run('--accept')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Acceptés +2\n$/)])
    expect(await readFile(join(data, 'capsules/7.yaml'), 'utf8')).toBe(
      SURE.replace('draft: true\n', '').replace(/^#.*/, '# Tiré de videos.csv, ligne 2.'),
    )
    expect(await readFile(join(data, 'capsules/8.yaml'), 'utf8')).toBe(TO_CHECK)
    const { stdout: checked } = await typed(['check', '--data', data])
    expect(checked).toContain('2 capsules')
  })

  it('are accepted by name as checked, with what they cite, but for people about whom nothing is decided', async () => {
    const { data, run } = await given({
      'capsules/7.yaml': SURE,
      'capsules/8.yaml': TO_CHECK,
      person: DECIDED,
    })
    await run('--accept', '8')
    expect(await readFile(join(data, 'capsules/8.yaml'), 'utf8')).toBe(TO_CHECK.replace('draft: true\n', ''))
    expect(await readFile(join(data, 'capsules/7.yaml'), 'utf8')).toBe(SURE)
    await run('--accept', join(data, 'capsules/7.yaml'))
    expect(await readFile(join(data, 'contributors/c-2.yaml'), 'utf8')).not.toContain('draft')
    await writeFile(join(data, 'contributors/c-2.yaml'), UNDECIDED)
    expect((await run('--accept', 'c-2')).stdout).toMatch(/Acceptés +0\n$/)
    expect(await readFile(join(data, 'contributors/c-2.yaml'), 'utf8')).toBe(UNDECIDED)
  })

  it('on one line stay, and are told', async () => {
    const { data, run } = await given({})
    await writeFile(join(data, 'capsules.yaml'), '- {id: 9, name: Sur une ligne, draft: true}\n')
    expect((await run('--accept')).stdout).toContain(`À la main   ${join(data, 'capsules.yaml')} 9`)
    expect(await readFile(join(data, 'capsules.yaml'), 'utf8')).toContain('draft: true')
  })

  it.each([
    [['x'], 'argument de trop'],
    [['--accept', 'x'], 'aucun brouillon n’a cet identifiant ni ce fichier : x'],
  ])('refuse what they do not know: %j', async (args, told) => {
    const { run } = await given({})
    const { code, stderr } = await run(...args)
    expect([code, stderr.replaceAll("'", '’').replaceAll('\u00a0', ' ')]).toEqual([
      2,
      expect.stringContaining(told),
    ])
  })

  it('in files that cannot be read are told', async () => {
    const { data, run } = await given({ 'capsules/9.yaml': 'id: 9\n draft: true\nname' })
    const { stdout } = await run('--accept')
    expect(stdout).toMatch(/^Aucun brouillon.*\nNon lus +\S*capsules\/9\.yaml ; .* dit pourquoi\n$/)
    expect(await readFile(join(data, 'capsules/9.yaml'), 'utf8')).toContain('draft: true')
  })

  it('are said to be none where there is none', async () => {
    const { run } = await given({})
    expect((await run()).stdout).toBe('Aucun brouillon dans les fichiers YAML.\n')
  })
})

it('whatever a draft looks like, no other value or comment of it changes', async () => {
  const value = fc.constantFrom(
    'x',
    '2024',
    "l'été",
    '"a: b"',
    '[un, deux]',
    '>-\n    draft: true\n    suite',
  )
  const fields = fc.dictionary(fc.constantFrom('name', 'keywords', 'url', 'transcript'), value)
  await fc.assert(
    fc.asyncProperty(
      fields,
      fc.nat(4),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      async (each, at, isList, end) => {
        const lines = Object.entries({ id: 'z', ...each }).map(
          ([key, text]) => `${key}: ${text}${text.includes('\n') ? '' : ' # à moi'}`,
        )
        lines.splice(Math.min(at, lines.length), 0, 'draft: true')
        const text =
          lines.map((line, index) => (isList ? `${index === 0 ? '- ' : '  '}${line}` : line)).join('\n') +
          '\n'
        const { data, run } = await given({})
        const path = join(data, 'periodicals.yaml')
        await writeFile(path, text.replaceAll('\n', end))
        await run('--accept')
        const after = await readFile(path, 'utf8')
        const { draft, ...rest } = [parse(text)].flat()[0] as Record<string, unknown>
        expect(draft).toBe(true)
        expect([parse(after)].flat()[0]).toEqual(rest)
        expect(after.match(/# à moi/g)?.length).toBe(text.match(/# à moi/g)?.length)
      },
    ),
    { numRuns: 40 },
  )
})

/** A data folder with drafts, and the command on it. */
async function given({ person, ...files }: Readonly<Record<string, string>>) {
  const data = await dataFolder({
    ...files,
    ...(person !== undefined && { 'contributors/c-2.yaml': person }),
  })
  return { data, run: (...args: readonly string[]) => typed(['drafts', ...args, '--data', data]) }
}
