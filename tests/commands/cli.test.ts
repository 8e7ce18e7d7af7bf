import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { regards, typed } from '../support/cli.ts'
import { dataFolder, freshFolder, smallest, write } from '../support/folder.ts'

describe('regards', () => {
  it('without a command shows its help and ends with 2', async () => {
    const { code, stdout } = await regards([])
    expect([code, stdout]).toEqual([2, expect.stringContaining('Usage : npm run regards "--" COMMANDE')])
  })

  it.each([['--help'], ['build', '--help'], ['check', '-h'], ['query', '--help']])(
    'explains itself in both languages: %s %s',
    async (...args) => {
      const asked = args.filter(Boolean)
      const [french, english] = await Promise.all([typed(asked), typed([...asked, '--lang', 'en'])])
      expect(french).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining('Usage : npm run regards'),
      })
      expect(english).toMatchObject({
        code: 0,
        stderr: '',
        stdout: expect.stringContaining('Usage: npm run regards'),
      })
    },
  )

  it('speaks the language that is asked for before a name', async () => {
    const { stderr } = await typed(['query', '--lang', 'en', 'no-such-example'])
    expect(stderr).toMatch(/^regards: neither an example nor a file/)
  })

  it.each([
    [['biuld'], 'regards: commande inconnue : « biuld » ; la plus proche : build (voir --help)'],
    [['build', '--dat', 'x'], 'regards: option inconnue : --dat ; la plus proche : --data (voir --help)'],
    [['build', '--data'], 'regards: option sans sa valeur, ou valeur de trop : --data <value> (voir --help)'],
    [['build', '--date', '28/06/2023'], 'regards: --date « 28/06/2023 » ; admis : AAAA-MM-JJ'],
    [['build', '--base', 'irev.fr'], 'regards: --base « irev.fr » ; admis : https://domaine/dossier/'],
    [['build', '--workers', 'x'], 'regards: --workers « x » ; admis : 0–999'],
    [['check', '--sample', '0'], 'regards: --sample « 0 » ; admis : 1–999999999 (1000)'],
    [['build', '--lang', 'de'], 'regards: --lang « de » ; admis : fr, en'],
    [
      ['query', 'sources', '--format', 'xml'],
      'regards: --format « xml » ; admis : table, csv, json, tsv, ttl',
    ],
    [
      ['query', 'sorces'],
      "regards: ni exemple ni fichier : « sorces » ; l'exemple le plus proche : sources (npm run regards query les liste)",
    ],
    [['query', 'sources', 'encore'], 'regards: argument de trop : « encore » (voir --help)'],
    [['query', 'sources', '--with', 'x'], 'regards: --with « x » ; admis : NAME=VALUE'],
  ])('tells a wrong use in one line and ends with 2: %j', async (args, says) => {
    expect(await typed(args)).toEqual({ code: 2, stdout: '', stderr: `${says}\n` })
  })

  it('tells a wrong use in English too', async () => {
    const { code, stderr } = await typed(['biuld', '--lang=en'])
    expect([code, stderr]).toEqual([
      2,
      'regards: unknown command: “biuld”; the nearest: build (see --help)\n',
    ])
  })
})

