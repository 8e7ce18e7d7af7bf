import { spawn } from 'node:child_process'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CurrentRelease, readCurrentRelease } from '../../pipeline/publish/current-release.ts'
import type { DatagouvOrder } from '../../pipeline/publish/datagouv/datagouv-order.ts'
import { publishToDatagouv, sendToPortal } from '../../pipeline/publish/datagouv/publish-datagouv.ts'
import { build, today } from '../support/build.ts'
import { launcher, typed } from '../support/cli.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { type Fault, type Portal, startPortal } from '../support/portal.ts'
import { treeOf } from '../support/tree.ts'

/** A publication that says all a portal asks for; synthetic. */
const publication = [
  'base: https://publisher.test/p/',
  'name: Publication d’essai',
  'description: Faite pour les essais.',
  'inLanguage: fr',
  'publisher: o-1',
  'license: https://www.etalab.gouv.fr/licence-ouverte-open-licence',
  'keyword: [Égalité, vidéo]',
  'accrualPeriodicity: irregular',
  'temporalCoverage: {start: 2023-01-01, end: 2024-05-06}',
  'contactPoint: {name: Équipe, email: equipe@publisher.test}',
].join('\n')
const owner = 'a'.repeat(24)
const datagouv = `datagouv: {organization: ${owner}, geozone: "fr:region:32", granularity: "fr:region"}`
const offered = 17
let first: string

beforeAll(async () => {
  first = await freshFolder(afterAll)
  await write(join(first, 'data'), { ...smallest, 'publication.yaml': `${publication}\n${datagouv}\n` })
  await built(first)
})

