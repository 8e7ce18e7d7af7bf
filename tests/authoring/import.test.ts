import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { contentOfBytes } from '../../pipeline/authoring/import/content/open-content.ts'
import { draftRecords } from '../../pipeline/authoring/import/draft-records.ts'
import { importReportText } from '../../pipeline/authoring/import/import-report.ts'
import { findInPage } from '../../pipeline/authoring/import/page-findings.ts'
import { readContent } from '../../pipeline/authoring/import/read-content.ts'
import { digestLinesOf } from '../../pipeline/people/erased-names.ts'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { readRecords } from '../../pipeline/read/read-records.ts'
import { build } from '../support/build.ts'
import { typed as ran, regards } from '../support/cli.ts'
import { dataFolder, freshFolder } from '../support/folder.ts'
import { gist } from '../support/gist.ts'
import { treeOf } from '../support/tree.ts'
import { pages } from './import-pages.ts'

describe('what is found in a page', () => {
  it.each(pages)('$name', ({ page, found }) => {
    expect(gist(page)).toEqual(found)
  })

  it('is the same with the ends of lines of every system', () => {
    for (const { page, found } of pages)
      for (const end of ['\r\n', '\r']) expect(gist(page.replaceAll('\n', end))).toEqual(found)
  })
})

/** A page of synthetic people, some of whom the smallest publication knows. */
const page = `3. Un titre : « avec » des signes # et - tirets

Cette vidéo parle d'un thème et de l'Organisation Une.

Avec la participation de :

Ada UNE, chercheuse à Organisation Une
Bob DEUX, trésorier de l'Association des Riverains du Canal (ARC)
Cyd TROIS, membre de l'ARC et co-directrice de la revue Les carnets du Canal

URL de la source (modifié le 05/02/2024 - 09:15) : https://example.org/a-page
https://youtu.be/AbCdEfGhIjK
00:00 Début
05:00 Fin
`

