import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { fillYaml } from '../../pipeline/authoring/import/fill-yaml.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { treeOf } from '../support/tree.ts'
import { workbook } from '../support/workbook.ts'
import { importExports } from './import-exports.ts'

const FEED = `<?xml version="1.0"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <entry>
  <yt:videoId>AbCdEfGhIjK</yt:videoId>
  <title>Les haies</title>
  <link rel="alternate" href="https://www.youtube.com/watch?v=AbCdEfGhIjK"/>
  <published>2026-09-01T10:00:00+00:00</published>
  <media:group><media:description>Avec Zoé Exemple.</media:description></media:group>
 </entry>
</feed>
`

/** A capsule as a person typed it, with comments and an order of its own. */
const TYPED = `# Mes capsules, dans mon ordre
- name: Les haies du canal   # mon titre
  id: 7
  uploadDate:
  isPartOf: s-1
  embedUrl: https://www.youtube.com/embed/AbCdEfGhIjK # le lecteur

# et une autre
- {id: 8, name: Autre, draft: true}
`

describe('importing twice', () => {
  it.each(importExports)('changes no byte: $name', async ({ file, bytes }) => {
    const data = await dataFolder()
    const folder = await freshFolder()
    await writeFile(join(folder, file), bytes)
    await typed(['import', join(folder, file), '--data', data])
    const once = await treeOf(data)
    const again = await typed(['import', join(folder, file), '--data', data, '--update'])
    expect([again.code, again.stderr]).toEqual([0, ''])
    expect(await treeOf(data)).toEqual(once)
  })
})

describe('a capsule that is known', () => {
  it('is compared field by field, and stays as it is', async () => {
    const { data, run } = await folderWith(TYPED)
    const before = await treeOf(data)
    const { code, stdout } = await run([])
    expect(code).toBe(0)
    expect(await treeOf(data)).toEqual(before)
    expect(stdout).toContain('+ uploadDate : 2026-09-01T10:00:00+00:00 (sûr, ligne 7, champ published)')
    expect(stdout).toContain('≠ name : Les haies du canal (gardé ; dans l’import : Les haies)')
    expect(stdout).toContain('? participation : Zoé Exemple')
    expect(stdout).toContain('--update')
  })

  it('is filled in with --update where it is empty; comments, order and what was typed stay', async () => {
    const { data, run } = await folderWith(TYPED)
    await run(['--update'])
    const text = await readFile(join(data, 'capsules.yaml'), 'utf8')
    const [person = ''] = await readdir(join(data, 'contributors'))
    expect(text.replace(/id: \w{4}\n/, 'id: …\n')).toBe(`# Mes capsules, dans mon ordre
- name: Les haies du canal   # mon titre
  id: 7
  uploadDate: 2026-09-01T10:00:00+00:00 # sûr, ligne 7, champ published
  isPartOf: s-1
  embedUrl: https://www.youtube.com/embed/AbCdEfGhIjK # le lecteur
  description: Avec Zoé Exemple. # probable, ligne 8, champ media:description
  sameAs: https://www.youtube.com/watch?v=AbCdEfGhIjK # sûr, ligne 6, champ link
  participation:
    - id: …
      participant: ${person.replace('.yaml', '')} # Zoé Exemple

# et une autre
- {id: 8, name: Autre, draft: true}
`)
    await run(['--update'])
    expect(await readFile(join(data, 'capsules.yaml'), 'utf8')).toBe(text)
  })

  it('is given its people with --update, about whom nobody has decided yet', async () => {
    const { data, run } = await folderWith(TYPED)
    await run([])
    expect(await readdir(data)).not.toContain('contributors')
    const { stdout } = await run(['--update'])
    expect(stdout).toContain('+ participation : 1')
    expect(stdout).toContain('nommer ou non la personne nouvelle')
    const [person = ''] = await readdir(join(data, 'contributors'))
    const text = await readFile(join(data, 'contributors', person), 'utf8')
    expect(text).toMatch(/^draft: true$[\s\S]*^# publication:/m)
  })

  it('keeps the people that a person typed, and is told whom the import names beside them', async () => {
    const typedPeople = TYPED.replace(
      '  uploadDate:\n',
      '  participation:\n    - {id: p1, credit: une jardinière} # à moi\n',
    )
    const { data, run } = await folderWith(typedPeople)
    const { stdout } = await run(['--update'])
    expect(stdout).toContain('? participation : Zoé Exemple')
    const text = await readFile(join(data, 'capsules.yaml'), 'utf8')
    expect(text).toContain('    - {id: p1, credit: une jardinière} # à moi\n')
    expect(text.match(/participation/g)).toHaveLength(1)
    expect(await readdir(data)).not.toContain('contributors')
  })

  it.each([
    ['capsules.csv', tableInCsv, 'capsules.csv'],
    ['fiches.xlsx', tableInWorkbook, 'Capsules'],
  ])('has beside its table, %s, a list of the cells to fill in', async (name, table, sheet) => {
    const { data, run } = await folderWith(table(), name)
    const before = await treeOf(data)
    const { stdout } = await run(['--update'])
    const list = name.replace(/\.\w+$/, '.a-remplir.csv')
    expect(stdout).toMatch(new RegExp(`À remplir +\\S*${list}`))
    const after = await treeOf(data)
    expect(after).toMatchObject(before ?? {})
    const rows = (await readFile(join(data, list), 'utf8')).split('\r\n')
    expect(rows[0]).toBe('\uFEFFFeuille;Cellule;Colonne;Présent;Proposé;Source')
    expect(rows).toContain(
      `${sheet};C2;Mise en ligne;;2026-09-01T10:00:00+00:00;sûr, ligne 7, champ published`,
    )
    expect(rows).toContain(`${sheet};B2;Nom;Les haies du canal;Les haies;sûr, ligne 5, champ title`)
    expect(rows).toContain(
      `${sheet};;Présentation;;Avec Zoé Exemple.;probable, ligne 8, champ media:description`,
    )
    expect(rows.filter((row) => row.startsWith('Participations;;')).map((row) => row.split(';')[2])).toEqual([
      'Capsule',
      'Contributeur',
    ])
    expect((await typed(['check', '--data', data])).stdout).not.toContain('a-remplir')
    await run(['--update'])
    expect(await treeOf(data)).toEqual(after)
  })

  it('leaves a file alone that is called as such a list and is none', async () => {
    const { data, run } = await folderWith(tableInCsv(), 'capsules.csv')
    await writeFile(join(data, 'capsules.a-remplir.csv'), 'à moi\n')
    await run(['--update'])
    expect(await readFile(join(data, 'capsules.a-remplir.csv'), 'utf8')).toBe('à moi\n')
    expect(await readdir(data)).toContain('capsules.a-remplir-2.csv')
  })

  it('is known by its title only where that is asked for', async () => {
    const { run } = await folderWith('- id: 7\n  name: Les haies\n  url: https://example.org/haies\n')
    expect((await run(['--dry-run'])).stdout).toContain('À écrire')
    expect((await run(['--dry-run', '--by-title'])).stdout).not.toContain('À écrire')
  })
})

it('one decision may be taken about all new people, but never that they consent', async () => {
  const { data, run } = await folderWith('[]\n')
  const refused = await run(['--decision', 'consent'])
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringContaining('public-credit, role-only, withheld'),
  ])
  const { stdout } = await run(['--decision', 'public-credit'])
  expect(stdout).not.toContain('nommer ou non')
  const [person = ''] = Object.keys((await treeOf(data)) ?? {}).filter((path) =>
    path.startsWith('contributors/'),
  )
  const text = await readFile(join(data, person), 'utf8')
  expect(text).toContain(
    'publication: {as: named, basis: public-credit} # décidé pour toutes les personnes de cet import',
  )
  expect(text).toContain('draft: true')
})

