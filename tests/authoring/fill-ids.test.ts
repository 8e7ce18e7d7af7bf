import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackZip, type ZipEntry } from '../../pipeline/read/tables/zip-archive.ts'
import { insertCsvField } from '../../pipeline/sheets/insert-csv-field.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'
import { workbook } from '../support/workbook.ts'

/** The least that a publication has, with tables of people, topics, capsules and participations in which nobody typed an id. */
const tables: Files = {
  'publication.yaml': smallest['publication.yaml'] ?? '',
  'organizations.yaml': smallest['organizations.yaml'] ?? '',
  'sources.yaml': smallest['sources.yaml'] ?? '',
  'contributors.csv':
    '\uFEFFIdentifiant;Nom;Publication;Source\r\n;"Chavanes; Léna";role-only;Page\r\n"";Noé Dubreuil;role-only;Page\r\n',
  'topics.csv': 'Titre,Source,Remarque\nPlan de lutte,Page,"à revoir\navec elle"\n\nMémoire,Page,\n',
  'capsules.csv':
    'Identifiant;Titre;Thèmes;Source\n;Première;plan de lutte, mémoire;Page\nc2;Deuxième;;Page\n',
  'participations.csv':
    'Capsule;Intervenant;Crédit\nPremière;Noé Dubreuil;autrice\nPremière;"Chavanes; Léna";autrice\n',
}

