import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { readRecords } from '../../pipeline/read/read-records.ts'
import type { AnyRecord } from '../../pipeline/record/typed-record.ts'
import { dataFolder, type Files } from '../support/folder.ts'
import { odsOf, workbook } from '../support/workbook.ts'

/**
 * `cell-formats.ods` and `.xlsx` were written by LibreOffice 7.4 in French: a row for each format that it offers for dates, times, moments,
 * numbers, percentages, amounts, fractions and truth values, with the text that the cell shows beside it.
 */
const formats = async (ending: 'ods' | 'xlsx') => {
  const file = await readFile(new URL(`cell-formats.${ending}`, import.meta.url))
  return recordsIn({ [`fiches.${ending}`]: file })
}

/** What LibreOffice shows and what the format says to Excel differ in these: it lets us see no more than our rendering of the latter. */
const SHOWN_OTHERWISE = /trimestre|^39$|FRF|^12,50 F$|^30\/12|^31\/12|^1899|^mardi /

describe('a workbook of LibreOffice with each cell format', () => {
  it('as .ods gives texts as the cells show them', async () => {
    const { records } = await formats('ods')
    const topics = of(records, 'topic').filter(({ id }) => String(id).startsWith('format-'))
    expect(topics).toHaveLength(135)
    for (const { id, name, description } of topics) expect([id, name]).toEqual([id, description])
  })

  it('as .xlsx, which keeps the format and not the text, too, but for dots, spaces and formats that Excel has not', async () => {
    const { records } = await formats('xlsx')
    const plain = (text: unknown): string =>
      String(text)
        .replaceAll(/\.(?=[ /]|$)/g, '')
        .replaceAll(/\s/g, ' ')
        .trim()
    const topics = of(records, 'topic').filter(
      ({ id, description }) => String(id).startsWith('format-') && !SHOWN_OTHERWISE.test(String(description)),
    )
    expect(topics.length).toBeGreaterThan(100)
    for (const { id, name, description } of topics)
      expect([id, plain(name)]).toEqual([id, plain(description)])
  })

  it.each(['ods', 'xlsx'] as const)(
    'as .%s gives dates that are no more precise than what is shown',
    async (ending) => {
      const { records, problems } = await formats(ending)
      const sources = of(records, 'source').filter(({ id }) => String(id).startsWith('date-'))
      for (const { name, datePublished } of sources) {
        const { '@value': date } = datePublished as { '@value': string }
        const [year = '', month, day] = date.slice(0, 10).split('-')
        const shown = String(name)
        expect(shown).toContain(year.slice(2))
        if (month !== undefined) expect(shown).toMatch(month === '09' ? /09|sept/ : /(?!)/)
        if (day !== undefined) expect(shown).toContain(day)
      }
      const dates = sources.map(({ datePublished }) => (datePublished as { '@value': string })['@value'])
      expect(new Set(dates)).toEqual(new Set(['2021-09-28', '2021-09']))
      // what is no date that a record can hold is refused: a day without its year, a month, a quarter, a week, a time
      const refused = problems.filter(({ rule, place }) => rule === 'date' && place.sheet === 'Sources')
      expect(refused.length + sources.length).toBe(59)
      expect(sources.length).toBeGreaterThan(40)
    },
  )

  it.each(['ods', 'xlsx'] as const)('as .%s gives lengths as they are shown', async (ending) => {
    const { records } = await formats(ending)
    const lengths = of(records, 'capsule').flatMap(({ name, duration }) =>
      duration === undefined ? [] : [`${name} ${duration}`],
    )
    expect(lengths).toEqual([
      '10:05 PT10M5S',
      '02:20 PT2M20S',
      '10:05:00 PT10H5M',
      '02:20:15 PT2H20M15S',
      '10:05 AM PT10M5S',
      '02:20 AM PT2M20S',
      '10:05:00 AM PT10H5M',
      '02:20:15 AM PT2H20M15S',
      '10:05:00 PT10H5M',
      '26:20:15 PT26H20M15S',
      '05:00,00 PT5M',
      '20:15,00 PT20M15S',
      '10:05:00,00 PT10H5M',
      '26:20:15,00 PT26H20M15S',
    ])
  })
})

describe('a text that a spreadsheet made something else of', () => {
  const HEAD = ['Identifiant', 'Nom', 'Définition', 'Source']

  it('is read as shown, and told once a column', async () => {
    const { records, problems } = await recordsIn({
      'fiches.xlsx': workbook({
        Thèmes: [
          HEAD,
          ['t-2', { t: 'n', v: 44440, z: 'mmm-yy' }, 'Un.', 'p-1'],
          ['t-3', { t: 'n', v: 25934, z: 'd mmm' }, { t: 'n', v: 7, z: '000' }, 'p-1'],
          ['t-4', 'un texte', true, 'p-1'],
        ],
      }),
    })
    expect(
      of(records, 'topic')
        .slice(-3)
        .map(({ name, description }) => [name, description]),
    ).toEqual([
      ['sept-21', 'Un.'],
      ['1 janv', '007'],
      ['un texte', 'VRAI'],
    ])
    const told = problems.filter(({ rule }) => rule === 'typed-text')
    expect(told.map(({ place, severity }) => [place.cell, severity])).toEqual([
      ['B2', 'warning'],
      ['C3', 'warning'],
    ])
    expect(told[0]?.message.fr).toContain(
      '"sept-21" : le tableur tient une date où va un texte (cellules de cette colonne : 2)',
    )
  })

  it('is shown in the language of its column', async () => {
    const { records } = await recordsIn({
      'fiches.xlsx': workbook({
        Thèmes: [
          ['Identifiant', 'Nom', 'Nom (en)', 'Source'],
          ['t-2', { t: 'n', v: 44348, z: 'mmmm yyyy' }, { t: 'n', v: 44348, z: 'mmmm yyyy' }, 'p-1'],
        ],
      }),
    })
    expect(of(records, 'topic').at(-1)?.name).toEqual({ fr: 'juin 2021', en: 'June 2021' })
  })

  it('is not told of an identifier in figures, a number, a date or a truth in their own columns', async () => {
    const { problems } = await recordsIn({
      'fiches.xlsx': workbook({
        Capsules: [
          ['Identifiant', 'Titre', 'Numéro', 'Gratuit', 'Date de publication', 'Durée'],
          [2, 'Deux', 2, true, { t: 'n', v: 44440, z: 'dd/mm/yyyy' }, { t: 'n', v: 0.01, z: '[h]:mm:ss' }],
        ],
      }),
    })
    expect(problems.filter(({ rule }) => rule === 'typed-text')).toEqual([])
  })
})

