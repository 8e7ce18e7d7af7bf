/// <reference lib="dom" />
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleBrowserScripts } from '../../pipeline/packaging/bundle-browser-scripts.js'
import type { QueryExample } from '../../pipeline/rdf/query-example.ts'
import { readPublication } from '../../pipeline/read/read-publication.ts'
import { readExamples } from '../../pipeline/release/query-examples.ts'
import { renderPage } from '../../pipeline/site/layout.ts'
import { queriesPage } from '../../pipeline/site/queries-page.ts'
import { createSite } from '../../pipeline/site/site.ts'
import type { QueryFormat } from '../../pipeline/sparql/query-format.ts'
import { runQuery } from '../../pipeline/sparql/run-query.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { build } from '../support/build.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'
import { serveFolder } from '../support/static.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const axe = await readFile(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')

/** The scripts of the site, as the program carries them, by file name. */
const scripts = Object.fromEntries(
  await Promise.all(
    (await readdir(join(root, 'pipeline/program/site'))).map(async (name) => [
      name,
      await readFile(join(root, 'pipeline/program/site', name), 'utf8'),
    ]),
  ),
) as Readonly<Record<string, string>>

/** What a careful host allows a page to do. */
const policy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src data:"

/** Terms of the data, as a build counts them. */
const TERMS = [
  { name: 'schema:name', kind: 'property', count: 30 },
  { name: 'schema:Person', kind: 'class', count: 6 },
  { name: 'dct:source', kind: 'property', count: 4 },
] as const

/** Examples that find nothing in the real data so far. */
const RARE = ['addresses-to-update', 'moments']

const hostile = `"><img src=x onerror="document.title='hit'"></script><script>document.title='hit'</script>`
const everything = 'SELECT * { ?s ?p ?o }'
const forever = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'

let own: OwnBrowser
let real: Site
let strange: Site
let examples: readonly QueryExample[]

type Site = { readonly url: string; readonly out: string; readonly close: () => Promise<void> }

beforeAll(async () => {
  own = await openBrowser()
  examples = await readExamples()
  const folder = await freshFolder(afterAll)
  await cp(join(root, 'data'), join(folder, 'real'), { recursive: true })
  await write(join(folder, 'strange'), {
    ...smallest,
    'series.yaml': `- id: s-1\n  name: ${JSON.stringify({ en: hostile })}\n  description: D.\n  source: p-1\n`,
  })
  real = await site(folder, 'real')
  strange = await site(folder, 'strange')
})

afterAll(async () => {
  await own.close()
  await real.close()
  await strange.close()
})

/** Builds the data in a folder, with the query page, and serves what is published. */
async function site(folder: string, name: string): Promise<Site> {
  const data = join(folder, name)
  const out = join(folder, `${name}-out`)
  const { published, release = '' } = await build({ data, out, publish: true })
  expect(published).toBe(true)
  const read = await readPublication(data, () => {})
  if (read === undefined) throw new Error('no publication')
  const { publication } = read
  const page = queriesPage(examples, TERMS, createSite({ publication, base: publication.base, release }))
  const style = (name: string): Promise<string> => readFile(join(root, 'pipeline/site', name), 'utf8')
  await write(join(out, 'public'), {
    'queries/index.html': renderPage(page, createSite({ publication, base: publication.base, release })),
    'style.css': (await Promise.all(['colors.css', 'style.css', 'query.css'].map(style))).join(''),
    ...scripts,
  })
  return { out, ...(await serveFolder(join(out, 'public'))) }
}

type Visit = { readonly page: Page; readonly requests: string[]; readonly said: string[] }

/** Opens the query page as a careful host serves it; gives what it asks for and what it says in the console. */
async function open(
  { url }: Site = real,
  { fragment = '', ...options }: BrowserContextOptions & { fragment?: string } = {},
): Promise<Visit> {
  const context = await own.browser.newContext(options)
  const requests: string[] = []
  const said: string[] = []
  await context.route('**', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': policy },
    })
  })
  context.on('request', (request) => requests.push(request.url().replace(url, '')))
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(String(error.error())))
  const page = await context.newPage()
  await page.goto(`${url}queries/${fragment}`, { waitUntil: 'load' })
  if (options.javaScriptEnabled !== false) await page.locator('.cm-content').waitFor()
  return { page, requests, said }
}