describe('a publication on the portal', () => {
  it('has the tags, the period and the zone that follow from its records', async () => {
    const place = await freshFolder()
    const bare = publication.replace(/^(keyword|temporalCoverage): .*\n/gm, '')
    await write(join(place, 'data'), {
      ...smallest,
      'publication.yaml': `${bare}\nspatialCoverage: l-1\ndatagouv: {organization: ${owner}}\n`,
      'places.yaml':
        '- {id: l-1, name: Hauts-de-France, sameAs: http://id.insee.fr/geo/region/32, source: p-1}\n',
      'topics.yaml': '- {id: t-1, name: Habitat partagé, source: p-1}\n',
      'capsules/1.yaml': `${smallest['capsules/1.yaml']}dateCreated: 2021\n`,
    })
    await built(place)
    const { portal } = await ready()
    await published(place, portal)
    expect(portal.datasets.at(-1)).toMatchObject({
      tags: ['habitat-partage'],
      temporal_coverage: { start: '2021-01-01', end: '2021-12-31' },
      spatial: { zones: ['fr:region:32'] },
    })
  })

  it('creates the data set with its metadata, files, titles, schemas and order, and tells the id to keep', async () => {
    const { portal, place } = await ready()
    const said = await published(place, portal)
    const [dataset] = portal.datasets
    expect(portal.datasets).toHaveLength(1)
    expect(dataset).toMatchObject({
      title: 'Publication d’essai',
      description:
        'Faite pour les essais. Ces données nomment des personnes : leur réutilisation est soumise au RGPD.',
      license: 'lov2',
      frequency: 'irregular',
      tags: ['egalite', 'video'],
      temporal_coverage: { start: '2023-01-01', end: '2024-05-06' },
      spatial: { zones: ['fr:region:32'], granularity: 'fr:region' },
      organization: { id: owner },
      private: false,
      contact_points: [{ name: 'Équipe', email: 'equipe@publisher.test', role: 'contact' }],
    })
    expect(dataset?.extras).toEqual({
      'regards:identifier': 'https://publisher.test/p/#dataset',
      'regards:tags': 'egalite video',
      'regards:contact': portal.contacts[0]?.id,
    })
    expect(dataset?.resources.map(({ title, format, type }) => [title, format, type])).toEqual([
      ['Capsules (tableau)', 'csv', 'main'],
      ['Contributeurs (tableau)', 'csv', 'main'],
      ['Participations (tableau)', 'csv', 'main'],
      ['Fonctions (tableau)', 'csv', 'main'],
      ['Organisations (tableau)', 'csv', 'main'],
      ['Séries (tableau)', 'csv', 'main'],
      ['Thèmes (tableau)', 'csv', 'main'],
      ['Lieux (tableau)', 'csv', 'main'],
      ['Revues (tableau)', 'csv', 'main'],
      ['Sources (tableau)', 'csv', 'main'],
      ['Chapitres (tableau)', 'csv', 'main'],
      ['Fichiers (tableau)', 'csv', 'main'],
      ['Tous les tableaux (classeur)', 'xlsx', 'main'],
      ['Description des tableaux (Data Package)', 'json', 'main'],
      ['Toutes les données (Turtle)', 'ttl', 'main'],
      ['Toutes les données (JSON-LD)', 'json', 'main'],
      ['Toutes les données (N-Triples, compressé)', 'gz', 'main'],
    ])
    expect(dataset?.resources[0]).toMatchObject({
      schema: { url: 'https://publisher.test/p/tables/capsules.schema.json' },
      extras: { 'regards:path': 'tables/capsules.csv' },
    })
    const bytes = await readFile(join(place, 'dist/public/dumps/regards.jsonld'))
    expect(dataset?.resources[15]?.bytes).toBe(bytes.toString('base64'))
    expect(said).toContain('nouveau jeu de données "Publication d’essai"')
    expect(said).toContain('envoyer     capsules.csv (')
    expect(said).toContain(`datagouv: {dataset: ${dataset?.id}}`)
    expect(said).toContain(`Page : ${portal.url}/fr/datasets/${dataset?.id}/`)
  })

  it('changes nothing the second time, asks for nothing but reading, and says so', async () => {
    const { portal, place } = await ready()
    await published(place, portal)
    const before = JSON.stringify(portal.datasets)
    portal.clear()
    expect(await published(place, portal)).toContain('Rien à changer')
    expect(portal.log.filter((line) => !line.startsWith('GET '))).toEqual([])
    expect(JSON.stringify(portal.datasets)).toBe(before)
  })

  it('sends what changed and no more', async () => {
    const { portal, place } = await ready()
    await published(place, portal)
    await write(join(place, 'data'), {
      'contributors.yaml': String(smallest['contributors.yaml']).replace('Ada Une', 'Ada Deux'),
      'publication.yaml': `${publication.replace('Faite pour', 'Refaite pour')}\n${datagouv}\n`,
    })
    await built(place)
    portal.clear()
    const said = await published(place, portal)
    expect(said).toContain('description : "Faite pour les essais. Ces données nomment')
    expect(said).toContain('→ "Refaite pour les essais. Ces données nomment')
    expect(said).toContain('remplacer   contributors.csv')
    expect(said).not.toContain('organizations.csv')
    const writes = portal.log.filter((line) => !line.startsWith('GET '))
    const id = portal.datasets[0]?.id
    expect(writes.filter((line) => /upload/.test(line))).toHaveLength(8) // the three tables that name her, the workbook, the data package, and the three dumps
    expect(writes.filter((line) => line === `PUT /api/1/datasets/${id}/`)).toHaveLength(1)
    expect(portal.datasets[0]?.resources).toHaveLength(offered)
    portal.clear()
    expect(await published(place, portal)).toContain('Rien à changer')
  })

  it('stops after the plan where it is dry, having only read', async () => {
    const { portal, place } = await ready()
    const said = await published(place, portal, { isDry: true })
    expect(said).toContain('créer')
    expect(portal.datasets).toEqual([])
    expect(portal.log.length).toBeGreaterThan(0)
    expect(portal.log.filter((line) => !line.startsWith('GET '))).toEqual([])
  })

  it('adopts the data set that publication.yaml names', async () => {
    const { portal, place } = await ready()
    const dataset = portal.put({
      organization: owner,
      private: true,
      tags: ['by-hand'],
      extras: { own: 'kept' },
    })
    await withDataset(place, dataset.id)
    const said = await published(place, portal)
    expect(portal.datasets).toHaveLength(1)
    expect(said).toContain('title : "By hand" → "Publication d’essai"')
    expect(dataset.private).toBe(true) // as it was: nobody asked for anything else
    expect(dataset.tags).toEqual(['by-hand', 'egalite', 'video'])
    expect(dataset.extras).toMatchObject({
      own: 'kept',
      'regards:identifier': 'https://publisher.test/p/#dataset',
    })
  })

  it('finds the data set by our mark, on whichever page it is listed, and refuses to choose between two', async () => {
    const { portal, place } = await ready()
    for (let other = 0; other < 3; other++) portal.put({ organization: owner })
    const extras = { 'regards:identifier': 'https://publisher.test/p/#dataset' }
    const ours = portal.put({ organization: owner, extras })
    portal.put({ organization: 'b'.repeat(24), extras })
    await published(place, portal)
    expect(portal.datasets).toHaveLength(5)
    expect(ours.resources).toHaveLength(offered)
    const twin = portal.put({ organization: owner, extras })
    await expect(published(place, portal)).rejects.toThrow(
      `several data sets bear the mark of this publication: "${ours.id}", "${twin.id}"`,
    )
  })

  it('does not touch the data set of another publication', async () => {
    const { portal, place } = await ready()
    const other = portal.put({
      organization: owner,
      extras: { 'regards:identifier': 'https://other.test/#dataset' },
    })
    await withDataset(place, other.id)
    await expect(published(place, portal)).rejects.toThrow('bears the mark of another publication')
    expect(portal.log.filter((line) => !line.startsWith('GET '))).toEqual([])
  })

  it('leaves what an officer added: files, extras, tags, contacts', async () => {
    const { portal, place } = await ready()
    await published(place, portal)
    const dataset = portal.datasets[0]
    if (dataset === undefined) throw new Error('no data set')
    const byHand = {
      id: portal.newId(),
      title: 'capsules.csv',
      type: 'main',
      extras: {},
      url: 'https://a.test/x',
    }
    dataset.resources.splice(2, 0, byHand)
    dataset.tags.push('by-hand')
    dataset.extras.own = 'kept'
    await write(join(place, 'data'), {
      'contributors.yaml': String(smallest['contributors.yaml']).replace('Ada', 'Eva'),
    })
    await built(place)
    const said = await published(place, portal)
    expect(said).toContain('laisser     "capsules.csv" (ajouté à la main)')
    expect(dataset.resources).toHaveLength(offered + 1)
    expect(dataset.resources.at(-1)).toBe(byHand)
    expect(dataset.tags).toContain('by-hand')
    expect(dataset.extras.own).toBe('kept')
    portal.clear()
    expect(await published(place, portal)).toContain('Rien à changer')
  })

  it('puts its contact in the place of the one it had, and of no other', async () => {
    const { portal, place } = await ready()
    await published(place, portal)
    const dataset = portal.datasets[0] as unknown as { contact_points: { name: string }[] }
    dataset.contact_points.push({ id: portal.newId(), name: 'By hand', role: 'contact' } as never)
    portal.contacts.push(dataset.contact_points.at(-1) as never)
    const text = `${publication.replace('equipe@', 'bureau@')}\n${datagouv}\n`
    await write(join(place, 'data'), { 'publication.yaml': text })
    await built(place)
    await published(place, portal)
    expect(
      dataset.contact_points.map(({ name, email }: { name: string; email?: string }) => [name, email]),
    ).toEqual([
      ['By hand', undefined],
      ['Équipe', 'bureau@publisher.test'],
    ])
    portal.clear()
    expect(await published(place, portal)).toContain('Rien à changer')
  })

  it('removes what is no longer published, if it is ours', async () => {
    const { portal, place } = await ready()
    await published(place, portal)
    const extras = { 'regards:path': 'dumps/regards.rdf' }
    portal.datasets[0]?.resources.push({ id: portal.newId(), title: 'An old form', type: 'main', extras })
    expect(await published(place, portal)).toContain('supprimer   "An old form"')
    expect(portal.datasets[0]?.resources).toHaveLength(offered)
  })

  it('sends large files in parts, which arrive as they were', async () => {
    const { portal, place } = await ready()
    await published(place, portal, { maxChunkBytes: 700 })
    const posts = portal.log.filter((line) => /^POST .*upload/.test(line))
    expect(posts.length).toBeGreaterThan(offered * 2)
    const bytes = await readFile(join(place, 'dist/public/dumps/regards.ttl'))
    expect(portal.datasets[0]?.resources[14]?.bytes).toBe(bytes.toString('base64'))
    portal.clear()
    expect(await published(place, portal)).toContain('Rien à changer')
  })
})

