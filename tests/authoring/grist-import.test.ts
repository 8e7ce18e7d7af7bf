import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as sheetjs from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseGristAddress } from '../../pipeline/authoring/grist/document-address.ts'
import { GRIST_LIMITS, type GristLimits } from '../../pipeline/authoring/grist/grist-api.ts'
import { gristItems } from '../../pipeline/authoring/grist/grist-values.ts'
import { importGristDocument } from '../../pipeline/authoring/grist/import-grist-document.ts'
import type { RetryPolicy } from '../../pipeline/requests/retry-policy.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { everything, freshFolder, smallest, write } from '../support/folder.ts'
import { startGrist, TEST_DOCUMENT, TEST_GRIST_KEY, type TestGristTable } from '../support/grist.ts'
import { workbook } from '../support/workbook.ts'

const env = { GRIST_API_KEY: TEST_GRIST_KEY }

/** The smallest publication as a Grist document, with a reference of each kind. */
const tables: Readonly<Record<string, TestGristTable>> = {
  Sources: {
    columns: [{ id: 'id2', label: 'Identifiant' }, { id: 'Nom' }, { id: 'Adresse' }],
    rows: [{ id: 7, fields: { id2: 'p-1', Nom: 'Page', Adresse: 'https://example.org/page' } }],
  },
  Themes: {
    columns: [
      { id: 'Code', label: 'Identifiant' },
      { id: 'Nom' },
      { id: 'Definition', label: 'Définition' },
      { id: 'Source', type: 'Ref:Sources', visibleCol: 'Nom' },
    ],
    rows: [
      { id: 1, fields: { Code: 't-1', Nom: 'thème', Definition: 'Un thème.', Source: 7 } },
      { id: 4, fields: { Code: 't-2', Nom: 'autre', Definition: 'Un autre.', Source: 7 } },
    ],
  },
  Organisations: {
    columns: [{ id: 'Code', label: 'Identifiant' }, { id: 'Nom' }, { id: 'Source', type: 'Ref:Sources' }],
    rows: [{ id: 1, fields: { Code: 'o-1', Nom: 'Organisation Une', Source: 7 } }],
  },
  Contributeurs: {
    columns: [
      { id: 'Code', label: 'Identifiant' },
      { id: 'Nom' },
      { id: 'publication_as', label: 'publication.as', type: 'Choice' },
      { id: 'publication_basis', label: 'publication.basis', type: 'Choice' },
      { id: 'publication_scope', label: 'publication.scope', type: 'ChoiceList' },
      { id: 'Source', type: 'Text' },
    ],
    rows: [
      {
        id: 12,
        fields: {
          Code: 'c-1',
          Nom: 'Ada Une',
          publication_as: 'named',
          publication_basis: 'consent',
          publication_scope: ['L', ...everything],
          Source: 'Page',
        },
      },
    ],
  },
  Series: {
    columns: [
      { id: 'Code', label: 'Identifiant' },
      { id: 'Nom' },
      { id: 'Description' },
      { id: 'Source', type: 'Ref:Sources' },
    ],
    rows: [{ id: 1, fields: { Code: 's-1', Nom: 'Série', Description: 'Une série.', Source: 7 } }],
  },
  Capsules: {
    columns: [
      { id: 'Code', label: 'Identifiant' },
      { id: 'Titre' },
      { id: 'Description' },
      { id: 'Serie', label: 'isPartOf', type: 'Ref:Series' },
      { id: 'Rang', label: 'position', type: 'Int' },
      { id: 'Themes', label: 'Thèmes', type: 'RefList:Themes', visibleCol: 'Nom' },
      { id: 'En_ligne', label: 'uploadDate', type: 'DateTime:Europe/Paris' },
      { id: 'Jour', label: 'datePublished', type: 'Date' },
      { id: 'Source', type: 'Any', isFormula: true },
      { id: 'Longueur', label: 'Longueur du titre', type: 'Int', isFormula: true },
      { id: 'Photos', type: 'Attachments' },
    ],
    rows: [
      {
        id: 3,
        fields: {
          Code: '1',
          Titre: 'Capsule une',
          Description: 'Une capsule.',
          Serie: 1,
          Rang: 1,
          Themes: ['L', 1, 4],
          En_ligne: Date.UTC(2024, 6, 1, 12, 30) / 1000,
          Jour: Date.UTC(2024, 6, 1) / 1000,
          Source: ['R', 'Sources', 7],
          Longueur: 11,
          Photos: ['L', 1],
        },
      },
    ],
  },
  Participations: {
    columns: [
      { id: 'Capsule', type: 'Ref:Capsules', visibleCol: 'Titre' },
      { id: 'Code', label: 'Identifiant' },
      { id: 'Contributeur', type: 'Ref:Contributeurs', visibleCol: 'Nom' },
      { id: 'credit' },
      { id: 'organization', type: 'RefList:Organisations', visibleCol: 'Nom' },
    ],
    rows: [
      {
        id: 1,
        fields: {
          Capsule: 3,
          Code: 'x-1',
          Contributeur: 12,
          credit: 'chercheuse à Organisation Une',
          organization: ['L', 1],
        },
      },
    ],
  },
  Budget: { columns: [{ id: 'Montant', type: 'Numeric' }], rows: [{ id: 1, fields: { Montant: 12 } }] },
}