describe('drafts', () => {
  it('stand each in a file of its own, marked as such, and nothing that was there changes', async () => {
    const data = await dataFolder()
    const before = await treeOf(data)
    const { files } = await imported(data, page)
    const after = await treeOf(data)
    expect(after).toMatchObject(before ?? {})
    const added = Object.keys(after ?? {}).filter((path) => before?.[path] === undefined)
    expect(added.sort()).toEqual(files.map((file) => file.slice(data.length + 1)).sort())
    expect(added.map((path) => path.replace(/c-\w{4}/, 'c-xxxx')).sort()).toEqual([
      'capsules/3.yaml',
      'contributors/c-xxxx.yaml',
      'contributors/c-xxxx.yaml',
      'organizations/association-des-riverains-du-canal.yaml',
      'periodicals/carnets-du-canal.yaml',
      'sources/a-page.yaml',
    ])
    for (const path of added) expect((await read(data, path)).draft, path).toBe(true)
  })

  it('say what the page says, with how sure each value is beside it', async () => {
    const data = await dataFolder()
    await imported(data, page)
    const text = await readFile(join(data, 'capsules/3.yaml'), 'utf8')
    const { participation, hasPart, ...capsule } = parse(text) as Record<string, unknown>
    expect(capsule).toEqual({
      id: 3,
      draft: true,
      name: 'Un titre : « avec » des signes # et - tirets',
      description: "Cette vidéo parle d'un thème et de l'Organisation Une.",
      position: 3,
      url: 'https://example.org/a-page',
      sameAs: 'https://www.youtube.com/watch?v=AbCdEfGhIjK',
      embedUrl: 'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK',
      source: 'a-page',
    })
    const parts = participation as Record<string, unknown>[]
    expect(parts.map(({ id: _, participant, ...rest }) => rest)).toEqual([
      { credit: 'chercheuse à Organisation Une', roleName: 'chercheuse', organization: 'o-1' },
      {
        credit: "trésorier de l'Association des Riverains du Canal (ARC)",
        roleName: 'trésorier',
        organization: 'association-des-riverains-du-canal',
      },
      {
        credit: "membre de l'ARC et co-directrice de la revue Les carnets du Canal",
        roleName: ['membre', 'co-directrice'],
        organization: 'association-des-riverains-du-canal',
        periodical: 'carnets-du-canal',
      },
    ])
    expect(hasPart).toEqual([
      { id: expect.stringMatching(/^\w{4}$/), name: 'Début', startOffset: '00:00:00', endOffset: '00:05:00' },
      { id: expect.stringMatching(/^\w{4}$/), name: 'Fin', startOffset: '00:05:00' },
    ])
    expect(text).toContain('position: 3 # probable, ligne 1\n')
    expect(text).toContain('# Thèmes que la page nomme, à choisir : about: [t-1]\n')
    expect(text).toContain('# Série : non trouvée dans la page ; écrire isPartOf, parmi s-1 (Série)\n')
    expect(await read(data, 'sources/a-page.yaml')).toEqual({
      id: 'a-page',
      draft: true,
      url: 'https://example.org/a-page',
      dateModified: '2024-02-05',
    })
    expect(await read(data, 'organizations/association-des-riverains-du-canal.yaml')).toMatchObject({
      name: 'Association des Riverains du Canal',
      alternateName: 'ARC',
    })
  })

  it('decide nothing about a person', async () => {
    const data = await dataFolder()
    const { files } = await imported(data, page)
    const [bob = ''] = files.filter((file) => file.includes('contributors'))
    const text = await readFile(bob, 'utf8')
    expect(parse(text)).toEqual({
      id: basename(bob, '.yaml'),
      draft: true,
      name: 'Bob Deux',
      givenName: 'Bob',
      familyName: 'Deux',
      source: 'a-page',
    })
    expect(text).toContain('\n# publication: {as: named, basis: public-credit}\n')
    expect(text).toContain('name: Bob Deux # sûr, ligne 8, imprimé « Bob DEUX »\n')
  })

  it('keep nothing from being published, and can be published once somebody has decided', async () => {
    const data = await dataFolder()
    const { files } = await imported(data, page)
    expect(await wrongIn(data)).toEqual([])
    for (const file of files) {
      const text = await readFile(file, 'utf8')
      const decided = text
        .replace('draft: true\n', '')
        .replace('# publication:', 'publication:')
        .replace('position: 3', 'isPartOf: s-1\nposition: 3')
        .replace('# Thèmes', 'about: t-1\n# Thèmes')
        .replace(/^(id: a-page\n)/m, '$1name: Une page\n')
        .replace(/^ +# endOffset.*\n/m, '    endOffset: 00:06:00\n')
      await writeFile(file, decided)
    }
    expect(await wrongIn(data)).toEqual([])
  })

  it('take the number of the series for an id if it is free, and chance otherwise', async () => {
    const data = await dataFolder()
    await imported(data, page)
    const other = page
      .replace('example.org/a-page', 'example.org/b-page')
      .replace('AbCdEfGhIjK', 'AbCdEfGhIjL')
    const { files } = await imported(data, other)
    expect(files.filter((file) => file.includes('capsules')).map((file) => basename(file))).toEqual([
      expect.stringMatching(/^[2-9][b-z][2-9][b-z]\.yaml$/),
    ])
    const text = await readFile(files.find((file) => file.includes('capsules')) ?? '', 'utf8')
    expect(text).not.toMatch(/^id: 3\b/m)
  })

  it('never take an id that was retired, nor a file name that is there', async () => {
    const data = await dataFolder({
      'addresses.txt':
        'capsule/3/#video retired\norganization/association-des-riverains-du-canal/#org retired\n',
      'periodicals/carnets-du-canal.yaml': 'id: autre\nname: Autre\n',
    })
    const { files } = await imported(data, page)
    const names = files.map((file) => file.slice(data.length + 1))
    expect(names).toContain('organizations/association-des-riverains-du-canal-2.yaml')
    expect(names).toContain('periodicals/carnets-du-canal-2.yaml')
    expect(names).not.toContain('capsules/3.yaml')
    expect(await read(data, 'periodicals/carnets-du-canal-2.yaml')).toMatchObject({ id: 'carnets-du-canal' })
    expect(await wrongIn(data)).toEqual([])
  })

  it('are in the language that was asked for', async () => {
    const data = await dataFolder()
    const { text } = await imported(data, page, 'en')
    expect(text).toContain('To decide')
    expect(text).not.toMatch(/ligne|à vérifier/)
    const capsule = await readFile(join(data, 'capsules/3.yaml'), 'utf8')
    expect(capsule).toContain('# likely, line 1\n')
  })
})

describe('records that are there', () => {
  const named = (credit: string) => `Titre : T\n\nAvec :\n${credit}\n`
  const people = (...names: string[]): string =>
    names
      .map((name, index) => {
        const [given, family] = name.split(' ')
        return `- id: c-${index}\n  name: ${name}\n  givenName: ${given}\n  familyName: ${family}\n  publication:\n    as: withheld\n`
      })
      .join('')

  it('are used where the name is the same, whatever its accents, case and order', async () => {
    const data = await dataFolder({
      'contributors.yaml': people('Zoé Exemple', 'Karim Fictif'),
      'capsules/1.yaml': 'id: 1\nname: x\ndraft: true\n',
      'organizations.yaml': '- id: o-1\n  name: Organisation Une\n  alternateName: [O.U.N.]\n',
    })
    const { plan, files } = await imported(data, named("ZOE EXEMPLE, membre de l'O.U.N.\nFICTIF Karim, élu"))
    expect(plan?.matched.map(({ name, known }) => [name, known.id])).toEqual([
      ['O.U.N.', 'o-1'],
      ['Zoe Exemple', 'c-0'],
      ['Karim Fictif', 'c-1'],
    ])
    expect(files.filter((file) => /contributors|organizations/.test(file))).toEqual([])
  })

  it('are named, and nothing merged, where the name is nearly the same', async () => {
    const data = await dataFolder({
      'contributors.yaml': people('Zoé Exemplo', 'Karim Fictif'),
      'capsules/1.yaml': 'id: 1\nname: x\ndraft: true\n',
      'organizations.yaml':
        '- id: o-1\n  name: Organisation Une\n- id: arc\n  name: ARC\n- id: lune\n  name: La Lune Verte\n',
    })
    const { plan, text } = await imported(
      data,
      named("Zoé EXEMPLE, membre de l'Association des Riverains du Canal\nK. FICTIF, élu à Lune Verte"),
    )
    expect(plan?.near.map(({ name, known }) => [name, known.map(({ id }) => id)])).toEqual([
      ['Association des Riverains du Canal', ['arc']],
      ['Lune Verte', ['lune']],
      ['Zoé Exemple', ['c-0']],
      ['K. Fictif', ['c-1']],
    ])
    expect(text).toContain('Nom voisin : c-0 (Zoé Exemplo)')
    const [near] = plan?.near ?? []
    expect(near?.draft.fields[0]).toEqual({ remark: expect.stringContaining('Nom voisin : arc (ARC)') })
  })

  it('are all named where several bear the same name', async () => {
    const data = await dataFolder({
      'contributors.yaml': people('Zoé Exemple', 'Zoé Exemple'),
      'capsules/1.yaml': 'id: 1\nname: x\ndraft: true\n',
    })
    const { plan } = await imported(data, named('Zoé EXEMPLE, élue'))
    expect(plan?.near.map(({ known }) => known.map(({ id }) => id))).toEqual([['c-0', 'c-1']])
  })

  it('may be drafts of another import', async () => {
    const data = await dataFolder()
    const first = await imported(data, named('Zoé EXEMPLE, élue'))
    const second = await imported(data, named('Zoé Exemple, élue').replace('Titre : T', 'Titre : Une autre'))
    expect(second.plan?.matched.map(({ name }) => name)).toEqual(['Zoé Exemple'])
    expect(first.files.length - second.files.length).toBe(1)
  })

  it('are told of people who withdrew, and those who were erased are not written again', async () => {
    const key = 'a-key-of-tests'
    const gone = { id: 'c-9', name: 'Karim Fictif', givenName: 'Karim', familyName: 'Fictif' }
    const data = await dataFolder({
      'withdrawals.txt': 'c-1 2024-05-06\n',
      'erased.txt': `${digestLinesOf(gone, key).join('\n')}\n`,
      'erased.key': key,
    })
    const { text, files } = await imported(
      data,
      named('Ada UNE, élue\nKarim FICTIF, juge\nInès FICTIF, élue'),
    )
    expect(text).toContain('c-1 s’est retirée le 2024-05-06')
    expect(text).toContain('la personne de la ligne 5 a été effacée')
    const written = await Promise.all(files.map((file) => readFile(file, 'utf8')))
    expect(written.join('')).not.toMatch(/Karim|juge/)
    expect(written.join('')).toContain('Inès Fictif')
  })

  it('give the series, the source and the publisher of a page that they know', async () => {
    const data = await dataFolder({
      'series.yaml': '- id: s-1\n  name: Paroles de lisières\n  source: p-1\n',
      'sources.yaml': '- id: p-1\n  name: Page\n  url: https://example.org/page\n  publisher: o-1\n',
    })
    const { files } = await imported(
      data,
      '2. Un titre\n\nUne vidéo de « Paroles de lisières ».\n\nURL de la source : https://example.org/page\n',
    )
    expect(files).toHaveLength(1)
    expect(await read(data, 'capsules/2.yaml')).toMatchObject({
      isPartOf: 's-1',
      publisher: 'o-1',
      source: 'p-1',
    })
  })
})

describe('regards import', () => {
  it('reads a file, writes drafts that a check accepts, and tells what is left', async () => {
    const data = await dataFolder()
    const folder = await freshFolder()
    await writeFile(join(folder, 'page.txt'), `${page}Une ligne de plus.\n`)
    const { code, stdout, stderr } = await ran(['import', join(folder, 'page.txt'), '--data', data])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Numéro      3 (probable, ligne 1)\n')
    expect(stdout).toMatch(/^À décider {3}- nommer ou non chacune des 2 personnes nouvelles/m)
    expect(stdout).toContain(join(data, 'capsules/3.yaml'))
    expect(stdout).toContain(
      'Non repris  1 ligne de la page, à reprendre à la main si besoin :\n      15  Une ligne de plus.\n',
    )
    const check = await ran(['check', '--data', data, '--out', join(folder, 'dist')])
    expect([check.code, check.stdout]).toEqual([0, expect.stringContaining('brouillon, non publié')])
  })

  it('reads the standard input, and writes nothing with --dry-run', async () => {
    const data = await dataFolder()
    const before = await treeOf(data)
    const args = ['import', '-', '--dry-run', '--data', data, '--lang', 'en']
    const { code, stdout } = await regards(args, { input: page })
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Page {8}standard input: 10 lines, UTF-8\n/)])
    expect(stdout).toContain('nothing is written (--dry-run)')
    expect(await treeOf(data)).toEqual(before)
  })

  it('reads Windows-1252 and UTF-16, and says so', async () => {
    const data = await dataFolder()
    const folder = await freshFolder()
    const text = 'Titre : Été\n\nAvec : Zoé EXEMPLE, élue\n'
    await writeFile(join(folder, 'old.txt'), Buffer.from(text, 'latin1'))
    await writeFile(join(folder, 'wide.txt'), Buffer.from(`\uFEFF${text}`, 'utf16le'))
    await writeFile(join(folder, 'mark.txt'), Buffer.from(`\uFEFF${text}`))
    const told = async (name: string) =>
      (await typed(['import', join(folder, name), '--dry-run', '--data', data])).told
    expect(await told('old.txt')).toMatch(
      / : 2 lignes, Windows-1252 \(lu comme Windows-1252 ; vérifier les accents\)/,
    )
    expect(await told('wide.txt')).toMatch(/ : 2 lignes, UTF-16 /)
    expect(await told('mark.txt')).toMatch(/ : 2 lignes, UTF-8\n/)
    for (const name of ['old.txt', 'wide.txt', 'mark.txt'])
      expect(await told(name)).toMatch(/Titre {7}Été \(sûr, ligne 1\)\n.*Zoé Exemple \(sûr, ligne 3\)/s)
  })

  it('says in a line what it cannot read, and where it cannot write', async () => {
    const data = await dataFolder()
    const folder = await freshFolder()
    const wrong: Record<string, [content: string, code: number, told: string]> = {
      'page.pdf': [
        '%PDF-1.7\n',
        2,
        'page.pdf contient un document PDF, et non une page ni un export connu ; en copier le texte dans un fichier',
      ],
      'large.txt': [
        'x'.repeat(2_000_001),
        2,
        'large.txt dépasse 2 Mo ; donner la page seule, sans images ni annexes',
      ],
      'empty.txt': [
        ' \n\n',
        1,
        'empty.txt est vide ; y copier le texte de la page, ou l’enregistrer depuis le navigateur',
      ],
      'nothing.zip': [
        '',
        1,
        'nothing.zip est vide ; y copier le texte de la page, ou l’enregistrer depuis le navigateur',
      ],
      'furniture.txt': [
        'Imprimer\n',
        1,
        'rien à reprendre dans furniture.txt : ni titre, ni participant, ni adresse, ni chapitre ; vérifier que c’est bien le texte de la page',
      ],
      'page.txt': [
        page,
        2,
        "DATA/periodicals n'est pas un dossier, et les brouillons y seraient écrits ; le renommer",
      ],
    }
    await symlink(join(folder, 'empty.txt'), join(data, 'periodicals'))
    for (const [name, [content, code, told]] of Object.entries(wrong)) {
      await writeFile(join(folder, name), content)
      const outcome = await typed(['import', join(folder, name), '--data', data])
      const [first] = outcome.told.replaceAll(`${folder}/`, '').replaceAll(data, 'DATA').split('\n')
      expect([outcome.code, first], name).toEqual([code, told])
    }
    expect((await typed(['import', 'none.txt', '--data', data])).told).toBe('fichier introuvable : none.txt')
    expect((await typed(['import', '--data', data])).told).toBe(
      'donner la page à reprendre : npm run regards import FICHIER, ou « - » pour un texte envoyé par une autre commande',
    )
    expect((await typed(['import', join(folder, 'page.txt'), '--data', 'none'])).told).toBe(
      'dossier de données introuvable : none ; indiquer le bon avec --data DOSSIER',
    )
    const large = await typed(['import', '-', '--data', data], Array(30).fill(Buffer.alloc(100_000, 'x')))
    expect([large.code, large.told]).toEqual([
      2,
      'entrée standard dépasse 2 Mo ; donner la page seule, sans images ni annexes',
    ])
    expect(Object.keys((await treeOf(data)) ?? {})).not.toContain('capsules/3.yaml')
  })
})

