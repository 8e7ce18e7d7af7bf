import { join } from 'node:path'
import type * as sheetjs from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { erasePerson } from '../../pipeline/authoring/people/erase-person.ts'
import { lookUpPerson } from '../../pipeline/authoring/people/withdraw-person.ts'
import { formatProblem, shortPlace } from '../../pipeline/problems/problem-line.ts'
import { readRecords } from '../../pipeline/read/read-records.ts'
import type { AnyRecord } from '../../pipeline/record/typed-record.ts'
import { build } from '../support/build.ts'
import { dataFolder, type Files, freshFolder, smallest } from '../support/folder.ts'
import { odsOf, type TestCell, workbook } from '../support/workbook.ts'

const HEAD = ['Identifiant', 'Titre', 'Définition', 'Source']
const ROW = ['t-2', 'été', 'Un autre.', 'p-1']

describe('a CSV file', () => {
  const rows =
    (...lines: readonly (readonly string[])[]) =>
    (delimiter: string, end = '\n') =>
      lines.map((cells) => cells.join(delimiter) + end).join('')
  const table = rows(HEAD, ROW)

  it.each<[string, string | Uint8Array]>([
    ['semicolons', table(';')],
    ['commas', table(',')],
    ['tabs', table('\t')],
    ['line ends of Windows', table(';', '\r\n')],
    ['line ends of old Macs', table(';', '\r')],
    ['a byte order mark', `\uFEFF${table(';')}`],
    ['the order of Excel about its delimiter', `sep=|\n${table('|')}`],
    [
      'blank rows and blank columns',
      `\n;;;;\n${rows([...HEAD, ''], [], [...ROW, ''], [' ', '', '', ''])(';')}`,
    ],
    [
      'quotes around all',
      rows(
        HEAD,
        ROW.map((cell) => `"${cell}"`),
      )(','),
    ],
    [
      'more commas in the texts than semicolons',
      rows(['Identifiant', 'Titre', '"Définition"', 'Source'], ROW)(';'),
    ],
    ['Windows-1252', Buffer.from(table(';'), 'latin1')],
    ['UTF-16, as a spreadsheet calls Unicode', Buffer.from(`\uFEFF${table('\t')}`, 'utf16le')],
    [
      'columns in another order, and one of notes',
      rows(['Notes', 'Source', 'Définition', 'Titre', 'Identifiant'], ['à revoir', ...ROW.toReversed()])(';'),
    ],
    ['English headings', rows(['Id', 'NAME', 'definition', 'source'], ROW)(',')],
  ])('with %s is read', async (_, bytes) => {
    const { told, topic } = await read({ 'topics.csv': bytes })
    expect(told).toEqual([])
    expect(topic('t-2')).toMatchObject({ name: 'été', description: 'Un autre.', source: ['p-1'] })
  })

  it('in Windows-1252 is told to be read as that', async () => {
    const { notes } = await read({ 'topics.csv': Buffer.from(table(';'), 'latin1') })
    expect(notes).toContain(
      "topics.csv:1:1 fichier lu comme du Windows-1252, faute d'être en UTF-8 : « Identifiant;Titre;Définition;Source » ; si des lettres sont fausses, l'enregistrer en « CSV UTF-8 »  [guessed-encoding]",
    )
  })

  it('has its places in rows of the spreadsheet and in lines of the file', async () => {
    const { problems } = await read({
      'topics.csv': `${HEAD.join(';')}\nt-2;deux;"Un\nautre.";p-1\n\nt 3;trois;Encore.;p-1\n`,
    })
    expect(problems.find(({ rule }) => rule === 'id')?.place).toMatchObject({
      line: 5,
      column: 1,
      cell: 'A4',
    })
  })

  it('is known by its French name too', async () => {
    const { topic } = await read({ 'Thèmes.CSV': table(';') })
    expect(topic('t-2')?.name).toBe('été')
  })
})