it('whatever a record looks like, no value that a person typed is changed', () => {
  const value = fc.oneof(
    fc.constantFrom('x', '2024', "l'été", 'a: b', '# dièse', 'deux\nlignes', ''),
    fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }),
  )
  const field = fc.constantFrom('name', 'description', 'keywords', 'url', 'duration')
  fc.assert(
    fc.property(
      fc.dictionary(field, value),
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (fields, isList, end) => {
        const lines = Object.entries({ id: '7', ...fields }).map(
          ([key, each]) => `${key}: ${each === '' ? '' : JSON.stringify(each)} # à moi`,
        )
        const text = lines
          .map((line, index) => `${isList ? (index === 0 ? '- ' : '  ') : ''}${line}${end}`)
          .join('')
        const filled = fillYaml(text, '7', [
          { name: 'name', value: 'un titre', note: 'sûr' },
          { name: 'duration', value: 'PT1M' },
          { name: 'keywords', value: ['u', 'v'] },
        ])
        const [before, after] = [text, filled].map(
          (each) => [parse(each)].flat()[0] as Record<string, unknown>,
        )
        for (const [key, each] of Object.entries(before ?? {}))
          if (each !== null) expect(after?.[key]).toEqual(each)
        expect(after).toMatchObject({
          name: before?.name ?? 'un titre',
          duration: before?.duration ?? 'PT1M',
        })
        expect(fillYaml(filled, '7', [{ name: 'name', value: 'autre' }])).toBe(filled)
      },
    ),
  )
})

const TABLE = [
  ['id', 'Nom', 'Mise en ligne', 'Lecteur'],
  ['7', 'Les haies du canal', '', 'https://www.youtube.com/embed/AbCdEfGhIjK'],
]

function tableInCsv(): string {
  return TABLE.map((row) => `${row.join(';')}\n`).join('')
}

function tableInWorkbook(): Uint8Array {
  return workbook({ Capsules: TABLE })
}

/** A folder with a file of capsules, and the import of a feed into it. */
async function folderWith(capsules: string | Uint8Array, name = 'capsules.yaml') {
  const data = await dataFolder({ 'capsules/1.yaml': 'id: 1\nname: x\ndraft: true\n', [name]: capsules })
  const folder = await freshFolder()
  await writeFile(join(folder, 'feed.xml'), FEED)
  return {
    data,
    run: (args: readonly string[]) => typed(['import', join(folder, 'feed.xml'), '--data', data, ...args]),
  }
}