describe('a hostile page', () => {
  it('puts nothing into a draft but text, and no file anywhere else', async () => {
    const parent = await freshFolder()
    const data = join(parent, 'data')
    await mkdir(data)
    const { text, files } = await imported(
      data,
      [
        '../../../x. Un titre',
        '',
        'Titre : ../../etc/passwd\u001b[2J',
        '',
        'Avec :',
        'Zoé EXEMPLE, publication: {as: named} # &a *a !!js/function >-',
        `Karim FICTIF, membre de l'Association "x"\\n- id: c-1`,
        "Inès TESTARD, élue à l'Institut ../../../../tmp/x",
        '',
        'URL de la source : https://example.org/../../\u0000etc/../%2e%2e/x',
        '',
      ].join('\n'),
    )
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    const tree = Object.keys((await treeOf(parent)) ?? {})
    expect(tree).toHaveLength(files.length)
    for (const path of tree) expect(path).toMatch(/^data\/[a-z]+\/[a-z0-9-]+\.yaml$/)
    for (const file of files) {
      const fields = Object.keys(await read('', file))
      expect(fields).toContain('draft')
      expect(fields).not.toContain('publication')
    }
    expect((await wrongIn(data)).filter((each) => !each.includes('publication.yaml'))).toEqual([])
  })

  it('of any shape ends, however long it is', () => {
    const many = 20_000
    const shapes = [
      'a '.repeat(300_000),
      '1. A\n\n'.repeat(many),
      '[1] https://example.org/a\n'.repeat(many),
      `Avec :\n${'Zoé EXEMPLE, élue de la Ville\n'.repeat(many)}`,
      `Avec :\nZoé EXEMPLE, ${'membre de la '.repeat(440)}\n`,
      `Avec :\nZoé EXEMPLE,\n${'de la Ville et de\n'.repeat(many)}`,
      `Une phrase-\n${'et une suite-\n'.repeat(many)}`,
      `${'<div>'.repeat(many)}x`,
      `<p>${'<a href="https://example.org/x">x</a>'.repeat(30_000)}`,
      '00:01 Partie\n'.repeat(many),
      `https://example.org/${'a/\nb-'.repeat(many)}`,
    ]
    for (const shape of shapes) {
      const { coverage } = findInPage(shape)
      expect(
        coverage.used.length + coverage.furniture.length + coverage.left.length,
        shape.slice(0, 30),
      ).toBeGreaterThan(0)
    }
  }, 120_000)
})