describe('a cell', () => {
  it.each<[string, string, unknown]>([
    ['Date de publication', '28/09/2021', day('2021-09-28')],
    ['Date de publication', '1/2/2021', day('2021-02-01')],
    ['Date de publication', '28-09-2021', day('2021-09-28')],
    ['Date de publication', '28.09.2021', day('2021-09-28')],
    ['Date de publication', '28 septembre 2021', day('2021-09-28')],
    ['Date de publication', '1er août 2021', day('2021-08-01')],
    ['Date de publication', '09/2021', { '@value': '2021-09', '@type': 'xsd:gYearMonth' }],
    ['Date de publication', 'sept. 2021', { '@value': '2021-09', '@type': 'xsd:gYearMonth' }],
    ['Date de publication', '2021', { '@value': '2021', '@type': 'xsd:gYear' }],
    ['Date de publication', '28/09/2021 14:30', { ...day('2021-09-28'), localTime: '14:30:00' }],
    ['Date de publication', ' 2021-09-28 ', day('2021-09-28')],
    ['Durée', '00:10:05', 'PT10M5S'],
    ['Durée', '10:05', 'PT10M5S'],
    ['Durée', '1:00:00', 'PT1H'],
    ['Durée', '75:30', 'PT1H15M30S'],
    ['Durée', 'PT0.5S', 'PT0.5S'],
    ['Licence', 'CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
    ['Licence', ' Etalab 2.0', 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'],
    ['Licence', 'https://a.test/licence', 'https://a.test/licence'],
    ['Mots-clés', 'eau, rivière', ['eau', 'rivière']],
    ['Gratuit', 'Oui', true],
    ['Gratuit', 'FAUX', false],
    ['Gratuit', 'x', true],
    ['Numéro', ' 2 ', 2],
    ['Thèmes', 't-1 | eau', ['t-1', 'eau']],
    ['Thèmes', 't-1, eau;vent\nfeu', ['t-1', 'eau', 'vent', 'feu']],
    [
      'Vignette',
      'https://a.test/1,2.jpg\nhttps://a.test/2.jpg',
      ['https://a.test/1,2.jpg', 'https://a.test/2.jpg'],
    ],
    ['Autre nom', 'un | deux \\| trois | a\\\\b', ['un', 'deux | trois', 'a\\b']],
    ['Autre nom', "'=1+1", ['=1+1']],
    ['Titre', "'-x", '-x'],
    ['Titre', 'a | b', 'a | b'],
  ])('under « %s » that holds %j means %j', async (heading, typed, meant) => {
    const cells = [
      ['Identifiant', heading],
      ['2', typed],
    ]
    const quoted = cells.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')
    const records = await recordsIn({ 'capsules.csv': quoted })
    expect(Object.values(found(records, 'capsule', '2') ?? {})[1]).toEqual(meant)
  })

  it('that is a date or a time is read as it is shown, whatever day spreadsheets count from', async () => {
    const cell = (v: number, z: string): TestCell => ({ t: 'n', v, z })
    for (const [date1904, serial] of [
      [false, 44467],
      [true, 43005],
    ] as const) {
      const rows = [
        ['Identifiant', 'Date de publication', 'Durée', 'Numéro', 'Date de tournage'],
        ['2', cell(serial, 'dd/mm/yyyy'), cell(605 / 86400, '[h]:mm:ss'), 3, 2021],
        [
          '3',
          cell(serial + 0.5, 'dd/mm/yyyy hh:mm'),
          cell((10 * 60 + 5) / 1440, 'h:mm'),
          4,
          cell(serial, 'mmm yyyy'),
        ],
      ]
      const records = await recordsIn({ 'capsules.xlsx': workbook({ Feuil1: rows }, 'xlsx', { date1904 }) })
      expect(found(records, 'capsule', '2')).toMatchObject({
        datePublished: day('2021-09-28'),
        duration: 'PT10M5S',
        position: 3,
        dateCreated: { '@value': '2021', '@type': 'xsd:gYear' },
      })
      // ten hours and five minutes, shown as 10:05, which is how people write ten minutes
      expect(found(records, 'capsule', '3')).toMatchObject({
        datePublished: day('2021-09-28'),
        duration: 'PT10M5S',
      })
    }
  })

  it('with a formula has the value that was saved, and this is told once a sheet', async () => {
    const formula = (v: string): sheetjs.CellObject => ({ t: 's', v, f: 'UPPER("x")' })
    const { notes, topic } = await read({
      'fiches.xlsx': workbook({ Thèmes: [HEAD, ['t-2', formula('deux'), formula('Un autre.'), 'p-1']] }),
    })
    expect(topic('t-2')).toMatchObject({ name: 'deux', description: 'Un autre.' })
    expect(notes.filter((text) => text.endsWith('[formula-value]'))).toEqual([
      "fiches.xlsx, feuille « Thèmes », B2 formules dans cette feuille : 2, la première ici ; leur dernière valeur enregistrée est lue, rien n'est recalculé  [formula-value]",
    ])
  })
})

describe('an ods file', () => {
  it('is read as LibreOffice writes it: repeated cells, annotations, lines, spaces', async () => {
    const text = (markup: string, repeated = 1): string =>
      `<table:table-cell table:number-columns-repeated="${repeated}" office:value-type="string">${markup}</table:table-cell>`
    const note = '<office:annotation><text:p>Une note.</text:p></office:annotation>'
    const rows = [
      [
        '<text:p>Identifiant</text:p>',
        `${note}<text:p>Nom</text:p>`,
        '<text:p>Aussi décrit à</text:p>',
        '<text:p>Source</text:p>',
      ],
      [
        '<text:p>l-2</text:p>',
        '<text:p>La<text:s text:c="2"/>Vallée</text:p><text:p>d’<text:span>en</text:span> haut</text:p>',
        '<text:p><text:a>https://a.test/</text:a></text:p>',
        '<text:p>p-1</text:p>',
      ],
    ].map(
      (cells) =>
        `<table:table-row>${cells.map((cell) => text(cell)).join('')}<table:table-cell table:number-columns-repeated="16380"/></table:table-row>`,
    )
    const blank = (count: number): string =>
      `<table:table-row table:number-rows-repeated="${count}"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    const records = await recordsIn({ 'x.ods': odsOf(`${rows.join(blank(2))}${blank(1_048_572)}`) })
    expect(found(records, 'place', 'l-2')).toEqual({
      id: 'l-2',
      name: 'La  Vallée\nd’en haut',
      sameAs: ['https://a.test/'],
      source: ['p-1'],
    })
  })

  it('has dates, times and truths of its own', async () => {
    const cell = (type: string, value: string): string =>
      `<table:table-cell office:value-type="${type}" ${value}/>`
    const heads = ['Identifiant', 'Date de publication', 'Durée', 'Gratuit', 'Numéro'].map(
      (head) => `<table:table-cell office:value-type="string"><text:p>${head}</text:p></table:table-cell>`,
    )
    const values = [
      cell('float', 'office:value="2"'),
      cell('date', 'office:date-value="2021-09-28"'),
      cell('time', 'office:time-value="PT00H10M05S"'),
      cell('boolean', 'office:boolean-value="true"'),
      cell('float', 'office:value="3"'),
    ]
    const rows = [heads, values].map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`)
    const records = await recordsIn({ 'x.ods': odsOf(rows.join(''), '', 'Capsules') })
    expect(found(records, 'capsule', '2')).toEqual({
      id: '2',
      datePublished: day('2021-09-28'),
      duration: 'PT10M5S',
      isAccessibleForFree: true,
      position: 3,
    })
  })
})

describe('texts in several languages', () => {
  it('have a column each; the plain one is in the language of the publication', async () => {
    const { topic } = await read({
      'topics.csv':
        'Identifiant;Nom;Nom (EN);Autre nom;Autre nom (en)\nt-2;eau;water;flotte | H2O;| H2O (en)\nt-3;feu;;;\n',
    })
    expect(topic('t-2')).toMatchObject({
      name: { fr: 'eau', en: 'water' },
      alternateName: ['flotte', { fr: 'H2O', en: 'H2O (en)' }],
    })
    expect(topic('t-3')).toMatchObject({ name: 'feu' })
  })
})

describe('sources', () => {
  it('add to each other: a capsule in YAML, its participations, chapters and captions in tables', async () => {
    const { records, told, published } = await read({
      'participations.csv': 'Capsule;Identifiant;Contributeur;Crédit\n1;x-2;c-1;seconde fois\n1;x-1;c-1;\n',
      'fiches.ods': workbook(
        {
          Chapitres: [
            ['Capsule', 'Identifiant', 'Titre', 'Début'],
            [1, 'a', 'Le début', 0],
            [1, 'b', 'La fin', '5:00'],
          ],
          'Sous-titres': [
            ['Capsule', 'Langue', 'Fichier'],
            [1, 'fr', 'https://example.org/1.vtt'],
          ],
          Capsules: [
            ['Identifiant', 'Titre', 'Page'],
            [1, 'Capsule une', 'https://example.org/1'],
          ],
          Notes: [['tout ce que l’on veut']],
        },
        'ods',
      ),
    })
    expect([told, published]).toEqual([[], true])
    expect(found(records, 'capsule', '1')).toMatchObject({
      name: 'Capsule une',
      url: 'https://example.org/1',
      participation: [
        { id: 'x-1', organization: ['o-1'] },
        { id: 'x-2', credit: 'seconde fois' },
      ],
      hasPart: [
        { id: 'a', startOffset: 0 },
        { id: 'b', startOffset: 300 },
      ],
      caption: [{ inLanguage: 'fr' }],
    })
  })

  it('of one format are told apart: an id twice in YAML, or again in NDJSON, is taken already', async () => {
    const again = '- id: t-1\n  name: thème\n'
    const { told } = await read({
      'topics.yaml': `${smallest['topics.yaml']}${again}`,
      'topics.csv': 'Identifiant;Autre nom\nt-1;sujet\n',
      'more.ndjson': '{"kind":"topic","id":"t-1","name":"thème"}\n',
    })
    expect(told.filter((text) => text.endsWith('[duplicate-id]')).map((text) => text.split(' ')[0])).toEqual([
      'more.ndjson:1:17',
      'topics.yaml:5:3',
    ])
  })

  it('may be tables alone, the publication too, in a row or in a column', async () => {
    const { 'capsules/1.yaml': capsule = '', ...others } = smallest
    const upright = [['Field', 'Value'], ...publication]
    const across = [publication.map(([name]) => name), publication.map(([, value]) => value)]
    for (const sheet of [upright, across]) {
      const { published, told } = await read(
        {
          ...others,
          'capsules/1.yaml': capsule,
          'fiches.xlsx': workbook({ Publication: sheet as TestCell[][] }),
        },
        ['publication.yaml'],
      )
      expect([told, published]).toEqual([[], true])
    }
  })

  it('say where the publication is to be mended', async () => {
    const wrong = publication.map(
      ([name, value]) => [name, name === 'Licence' ? 'libre' : value] as TestCell[],
    )
    const { told } = await read(
      { 'publication.xlsx': workbook({ Feuil1: [['Champ', 'Valeur'], ...wrong] }) },
      ['publication.yaml'],
    )
    expect(told).toEqual([
      "publication.xlsx, feuille « Feuil1 », B7 license: \"libre\" n'est pas l'adresse d'une licence ; écrire l'adresse où elle se lit, ou dans copyrightNotice d'une capsule une mention de droits  [licence]",
    ])
  })

  it('are named cell by cell where an erasure cannot reach', async () => {
    const data = await dataFolder({
      'fiches.xlsx': workbook({
        Contributeurs: [
          ['Identifiant', 'Nom', 'Publication', 'Titre'],
          ['c-2', 'Bela Deux', 'named', 'consent'],
        ],
        Participations: [
          ['Capsule', 'Identifiant', 'Contributeur', 'Crédit'],
          [1, 'x-2', 'c-2', 'autrice'],
          [1, 'x-2', '', 'metteuse en scène'],
          [1, 'x-3', '', 'une autre'],
        ],
      }),
    })
    const meant = await lookUpPerson(data, 'c-2')
    if (!('person' in meant)) throw new Error(JSON.stringify(meant))
    const { files, left } = await erasePerson(data, meant.person, 'key')
    expect(files).toEqual([])
    expect(left.map(shortPlace)).toEqual([
      'fiches.xlsx Contributeurs!B2',
      'fiches.xlsx Contributeurs!C2',
      'fiches.xlsx Participations!D2',
      'fiches.xlsx Participations!D3',
    ])
  })

  it('hold drafts as well, which are checked and not published', async () => {
    const { published, notes } = await read({
      'topics.csv': 'Identifiant;Nom;Brouillon\nt-2;deux;oui\n',
    })
    expect(published).toBe(true)
    expect(notes.filter((text) => text.endsWith('[draft]'))).toEqual([
      'topics.csv, C2 « deux » brouillon, non publié ; relire la fiche, puis ôter la ligne draft: true  [draft]',
    ])
  })
})

const publication = [
  ['Adresse de base', 'https://publisher.test/p/'],
  ['Nom du jeu de données', 'Synthetic publication'],
  ['Présentation', 'Made for tests.'],
  ['Langue', 'fr'],
  ['Éditeur', 'o-1'],
  ['Licence', 'https://example.org/licence'],
]

function day(value: string) {
  return { '@value': value, '@type': 'xsd:date' }
}

function found(records: readonly AnyRecord[], kind: string, id: string): Record<string, unknown> | undefined {
  const values = records.flatMap((record) =>
    record.kind === kind && 'value' in record ? [record.value] : [],
  )
  return values.find((value) => value.id === id) as Record<string, unknown> | undefined
}

/** The records in the smallest publication with some files more. */
async function recordsIn(files: Files): Promise<AnyRecord[]> {
  const records: AnyRecord[] = []
  const silent = { report: () => undefined, refuse: () => undefined }
  for await (const record of readRecords(await dataFolder(files), [], silent)) records.push(record)
  return records
}

/** What a build reads and tells of the smallest publication with some files more, and others away. */
async function read(files: Files, away: readonly string[] = []) {
  const data = await dataFolder(files, away)
  const records: AnyRecord[] = []
  const outcome = await build({
    data,
    out: await freshFolder(),
    publish: true,
    pages: false,
    watch: (record) => void records.push(record),
  })
  const lines = (isNote: boolean): string[] =>
    outcome.problems
      .filter(({ severity }) => (severity === 'info') === isNote)
      .map((problem) => formatProblem(problem, 'fr').replaceAll(join(data, '/'), ''))
  const told = lines(false).filter((text) => !/capsule-name|contact-owed|\[.*-missing-/.test(text))
  const { problems, published } = outcome
  return {
    problems,
    published,
    records,
    told,
    notes: lines(true),
    topic: (id: string) => found(records, 'topic', id),
  }
}
