import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sheetjs from '@e965/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillTemplate, readSheetRecords } from '../../pipeline/authoring/template/fill-template.ts'
import type { SheetRecord } from '../../pipeline/authoring/template/sheet-rows.ts'
import { type Kind, kinds } from '../../pipeline/rdf/addresses.ts'
import { partNames } from '../../pipeline/record/registers/participation-parts.ts'
import { columnName } from '../../pipeline/sheets/cell-text.ts'
import { sheetColumns } from '../../pipeline/sheets/columns.ts'
import { findHeading } from '../../pipeline/sheets/headings.ts'
import { isCapsulePart, type Sheet, sheetLabels, sheetNames } from '../../pipeline/sheets/sheet.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, freshFolder, write } from '../support/folder.ts'

const golden = fileURLToPath(new URL('../golden/data', import.meta.url))

describe('the empty workbook', () => {
  let bytes: Uint8Array
  let book: sheetjs.WorkBook
  let xml: (name: string) => string

  beforeAll(async () => {
    const template = await fillTemplate([], 'xlsx', 'x', 'fr')
    bytes = ('files' in template && (template.files.get('x') as Uint8Array)) || new Uint8Array()
    book = sheetjs.read(bytes, { type: 'array', bookFiles: true })
    const { files } = book as unknown as { files: Record<string, { content: Uint8Array }> }
    xml = (name) => {
      const index = book.SheetNames.indexOf(name) + 1
      return Buffer.from(files[`xl/worksheets/sheet${index}.xml`]?.content ?? []).toString()
    }
  })

  it('has a sheet for each kind, with a commented heading for each field', () => {
    expect(book.SheetNames).toEqual([
      'Lisez-moi',
      ...sheetNames.map((sheet) => sheetLabels[sheet].fr),
      'Listes',
    ])
    for (const sheet of sheetNames.filter((each) => each !== 'publication')) {
      const { [sheetLabels[sheet].fr]: cells = {} } = book.Sheets
      const heads = sheetColumns(sheet).filter(({ isRare }) => !isRare)
      for (const [index, { title, help, isRequired }] of heads.entries()) {
        const cell = cells[sheetjs.utils.encode_cell({ r: 0, c: index })] as sheetjs.CellObject
        expect(cell.v).toBe(`${title.fr}${isRequired ? ' *' : ''}`)
        expect(cell.c?.[0]?.t).toContain(help.fr)
      }
    }
  })

  it('lets people, organisations, topics and closed values be chosen from a list', () => {
    const lists = (name: string): string[] =>
      [...xml(name).matchAll(/sqref="([A-Z]+)2:[^>]*><formula1>(.*?)<\/formula1>/g)].map(
        ([, column, list]) => `${headAt(name, String(column))}: ${list}`,
      )
    const advice: string[][] = sheetjs.utils.sheet_to_json(book.Sheets['Lisez-moi'] ?? {}, { header: 1 })
    const firstPart = advice.findIndex(([word]) => word === partNames[0]) + 1
    expect(advice.slice(firstPart - 1).map(([word]) => word)).toEqual(partNames)
    const listed = (kind: Kind): string => {
      const column = columnName(kinds.indexOf(kind))
      const all = `'Listes'!$${column}$2`
      return `OFFSET(${all},0,0,MAX(1,COUNTIF(${all}:$${column}$5000,"?*")),1)`
    }
    expect(lists('Participations')).toEqual([
      `Capsule *: ${listed('capsule')}`,
      `Contributeur: ${listed('contributor')}`,
      `Part prise à la vidéo: 'Lisez-moi'!$A$${firstPart}:$A$${firstPart + partNames.length - 1}`,
      `Organisations: ${listed('organization')}`,
      `Revues: ${listed('periodical')}`,
    ])
    expect(lists('Capsules')).toContain(`Thèmes: ${listed('topic')}`)
    expect(lists('Capsules')).toContain('Gratuit: "oui,non"')
    expect(lists('Contributeurs')).toContain('Publication *: "named,role-only,withheld"')
  })

  it('shows names beside ids in its lists, and takes what is chosen there', async () => {
    const contributor = { id: 'c-1', name: 'Ada, Une', publication: { as: 'role-only' } }
    const part = { id: 'x-1', participant: 'Ada, Une (c-1)', credit: 'chercheuse' }
    const capsule = {
      id: '1',
      name: 'Capsule',
      about: ['Thème (t-1)', 'deux, trois (t-2)'],
      participation: [part],
    }
    const topics = [
      { id: 't-1', name: { fr: 'Thème', en: 'Topic' } },
      { id: 't-2', name: 'deux, trois' },
    ]
    const records: SheetRecord[] = [
      { sheet: 'contributor', value: contributor },
      ...topics.map((value): SheetRecord => ({ sheet: 'topic', value })),
      { sheet: 'capsule', value: { ...capsule, about: ['Thème (t-1), deux, trois (t-2)'] } },
    ]
    const template = await fillTemplate(records, 'xlsx', 'x', 'fr')
    const filled = 'files' in template ? template.files.get('x') : undefined
    const { Listes: lists = {} } = sheetjs.read(filled, { type: 'array' }).Sheets
    const shown = sheetjs.utils.sheet_to_json<string[]>(lists, { header: 1 }).slice(0, 3)
    expect(shown.map((row) => row.filter(Boolean))).toEqual([
      expect.arrayContaining(['Contributeurs', 'Thèmes']),
      ['Capsule (1)', 'Ada, Une (c-1)', 'Thème (t-1)'],
      ['deux, trois (t-2)'],
    ])
    const data = await freshFolder()
    await write(data, { 'fiches.xlsx': filled ?? '' })
    const back = (await readSheetRecords(data)).records.find(({ sheet }) => sheet === 'capsule')
    expect(back?.value).toMatchObject({ about: ['t-1', 't-2'], participation: [{ participant: 'c-1' }] })
  })

  it('is read as nothing, of which nothing is told', async () => {
    const data = await dataFolder({ 'fiches.xlsx': bytes })
    const { problems, published } = await build({
      data,
      out: await freshFolder(),
      publish: true,
      pages: false,
    })
    const told = problems.filter(({ severity }) => severity !== 'info')
    expect(told.map(({ rule }) => rule)).toEqual(['contact-owed']) // of the publication, which names a person
    expect(published).toBe(true)
  })

  function headAt(name: string, column: string): string {
    return String((book.Sheets[name]?.[`${column}1`] as sheetjs.CellObject | undefined)?.v)
  }
})

describe('headings', () => {
  it.each(sheetNames)('of the sheet %s are told apart, in both languages and by field', (sheet) => {
    for (const column of sheetColumns(sheet))
      for (const name of [
        column.title.fr,
        column.title.en.toUpperCase(),
        column.path.join('.'),
        `${column.title.fr} *`,
      ])
        expect(findHeading(sheet, name)?.column.path, name).toEqual(column.path)
  })

  it.each([
    ['capsule', 'TITRE (EN)', 'name', 'en'],
    ['capsule', 'titre ( fr-CA ) *', 'name', 'fr-ca'],
    ['capsule', 'theme', 'about', undefined],
    ['participation', 'Rôle', 'roleName', undefined],
    ['participation', 'Intervenante', undefined, undefined],
    ['contributor', 'as', 'publication.as', undefined],
    ['contributor', 'Titre', 'publication.basis', undefined],
    ['organization', 'Sigle', 'alternateName', undefined],
    ['publication', 'Contact : Courriel', 'contactPoint.email', undefined],
    ['publication', 'email', 'contactPoint.email', undefined],
  ] as const)('in the sheet %s, « %s » means %s', (sheet, typed, path, language) => {
    const heading = findHeading(sheet, typed)
    expect([heading?.column.path.join('.'), heading?.language]).toEqual([path, language])
  })
})

describe('what is marked as owed', () => {
  const marked = sheetNames.flatMap((sheet) =>
    sheetColumns(sheet).flatMap(({ path, isRequired }) =>
      isRequired && path[0] !== 'capsule' ? [[sheet, path.join('.')] as const] : [],
    ),
  )

  it('is something in every sheet but that of transcripts, where any one fact is enough', () => {
    const owing = sheetNames.filter((sheet) => sheet !== 'transcriptFile')
    expect(new Set(marked.map(([sheet]) => sheet))).toEqual(new Set(owing))
  })

  it.each(marked)('of the sheet %s cannot be left out: %s', async (sheet, path) => {
    const { records } = await readSheetRecords(golden)
    const { problems } = await check(records.map((record) => without(record, sheet, path.split('.'))))
    expect(problems.some(({ severity }) => severity === 'violation')).toBe(true)
  })
})

describe('regards template', () => {
  it('writes a workbook, and overwrites nothing', { timeout: 60_000 }, async () => {
    const cwd = await freshFolder()
    const first = await typed(['template'], { cwd })
    expect([first.code, first.stdout]).toEqual([0, 'Écrit : fiches.xlsx\n'])
    const bytes = await readFile(join(cwd, 'fiches.xlsx'))
    const second = await typed(['template'], { cwd })
    expect([second.code, second.stderr]).toEqual([
      2,
      'regards: fiches.xlsx existe déjà et reste tel quel ; donner un autre nom, ou le déplacer\n',
    ])
    expect((await readFile(join(cwd, 'fiches.xlsx'))).equals(bytes)).toBe(true)
  })

  it('writes none of the files of a folder if one of them is there', { timeout: 60_000 }, async () => {
    const cwd = await freshFolder()
    await mkdir(join(cwd, 'records'))
    await writeFile(join(cwd, 'records/topics.csv'), 'mine')
    const { code, stderr } = await typed(['template', '--csv', '--lang', 'en'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      `regards: ${join('records', 'topics.csv')} already exists and stays as it is; give another name, or move it\n`,
    ])
    await expect(readFile(join(cwd, 'records/capsules.csv'))).rejects.toThrow()
    expect(await readFile(join(cwd, 'records/topics.csv'), 'utf8')).toBe('mine')
  })

  it('tells what is wrong with records before it writes any of them', { timeout: 60_000 }, async () => {
    const data = await dataFolder({ 'topics.yaml': '- id: t-1\n  nom: thème\n' })
    const { code, stdout } = await typed(['template', '--from-data', '--data', data, join(data, 'x.xlsx')])
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('topics.yaml:2:3 « t-1 » champ inconnu : "nom"'),
    ])
    await expect(readFile(join(data, 'x.xlsx'))).rejects.toThrow()
  })

  it('says that a text is too long for a cell', async () => {
    const value = { id: '1', transcript: 'x'.repeat(40_000) }
    expect(await fillTemplate([{ sheet: 'capsule', value }], 'xlsx', 'x', 'fr')).toEqual({
      longCell: 'Capsules',
    })
  })
})

/** A record without one of its fields, or without that field in each of its parts. */
function without(record: SheetRecord, sheet: Sheet, path: readonly string[]): SheetRecord {
  const value = structuredClone(record.value) as Record<string, unknown>
  if (isCapsulePart(sheet) && record.sheet === 'capsule')
    for (const part of [value[sheet] ?? []].flat()) delete (part as Record<string, unknown>)[path[0] ?? '']
  if (record.sheet === sheet) {
    const inner = path.slice(0, -1).reduce((outer, step) => outer[step] as Record<string, unknown>, value)
    delete inner[path.at(-1) ?? '']
  }
  return { ...record, value }
}

async function check(records: readonly SheetRecord[]) {
  const data = await freshFolder()
  const template = await fillTemplate(records, 'yaml', data, 'fr')
  if ('longCell' in template) throw new Error(template.longCell)
  await write('', Object.fromEntries(template.files as ReadonlyMap<string, string>))
  return build({ data, out: await freshFolder(), publish: false })
}