const pieces = [
  ...[
    'Avec :',
    'Avec la participation de :',
    'Titre :',
    '2. ',
    'Liens',
    '[1] ',
    'URL de la source (modifié le 05/02/2024) : ',
  ],
  ...[
    'Zoé EXEMPLE',
    'KARIM FICTIF',
    'Inès de la TESTE',
    ', ',
    ' et ',
    "de l'",
    'à la ',
    'élue',
    'revue « X »',
    '(ARC)',
    '(',
    ')',
  ],
  ...[
    'https://youtu.be/AbCdEfGhIjK',
    'https://example.org/a-',
    '00:07:24 ',
    '1:30 - 2:00 ',
    'Durée : 10:05',
    '• ',
    '- ',
    '; ',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\u00a0',
    '\u2028',
    '\f',
    '\u0000',
    '\u001b[31m',
    '\ud800',
    '\ufeff',
    '\uffff',
  ],
  ...[
    '<p>',
    '</p>',
    '<li>',
    '<br>',
    '<h1>',
    '</h1>',
    '<main>',
    '<table><tr>',
    '<script>',
    '<a href="https://a.example/">',
    '<!--',
    '&amp;',
    '<pre>\n',
  ],
  ...[
    '# x',
    ': ',
    '"',
    "'",
    '- id: a',
    '---',
    '&a',
    '*a',
    '!!x',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '%',
    '@',
    '`',
    '../',
    'null',
    '~',
    'true',
    '2021',
  ],
]
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

