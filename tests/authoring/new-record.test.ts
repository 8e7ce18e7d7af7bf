import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentedRecordYaml, type RecordAnswers } from '../../pipeline/authoring/interview/record-text.ts'
import { newCommand } from '../../pipeline/commands/new.ts'
import { kinds } from '../../pipeline/rdf/addresses.ts'
import { parseYaml } from '../../pipeline/read/parse-yaml.ts'
import { readRecord } from '../../pipeline/read/read-record.ts'
import { build } from '../support/build.ts'
import { regards, typed } from '../support/cli.ts'
import { dataFolder, type Files, freshFolder } from '../support/folder.ts'
import { shellOf } from '../support/shell.ts'
import { treeOf } from '../support/tree.ts'

const topics = {
  'topics.yaml': [
    '- {id: eau, name: {fr: Eau, en: Water}, description: a, source: p-1}',
    '- {id: riviere, name: Rivière, description: b, broader: eau, source: p-1}',
    '- {id: eau-de-mer, name: Eau de mer, description: c, broader: eau, source: p-1}',
    '- {id: t-1, name: thème, description: d, source: p-1}',
    '',
  ].join('\n'),
}

/** Answers the questions about a kind in turn; gives the exit code, what was said, and the file that was written. */
async function answered(
  kind: string,
  answers: readonly string[],
  data: string,
  language: 'fr' | 'en' = 'fr',
) {
  const { shell, written } = shellOf(answers, { language })
  const code = await newCommand.run({ values: { data }, positionals: [kind] }, shell)
  const [, path] = /^(?:Écrit : |Written: )(.*)$/m.exec(written()) ?? []
  return { code, said: written(), path, text: path === undefined ? '' : await readFile(path, 'utf8') }
}

/** What a text says as a record, without its comments. */
function typedIn(text: string): unknown {
  const parsed = parseYaml(text, 'x.yaml')
  return 'raws' in parsed ? parsed.raws[0]?.value : parsed.problem
}

/** The least that a record of each kind is to answer. */
const least: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  capsule: ['Titre', '', '', '', '', 'n', '', '', '', 'n'],
  contributor: ['', 'withheld', '', '', '', '', '', '', 'n'],
  organization: ['La Fabrique', '', '', '', '', 'n'],
  periodical: ['Les Cahiers', '', '', '', 'n'],
  place: ['La Vallée', '', '', ''],
  series: ['Paroles', '', '', '', '', '', 'n'],
  source: ['La page', '', '', '', 'n'],
  topic: ['Fleuve', '', '', '', '', 'n'],
}