describe('a run that is cut', () => {
  it.each(['before', 'after'] as const)(
    'at any request, %s its work is done, and repeated, ends as one that was not',
    async (cut) => {
      const { portal: whole, place } = await ready()
      await published(place, whole)
      const requests = whole.log.length
      const release = await releaseIn(place) // read once: no run changes it
      expect(requests).toBeGreaterThan(offered * 2)
      for (let at = 1; at <= requests; at++) {
        const portal = await startPortal()
        portal.clear([{ at, times: 1000, cut }])
        await expect(sent(release, portal), `cut at ${at}`).rejects.toThrow('no answer')
        portal.clear()
        await sent(release, portal)
        expect(portal.state(), `cut at ${at}`).toEqual(whole.state())
        if (at % 5 > 0) continue // that a further run changes nothing shows now and then
        portal.clear()
        expect(await sent(release, portal), `cut at ${at}`).toContain('Rien à changer')
      }
    },
  )

  it('while it changes what is there, and repeated, ends as one that was not', async () => {
    const { portal: whole, place } = await ready()
    const changed = await copied(place)
    await write(join(changed, 'data'), {
      'contributors.yaml': String(smallest['contributors.yaml']).replace('Ada Une', 'Ada Deux'),
    })
    await built(changed)
    await published(place, whole)
    whole.clear()
    await published(changed, whole)
    const requests = whole.log.length
    const [before, after] = [await releaseIn(place), await releaseIn(changed)]
    for (let at = 1; at <= requests; at++) {
      const portal = await startPortal()
      await sent(before, portal)
      portal.clear([{ at, times: 1000, cut: 'after' }])
      await expect(sent(after, portal)).rejects.toThrow('no answer')
      portal.clear()
      await sent(after, portal)
      expect(portal.state(), `cut at ${at}`).toEqual(whole.state())
    }
  })

  it('by a kill of the process leaves nothing twice', async () => {
    const { portal: whole, place } = await ready()
    await published(place, whole)
    for (const at of [2, 6, 11]) {
      const portal = await startPortal()
      const env = { ...process.env, DATAGOUV_API_KEY: portal.key }
      const child = spawn(process.execPath, [launcher, ...args(place, portal)], { env, stdio: 'ignore' })
      portal.clear([{ at, cut: 'after', call: () => void child.kill('SIGKILL') }])
      await new Promise((resolve) => child.on('close', resolve))
      expect(child.signalCode).toBe('SIGKILL')
      portal.clear()
      await published(place, portal)
      expect(portal.state(), `killed at ${at}`).toEqual(whole.state())
    }
  })
})