describe('whatever the page', () => {
  it('every line of it that holds anything is used, known as furniture or listed, and none twice', () => {
    fc.assert(
      fc.property(text, (page) => {
        const { used, furniture, left } = findInPage(page).coverage
        const told = [...used, ...furniture.map((each) => each.line), ...left.map((each) => each.line)]
        const filled = page
          .split(/\r\n|\r|\n/)
          .flatMap((each, index) => (/[^\s\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/u.test(each) ? [index + 1] : []))
        expect(told.sort((a, b) => a - b)).toEqual(filled)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['{\\rtf1\\ansi Bonjour}', 'un document RTF'],
    ['GIF89a', 'une image'],
    ['\u001f\u008b\u0008', 'une archive compressée'],
    ['[\n  {"name": "Bonjour"}]', 'des données en JSON'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<oai:record>Bonjour</oai:record>', 'des données en XML'],
  ])('that is none is refused by what it is: %s', async (text, format) => {
    const { code, told } = await typed(
      ['import', '-', '--data', await dataFolder()],
      [Buffer.from(text, 'latin1')],
    )
    expect([code, told]).toEqual([2, expect.stringContaining(`contient ${format}`)])
  })

  it.each([
    '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><title>Page</title></html>',
    '1\nDeux',
    '[1] note',
    '{ accolade }',
    'MIME : un mot',
  ])('is one: %s', async (text) => {
    const { told } = await typed(
      ['import', '-', '--dry-run', '--data', await dataFolder()],
      [Buffer.from(text)],
    )
    expect(told).not.toContain('et non une page')
  })

  it.each([
    ['Chapitres :\n0:00 Un\n5:10 Deux', ['sure', 'sure']],
    ['0:00 Un\n5:10 Deux', ['likely', 'likely']],
    ['00:07:24 Un\n00:09:00 Deux', ['likely', 'likely']],
    ['Programme :\n14:30 Accueil\n15:00 – Projection', []],
    ['Sommaire :\n09:00 Accueil\n10:15 Débat', []],
    ['0:00 Bonjour.\n0:04 Entrez.\n0:08 Merci.', []],
    ['5:10 Deux\n0:00 Un', []],
    ['Publié à 2:20 PM\n2:20 AM, par la rédaction', []],
  ])('has chapters as sure as its times are: %s', (text, confidences) => {
    expect(findInPage(text).videos[0]?.chapters.map(({ confidence }) => confidence)).toEqual(confidences)
  })

  it.each([
    '<iframe src="https://www.youtube.com/embed/AbCdEfGhIjK"></iframe>',
    '<iframe src="about:blank" data-lazy-src="https://www.youtube.com/embed/AbCdEfGhIjK"></iframe>',
    '<noscript><iframe width=1 src="https://www.youtube-nocookie.com/embed/AbCdEfGhIjK"></iframe></noscript>',
    '<div class="youtube_player" videoID="AbCdEfGhIjK" width="560"></div>',
    '<lite-youtube videoid="AbCdEfGhIjK"></lite-youtube>',
    '<script type="application/ld+json">{"@graph": [{"@type": ["Thing", "schema:VideoObject"], "embedUrl": "https://youtu.be/AbCdEfGhIjK"}]}</script>',
  ])('shows its video however its player is written: %s', (player) => {
    const [video] = findInPage(
      `<title>Page</title><main><h1>Page</h1>${player}<p>Une capsule.</p></main>`,
    ).videos
    expect(video?.players.map(({ value }) => value.sameAs)).toEqual([
      'https://www.youtube.com/watch?v=AbCdEfGhIjK',
    ])
  })

  it.each([
    '<div class="youtube_player" videoID="&quot;><b"></div>',
    `<script type="application/ld+json">${'['.repeat(100_000)}</script>`,
    `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`,
    '<script type="application/ld+json">{"@type": "VideoObject", "embedUrl": 7, "contentUrl": [null]}</script>',
    `<noscript>${'<iframe '.repeat(50_000)}</noscript>`,
  ])('has no video where a player is none: %.60s', (player) => {
    expect(findInPage(`<title>Page</title><main><h1>Page</h1>${player}</main>`).videos[0]?.players).toEqual(
      [],
    )
  })

  it('in letters that no encoding makes French of, or several, is asked about', async () => {
    const page = Buffer.from('Voil\x88 la capsule', 'latin1')
    const unknown = await typed(['import', '-', '--dry-run', '--data', await dataFolder()], [page])
    expect(unknown.told).toContain('se lit aussi bien comme Mac OS Roman, DOS 850')
    const named = await typed(
      ['import', '-', '--dry-run', '--data', await dataFolder(), '--encoding', 'macroman'],
      [page],
    )
    expect(named.told).toContain('--encoding')
    const right = await typed(
      ['import', '-', '--dry-run', '--data', await dataFolder(), '--encoding', 'mac os roman'],
      [page],
    )
    expect(right.told).toContain('Voilà la capsule')
  })

  it('drafts stay in their folder, and the reader of records finds nothing wrong in them', async () => {
    const whole = await freshFolder()
    let count = 0
    await fc.assert(
      fc.asyncProperty(text, async (page) => {
        const parent = join(whole, String(count++))
        const data = join(parent, 'data')
        await mkdir(data, { recursive: true })
        const { files } = await imported(data, page)
        const tree = Object.keys((await treeOf(parent)) ?? {})
        expect(tree.sort()).toEqual(files.map((file) => file.slice(parent.length + 1)).sort())
        const told: string[] = []
        const listener = {
          report: (...problems: readonly { readonly rule: string }[]) =>
            void told.push(...problems.map(({ rule }) => rule)),
          refuse: () => undefined,
        }
        for await (const record of readRecords(data, [], listener)) told.push(`published ${record.kind}`)
        // a draft, and nobody's decision about a person: nothing else may be said of what was written
        expect(told.filter((rule) => rule !== 'draft' && rule !== 'decision-missing')).toEqual([])
        expect(told.filter((rule) => rule === 'draft')).toHaveLength(files.length)
      }),
      { numRuns: 80, examples: [['[1] ']] },
    )
  }, 120_000)
})

/** Runs what was typed in this process; gives the exit code and what was told. */
async function typed(args: readonly string[], input: readonly Uint8Array[] = []) {
  const { code, stdout, stderr } = await ran(args, { input: Buffer.concat(input) })
  return { code, told: stdout || stderr.replace(/^regards: (.*)\n$/s, '$1') }
}

/** Imports a text into a data folder, with chance that is none. */
async function imported(data: string, page: string, language: 'fr' | 'en' = 'fr') {
  let drawn = 0
  const random = (bytes: number): string =>
    Array.from({ length: bytes }, () => (drawn++ * 37) % 256)
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  const order = { data, language, isDry: false, randomHex: random, name: 'page.txt' }
  const read = await readContent(contentOfBytes('page.txt', Buffer.from(page)))
  if ('refused' in read) return { plan: undefined, files: [], text: read.refused[language] }
  const outcome = await draftRecords({ ...order, found: read.found })
  if ('refused' in outcome) throw new Error(outcome.refused)
  return {
    ...outcome,
    text: importReportText({ page: 'page.txt', isDry: false, ...read, ...outcome }, language),
  }
}

async function read(folder: string, path: string): Promise<Record<string, unknown>> {
  return parse(await readFile(join(folder, path), 'utf8')) as Record<string, unknown>
}

/** The violations of a data folder. */
async function wrongIn(data: string): Promise<string[]> {
  const { problems } = await build({ data, out: join(data, '..', `${basename(data)}-dist`), publish: false })
  return problems
    .filter(({ severity }) => severity === 'violation')
    .map((problem) => formatProblem(problem, 'fr').replace(`${data}/`, ''))
}
