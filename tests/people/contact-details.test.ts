import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonalDetailKind } from '../../pipeline/people/personal-details/detail.ts'
import { findPersonalDetails } from '../../pipeline/people/personal-details/find-details.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, everything, smallest } from '../support/folder.ts'
import { ordinary } from './ordinary-prose.ts'

/** Forms of details by which people can be reached, or that say when they were born. */
const details: Readonly<Record<PersonalDetailKind, readonly string[]>> = {
  email: [
    ...[
      'paul@example.org',
      'paul.dupont+tag@sub.example.co.uk',
      'PAUL@EXAMPLE.ORG',
      'paul @ example.org',
      'élise@exemple.fr',
    ],
    ...[
      'paul (at) example.org',
      'paul[at]example.org',
      'paul [at] example [dot] org',
      'paul{at}example.org',
      'paul(@)example.org',
    ],
    ...[
      'paul[arobase]example.org',
      'paul (arobase) example (point) org',
      'paul arobase example.org',
      'paul at example dot org',
    ],
    ...[
      'paul＠example.org',
      'paul&#64;example.org',
      'paul%40example.org',
      'paul_at_example.org',
      'paul (chez) example.org',
    ],
  ],
  phone: [
    ...[
      '06 12 34 56 78',
      '06.12.34.56.78',
      '06-12-34-56-78',
      '06/12/34/56/78',
      '0612345678',
      '06\u00a012\u00a034\u00a056\u00a078',
    ],
    ...[
      '01 23 45 67 89',
      '0123 45 67 89',
      '06 12 34 5678',
      '+33 6 12 34 56 78',
      '+33612345678',
      '+33 (0)6 12 34 56 78',
      '+33.6.12.34.56.78',
    ],
    ...[
      '0033 6 12 34 56 78',
      '0033612345678',
      '00 33 6 12 34 56 78',
      '(0)6 12 34 56 78',
      '0800 123 456',
      '+44 20 7946 0958',
    ],
    ...[
      '020 7946 0958',
      '07700 900123',
      '0161 496 0000',
      '+1 (212) 555-0123',
      '(212) 555-0123',
      '212-555-0123',
      '212.555.0123',
    ],
    ...[
      '+49 30 1234567',
      '+32 470 12 34 56',
      '0470 12 34 56',
      '+41 22 123 45 67',
      '022 123 45 67',
      '+352 621 123 456',
    ],
    ...['06‑12‑34‑56‑78', '06 12 34 56 78', '+33 612 345 678', '02 123 45 67'],
  ],
  account: [
    '@paul_dupont',
    '@Paul.Dupont',
    'linkedin.com/in/paul-dupont',
    'https://www.instagram.com/pauldupont',
    'x.com/pauldupont',
  ],
  birth: [
    ...['née Dupont en 1980'],
    ...[
      'né le 3 mars 1970',
      'née en 1970',
      'née le 03/03/1970',
      'né(e) le 12.05.1980',
      'né en mars 1970',
      'née le 1er avril 1981',
    ],
    ...[
      'né à Lille en 1970',
      'née à Lille le 3 mars 1970',
      'né le mardi 3 mars 1970',
      'né le 3 mars',
      'NÉ LE 3 MARS 1970',
      'nés en 1970',
    ],
    ...[
      'born 3 March 1970',
      'born on March 3, 1970',
      'born in 1970',
      'born in Leeds in 1970',
      'born on the 3rd of March 1970',
      'born March 1970',
    ],
    ...[
      'date de naissance : 3 mars 1970',
      'Date de naissance: 03/03/1970',
      'Lieu de naissance : Lille',
      'date of birth: 1970-03-03',
      'DOB: 3/3/70',
    ],
    ...['(b. 1970)'],
  ],
  address: [
    ...[
      '3 place de la mairie, 44000 Nantes',
      '1 chemin du moulin, 31000 Toulouse',
      '12 Grande Rue, 25000 Besançon',
      '12 Grand-Rue, 67000 Strasbourg',
    ],
    ...[
      '12 rue de la Paix, 59000 Lille',
      '12 rue de la paix',
      '12, rue de la Paix',
      '12 bis, avenue Foch',
      '12bis rue Victor Hugo',
    ],
    ...[
      '8 RUE DE LA PAIX',
      '3 place de la République',
      '5 allée des Tilleuls',
      '17 bd Voltaire',
      '2 ter chemin des Vignes',
      '45 route de Paris',
    ],
    ...[
      '1 quai de l’Horloge',
      '12-14 rue du 8 Mai',
      '4 impasse des Lilas',
      'BP 12, 59000 Lille',
      'lieu-dit Le Bourg, 59123 Bray',
    ],
    ...[
      '10 Downing Street',
      '221B Baker Street',
      '1600 Pennsylvania Avenue',
      '12 Green Close, Leeds',
      'P.O. Box 123',
      'Hauptstraße 12',
    ],
    ...['42 St. Mary’s Road', '7 Old Mill Lane', '9 Elm Row, Leeds', 'Waldweg 3', 'Lindenallee 4a'],
    ...['4 Grande Rue', 'CS 10234, 59000 Lille', 'Residence Les Lilas, 59123 Bray', '6 PL. FOCH'],
  ],
}