describe('a portal that', () => {
  const faults: [string, Fault][] = [
    ['is too busy for a moment', { at: 3, status: 429, headers: { 'retry-after': '0' } }],
    [
      'tells the moment to come back',
      { at: 3, status: 429, headers: { 'retry-after': new Date(0).toUTCString() } },
    ],
    ['fails twice at reading', { at: 1, times: 2, status: 502 }],
    ['breaks a connection before its work', { at: 1, cut: 'before' }],
    ['breaks the creation after its work', { at: 2, cut: 'after' }],
    ['breaks an upload after its work', { at: 6, cut: 'after' }],
    ['breaks a description after its work', { at: 7, cut: 'after' }],
    ['does not answer in time', { at: 1, hang: true }],
  ]
  it.each(faults)('%s costs nothing but time', async (_, fault) => {
    const { portal: whole, place } = await ready()
    await published(place, whole)
    const portal = await startPortal()
    portal.clear([fault])
    await published(place, portal)
    expect(portal.state()).toEqual(whole.state())
  })

  it.each([
    ['never answers', { at: 1, times: 99, hang: true }, 'TimeoutError'],
    ['is busy for long', { at: 1, times: 99, status: 429 }, '429'],
    ['asks to come back in an hour', { at: 1, status: 429, headers: { 'retry-after': '3600' } }, '429'],
    ['is read-only', { at: 2, times: 99, status: 423 }, '423'],
    [
      'sends elsewhere',
      { at: 1, times: 99, status: 302, headers: { location: 'https://evil.test/' } },
      'evil.test',
    ],
    ['fails for good', { at: 1, times: 99, status: 500 }, '500'],
    ['forbids', { at: 2, times: 99, status: 403 }, '403'],
    ['refuses the key', { at: 1, times: 99, status: 401 }, '401'],
  ] as [string, Fault, string][])('%s is told in a sentence, without the key', async (_, fault, reason) => {
    const { portal, place } = await ready()
    portal.clear([fault])
    const error = await published(place, portal).then(
      () => undefined,
      (error) => error as { userMessage: { fr: string; en: string }; exit: number },
    )
    expect(error?.exit).toBe(1)
    expect(error?.userMessage.en).toContain(reason)
    expect(error?.userMessage.fr).toContain(reason)
    expect(JSON.stringify(error)).not.toContain(portal.key)
  })

  it('deleted the data set, or does not know it, says what to do', async () => {
    const { portal, place } = await ready()
    const dataset = portal.put({ organization: owner })
    dataset.deleted = '2024-01-01'
    await withDataset(place, dataset.id)
    await expect(published(place, portal)).rejects.toThrow('restore it there')
    await withDataset(place, 'f'.repeat(24))
    await expect(published(place, portal)).rejects.toThrow('check the ids under datagouv')
  })

  it('finds a value wrong is quoted with its field', async () => {
    const { portal, place } = await ready()
    const text = `${publication}\n${datagouv.replace('fr:region:32', 'fr:region:99')}\n`
    await write(join(place, 'data'), { 'publication.yaml': text })
    await expect(published(place, portal)).rejects.toThrow('spatial: Unknown zone')
    expect(portal.datasets).toEqual([])
  })
})