/** Selects all that is in the editor, and types a query in its place. */
async function typeQuery(page: Page, query: string): Promise<void> {
  await page.getByLabel('Requête SPARQL').press('Control+A')
  await page.keyboard.insertText(query)
  expect(await queryOf(page)).toBe(query)
}

/** The text of the query, which the text area behind the editor holds. */
function queryOf(page: Page): Promise<string> {
  return page.locator('#query').inputValue()
}

/** Puts a query into the page, runs it, and gives what the page says when it is done. */
async function answered(page: Page, query?: string): Promise<string> {
  if (query !== undefined) await typeQuery(page, query)
  await page.getByRole('button', { name: 'Exécuter' }).click()
  await page.waitForFunction(() => document.querySelector<HTMLButtonElement>('#stop')?.disabled)
  return (await page.locator('#status').textContent()) + String(await page.locator('#error').textContent())
}

/** The text of the file that a button gives. */
async function downloaded(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

/** What `regards query` answers. */
async function expected(query: string, format: QueryFormat): Promise<string> {
  return (await runQuery({ query, format, parameters: new Map() }, real.out)).text
}

describe('the query page', () => {
  it('lists the examples for people without JavaScript, each with its file', async () => {
    const { page, requests } = await open(real, { javaScriptEnabled: false })
    expect(await page.locator('#ask').isVisible()).toBe(false)
    expect(await page.locator('noscript p').isVisible()).toBe(true)
    expect(await page.locator('.example').count()).toBe(examples.length)
    expect(await page.locator('#example').inputValue()).toBe('capsules-in-order')
    for (const { name, title, question, query } of examples) {
      const entry = page.locator(`#${name}`)
      await entry.locator('summary').click()
      expect(await entry.locator('pre').textContent()).toBe(query)
      expect(withPlainSpaces(String(await entry.locator('summary').textContent()))).toBe(
        `${title.fr} ${question.fr}`,
      )
      expect(await entry.locator('pre').isVisible()).toBe(true)
      expect(await entry.getByRole('button').isVisible()).toBe(false)
      const address = await entry.getByRole('link').getAttribute('href')
      const file = await page.request.get(new URL(String(address), page.url()).href)
      expect(await file.text()).toContain(query)
    }
    expect(requests.some((path) => path.endsWith('.js'))).toBe(false)
    await page.context().close()
  })

  it('asks each example as `regards query` does, and asks nobody else', async () => {
    const { page, requests, said } = await open()
    expect(requests).toEqual(['queries/', 'style.css', 'query.js', 'editor.js'])
    for (const { name, form, query, services } of examples) {
      if (services.length > 0 || RARE.includes(name)) continue
      await page.getByLabel('Partir d’un exemple').selectOption(name)
      expect(await queryOf(page)).toBe(query)
      expect(await answered(page), name).toMatch(/^\d+ (ligne|triplet)s?, en [\d,]+ s\.$/)
      if (form === 'construct') {
        expect(await downloaded(page, 'Turtle'), name).toBe(await expected(query, 'ttl'))
        expect(await downloaded(page, 'JSON'), name).toBe(await expected(query, 'json'))
      } else {
        const json = await expected(query, 'json')
        expect(await downloaded(page, 'CSV'), name).toBe(await expected(query, 'csv'))
        expect(plain(await downloaded(page, 'JSON')), name).toBe(plain(json))
        expect(await page.locator('tbody tr').count(), name).toBe(JSON.parse(json).results.bindings.length)
      }
    }
    expect(requests).toEqual([
      ...['queries/', 'style.css', 'query.js', 'editor.js', 'worker.js', 'dumps/regards.ttl'],
    ])
    expect(said).toEqual([])
    await page.context().close()
  })

  it('shows rows in their order, with links to the pages of this site', async () => {
    const { page } = await open()
    const query = String(examples.find(({ name }) => name === 'missing-facts')?.query)
    await answered(page, query)
    const { results } = JSON.parse(await expected(query, 'json'))
    const facts = await page.locator('tbody td:nth-child(3) a').all()
    const shown = await Promise.all(facts.map((fact) => fact.getAttribute('href')))
    expect(shown).toEqual(results.bindings.map((row: { fact: { value: string } }) => row.fact.value))
    const capsule = page.getByRole('link', { name: 'capsule/2/#video' }).first()
    expect(await capsule.getAttribute('href')).toBe('../capsule/2/')
    await page.context().close()
  })

  it('lets a query be edited, run again, stopped, and run once more', async () => {
    const { page, requests, said } = await open()
    expect(await answered(page)).toMatch(/^\d+ lignes?/)
    expect(await page.workers()[0]?.evaluate(() => typeof fetch)).toBe('undefined')
    expect(await answered(page, 'ASK { ?s a <http://schema.org/Person> }')).toMatch(/^Oui, en/)
    expect(JSON.parse(await downloaded(page, 'JSON'))).toEqual({ head: {}, boolean: true })
    expect(await page.getByLabel('Partir d’un exemple').inputValue()).toBe('')
    await typeQuery(page, forever)
    await page.getByRole('button', { name: 'Exécuter' }).click()
    await page.getByText('Requête en cours').waitFor()
    await page.waitForTimeout(500) // long enough to be in the middle of it
    await page.getByRole('button', { name: 'Arrêter' }).click()
    await page.getByText('Requête arrêtée').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('run')
    await expect.poll(() => page.workers()).toEqual([]) // the browser tells of its end a moment later
    expect(await answered(page, everything)).toMatch(/^\d+ lignes/)
    expect(requests.every((path) => !/^\w+:/.test(path))).toBe(true)
    expect(said).toEqual([])
    await page.context().close()
  })

  it('gives a link that holds the query, and opens it without running it', async () => {
    const { page } = await open()
    const query = 'SELECT ?é {\n  ?s ?p ?é # 100 % & "plus"+\n}'
    await answered(page, query)
    const address = page.url()
    expect(await page.getByRole('link', { name: 'Lien vers cette requête' }).getAttribute('href')).toBe(
      new URL(address).hash,
    )
    const { page: other, requests, said } = await open(real, { fragment: new URL(address).hash })
    expect(await queryOf(other)).toBe(query)
    expect(await other.locator('#status').textContent()).toContain('pas encore exécutée')
    expect(requests.some((path) => /worker|dumps|%/.test(path))).toBe(false)
    expect(await answered(other)).toMatch(/^\d+ lignes/)
    await other.evaluate(() => {
      location.hash = '#capsules-in-order'
    })
    await other.waitForFunction(() => document.querySelector('textarea')?.value.includes('schema:position'))
    await other.evaluate(() => {
      location.hash = '#q=%E0%A4%A' // half a character
    })
    expect(said).toEqual([])
    await page.context().close()
    await other.context().close()
  })

  it.each([
    { query: 'SELECT * {\n  ?a ?b\n}', told: 'Ligne 3, colonne 1 : « } »', selected: '}' },
    { query: 'SELECT *\nWERE { ?a ?b ?c }', told: 'Ligne 2, colonne 1 : « WERE »', selected: 'WERE' },
    {
      query: 'SELECT *\n{\n  ?a ?b ?c',
      told: 'Ligne 3, colonne 11 : la requête n’est pas finie',
      selected: '',
    },
    {
      query: 'SELECT *\n{ ?a schma:name ?c }',
      told: 'Ligne 2, colonne 6 : le préfixe « schma: » n’est pas déclaré (PREFIX schma: <…>)',
      selected: 'schma:',
    },
    {
      query: 'SELECT *\n{ ?a prov:agent ?c }',
      told: 'Ligne 2, colonne 6 : le préfixe « prov: » n’est pas déclaré (PREFIX prov: <http://www.w3.org/ns/prov#>)',
      selected: 'prov:',
    },
  ])('tells a mistake at its place: $told', async ({ query, told, selected }) => {
    const { page, said } = await open()
    expect(await answered(page, query)).toContain(told)
    const area = page.getByLabel('Requête SPARQL')
    if (selected !== '') expect(await page.locator('.cm-lintRange-error').textContent()).toBe(selected)
    expect(await area.getAttribute('aria-invalid')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor')
    await area.press('End')
    await area.pressSequentially(' ')
    expect(await area.getAttribute('aria-invalid')).toBe(null)
    expect(said).toEqual([])
    await page.context().close()
  })

  it.each([
    { query: 'SELECT * { ?s a <https://schema.org/Person> }', told: 'http://schema.org/ (sans s)' },
    { query: 'SELECT * FROM <http://elsewhere.test/> { ?s ?p ?o }', told: 'ôter FROM ou GRAPH' },
    { query: 'SELECT * { ?s a <urn:nothing> }', told: 'Aucune ligne.' },
    { query: 'SELECT * { SERVICE <http://elsewhere.test/sparql> { ?s ?p ?o } }', told: 'aucun' },
    { query: 'LOAD <http://elsewhere.test/data.ttl>', told: 'modifie des données' },
    { query: 'INSERT DATA { <urn:a> <urn:b> <urn:c> }', told: 'modifie des données' },
    { query: ' \n', told: 'Écrire d’abord une requête' },
    { query: 'SELECT ?x { BIND(<urn:f>(1) AS ?x) }', told: 'n’a pu aboutir' },
  ])('explains itself for $query, and asks nobody else', async ({ query, told }) => {
    const { page, requests, said } = await open()
    expect(await answered(page, query)).toContain(told)
    expect(
      requests.every((path) => !/^\w+:/.test(path)),
      String(requests),
    ).toBe(true)
    expect(said).toEqual([])
    await page.context().close()
  })

  it('shows a part of a long answer, and gives the whole of it', async () => {
    const { page } = await open()
    const query = 'SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }'
    const [count] = (await answered(page, query)).replaceAll(/\s/g, '').split('lignes')
    expect(Number(count)).toBeGreaterThan(50_000)
    expect(await page.locator('tbody tr').count()).toBe(1000)
    expect(await page.getByText('premières lignes sont affichées').isVisible()).toBe(true)
    expect((await downloaded(page, 'CSV')).trimEnd().split('\r\n').length).toBe(Number(count) + 1)
    const longer = 'SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'
    expect((await answered(page, longer)).replaceAll(/\s/g, '')).toContain('200000lignes')
    expect(await page.getByText('Il y en a davantage').isVisible()).toBe(true)
    await page.context().close()
  })

  it('shows whatever the data say as text', async () => {
    const { page, requests, said } = await open(strange)
    const query = `SELECT ?text ?iri {
      ?series a <http://schema.org/CreativeWorkSeries> ; <http://schema.org/name> ?text .
      VALUES ?iri { <javascript:document.title='hit'> <data:text/html,hit> }
    }`
    expect(await answered(page, query)).toMatch(/^2 lignes/)
    const [cell] = await page.locator('tbody td').allTextContents()
    expect(cell).toBe(hostile)
    expect(await page.locator('#answer :is(a, img, script)').count()).toBe(0)
    expect(await page.title()).not.toContain('hit')
    await page.goto(`${strange.url}queries/#q=${encodeURIComponent(hostile)}`)
    await answered(page)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).not.toContain('hit')
    expect(requests).not.toContain('queries/x')
    expect(said).toEqual([])
    await page.context().close()
  })

  it('sorts a column by numbers, dates or the words of its language, and back', async () => {
    const { page, said } = await open()
    const query = `PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?n ?day ?word {
      VALUES (?n ?day ?word) {
        (10 "2024-01-01"^^xsd:date "zèle") (9 "2023-12-31T23:00:00Z"^^xsd:dateTime "élue")
        (100 UNDEF "eau") (UNDEF "2022"^^xsd:gYear "Elle")
      }
    }`
    await answered(page, query)
    const column = (place: number): Promise<string[]> =>
      page.locator(`tbody td:nth-child(${place})`).allTextContents()
    const sort = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
    const head = page.locator('thead th').first()
    expect(await head.getAttribute('aria-sort')).toBe('none')
    const answer = await column(1)
    await sort('n')
    expect(await column(1)).toEqual(['9', '10', '100', ''])
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    await sort('n')
    expect(await column(1)).toEqual(['100', '10', '9', ''])
    await sort('day')
    expect(await column(2)).toEqual(['2022', '2023-12-31T23:00:00Z', '2024-01-01', ''])
    expect(await head.getAttribute('aria-sort')).toBe('none')
    await sort('word')
    expect(await column(3)).toEqual(['eau', 'Elle', 'élue', 'zèle'])
    await sort('word')
    await sort('word')
    expect(await column(1)).toEqual(answer)
    expect(said).toEqual([])
    await page.context().close()
  })

  it.each([
    {
      what: 'bars of numbers',
      query: 'SELECT ?who ?n ?m { VALUES (?who ?n ?m) { ("Ada" 3 1) (HOSTILE 12 2) } }',
      caption: 'Barres : n, pour chaque who, de 3 à 12.',
      marks: 'rect.mark',
    },
    {
      what: 'a line of numbers by date',
      query:
        'SELECT ?day ?n { VALUES (?day ?n) { ("2024"^^<http://www.w3.org/2001/XMLSchema#gYear> 3) ("2023-02-01"^^<http://www.w3.org/2001/XMLSchema#date> 5) } }',
      caption: 'Courbe : n, selon day, de 3 à 5.',
      marks: 'circle.mark',
    },
    {
      what: 'bars of years, where there are dates alone',
      query:
        'SELECT ?day { VALUES ?day { "2024"^^<http://www.w3.org/2001/XMLSchema#gYear> "2023-02-01"^^<http://www.w3.org/2001/XMLSchema#date> } }',
      caption: 'Barres : nombre de lignes, pour chaque day, de 1 à 1.',
      marks: 'rect.mark',
    },
  ])('draws $what once that is asked for, and says it in words', async ({ query, caption, marks }) => {
    const { page, requests, said } = await open()
    await answered(page, query.replace('HOSTILE', JSON.stringify(hostile)))
    expect(requests).not.toContain('chart.js')
    await page.getByText('Diagramme', { exact: true }).click()
    await page.locator('.chart svg').waitFor()
    expect(requests).toContain('chart.js')
    expect(await page.locator('figcaption').textContent()).toContain(caption)
    expect(await page.getByRole('img', { name: caption }).isVisible()).toBe(true)
    expect(await page.locator(marks).count()).toBe(2)
    expect(await page.locator('tbody tr').count()).toBe(2)
    if (query.includes('HOSTILE')) {
      await page.getByLabel('Mesure').selectOption('m')
      await page.getByText('Barres : m, pour chaque who, de 1 à 2.').waitFor()
    }
    expect(await page.locator('#answer :is(a, image, script)').count()).toBe(0)
    expect(await page.title()).not.toContain('hit')
    expect(await violations(page)).toEqual([])
    expect(said).toEqual([])
    await page.context().close()
  })

  it('draws nothing of an answer without numbers and dates', async () => {
    const { page } = await open()
    await answered(page, 'SELECT ?s { ?s a <http://schema.org/Person> }')
    expect(await page.locator('.chart').count()).toBe(0)
    await page.context().close()
  })

  it('proposes prefixes, classes and properties of these data, and declares their prefix', async () => {
    const { page, said } = await open()
    const editor = page.getByLabel('Requête SPARQL')
    await editor.press('Control+A')
    await page.keyboard.type('SELECT * { ?s a Pers')
    const person = page.getByRole('option', { name: /schema:Person/ })
    await person.waitFor()
    expect(await person.textContent()).toContain('classe, 6')
    expect(await page.getByRole('listbox').getAttribute('aria-label')).toBe('Propositions')
    await page.waitForTimeout(150) // what is proposed can be taken once it has been shown for a moment
    await page.keyboard.press('Enter')
    expect(await queryOf(page)).toBe('PREFIX schema: <http://schema.org/>\nSELECT * { ?s a schema:Person')
    await page.keyboard.type(' ; schema:na')
    await page.getByRole('option', { name: /schema:name/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('listbox').count()).toBe(0)
    await editor.press('Control+A')
    await page.keyboard.type('PREFIX dc')
    await page.getByRole('option', { name: /dct:/ }).waitFor()
    expect(said).toEqual([])
    await page.context().close()
  })

  it('says how to leave the editor, and lets Tab leave it', async () => {
    const { page } = await open()
    const editor = page.getByLabel('Requête SPARQL')
    await editor.focus()
    const help = await editor.evaluate((element) => {
      const described = element.getAttribute('aria-describedby') ?? ''
      return (element.getRootNode() as ShadowRoot).getElementById(described)?.textContent
    })
    expect(help).toContain('Tab quitte l’éditeur')
    expect(await page.locator('#editor-keys').textContent()).toBe(help)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('run')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor')
    await page.context().close()
  })

  it('keeps the text area where the editor cannot be loaded', async () => {
    const context = await own.browser.newContext()
    await context.route('**/editor.js', (route) => route.abort())
    const page = await context.newPage()
    await page.goto(`${real.url}queries/`)
    const area = page.getByLabel('Requête SPARQL')
    await area.fill('SELECT * {\n  ?a ?b\n}')
    await page.getByRole('button', { name: 'Exécuter' }).click()
    await page.getByText('Ligne 3, colonne 1').waitFor()
    expect(await area.getAttribute('aria-invalid')).toBe('true')
    expect(
      await area.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
      ),
    ).toBe('}')
    await context.close()
  })

  it('can be used by keyboard alone', async () => {
    const { page } = await open()
    const reached: string[] = []
    await page.getByLabel('Partir d’un exemple').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    reached.push(String(await page.evaluate(() => document.activeElement?.id)))
    await typeQuery(page, forever)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Requête en cours').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    reached.push(String(await page.evaluate(() => document.activeElement?.id)))
    await page.keyboard.press('Enter')
    await page.getByText('Requête arrêtée').waitFor()
    reached.push(String(await page.evaluate(() => document.activeElement?.id)))
    expect(reached).toEqual(['run', 'stop', 'run'])
    await page.context().close()
  })

  it('is accessible, at rest and with an answer or a mistake, light and dark, narrow and wide', async () => {
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      const { page } = await open(real, { viewport: { width, height: 900 }, colorScheme })
      const shot = (name: string): Promise<unknown> =>
        shots === undefined
          ? Promise.resolve()
          : page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png`, fullPage: true })
      expect(await violations(page)).toEqual([])
      await shot('rest')
      await answered(page)
      expect(await violations(page)).toEqual([])
      await shot('answer')
      await answered(page, String(examples.find(({ name }) => name === 'organizations-counted')?.query))
      await page.getByText('Diagramme', { exact: true }).click()
      await page.locator('.chart svg').waitFor()
      await page.getByRole('button', { name: 'people', exact: true }).click()
      expect(await violations(page)).toEqual([])
      await shot('chart')
      await answered(page, 'SELECT * {\n  ?a ?b\n}')
      await page.locator('.example summary').first().click()
      expect(await violations(page)).toEqual([])
      await shot('mistake')
      await page.context().close()
    }
  })
})

/** A folder for pictures to look at, if one is asked for. */
const shots = process.env.REGARDS_SHOTS

/** What axe finds, and whether the page is wider than its window. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const found = (await axe.run({ resultTypes: ['violations'] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
    )
    return document.documentElement.scrollWidth > window.innerWidth ? [...found, 'too wide'] : found
  })
}

describe('the bundles', () => {
  it('are the same each time', async () => {
    expect(Object.fromEntries(await bundleBrowserScripts())).toEqual(scripts)
  })

  it('stay small, and name the licences of what they hold', async () => {
    const worker = String(scripts['worker.js'])
    expect(worker).not.toMatch(/new (XMLHttpRequest|WebSocket|EventSource)|await import\(|importScripts\(/)
    expect(worker.length).toBeLessThan(1_600_000)
    const packed = (name: string): number => gzipSync(String(scripts[name])).length
    expect(packed('query.js')).toBeLessThan(5000)
    expect(packed('chart.js')).toBeLessThan(3000)
    expect(packed('editor.js')).toBeLessThan(145_000)
    expect(scripts['licenses.txt']).toMatch(/^@comunica\/core \d/m)
  })
})

/** A result without what its engine counted since it was loaded, which is no part of the answer. */
function plain(json: string): string {
  return json.replace(/"httpRequests": \d+/, '')
}