const forms = Object.entries(details).flatMap(([kind, all]) => all.map((words) => [kind, words] as const))

/** Ways in which a detail stands in a text. */
const frames: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['Paul Martin, sociologue, ', '.'],
  ['(', ')'],
  ['À joindre ainsi :\n', '\nMerci.'],
  ['« ', ' »'],
  ['Paul, ', ', puis la suite ; en 2021, 12 personnes.'],
]

describe('a detail of a person', () => {
  it.each(forms)('%s is found: %s', (kind, words) => {
    for (const [before, after] of frames) {
      const text = before + words + after
      const found = findPersonalDetails(text).map((each) => ({
        kind: each.kind,
        words: text.slice(each.start, each.end),
      }))
      expect(found, text).toHaveLength(1)
      expect(found[0]?.kind).toBe(kind)
      expect(words, text).toContain(found[0]?.words.replace(/^\(|[.,]$/g, '') ?? '')
    }
  })

  it.each([
    ['Paul Martin est né le 3 mars 1970.', 'birth'],
    ['La capsule présente Paul Martin, né en 1970 à Lille.', 'birth'],
    ['Cette vidéo donne la parole à Yvon, né en 1970.', 'birth'],
    ['Paul Martin, directeur de l’association, est né en 1970.', 'birth'],
    ['La chanteuse Anna Lee, née en 1970, raconte.', 'birth'],
    ['Le maire, né en 1961, répond.', 'birth'],
    ['She was born in 1970 in Leeds.', 'birth'],
    ['Flat 3, 10 Downing Street', 'address'],
    ['Tél. : 03.20.00.00.00', 'phone'],
    ['Phone: 555 0199 12', 'phone'],
    ['06 12 34 56 78 ou 01 23 45 67 89', 'phone,phone'],
    ['06 12 34 56 78/01 23 45 67 89', 'phone,phone'],
    ['paul@example.org, 06 12 34 56 78', 'email,phone'],
    ['Ada Une, 12 rue de la Paix 59000 Lille, ada@example.org', 'address,email'],
    ['@ada@social.example', 'email'],
  ])('is found in a sentence: %s', (text, kinds) => {
    expect(
      findPersonalDetails(text)
        .map(({ kind }) => kind)
        .join(),
    ).toBe(kinds)
  })

  it.each(ordinary)('is not found in ordinary prose: %s', (text) => {
    expect(findPersonalDetails(text).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('is found wherever it is put between the words of a text', () => {
    const words = fc.constantFrom(
      ...ordinary.flatMap((text) => text.split(' ')).filter((each) => !/[\d(«“]/.test(each)),
    )
    const around = fc.array(words, { maxLength: 20 })
    fc.assert(
      fc.property(around, detail, around, (before, [kind, words], after) => {
        const text = [...before, '.', words, '.', ...after].join(' ')
        const start = text.indexOf(words, before.join(' ').length)
        const found = findPersonalDetails(text).some(
          (each) => each.kind === kind && each.start < start + words.length && each.end > start,
        )
        expect(found, text).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the search for details', () => {
  const long = 1 << 20
  it.each([
    ...[
      'a',
      '0',
      '1 ',
      '06 ',
      '12 rue ',
      '@',
      'a@',
      'a.',
      '(at)',
      ' at ',
      'née en ',
      'born in Aa ',
      '+',
      '(',
      '12 Aa ',
      ' ',
      '\n',
      'é',
      'Aa ',
    ],
    ...[
      'le né en 1970',
      '06.',
      '1-',
      'lieu-dit ',
      'L’',
      'date de naissance : ',
      'x.com/',
      '12 bis, ',
      '-at-',
      '&#64;',
      'né à Aa Bb Cc (',
      '0 0/',
    ],
  ])(
    'passes through a million signs of %j',
    (unit) => {
      const text = unit.repeat(Math.ceil(long / unit.length))
      expect(findPersonalDetails(`${text} x`).length).toBeLessThanOrEqual(text.length)
    },
    20_000,
  )
})

describe('what is published of a person', () => {
  const credit = (text: string) => ({
    'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace('chercheuse à Organisation Une', text),
  })
  const rulesOf = async (files: Parameters<typeof dataFolder>[0]): Promise<string[]> => {
    const data = await dataFolder(files)
    const { problems } = await build({ data, out: `${data}-out`, publish: false })
    return problems
      .filter(({ severity }) => severity === 'violation')
      .map(({ rule, field }) => `${rule} ${field}`)
  }

  it('stops where the credit tells how to reach the person, with both details', async () => {
    expect(await rulesOf(credit('sociologue, paul@example.org, 06 12 34 56 78'))).toEqual([
      'text-email participation[1].credit',
      'text-phone participation[1].credit',
    ])
  })

  it.each([
    ['paul@example.org', 'organizationDetails: paul@example.org'],
    ['Paul@Example.org', 'organizationDetails: [paul@example.org]'],
    ['paul (at) example.org', 'contactPoint: {name: Service, email: paul@example.org}'],
    ['+33 6 12 34 56 78', 'organizationDetails: ["06.12.34.56.78"]'],
    ['06 12 34 56 78', 'organizationDetails: ["+33 (0)6 12 34 56 78"]'],
    ['12 rue de la Paix', 'organizationDetails: ["12, rue de la Paix, 59000 Lille"]'],
    ['@mairie', 'organizationDetails: ["@mairie"]'],
    ['née en 1998', 'organizationDetails: [née en 1998]'],
  ])('may say %s where the publication has %s', async (text, line) => {
    const publication = `${smallest['publication.yaml']}${line}\n`
    expect(await rulesOf({ ...credit(`"${text}"`), 'publication.yaml': publication })).toEqual([])
    const other = `${smallest['publication.yaml']}organizationDetails: [other@example.org, 01 23 45 67 89]\n`
    expect(await rulesOf({ ...credit(`"${text}"`), 'publication.yaml': other })).toHaveLength(1)
  })

  it('is not what the record of an organisation says', async () => {
    const organization = `${smallest['organizations.yaml']}  description: 12 rue de la Paix, contact@example.org\n`
    expect(await rulesOf({ 'organizations.yaml': organization })).toEqual([])
  })

  it('is told once where a capsule says it in each language and in each outlet, at the part that says it', async () => {
    const person = String(smallest['contributors.yaml'])
    const other = person.replaceAll('c-1', 'c-2').replace('Ada Une', 'Bea Deux')
    const files = {
      'contributors.yaml': `${person.replace('as: named', 'as: withheld')}${other.replace(everything.join(', '), 'name, credit, affiliation, open-data')}`,
      'organizations.yaml': '- id: o-1\n  name: Organisation\n  source: p-1\n',
      'capsules/1.yaml': String(smallest['capsules/1.yaml']).replace(
        'source: p-1',
        '  - {id: x-2, participant: c-2, credit: "sociologue, bea@example.org"}\nsource: p-1',
      ),
    }
    expect(await rulesOf(files)).toEqual(['text-email participation[2].credit'])
  })

  it('is told by map, for a line of a table of lines', async () => {
    const data = await dataFolder()
    const line = '{"kind":"series","id":"s-2","name":"Deux","description":"Écrire à paul@example.org"}'
    const { code, stdout, stderr } = await typed(['map', '--data', data], { input: `${line}\n` })
    const lines = stdout.replaceAll(/^#.*\n/gm, '')
    expect([code, lines]).toEqual([1, ''])
    expect(stderr).toContain('"code":"text-email"')
  })

  it('is told alike by threads', async () => {
    const lines = Array.from({ length: 30 }, (_, index) =>
      JSON.stringify({
        kind: 'topic',
        id: `t-${index + 5}`,
        name: `Thème ${index}`,
        description: `Appeler le 06 12 34 56 ${index + 10}`,
        source: 'p-1',
      }),
    )
    const data = await dataFolder({ 'topics.ndjson': lines.join('\n') })
    const told = await Promise.all(
      [0, 2].map((workers) => build({ data, out: `${data}-out`, publish: false, workers, batch: 4 })),
    )
    const [alone, helped] = told.map(({ problems }) => problems.filter(({ rule }) => rule === 'text-phone'))
    expect(alone).toHaveLength(30)
    expect(helped).toEqual(alone)
    expect(alone?.[3]?.place).toMatchObject({ file: expect.stringContaining('topics.ndjson'), line: 4 })
  }, 30_000)
})

const two = fc.integer({ min: 10, max: 99 })
const word = fc.stringMatching(/^[a-z]{3,12}$/)

/** A detail made by chance, with its kind. */
const detail: fc.Arbitrary<readonly [PersonalDetailKind, string]> = fc.oneof(
  fc
    .tuple(word, word, fc.constantFrom('@', ' (at) ', '[arobase]', '＠'))
    .map(([box, host, at]) => ['email', `${box}${at}${host}.org`] as const),
  fc
    .tuple(
      fc.constantFrom('06', '07', '01', '03', '+33 6', '0033 6', '+33 (0)6'),
      fc.tuple(two, two, two, two),
      fc.constantFrom(' ', '.', '-'),
    )
    .map(([first, rest, gap]) => ['phone', [first, ...rest].join(first.includes(' ') ? ' ' : gap)] as const),
  fc
    .tuple(
      fc.constantFrom('né', 'née'),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom('janvier', 'mars', 'août', 'décembre'),
      fc.integer({ min: 1920, max: 2015 }),
    )
    .map(([verb, day, month, year]) => ['birth', `${verb} le ${day} ${month} ${year}`] as const),
  fc
    .tuple(
      two,
      fc.constantFrom('rue', 'avenue', 'boulevard'),
      fc.constantFrom('de la Paix', 'Victor Hugo', 'des Lilas', 'Foch'),
    )
    .map(([number, kind, name]) => ['address', `${number} ${kind} ${name}`] as const),
  word.map((name) => ['account', `@${name}`] as const),
)