describe('the command', () => {
  it('publishes, shows its progress, and never shows or writes the key', async () => {
    const { portal, place } = await ready()
    const { code, stdout, stderr } = await typed(args(place, portal), {
      env: { DATAGOUV_API_KEY: portal.key },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('✓ envoyé capsules.csv')
    expect(stdout).toContain('Terminé.')
    expect(stdout).not.toContain(portal.key)
    const files = await treeOf(place)
    expect(Object.keys(files ?? {}).length).toBeGreaterThan(20)
    expect(JSON.stringify(files)).not.toContain(portal.key)
    portal.clear([{ at: 1, times: 99, status: 400 }])
    const refused = await typed(args(place, portal, '--lang', 'en'), {
      env: { DATAGOUV_API_KEY: portal.key },
    })
    expect([refused.code, refused.stdout]).toEqual([1, ''])
    expect(refused.stderr).toMatch(/^regards: the portal answers 400 .*fault 400, key …/)
  })

  it.each([
    ['a missing key', {}, (place: string, portal: Portal) => args(place, portal), 1, 'DATAGOUV_API_KEY'],
    [
      'a missing key for trials',
      {},
      (place: string, portal: Portal) => args(place, portal, '--demo'),
      1,
      'DATAGOUV_DEMO_API_KEY',
    ],
    [
      'a portal without https',
      { DATAGOUV_API_KEY: 'k' },
      (place: string) => [...order(place), '--at', 'http://portal.test'],
      1,
      'https://…',
    ],
    [
      'a portal that is none',
      { DATAGOUV_API_KEY: 'k' },
      (place: string) => [...order(place), '--at', 'portal'],
      1,
      'https://…',
    ],
    [
      'another destination',
      {},
      (place: string) => ['publish', 'elsewhere', ...order(place).slice(2)],
      2,
      'datagouv',
    ],
    ['no destination', {}, () => ['publish'], 2, 'datagouv'],
  ])('refuses %s before anything is asked', async (_, env, of, code, way) => {
    const { portal, place } = await ready()
    const answer = await typed(of(place, portal), { env: { DATAGOUV_API_KEY: '', ...env } })
    expect([answer.code, answer.stdout]).toEqual([code, ''])
    expect(answer.stderr).toContain(way)
    expect(portal.log).toEqual([])
  })

  it.each([
    [
      'an example address',
      (text: string) => text.replace('publisher.test', 'publisher.example'),
      "adresse d'exemple",
    ],
    [
      'records with problems',
      (text: string) => text.replace('publisher: o-1', 'publisher: o-9'),
      'npm run regards "--" check',
    ],
    [
      'a licence that the portal does not know',
      (text: string) => text.replace(/license: .*/, 'license: https://l.test/'),
      'Licence Ouverte',
    ],
    [
      'a release under another address',
      (text: string) => text.replace('/p/', '/q/'),
      'npm run regards "--" check',
    ],
  ])('refuses %s before anything is asked', async (_, change, way) => {
    const { portal, place } = await ready()
    await write(join(place, 'data'), { 'publication.yaml': change(`${publication}\n${datagouv}\n`) })
    const { code, stderr } = await typed(args(place, portal), { env: { DATAGOUV_API_KEY: portal.key } })
    expect(code).toBe(1)
    expect(stderr).toContain(way)
    expect(portal.log).toEqual([])
  })

  it('refuses a release that was made for another address', async () => {
    const { portal, place } = await ready()
    await rm(join(place, 'data/publication.lock'))
    await write(join(place, 'data'), {
      'publication.yaml': `${publication.replace('/p/', '/q/')}\n${datagouv}\n`,
    })
    await expect(published(place, portal)).rejects.toThrow(
      'the current release is that of https://publisher.test/p/',
    )
    expect(portal.log).toEqual([])
  })

  it('refuses where there is no release, or where a file is not as it was built', async () => {
    const { portal, place } = await ready()
    await writeFile(join(place, 'dist/public/tables/capsules.csv'), 'id\n')
    await expect(published(place, portal)).rejects.toThrow(
      'tables/capsules.csv is no longer as build wrote it',
    )
    await expect(published(place, portal, { out: join(place, 'none') })).rejects.toThrow('run build first')
    expect(portal.log).toEqual([])
  })

  it('prints nothing raw that the portal says', async () => {
    const { portal, place } = await ready()
    portal.put({ organization: owner })
    await published(place, portal)
    const resource = portal.datasets[1]?.resources[0]
    if (resource === undefined) throw new Error('no resource')
    resource.title = '\u001b[31mred\u0007'
    const { stdout } = await typed(args(place, portal), { env: { DATAGOUV_API_KEY: portal.key } })
    expect(stdout).toContain('\\u001b[31mred')
    expect(stdout).not.toContain('\u001b')
  })
})

/** A portal of its own, and a place where the publication stands, ready to go out. */
async function ready(): Promise<{ portal: Portal; place: string }> {
  return { portal: await startPortal(), place: await copied(first) }
}

async function copied(place: string): Promise<string> {
  const folder = await freshFolder()
  await cp(place, folder, { recursive: true })
  return folder
}

async function built(place: string): Promise<void> {
  const outcome = await build({
    data: join(place, 'data'),
    out: join(place, 'dist'),
    publish: true,
    pages: false,
  })
  if (!outcome.published) throw new Error(JSON.stringify(outcome.problems))
}

async function withDataset(place: string, id: string): Promise<void> {
  const text = `${publication}\n${datagouv.replace('{', `{dataset: ${id}, `)}\n`
  await write(join(place, 'data'), { 'publication.yaml': text })
}

/** Publishes with short pauses; gives what is shown. The portal is one of loopback. */
async function published(place: string, portal: Portal, order: Partial<DatagouvOrder> = {}): Promise<string> {
  return shownBy((common) => publishToDatagouv({ ...orderTo(portal, place), ...common, ...order }))
}

/** Sends a release that was read before, which is all but the check of its records; gives what is shown. */
async function sent(release: CurrentRelease, portal: Portal): Promise<string> {
  return shownBy((common) => sendToPortal(release, { ...orderTo(portal, ''), ...common }))
}

async function shownBy(send: (common: Pick<DatagouvOrder, 'show'>) => Promise<void>): Promise<string> {
  let shown = ''
  await send({
    show: (text) => {
      shown += text
    },
  })
  return shown
}

function releaseIn(place: string): Promise<CurrentRelease> {
  return readCurrentRelease(join(place, 'data'), join(place, 'dist'), today)
}

function orderTo(portal: Portal, place: string): Omit<DatagouvOrder, 'show'> {
  expect(portal.url).toMatch(/^http:\/\/127\.0\.0\.1:/)
  return {
    data: join(place, 'data'),
    out: join(place, 'dist'),
    today,
    isDemo: false,
    portal: portal.url,
    key: portal.key,
    keyVariable: 'DATAGOUV_API_KEY',
    isDry: false,
    language: 'fr',
    retryPolicy: { timeoutMs: 1000, pausesMs: [1, 1], maxPauseMs: 1000 },
  }
}

function order(place: string): string[] {
  return ['publish', 'datagouv', '--data', join(place, 'data'), '--out', join(place, 'dist')]
}

function args(place: string, portal: Portal, ...more: string[]): string[] {
  return [...order(place), '--at', portal.url, ...more]
}
