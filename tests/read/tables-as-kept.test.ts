import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { readRecords } from '../../pipeline/read/read-records.ts'
import { joinCellValues, splitCellValues } from '../../pipeline/sheets/cell-text.ts'
import { findHeading } from '../../pipeline/sheets/headings.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder } from '../support/folder.ts'
import { workbook } from '../support/workbook.ts'

const HEAD = ['Identifiant', 'Titre', 'Définition', 'Source']
const ROW = ['t-2', 'deux', 'Un autre.', 'p-1']

describe('a workbook with sheets of another kind', () => {
  it('is read for the sheets that are ours; the others are told once', async () => {
    const files = {
      'suivi.xlsx': workbook({ Budget: [['poste', 12]], Thèmes: [HEAD, ROW], 'À faire': [['appeler']] }),
    }
    expect(await valuesOf(files, 'topic', 't-2')).toMatchObject({ name: 'deux' })
    const { told, published } = await toldOf(files, 'foreign-sheets')
    expect(told).toEqual([
      'suivi.xlsx:1:1 feuilles de ce classeur qui ne sont pas de fiches, et pas lues : « Budget », « À faire »  [foreign-sheets]',
    ])
    expect(published).toBe(true)
  })

  it('is refused where no sheet is ours, and where a name is nearly that of one', async () => {
    const foreign = { 'suivi.xlsx': workbook({ Budget: [['poste', 12]] }) }
    const slip = { 'suivi.xlsx': workbook({ Thèmes: [HEAD, ROW], Capsulse: [['Identifiant'], ['9']] }) }
    for (const files of [foreign, slip]) {
      const { told, published } = await toldOf(files, 'unknown-sheet')
      expect([told.length, published]).toEqual([1, false])
    }
  })

  it.each(['Sujets', 'Mots-clés', 'Tags', 'topics'])('takes « %s » for the sheet of topics', async (name) => {
    expect(await valuesOf({ 'x.xlsx': workbook({ [name]: [HEAD, ROW] }) }, 'topic', 't-2')).toBeDefined()
  })
})

describe('headings as platforms and spreadsheets give them', () => {
  it.each([
    ['Video title', 'name'],
    ['Titre de la vidéo', 'name'],
    ['Published at', 'datePublished'],
    ['PUBLIÉ LE', 'datePublished'],
    ['Mise en ligne', 'uploadDate'],
    ['Video URL', 'url'],
    ['Lien vidéo', 'url'],
    ['Tags', 'keywords'],
    ['Thumbnail URL', 'thumbnailUrl'],
    ['Playlist', 'isPartOf'],
    ['Langues', 'inLanguage'],
  ])('« %s » means %s of a capsule', (typed, field) => {
    expect(findHeading('capsule', typed)?.column.path).toEqual([field])
  })

  it.each(['Intervenants', 'Speakers', 'Nom', 'Personne'])('« %s » means who takes part', (typed) => {
    expect(findHeading('participation', typed)?.column.path).toEqual(['participant'])
  })

  it('that belong to parts of capsules are sent to their sheet', async () => {
    const { told } = await toldOf(
      { 'capsules.csv': 'Identifiant;Titre;Intervenants;Source\n2;Deux;A ; B;p-1\n' },
      'part-heading',
    )
    expect(told).toEqual([
      expect.stringContaining(
        '"Intervenants" : une capsule peut en avoir plusieurs, qui ont leur feuille, « Participations »',
      ),
    ])
  })
})

describe('several values in a cell', () => {
  const form = (rule: 'text' | 'language' | 'url' | 'choice') => ({ rule, isSeveral: true }) as const

  it.each([
    ['un ; deux|trois', 'text', ['un', 'deux', 'trois']],
    ['Lille, au nord ; Lyon', 'text', ['Lille, au nord', 'Lyon']],
    ['un\\; deux', 'text', ['un; deux']],
    ['fr, en;de', 'language', ['fr', 'en', 'de']],
    [
      'https://a.test/?a=1,2;b, https://b.test/ ; http://c.test/',
      'url',
      ['https://a.test/?a=1,2;b', 'https://b.test/', 'http://c.test/'],
    ],
  ] as const)('%j of %s is %j', (text, rule, values) => {
    expect(splitCellValues(text, form(rule))).toEqual(values)
  })

  it('come back as they were joined', () => {
    const values = ['a;b', 'c|d', 'e\\f', ' g ', 'h, i']
    expect(splitCellValues(joinCellValues(values), form('text'))).toEqual(values)
  })

  it('of keywords are divided by commas, too', async () => {
    const files = { 'capsules.csv': 'Identifiant;Titre;Tags;Source\n2;Deux;"un, deux, trois";p-1\n' }
    expect(await valuesOf(files, 'capsule', '2')).toMatchObject({ keywords: ['un', 'deux', 'trois'] })
  })
})

it('a column that is wrong in all rows is told once, with the number of rows and the first of them', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => `;Titre ${index};p-1\n`).join('')
  const { told } = await toldOf({ 'topics.csv': `Identifiant;Titre;Source\n${rows}` }, 'missing-field')
  expect(told).toEqual([
    'topics.csv, A2 « Titre 0 » champ id absent ; l\'ajouter, ou npm run regards "--" template --fill-ids (et 59 autres fois : topics.csv A3, topics.csv A4, topics.csv A5…)  [missing-field]',
  ])
})

async function valuesOf(files: Files, kind: string, id: string): Promise<unknown> {
  const silent = { report: () => undefined, refuse: () => undefined }
  for await (const record of readRecords(await dataFolder(files), [], silent))
    if (record.kind === kind && 'value' in record && record.value.id === id) return record.value
  return undefined
}

async function toldOf(files: Files, rule: string): Promise<{ told: string[]; published: boolean }> {
  const { problems, published } = await build({
    data: await dataFolder(files),
    out: await freshFolder(),
    publish: true,
    pages: false,
  })
  const told = problems.filter((each) => each.rule === rule)
  return {
    told: told.map((each) => formatProblem(each, 'fr').replaceAll(/\S*\/(?=\w+\.(?:csv|xlsx))/g, '')),
    published,
  }
}