/** A folder of records with nothing but a publication that names a document. */
async function folderNaming(address: string): Promise<string> {
  const folder = await freshFolder()
  await write(folder, { 'publication.yaml': `${smallest['publication.yaml']}grist: ${address}\n` })
  return folder
}

/** The cells of a sheet of the workbook that was written. */
async function sheetOf(folder: string, name: string): Promise<string[][]> {
  const book = sheetjs.read(await readFile(join(folder, 'grist.xlsx')))
  return sheetjs.utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: '' })
}

describe('a Grist document that the publication names', () => {
  it('becomes a workbook that builds like any other, with ids in the place of references', async () => {
    const { address, log } = await startGrist(tables)
    const data = await folderNaming(address)
    const { code, stdout } = await typed(['import', '--grist', '--data', data], { env })
    expect(stdout).toContain('Capsules 1')
    expect(stdout).toContain('"Capsules.Longueur du titre", "Capsules.Photos"')
    expect(stdout).toContain('Budget')
    expect(code).toBe(0)
    expect(log.every((path) => !path.includes(TEST_GRIST_KEY))).toBe(true)
    const [heads, row] = await sheetOf(data, 'Capsules')
    expect(heads).toEqual([
      'Identifiant',
      'Titre',
      'Description',
      'isPartOf',
      'position',
      'Thèmes',
      'uploadDate',
      'datePublished',
      'Source',
      'Grist',
    ])
    const link = `${new URL(address).origin}/o/docs/doc/${TEST_DOCUMENT}/p/data#a2.s16.r3`
    expect(row).toEqual([
      '1',
      'Capsule une',
      'Une capsule.',
      's-1',
      '1',
      't-1 | t-2',
      '2024-07-01T14:30:00+02:00',
      '2024-07-01',
      'p-1',
      link,
    ])
    const { problems } = await build({ data, out: await freshFolder(), publish: false })
    expect(problems.filter(({ severity }) => severity === 'violation')).toEqual([])
  })

  it('is read again without a change of the workbook, and replaces it after one', async () => {
    const { address } = await startGrist(tables)
    const data = await folderNaming(address)
    await typed(['import', '--grist', '--data', data], { env })
    const first = await readFile(join(data, 'grist.xlsx'))
    expect((await typed(['import', '--grist', '--data', data], { env })).stdout).toContain('Inchangé')
    const other = await startGrist({ ...tables, Themes: { ...(tables.Themes as TestGristTable), rows: [] } })
    await write(data, { 'publication.yaml': `${smallest['publication.yaml']}grist: ${other.address}\n` })
    const { code } = await typed(['import', '--grist', '--data', data], { env })
    expect(code).toBe(1) // the capsule refers to rows that are gone
    expect(await readFile(join(data, 'grist.xlsx'))).toEqual(first)
  })

  it('leaves a workbook alone that somebody else wrote, and writes nothing with --dry-run', async () => {
    const { address } = await startGrist(tables)
    const data = await folderNaming(address)
    const dry = await typed(['import', '--grist', '--dry-run', '--data', data], { env })
    expect(dry.stdout).toContain('Serait écrit')
    expect(await readdir(data)).toEqual(['publication.yaml'])
    const own = workbook({ Capsules: [['Identifiant'], ['1']] })
    await writeFile(join(data, 'grist.xlsx'), own)
    const { code, stderr } = await typed(['import', '--grist', '--data', data], { env })
    expect(code).toBe(1)
    expect(stderr).toContain("n'a pas été écrit par import --grist")
    expect(Buffer.from(await readFile(join(data, 'grist.xlsx')))).toEqual(Buffer.from(own))
  })

  it('has its problems told by check with the table, the row and the link to it', async () => {
    const { Capsules } = tables as { Capsules: TestGristTable }
    const [row] = Capsules.rows
    const wrong = { ...Capsules, rows: [{ ...row, id: 3, fields: { ...row?.fields, Jour: 'hier' } }] }
    const { address, origin } = await startGrist({ ...tables, Capsules: wrong })
    const data = await folderNaming(address)
    await typed(['import', '--grist', '--data', data], { env })
    const { code, stdout } = await typed(['check', '--data', data])
    expect(code).toBe(1)
    const line = stdout.split('\n').find((each) => each.includes('hier'))
    expect(line).toContain('feuille « Capsules », H2')
    expect(line).toContain(`${origin}/o/docs/doc/${TEST_DOCUMENT}/p/data#a2.s16.r3`)
  })

  it('is not taken over while cells are at fault, each told with its row and link', async () => {
    const { Capsules } = tables as { Capsules: TestGristTable }
    const fields = { ...Capsules.rows[0]?.fields, Code: '2' }
    const rows = [
      ...Capsules.rows,
      { id: 20, fields: { ...fields, Titre: null }, errors: { Titre: 'ZeroDivisionError' } },
      { id: 21, fields: { ...fields, Serie: 99 } },
      { id: 22, fields: { ...fields, Titre: ['C'] } },
      { id: 23, fields: { ...fields, Titre: ['P'] } },
      { id: 24, fields: { ...fields, Titre: 'x'.repeat(32_768) } },
    ]
    const { address } = await startGrist({ ...tables, Capsules: { ...Capsules, rows } })
    const data = await folderNaming(address)
    const { code, stdout } = await typed(['import', '--grist', '--data', data, '--lang', 'en'], { env })
    expect(code).toBe(1)
    expect(stdout).toContain('Capsules, row 2, “Titre”: the formula fails ("ZeroDivisionError")')
    expect(stdout).toContain('#a2.s16.r20')
    expect(stdout).toContain('Capsules, row 3, “isPartOf”: the row it refers to is gone ("Series 99")')
    expect(stdout).toContain('Capsules, row 4, “Titre”: access rules hide this cell')
    expect(stdout).toContain('Capsules, row 5, “Titre”: the value is not computed yet')
    expect(stdout).toContain('Capsules, row 6, “Titre”: text of more than 32,767 characters')
    expect(stdout).toContain('Nothing is written: 5 cells to correct in Grist')
    expect(await readdir(data)).toEqual(['publication.yaml'])
  })

  it.each([
    [{ id: 5, fields: { Code: '', Nom: 'Une' } }, 'has no id ("Series Une")'],
    [{ id: 6, fields: { Code: 's-9', Nom: 'Une' } }, 'is gone ("Series 5")'],
  ])('tells a reference to a row without an id, or that is gone', async (row, told) => {
    const { address } = await startGrist({
      Series: { columns: [{ id: 'Code', label: 'Identifiant' }, { id: 'Nom' }], rows: [row] },
      Capsules: {
        columns: [
          { id: 'Code', label: 'Identifiant' },
          { id: 'Serie', label: 'Séries', type: 'Ref:Series', visibleCol: 'Nom' },
        ],
        rows: [{ id: 1, fields: { Code: '1', Serie: 5 } }],
      },
    })
    const data = await folderNaming(address)
    const { stdout } = await typed(['import', '--grist', '--data', data, '--lang', 'en'], { env })
    expect(stdout).toContain(told)
  })

  it('is understood where references arrive as names, or by a foreign table that shows one', async () => {
    const { address } = await startGrist({
      Noms: { columns: [{ id: 'N' }], rows: [{ id: 2, fields: { N: 'Ada  Une' } }] },
      Contributeurs: {
        columns: [{ id: 'Code', label: 'Identifiant' }, { id: 'Nom' }],
        rows: [
          { id: 1, fields: { Code: 'c-1', Nom: 'Ada Une' } },
          { id: 2, fields: { Code: 'c-2', Nom: 'Deux Fois' } },
          { id: 3, fields: { Code: 'c-3', Nom: 'Deux Fois' } },
        ],
      },
      Participations: {
        columns: [
          { id: 'participant', type: 'Text' },
          { id: 'capsule', type: 'Text' },
        ],
        rows: ['Ada Une', 'Deux Fois', 'c-1', 'Nulle Part'].map((participant, index) => ({
          id: index + 1,
          fields: { participant, capsule: '1' },
        })),
      },
      Chapitres: {
        columns: [{ id: 'capsule' }, { id: 'Titre', type: 'Ref:Noms', visibleCol: 'N' }],
        rows: [{ id: 1, fields: { capsule: '1', Titre: 2 } }],
      },
    })
    const data = await folderNaming(address)
    await typed(['import', '--grist', '--data', data], { env })
    const people = (await sheetOf(data, 'Participations')).slice(1).map(([who]) => who)
    expect(people).toEqual(['c-1', 'Deux Fois', 'c-1', 'Nulle Part'])
    expect((await sheetOf(data, 'Chapitres'))[1]?.[1]).toBe('Ada  Une')
  })

  it('is read page by page, in the order of the document, whatever rows were deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        async (ids, pageRows) => {
          const rows = ids.map((id) => ({ id, fields: { Code: `t-${id}` } }))
          const columns = [{ id: 'Code', label: 'Identifiant' }]
          const { address, log } = await startGrist({ Themes: { columns, rows } })
          const data = await folderNaming(address)
          await importGristDocument(orderOf(data, { limits: { ...GRIST_LIMITS, pageRows } }))
          const read = (await sheetOf(data, 'Themes')).slice(1).map(([id]) => id)
          expect(read).toEqual(ids.map((id) => `t-${id}`))
          const pages = log.filter((path) => path.includes('/records'))
          expect(pages.length).toBeLessThanOrEqual(1 + Math.ceil(60 / pageRows))
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('a server that does not answer as it should', () => {
  const ended = async (
    address: string,
    key?: string,
    { timeoutMs = 500, ...limits }: Partial<GristLimits> & { timeoutMs?: number } = {},
  ): Promise<string> => {
    const data = await folderNaming(address)
    const policy = { timeoutMs, pausesMs: [1, 1], maxPauseMs: 10 }
    const order = orderOf(data, { key, policy, limits: { ...GRIST_LIMITS, ...limits } })
    return importGristDocument(order).then(
      () => 'ended well',
      (error: Error) => error.message,
    )
  }

  it.each([
    ['no key', undefined, /answers 403 .*"No view access".*GRIST_API_KEY/],
    ['a wrong key', 'another-key-0123456789', /answers 401 .*valid key/],
    ['a key that is none', 'clé', /unaccented/],
  ])('tells what to do about %s, and never shows the key', async (_, key, told) => {
    const { address } = await startGrist(tables)
    const message = await ended(address, key)
    expect(message).toMatch(told)
    expect(message).not.toContain(key ?? TEST_GRIST_KEY)
  })

  it('tells a document that is not there', async () => {
    const { address } = await startGrist(tables)
    const other = address.replace(TEST_DOCUMENT, 'nowhereNowhere')
    expect(await ended(other, TEST_GRIST_KEY)).toMatch(/answers 404 to \/tables .*copy it again/)
  })

  it.each([
    [429, /asks to wait \(429\)/],
    [500, /answers 500 to \/tables/],
    [503, /answers 503 to \/tables/],
  ])('gives up on %i after trying again', async (status, told) => {
    let count = 0
    const { address } = await startGrist(tables, (_, response) => {
      count++
      response.writeHead(status).end(`busy, ${TEST_GRIST_KEY}`)
      return true
    })
    const message = await ended(address, TEST_GRIST_KEY)
    expect(message).toMatch(told)
    expect(message).not.toContain(TEST_GRIST_KEY)
    expect(count).toBe(3)
  })

  it('gives up on one that never ends its answer', async () => {
    const { address } = await startGrist(tables, (_, response) => {
      response.write('{"tables": [')
      return true
    })
    expect(await ended(address, TEST_GRIST_KEY)).toMatch(/no answer from 127\.0\.0\.1/)
  })

  it('does not follow it to another host, where the key would go', async () => {
    const seen: (string | undefined)[] = []
    const thief = await startGrist(tables, ({ headers }) => {
      seen.push(headers.authorization)
      return false
    })
    const { address } = await startGrist(tables, ({ url }, response) => {
      response.writeHead(302, { location: `${thief.origin}${url}` }).end()
      return true
    })
    expect(await ended(address, TEST_GRIST_KEY)).toMatch(/redirects to .* where the key is not sent/)
    expect(seen).toEqual([])
  })

  it('stops reading an answer without end, and documents above the limit', async () => {
    const { address } = await startGrist(tables, (_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(' '.repeat(1 << 20)));
      }
      response.on('drain', more)
      more()
      return true
    })
    expect(await ended(address, TEST_GRIST_KEY, { timeoutMs: 60_000 })).toMatch(/answer of .* is above/)
    const whole = await startGrist(tables)
    expect(await ended(whole.address, TEST_GRIST_KEY, { maxBytes: 1000 })).toMatch(/document is above/)
    const many = { Themes: { columns: [], rows: [{ id: 1_000_000, fields: {} }] } }
    const { address: sparse } = await startGrist(many)
    expect(await ended(sparse, TEST_GRIST_KEY, { pageRows: 1 })).toMatch(/beyond 500000/)
  })

  it('refuses what Grist does not say, and names that would change an address', async () => {
    const answers = [
      '<html>Sign in</html>',
      '{}',
      '{"tables":[{"id":"../../../etc","fields":{}}]}',
      '{"tables":[{"id":"Capsules?x=1","fields":{}}]}',
    ]
    for (const answer of answers) {
      const { address } = await startGrist(tables, (_, response) => {
        response.end(answer)
        return true
      })
      expect(await ended(address, TEST_GRIST_KEY)).toMatch(/something other than Grist's interface says/)
    }
  })

  it('tells a document without any table of ours, by the names that it has', async () => {
    const { address } = await startGrist({ Budget: { columns: [], rows: [] } })
    expect(await ended(address, TEST_GRIST_KEY)).toMatch(/"Budget".*Capsules, Participations/)
  })
})

describe('the address of a document', () => {
  it.each([
    [
      'https://grist.numerique.gouv.fr/o/docs/doc/4rRNbxV3CdF2kUqDnS7YzE',
      '/o/docs/api/docs/4rRNbxV3CdF2kUqDnS7YzE',
    ],
    [
      'https://grist.example/o/docs/4rRNbxV3CdF2/Nos-capsules/p/3#a1.s7.r2.c4',
      '/o/docs/api/docs/4rRNbxV3CdF2',
    ],
    ['https://team.getgrist.com/4rRNbxV3CdF2/Nos-capsules', '/api/docs/4rRNbxV3CdF2'],
    ['https://docs.getgrist.com/doc/4rRNbxV3CdF2kUqDnS7YzE?embed=true', '/api/docs/4rRNbxV3CdF2kUqDnS7YzE'],
    ['http://127.0.0.1:8484/doc/4rRNbxV3CdF2kUqDnS7YzE', '/api/docs/4rRNbxV3CdF2kUqDnS7YzE'],
  ])('is found in %s', (typedAddress, path) => {
    expect(parseGristAddress(typedAddress)?.api).toBe(`${new URL(typedAddress).origin}${path}`)
  })

  it.each([
    'http://grist.example/doc/4rRNbxV3CdF2kUqDnS7YzE',
    'https://grist.example/',
    'https://grist.example/o/docs',
    'https://name:password@grist.example/doc/4rRNbxV3CdF2kUqDnS7YzE',
    'https://grist.example/doc/..%2F..%2Fx',
  ])('is none, or no safe one: %s', async (typedAddress) => {
    expect(parseGristAddress(typedAddress)).toBeUndefined()
  })

  it('is asked for where the publication names none', async () => {
    const data = await freshFolder()
    await write(data, { 'publication.yaml': String(smallest['publication.yaml']) })
    const { code, stderr } = await typed(['import', '--grist', '--data', data], { env })
    expect(code).toBe(1)
    expect(stderr).toContain('publication.yaml une ligne grist:')
  })
})

describe('the value of a cell', () => {
  it.each([
    [null, 'Text', []],
    ['', 'Choice', []],
    [true, 'Bool', ['true']],
    [12.5, 'Numeric', ['12.5']],
    [0, 'Ref:Capsules', []],
    [1_704_844_800, 'Date', ['2024-01-10']],
    [-86_400, 'Date', ['1969-12-31']],
    [1_719_835_200, 'DateTime:America/New_York', ['2024-07-01T08:00:00-04:00']],
    [1_719_835_200.75, 'DateTime:Nowhere/At_All', ['2024-07-01T12:00:00Z']],
    [['D', 1_719_835_200, 'UTC'], 'Any', ['2024-07-01T12:00:00+00:00']],
    [['d', 1_704_844_800], 'Any', ['2024-01-10']],
    [['L', 'a', 'b; c'], 'ChoiceList', ['a', 'b; c']],
    [
      ['L', 1, 2],
      'RefList:T',
      [
        { table: 'T', row: 1 },
        { table: 'T', row: 2 },
      ],
    ],
    [['r', 'T', [3]], 'Any', [{ table: 'T', row: 3 }]],
  ] as const)('%j of the type %s is read', (value, type, items) => {
    expect(gristItems(value, type)).toEqual(items)
  })

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, type) => {
        for (const each of [value, ['L', value], ['D', 0, value], ['R', value, 1], ['E', value], [value]])
          expect(gristItems(each, type)).toBeDefined()
      }),
    )
    const deep = JSON.parse(`${'["L",'.repeat(100_000)}1${']'.repeat(100_000)}`) as unknown
    expect(gristItems(deep, 'Any')).toEqual({ fault: 'unknown', detail: 'object' })
  })
})

/** An order for a server on loopback, whose answers are awaited for half a second and asked for three times. */
function orderOf(
  data: string,
  more: { key?: string | undefined; limits?: GristLimits; policy?: RetryPolicy } = {},
) {
  return {
    data,
    language: 'fr',
    isDry: false,
    key: TEST_GRIST_KEY,
    policy: { timeoutMs: 500, pausesMs: [1, 1], maxPauseMs: 10 },
    onTable: () => undefined,
    ...more,
  } as const
}