describe('regards build', () => {
  it('publishes and tells on one screen what was read, said, and where it lies', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const { code, stdout, stderr } = await typed(['build', '--quiet', '--data', data, '--out', out])
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n').slice(-10)
    expect(lines[0]).toBe(
      `Lu         ${data} : 1 capsule, 1 contributeur, 1 organisation, 1 série, 1 source, 1 thème`,
    )
    expect(lines[1]).toMatch(/^Dit {8}\d+ ressources, \d+ affirmations$/)
    expect(lines[2]).toBe(
      'Personnes  nommées : 1 sur le site, 1 dans les données, 1 pour les moteurs de recherche',
    )
    expect(lines[3]).toBe(
      `Accès      sous-titres relus 0 sur 1, transcription 0 sur 1, langue des signes 0 sur 1, audiodescription 0 sur 1 (npm run regards "--" query accessibility --out ${out})`,
    )
    expect(lines[4]).toBe('Change     aucune version précédente à comparer')
    expect(lines[5]).toMatch(/^Portail {4}data\.gouv\.fr : qualité \d\/9, /)
    expect(lines[6]).toBe('Déduit     mots-clés (des thèmes), première mise en ligne (de publication.lock)')
    expect(lines[7]).toBe(`Résultat   publié dans ${out}/public (version du 2024-05-06)`)
    expect(lines[8]).toBe(
      `Registre   7 adresses inscrites dans ${data}/addresses.txt, à garder avec les fiches`,
    )
    expect(lines[9]).toMatch(/^Durée {6}\d+(,\d)? s$/)
    expect(await readdir(join(out, 'public'))).toEqual(
      expect.arrayContaining([
        'SHA256SUMS',
        'context.jsonld',
        'dumps',
        'index.html',
        'queries',
        'topics.ttl',
      ]),
    )
  })

  it('ends with 1 and publishes nothing while a record is to be corrected', async () => {
    const data = await dataFolder({ 'topics.yaml': '- id: t-1\n  nom: thème\n' })
    const out = await freshFolder()
    const { code, stdout, stderr } = await typed([
      'build',
      '--data',
      data,
      '--out',
      out,
      '--lang',
      'en',
      '--quiet',
    ])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain(`${data}/topics.yaml:2:3 “t-1” unknown field: "nom"; the nearest: name`)
    expect(stdout).toContain('nothing is published: 1 point to correct; the previous release is intact')
    expect(await readdir(out)).toEqual(['report'])
  })

  it('takes base and date from its options', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const options = ['--base', 'https://elsewhere.test/v/', '--date', '2025-01-02']
    const { code } = await typed(['build', '--data', data, '--out', out, ...options])
    const turtle = await readFile(join(out, 'public/dumps/regards.ttl'), 'utf8')
    expect(code).toBe(0)
    expect(turtle).toContain('<https://elsewhere.test/v/capsule/1/#video>')
    expect(turtle).not.toContain('publisher.test')
    expect(turtle).toContain('schema:version "2025-01-02"')
    expect(turtle).toContain('schema:dateModified "2025-01-02"^^xsd:date')
  })

  it('reads more records from files and from standard input', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    const record = (id: string, position: number): string =>
      `${JSON.stringify({ kind: 'capsule', id, name: `Capsule ${id}`, description: 'Synthétique.', isPartOf: 's-1', position, source: 'p-1', participation: { id: `x-${id}`, participant: 'c-1', credit: 'autrice' }, about: ['t-1'] })}\n`
    await writeFile(join(out, 'more.ndjson'), record('2', 2))
    const { code, stdout } = await regards(
      ['build', '--data', data, '--out', out, join(out, 'more.ndjson'), '-'],
      { input: record('3', 3) },
    )
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 capsules')])
    const wrong = await typed(['check', '--data', data, '-'], { input: '{"kind":"capsule","id":3}\n{' })
    expect(wrong.code).toBe(1)
    expect(wrong.stdout).toContain('entrée standard:2:2 JSON incompréhensible (fin de ligne)')
  })

  it('lets a record name other pages of the site that it will be published on', async () => {
    const url = 'https://publisher.test/p/pages/une/#suite'
    const data = await dataFolder({ 'capsules/1.yaml': `${smallest['capsules/1.yaml']}url: ${url}\n` })
    expect((await typed(['check', '--data', data])).code).toBe(0)
  })

  it('passes over what systems and editors leave behind', async () => {
    const left = { '.DS_Store': 'x', 'Thumbs.db': 'x', 'capsules/~$1.yaml': 'x', 'topics.yaml~': 'x' }
    const { code } = await typed(['check', '--data', await dataFolder(left)])
    expect(code).toBe(0)
  })

  it('names a folder or file that it cannot read', async () => {
    const out = await freshFolder()
    const lost = await typed(['build', '--data', join(out, 'lost'), '--out', out])
    expect(lost).toMatchObject({ code: 1, stderr: '' })
    expect(lost.stdout).toContain('[no-data]')
    const file = await typed(['build', '--data', await dataFolder(), '--out', out, join(out, 'lost.ndjson')])
    expect(file).toMatchObject({ code: 1, stderr: '' })
    expect(file.stdout).toContain('lost.ndjson:1:1 fichier illisible (ENOENT)')
  })

  it('says so, in one line, where it may not write', async () => {
    const [data, out] = [await dataFolder(), await freshFolder()]
    await write(out, { dist: 'a file where a folder should be' })
    const { code, stdout, stderr } = await typed(['build', '--data', data, '--out', join(out, 'dist')])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^regards: .*dist n'est pas un dossier et reste tel quel ; .*--out\n$/)
  })
})