describe('rows, columns and sheets that a spreadsheet hides', () => {
  it('are read and told, from .xlsx', async () => {
    const sheet = [
      ['Identifiant', 'Nom', 'Source'],
      ['l-2', 'Deux', 'p-1'],
      ['l-3', 'Trois', 'p-1'],
      ['l-4', 'Quatre', 'p-1'],
    ]
    const { records, problems } = await recordsIn({
      'fiches.xlsx': workbook({ Lieux: sheet }, 'xlsx', {}, ({ Lieux }) => {
        if (Lieux === undefined) return
        Lieux['!rows'] = [{}, {}, { hidden: true }, { hidden: true }]
        Lieux['!cols'] = [{}, { hidden: true }]
      }),
    })
    expect(of(records, 'place').map(({ id }) => id)).toEqual(['l-2', 'l-3', 'l-4'])
    expect(
      problems
        .filter(({ rule }) => rule === 'hidden-cells')
        .map(({ message, place }) => [place.cell, message.fr]),
    ).toEqual([
      [
        'B3',
        'lignes 3-4, colonnes B : masquées ou filtrées dans le tableur, et lues comme le reste ; les supprimer si elles ne sont pas à publier',
      ],
    ])
  })

  it('are read and told, from .ods, be they in groups, headings, filters or repeated', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
    const row = (cells: readonly string[], attributes = '') =>
      `<table:table-row ${attributes}>${cells.map(cell).join('')}</table:table-row>`
    const place = (id: string, attributes = '') => row([id, id.toUpperCase(), 'p-1'], attributes)
    const rows = [
      `<table:table-header-rows>${row(['Identifiant', 'Nom', 'Source'])}</table:table-header-rows>`,
      `<table:table-rows>${place('l-2')}</table:table-rows>`,
      `<table:table-row-group table:display="false"><table:table-row-group>${place('l-3', 'table:visibility="collapse"')}</table:table-row-group>${place('l-4')}</table:table-row-group>`,
      place('l-5', 'table:visibility="filter"'),
      '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ]
    const { records, problems } = await recordsIn({ 'x.ods': odsOf(rows.join('')) })
    expect(of(records, 'place').map(({ id, name }) => [id, name])).toEqual(
      ['l-2', 'l-3', 'l-4', 'l-5'].map((id) => [id, id.toUpperCase()]),
    )
    expect(problems.filter(({ rule }) => rule === 'hidden-cells').map(({ message }) => message.en)).toEqual([
      'rows 3, 5: hidden or filtered in the spreadsheet, and read like the rest; delete them if they are not to be published',
    ])
  })

  it('of an .ods file are the same however its rows are nested and repeated', async () => {
    const nest = fc.constantFrom('table:table-row-group', 'table:table-header-rows', 'table:table-rows', '')
    const row = fc.record({
      id: fc.integer({ min: 2, max: 9 }),
      around: fc.array(nest, { maxLength: 3 }),
      blanks: fc.integer({ min: 0, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
        async (drawn) => {
          const cells = (texts: readonly string[]) =>
            texts
              .map(
                (text) =>
                  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`,
              )
              .join('')
          const rows = drawn.map(({ id, around, blanks }) => {
            const row = `<table:table-row>${cells([`l-${id}`, 'Lieu', 'p-1'])}</table:table-row>`
            const blank = `<table:table-row table:number-rows-repeated="${blanks}"><table:table-cell/></table:table-row>`
            const nested = around.reduce((inner, name) => (name ? `<${name}>${inner}</${name}>` : inner), row)
            return nested + (blanks > 0 ? blank : '')
          })
          const head = `<table:table-row>${cells(['Identifiant', 'Nom', 'Source'])}</table:table-row>`
          const { records } = await recordsIn({ 'x.ods': odsOf(head + rows.join('')) })
          expect(of(records, 'place').map(({ id }) => id)).toEqual(drawn.map(({ id }) => `l-${id}`))
        },
      ),
      { numRuns: 25 },
    )
  })
})

function of(records: readonly AnyRecord[], kind: string): Record<string, unknown>[] {
  return records.flatMap((record) =>
    record.kind === kind && 'value' in record ? [record.value as Record<string, unknown>] : [],
  )
}

/** The records in the smallest publication with some files more, and what is told of them. */
async function recordsIn(files: Files): Promise<{ records: AnyRecord[]; problems: Problem[] }> {
  const records: AnyRecord[] = []
  const problems: Problem[] = []
  const told = {
    report: (...found: readonly Problem[]) => void problems.push(...found),
    refuse: () => undefined,
  }
  const data = await dataFolder(files)
  for await (const record of readRecords(join(data), [], told)) records.push(record)
  return { records, problems }
}