describe('template --fill-ids', () => {
  const filled = async (files: Files) => {
    const [data, cwd] = [
      await dataFolder(
        files,
        Object.keys(smallest).filter((path) => files[path] === undefined),
      ),
      await freshFolder(),
    ]
    const run = () => typed(['template', '--fill-ids', '--data', data, '--lang', 'en'], { cwd })
    const text = (path: string): Promise<string> => readFile(join(data, path), 'utf8')
    return { data, cwd, run, text }
  }

  it('writes ids into CSV files, where every other character stays, once', async () => {
    const { run, text } = await filled(tables)
    const { code, stdout } = await run()
    expect([code, stdout.match(/\(ids: \d\)/g)]).toEqual([
      0,
      ['(ids: 2)', '(ids: 1)', '(ids: 2)', '(ids: 2)'].sort(),
    ])
    const topics = await text('topics.csv')
    expect(topics).toBe(
      'Titre,Source,Remarque,Identifiant\nPlan de lutte,Page,"à revoir\navec elle",plan-de-lutte\n\nMémoire,Page,,memoire\n',
    )
    const people = await text('contributors.csv')
    expect(people.replaceAll(/c-[2-9][b-z][2-9][b-z]/g, 'ID')).toBe(
      '\uFEFFIdentifiant;Nom;Publication;Source\r\nID;"Chavanes; Léna";role-only;Page\r\nID;Noé Dubreuil;role-only;Page\r\n',
    )
    expect(await text('capsules.csv')).toMatch(/\n[2-9][b-z][2-9][b-z];Première;.*\nc2;Deuxième;;Page\n$/)
    const before = await text('participations.csv')
    expect((await run()).stdout).toBe('Each row of the tables has its id.\n')
    expect(await text('participations.csv')).toBe(before)
  })

  it('lets a publication go out in which nobody typed an id', async () => {
    const { data, run } = await filled(tables)
    const check = async () => {
      const { problems } = await build({ data, out: await freshFolder(), publish: false })
      return problems.filter(({ severity }) => severity === 'violation').map(({ rule }) => rule)
    }
    expect(new Set(await check())).toEqual(new Set(['missing-field', 'name-without-id']))
    await run()
    expect(await check()).toEqual([])
  })

  it('leaves other files as they are, and says cell by cell what to write', async () => {
    const [ods, xlsx] = [
      workbook(
        {
          Thèmes: [
            ['Identifiant', 'Titre'],
            [null, 'Un'],
            ['t-2', 'Deux'],
          ],
        },
        'ods',
      ),
      workbook({ Lieux: [['Nom'], ['Lieuville']] }),
    ]
    const latin = Buffer.from("Identifiant;Nom\n;Société d'été\n", 'latin1')
    const { data, cwd, run } = await filled({ ...tables, 'a.ods': ods, 'b.xlsx': xlsx, 'series.csv': latin })
    const { stdout } = await run()
    expect(stdout).toContain('ids.txt: the ids to be copied into their cells (3)')
    expect((await readFile(join(cwd, 'ids.txt'), 'utf8')).split('\n').sort()).toEqual([
      '',
      'a.ods, sheet “Thèmes”, A2\tun',
      'b.xlsx, sheet “Lieux”, B2\tlieuville',
      'series.csv, A2\tsociete-d-ete',
    ])
    expect(Buffer.compare(await readFile(join(data, 'a.ods')), Buffer.from(ods))).toBe(0)
    expect((await run()).code).toBe(2) // because ids.txt is there
  })

  it('writes them into workbooks that have a column for them, where every other part stays', async () => {
    const bold = { t: 's', v: 'Deux', s: { font: { bold: true } } } as const
    const day = { t: 'n', v: 44467, z: 'dd/mm/yyyy' } as const
    const book = workbook({
      'Notes & suivi': [['à faire', 3]],
      Thèmes: [
        ['Titre', 'Identifiant', 'Remarque'],
        ['Un', null, 'x'],
        [bold, 't-2', day],
        [null],
        ['Trois', null, day],
      ],
      Contributeurs: [
        ['Identifiant', 'Nom'],
        [null, 'Léna Chavanes'],
      ],
    })
    const { data, run } = await filled({ ...tables, 'fiches.xlsx': book })
    expect((await run()).stdout).toMatch(/fiches\.xlsx \(ids: 2\)\n.*fiches\.xlsx \(ids: 1\)/)
    const after = await readFile(join(data, 'fiches.xlsx'))
    const sheets = sheetjs.read(after, { type: 'array' }).Sheets
    const rows = (name: string): string[][] =>
      sheetjs.utils.sheet_to_json(sheets[name] ?? {}, { header: 1, raw: false })
    expect(rows('Thèmes')).toEqual([
      ['Titre', 'Identifiant', 'Remarque'],
      ['Un', 'un', 'x'],
      ['Deux', 't-2', '28/09/2021'],
      [],
      ['Trois', 'trois', '28/09/2021'],
    ])
    expect(rows('Contributeurs')[1]).toEqual([expect.stringMatching(/^c-[2-9]/), 'Léna Chavanes'])
    const [old, fresh] = [unpackZip(book), unpackZip(after)] as readonly (readonly ZipEntry[])[]
    const changed = fresh?.filter(
      ({ bytes }, index) => Buffer.compare(bytes, old?.[index]?.bytes ?? bytes) !== 0,
    )
    expect(changed?.map(({ name }) => name)).toEqual(['xl/worksheets/sheet2.xml', 'xl/worksheets/sheet3.xml'])
  })
})

it('a value is put into a blank field of a CSV record, and nothing else changes', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', ' '), maxLength: 4 })
  const line = fc.array(cell, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(line, fc.nat(6), fc.constantFrom('\n', '\r\n', ''), (cells, index, end) => {
      const blank = cells.map((each, at) => (at === index ? '' : each))
      const raw =
        blank.map((each) => (/[";\n]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(';') + end
      const whole = insertCsvField(raw, ';', index, 'id')
      const [record = []] = parse(whole === '' ? ' ' : whole, {
        delimiter: ';',
        relax_column_count: true,
      }) as string[][]
      const expected = Array.from({ length: Math.max(cells.length, index + 1) }, (_, at) =>
        at === index ? 'id' : (blank[at] ?? ''),
      )
      expect(record).toEqual(expected)
    }),
  )
})