describe('regards check', () => {
  it('finds what build would find, and writes nothing anywhere', async () => {
    const data = await dataFolder()
    const cwd = await freshFolder()
    const { code, stdout } = await typed(['check', '--data', data], { cwd })
    expect([code, stdout]).toEqual([0, expect.stringContaining("données valides ; rien n'a été écrit")])
    expect(await readdir(cwd)).toEqual([])
    expect((await readdir(data)).sort()).toEqual(
      [...new Set(Object.keys(smallest).map((path) => path.split('/')[0]))].sort(),
    )
    await writeFile(join(data, 'series.yaml'), '- id: s-1\n')
    expect((await typed(['check', '--data', data], { cwd })).code).toBe(1)
  })
})

describe('the ledger of addresses', () => {
  it('keeps what was published, lets go only of what is retired, and holds no name', async () => {
    const folder = await freshFolder()
    const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
    await cp(await dataFolder(), data, { recursive: true })
    const ledger = (): Promise<string> => readFile(join(data, 'addresses.txt'), 'utf8')
    await typed(['build', '--data', data, '--out', out], { today: '2024-05-06' })
    expect(await ledger()).toBe(
      [
        'capsule/1/#participation-x-1',
        'capsule/1/#video 2024-05-06',
        'contributor/c-1/#person',
        'organization/o-1/#org',
        'series/s-1/#series',
        'source/p-1/#page',
        'topic/t-1/#concept',
        '',
      ].join('\n'),
    )
    const more = `${smallest['topics.yaml']}- id: t-2\n  name: autre\n  description: Un autre.\n  source: p-1\n`
    await write(data, { 'topics.yaml': more })
    expect((await typed(['build', '--data', data, '--out', out])).code).toBe(0)
    expect(await ledger()).toContain('topic/t-2/#concept\n')

    await write(data, { 'topics.yaml': smallest['topics.yaml'] ?? '' })
    const vanished = await typed(['build', '--data', data, '--out', out])
    expect([vanished.code, vanished.stdout]).toEqual([1, expect.stringContaining('[id-vanished]')])
    expect(await ledger()).toContain('topic/t-2/#concept\n')

    await write(data, { 'addresses.txt': (await ledger()).replace('t-2/#concept', '$& retired') })
    expect((await typed(['build', '--data', data, '--out', out])).code).toBe(0)
    await write(data, { 'topics.yaml': more })
    const again = await typed(['build', '--data', data, '--out', out])
    expect([again.code, again.stdout]).toEqual([1, expect.stringContaining('[id-retired]')])
  })

  it('is not begun by the records that the repository carries, whose address is an example', async () => {
    const folder = await freshFolder()
    await cp(fileURLToPath(new URL('../../data', import.meta.url)), folder, { recursive: true })
    const before = await readdir(folder)
    expect((await typed(['build', '--data', folder, '--out', await freshFolder()])).code).toBe(0)
    expect(await readdir(folder)).toEqual(before)
    expect(before).not.toContain('addresses.txt')
  })
})