describe('a new record', () => {
  it('of each kind can be published with no more than what is needed', async () => {
    const data = await dataFolder()
    for (const kind of kinds) {
      const { code, said, path } = await answered(kind, least[kind], data)
      expect([code, path], said).toEqual([0, expect.stringContaining(data)])
    }
    const { problems, violations } = await build({ data, out: await freshFolder(), publish: false })
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
    expect(violations).toBe(0)
    expect(
      Object.keys((await treeOf(data)) ?? {})
        .filter((path) => path.includes('/'))
        .sort(),
    ).toEqual([
      'capsules/1.yaml',
      expect.stringMatching(/^capsules\/[2-9][b-z][2-9][b-z]\.yaml$/),
      expect.stringMatching(/^contributors\/c-[2-9][b-z][2-9][b-z]\.yaml$/),
      'organizations/la-fabrique.yaml',
      'periodicals/les-cahiers.yaml',
      'places/la-vallee.yaml',
      'series/paroles.yaml',
      'sources/la-page.yaml',
      'topics/fleuve.yaml',
    ])
  })

  it.each(kinds)('of the kind %s asks again for what is needed, and for nothing else', async (kind) => {
    const stars = (said: string): number => (said.match(/\* (\[.*\] )?: $/gm) ?? []).length
    const data = await dataFolder()
    const needed = least[kind].filter((answer) => answer !== '' && answer !== 'n' && answer !== 'withheld')
    const withGaps = least[kind].flatMap((answer) => (needed.includes(answer) ? ['', answer] : [answer]))
    const { code, said } = await answered(kind, withGaps, data)
    expect([code, said.split('Cette réponse est nécessaire.').length - 1]).toEqual([0, needed.length])
    expect(stars(said)).toBeGreaterThan(needed.length)
  })

  it('is a commented file, and the first line tells editors what it holds', async () => {
    const answers = ['Lac', '', 'De l’eau : du calme', 'eau', 'p-1', 'n']
    const { path, text } = await answered('theme', answers, await dataFolder(topics))
    expect(path).toMatch(/topics.lac\.yaml$/)
    expect(text).toBe(
      [
        '# yaml-language-server: $schema=../.schemas/topic.schema.json',
        '# Fiche du genre « theme », écrite par la commande new ; README.md explique chaque champ.',
        '',
        '# Identifiant : Lettres minuscules sans accent, chiffres et tirets ; il ne change plus et ne sert qu’une fois.',
        'id: lac',
        '# Nom : Le nom, tel que la source l’écrit.',
        'name: Lac',
        '# Définition : Ce que recouvre ce thème.',
        'description: "De l’eau : du calme"',
        '# Thème plus large : L’identifiant du thème dont celui-ci fait partie.',
        'broader: eau',
        '# Source : L’identifiant de la page qui dit ce que la fiche affirme.',
        'source: p-1',
        '',
        '# Ce que l’on ne sait pas encore ; ôter le dièse et l’espace pour l’écrire :',
        '# alternateName:  # Autre nom : Un autre nom ou un sigle, que la source emploie aussi.',
        '# member:  # Thèmes réunis : Les identifiants des thèmes que celui-ci réunit, sans qu’aucun soit plus large qu’un autre.',
        '# sameAs:  # Aussi décrit à : Une adresse qui parle de la même chose ailleurs, ou un identifiant de registre : Q1, ISSN 0028-0836, SIREN, INSEE…',
        '# closeMatch:  # Thème proche ailleurs : Un thème d’un autre vocabulaire, assez proche pour servir à la même recherche : EuroVoc 5482, cb119367821…',
        '',
      ].join('\n'),
    )
  })

  it('judges each answer at once, in the words of the check, and asks again', async () => {
    const { said, text } = await answered(
      'source',
      ['Page', 'Été', 'page-2', 'example.org', 'https://example.org/2', '28/09/2021', '2021-09', 'n'],
      await dataFolder(),
    )
    expect(said).toContain(`"Été" n'est pas un identifiant ; écrire ete : lettres minuscules sans accent`)
    expect(said).toContain(`"example.org" n'est pas une adresse web ; écrire https://example.org`)
    expect(said).toContain(`"28/09/2021" n'est pas une date ; écrire 2021-09-28`)
    expect(typedIn(text)).toEqual({
      id: 'page-2',
      name: 'Page',
      url: 'https://example.org/2',
      dateModified: '2021-09',
    })
  })

  it('names what it refers to by number, by id or by a part of the name', async () => {
    for (const [typed, meant] of [
      ['2', 'riviere'],
      ['eau', 'eau'],
      ['RIVIERE', 'riviere'],
      ['de MER', 'eau-de-mer'],
      ['thème|1', ['t-1', 'eau']],
    ] as const) {
      const { text } = await answered('theme', ['Lac', '', '', typed, '', 'n'], await dataFolder(topics))
      expect(typedIn(text)).toMatchObject({ broader: meant })
    }
  })

  it('asks which of several is meant, and takes one that is not described yet when it is typed twice', async () => {
    const several = ['Lac', '', '', 'ea', '3', '', 'n']
    const { said, text } = await answered('theme', several, await dataFolder(topics))
    expect(said).toContain(
      'Plusieurs fiches répondent à « ea » :\n   1  eau         Eau\n   3  eau-de-mer  Eau de mer\n',
    )
    expect(typedIn(text)).toMatchObject({ broader: 'eau-de-mer' })
    const unknown = ['Lac', '', '', 'océan', 'ocean', 'ocean', '', 'n']
    const later = await answered('theme', unknown, await dataFolder(topics))
    expect(later.said).toContain('Aucune fiche ne répond à « océan ».')
    expect(later.said).toMatch(/À faire ensuite : npm run regards "--" new theme --data \S+ {2}\(ocean\)\n/)
    expect(typedIn(later.text)).toMatchObject({ broader: 'ocean' })
  })

  it('of a capsule asks who takes part, one after the other', async () => {
    const first = ['o', '', 'une', 'chercheuse à Organisation Une', 'o', 'chercheuse', '1', '', 'n', '']
    const second = ['o', 'ab12', '1', '', 'o', 'lectrice', '', '', 'o', 'chanteuse', '', '', 'n', '']
    const answers = ['Titre', 'x', 'Texte', 's-1', '2', ...first, ...second, 'n', 't-1', '', 'p-1', 'n']
    const { text } = await answered('capsule', answers, await dataFolder())
    expect(typedIn(text)).toEqual({
      id: 'x',
      name: 'Titre',
      description: 'Texte',
      isPartOf: 's-1',
      position: '2',
      participation: [
        {
          id: expect.stringMatching(/^[2-9][b-z][2-9][b-z]$/),
          participant: 'c-1',
          credit: 'chercheuse à Organisation Une',
          function: [{ roleName: 'chercheuse', organization: 'o-1' }],
        },
        { id: 'ab12', participant: 'c-1', function: [{ roleName: 'lectrice' }, { roleName: 'chanteuse' }] },
      ],
      about: 't-1',
      source: 'p-1',
    })
  })

  it('of a capsule asks for all other fields on request, chapters and captions too', async () => {
    const answers = ['Titre', 'x', 'Texte', '', '', 'n', '', '', '', 'o']
    const more: Readonly<Record<string, readonly string[]>> = {
      'Langue : ': ['fr|ar'],
      'Gratuit : ': ['oui'],
      'Sous-titres : en ajouter ? (o/N) ': ['o', 'fr', 'https://example.org/1.vtt', ''],
      'Chapitres : en ajouter ? (o/N) ': ['o', 'Le début', '', '0', ''],
    }
    let rest: readonly string[] = []
    let turn = 0
    const { shell, written } = shellOf([])
    const ask = async (question: string): Promise<string> => {
      if (turn < answers.length) return answers[turn++] ?? ''
      const [next = '', ...others] = rest.length > 0 ? rest : (more[question.trimStart()] ?? [])
      rest = others
      return next
    }
    const data = await dataFolder()
    expect(await newCommand.run({ values: { data }, positionals: ['capsule'] }, { ...shell, ask })).toBe(0)
    expect(written()).toContain('Écrit : ')
    expect(typedIn(await readFile(join(data, 'capsules/x.yaml'), 'utf8'))).toEqual({
      id: 'x',
      name: 'Titre',
      description: 'Texte',
      inLanguage: ['fr', 'ar'],
      isAccessibleForFree: 'true',
      caption: [{ inLanguage: 'fr', contentUrl: 'https://example.org/1.vtt' }],
      hasPart: [{ id: 'le-debut', name: 'Le début', startOffset: '0' }],
    })
  })

  it('of a person asks for the decision first, and for a name only where it is to be said', async () => {
    const named = ['', '1', 'accord', '1', 'name | 2', '2026-11-24', '', '', 'Ada Deux', '', '', '', 'n']
    const { said, text } = await answered('contributrice', named, await dataFolder())
    expect(said).toContain('   2  role-only  son rôle seul (« sociologue »), sans rien qui mène à elle\n')
    expect(said).toContain('   1  consent          elle a accepté d’être nommée\n')
    expect(said).toContain('Sans réponse : tout, sauf les moteurs de recherche.')
    expect(said).toContain('"accord" n\'est pas admis')
    expect(typedIn(text)).toEqual({
      id: expect.stringMatching(/^c-.{4}$/),
      name: 'Ada Deux',
      publication: { as: 'named', basis: 'consent', scope: ['name', 'credit'], since: '2026-11-24' },
    })
    const unnamed = await answered(
      'contributor',
      ['', 'role-only', '', '', '', '', '', '', 'n'],
      await dataFolder(),
      'en',
    )
    expect(unnamed.said).not.toContain('Ground')
    expect(typedIn(unnamed.text)).toEqual({
      id: expect.stringMatching(/^c-.{4}$/),
      publication: { as: 'role-only' },
    })
  })

  it('writes nothing where the answers end too soon, wherever that is', async () => {
    const first = ['o', '', 'une', 'chercheuse', '', '', '']
    const answers = ['Titre', 'x', 'Texte', 's-1', '2', ...first, 'n', 't-1', '', 'p-1', 'n']
    const data = await dataFolder()
    const before = await treeOf(data)
    for (let count = 0; count < answers.length; count++) {
      const { code, said } = await answered('capsule', answers.slice(0, count), data)
      expect([code, said]).toEqual([1, expect.stringMatching(/\nArrêté : rien n’est écrit\.\n$/)])
    }
    expect(await treeOf(data)).toEqual(before)
    expect((await answered('capsule', answers, data)).code).toBe(0)
  })

  it('takes no id that is or was in use, of drafts and retired addresses too', async () => {
    const files: Files = {
      ...topics,
      'topics/lac.yaml': 'id: lac\nname: Lac\ndraft: true\n',
      'addresses.txt': 'topic/lac-2/#concept retired\n',
    }
    const typed = ['Lac', 'eau', 'lac-2', '', '', '', '', 'n']
    const { said, path } = await answered('theme', typed, await dataFolder(files))
    expect(said.match(/Cet identifiant est ou a été pris/g)).toHaveLength(2)
    expect(said).toContain('Identifiant * [lac-3] : ')
    expect(path).toMatch(/lac-3\.yaml$/)
  })

  it('overwrites no file, whatever is in it', async () => {
    const data = await dataFolder({ 'topics/lac.yaml': 'id: autre\nname: Autre\nsource: p-1\n' })
    const { path } = await answered('theme', ['Lac', 'lac', '', '', '', 'n'], data)
    expect(path).toMatch(/topics.lac-2\.yaml$/)
    expect(await readFile(join(data, 'topics/lac.yaml'), 'utf8')).toContain('id: autre')
  })

  it('can be told whatever text, and says it again when it is read', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        'null',
        '~',
        'true',
        '- a',
        '# b',
        "it's: so",
        '"',
        '{',
        '|',
        '>-',
        '&a',
        '*a',
        '!t',
        '%',
        '@',
        '`',
        ' x ',
        'a\nb',
      ),
    )
    fc.assert(
      fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 3 }), (name, description, names) => {
        const record: RecordAnswers = { id: 'x', name, description, alternateName: names }
        for (const language of ['fr', 'en'] as const)
          expect(typedIn(commentedRecordYaml('topic', record, language))).toEqual(record)
      }),
      { numRuns: 400 },
    )
    const long = `${'mot '.repeat(200)}fin`
    const read = readRecord('topic', {
      value: typedIn(commentedRecordYaml('topic', { id: 'x', name: long }, 'fr')),
      placeOf: () => ({ file: '', line: 1, column: 1 }),
    })
    expect(read).toMatchObject({ record: { value: { name: long } } })
  })

  it('is asked for on the command line, with answers from a pipe', async () => {
    const data = await dataFolder()
    const input = 'Lac\r\n\r\n\r\n\r\n\r\nn\r\n'
    const { code, stdout, stderr } = await regards(['new', 'topic', '--data', data, '--lang', 'en'], {
      input,
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('Name *: \n')
    expect(stdout).toMatch(
      /\nWritten: .*topics.lac\.yaml\nTo check: npm run regards "--" check --data .* --lang en\n$/,
    )
    expect(await readdir(join(data, 'topics'))).toEqual(['lac.yaml'])
    const cut = await regards(['new', 'topic', '--data', data], { input: 'Mer\n' })
    expect([cut.code, cut.stdout]).toEqual([1, expect.stringContaining('Arrêté : rien n’est écrit.')])
  })

  it.each([
    [['new'], 'contributeur'],
    [['new', 'chanson'], 'organisation'],
    [['new', 'theme', 'encore'], 'argument de trop'],
    [['new', 'theme', '--data', '/nowhere/at/all'], 'npm run regards init'],
  ])('%j is told in one line', async (args, said) => {
    const { code, stderr } = await typed(args)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^regards: [^\n]*\n$/)])
    expect(stderr).toContain(said)
  })
})
