/// <reference lib="dom" />
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { violations } from '../support/axe.ts'
import { type OwnBrowser, openBrowser } from '../support/browser.ts'
import { freshFolder, smallest, write } from '../support/folder.ts'
import { png } from '../support/pictures.ts'
import { type Running, start } from '../support/running.ts'

/** A folder for pictures to look at, if one is asked for. */
const shots = process.env.REGARDS_SHOTS

const captions = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nBonjour.\n'

let own: OwnBrowser
let running: Running
let url: string
let folder: string
let context: BrowserContext
const foreign: string[] = []
const said: string[] = []

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  await write(join(folder, 'data'), smallest)
  running = start(['edit', '--data', join(folder, 'data'), '--out', join(folder, 'dist'), '--port', '0'])
  url = await running.prints(/^Fiches +(\S+)$/m)
  own = await openBrowser()
  context = await own.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' })
  context.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !request.url().startsWith('data:'))
      foreign.push(request.url())
  })
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(String(error.error())))
  await context.route('https://**', (route) => route.fulfill({ body: '' }))
})

afterAll(async () => {
  await own.close()
  running.stop('SIGTERM')
  expect(await running.closed).toEqual({ code: 0, signal: null, stderr: '' })
})

/** The capsule that the first test makes: its id, its file, and what stands in it. */
const made = { id: '', file: '', text: '', site: '' }

it('makes a capsule of two people, with a picture, captions and a player, and corrects two mistakes beside their fields', async () => {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator('#state.published').waitFor({ timeout: 50_000 })
  await look(page, 'list')
  for (const name of ['Béa Deux', 'Zoé Trois']) {
    await page.getByRole('link', { name: 'Nouvelle personne' }).click()
    await page.getByLabel('Nom', { exact: true }).fill(name)
    await page.getByLabel('Elle est nommée, dans').check()
    await page.getByLabel('Elle a accepté d’être nommée').check()
    for (const scope of [
      'Le nom',
      'Le crédit, tel qu’imprimé',
      'Les données à réutiliser',
      'Les moteurs de recherche',
    ])
      await page.getByRole('checkbox', { name: scope }).check()
    if (name === 'Béa Deux') await look(page, 'person')
    await save(page)
    await page.getByRole('link', { name: 'Toutes les fiches' }).click()
  }
  await page.getByRole('link', { name: 'Nouvelle capsule' }).click()
  await page.getByLabel('Titre (nécessaire)').fill('Lire une carte')
  await page.getByLabel('Série', { exact: true }).fill('serie')
  await page
    .getByLabel('Lecteur', { exact: true })
    .fill('<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" width="560"></iframe>')
  await page.getByRole('button', { name: 'Ajouter : Vignette' }).click()
  await drop(page, 'f-thumbnailUrl-n1', 'vignette.png', png(640, 360))
  await page.getByRole('button', { name: 'Ajouter : Sous-titres' }).click()
  await drop(page, 'f-caption-n1-contentUrl', 'carte.vtt', Buffer.from(captions))
  await page.locator('#f-caption-n1-inLanguage').fill('français')
  for (const [key, name, credit] of [
    ['n1', 'Bea Deux', 'cartographe'],
    ['n2', 'Zoé Trois', 'enseignante'],
  ]) {
    await page.getByRole('button', { name: 'Ajouter : Participations' }).click()
    await page.locator(`#f-participation-${key}-participant`).fill(name ?? '')
    await page.locator(`#f-participation-${key}-credit-in-`).fill(credit ?? '')
  }
  await page.getByRole('button', { name: 'Monter : Participations n° 2' }).click()
  await page.getByLabel('Date de publication', { exact: true }).fill('32 mai 2021')
  await page.getByLabel('Durée', { exact: true }).fill('dix')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.getByRole('heading', { name: '2 points à corriger' }).waitFor()
  await look(page, 'mistakes')
  expect(await describedAs(page, 'Date de publication')).toContain('"32 mai 2021"')
  expect(await describedAs(page, 'Durée')).toContain('"dix" n\'est pas une durée')
  expect(await page.getByLabel('Titre (nécessaire)').inputValue()).toBe('Lire une carte')
  await page.getByRole('link', { name: 'Durée' }).click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('f.duration')
  await page.getByLabel('Date de publication', { exact: true }).fill('31 mai 2021')
  await page.getByLabel('Durée', { exact: true }).fill('10:05')
  await save(page)
  expect(await page.getByText('Vidéo reconnue : YouTube').count()).toBe(1)
  const id = new URL(page.url()).searchParams.get('id') ?? ''
  const file = join(folder, 'data/capsules', `${id}.yaml`)
  const people = await peopleByName()
  const text = await readFile(file, 'utf8')
  const parts = [...text.matchAll(/^ {2}- id: ([a-z0-9]{4})$/gm)].map(([, part]) => part)
  expect(text).toBe(
    [
      '# yaml-language-server: $schema=../.schemas/capsule.schema.json',
      `id: ${id}`,
      'name: Lire une carte',
      'isPartOf: s-1',
      'participation:',
      `  - id: ${parts[0]}`,
      `    participant: ${people.get('Zoé Trois')}`,
      '    credit: enseignante',
      `  - id: ${parts[1]}`,
      `    participant: ${people.get('Béa Deux')}`,
      '    credit: cartographe',
      'datePublished: 2021-05-31',
      'duration: PT10M5S',
      'embedUrl: https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      'thumbnailUrl: vignette.png',
      'caption:',
      '  - inLanguage: fr',
      '    contentUrl: carte.vtt',
      '',
    ].join('\n'),
  )
  await page.frameLocator('#preview').getByRole('heading', { level: 1, name: 'Lire une carte' }).waitFor()
  await look(page, 'capsule')
  Object.assign(made, { id, file, text, site: join(folder, 'dist/public/capsule', id, 'index.html') })
  expect([foreign, said]).toEqual([[], []])
  await page.close()
})

it('publishes it, changes it and publishes it again, in plain French, and the file differs by what was typed', async () => {
  const page = await context.newPage()
  const { id, file, text, site } = made
  await page.goto(url)
  const ledger = (): Promise<string> => readFile(join(folder, 'data/addresses.txt'), 'utf8').catch(() => '')
  expect(await ledger()).toBe('') // a preview publishes nothing
  await publish(page)
  await look(page, 'published')
  expect(await page.getByText(`Le résultat`).innerText()).toContain(`${join(folder, 'dist')}/public`)
  expect(await ledger()).toContain(`capsule/${id}/`)
  expect(await readFile(site, 'utf8')).toContain('Zoé Trois')

  await page.goto(`${url}record?kind=capsule&file=capsules/${id}.yaml&id=${id}`)
  await page.getByLabel('Titre (nécessaire)').fill('Lire une carte ancienne')
  await save(page)
  expect(await readFile(file, 'utf8')).toBe(
    text.replace('name: Lire une carte', 'name: Lire une carte ancienne'),
  )
  await publish(page)
  await page.getByText('1 capsule modifiée').waitFor()
  expect(await page.getByRole('listitem').allInnerTexts()).toContain(
    'modifié Capsule « Lire une carte ancienne »',
  )

  expect([foreign, said]).toEqual([[], []])
  await page.close()
})

it('withdraws a person from her form, who leaves the next release, and the records as they are', async () => {
  const page = await context.newPage()
  const { file, site } = made
  await page.goto(`${url}record?kind=publication`)
  await look(page, 'settings')
  const person = (await peopleByName()).get('Zoé Trois')
  await page.goto(`${url}record?kind=contributor&file=contributors/${person}.yaml&id=${person}`)
  await page.getByRole('button', { name: 'Inscrire le retrait' }).click()
  await page.getByRole('heading', { name: 'Reste à faire' }).waitFor()
  await look(page, 'withdrawn')
  await publish(page)
  expect(await readFile(site, 'utf8')).not.toContain('Zoé Trois')
  expect(await readFile(site, 'utf8')).toContain('Béa Deux')
  expect(await readFile(file, 'utf8')).toContain('name: Lire une carte ancienne')
  const gone = /status of 410/ // the preview of the page of the person, which says so
  expect([foreign, said.splice(0).filter((text) => !gone.test(text))]).toEqual([[], []])
  await page.close()
})

it('works by the keyboard alone: a topic is made, its list is ordered, and it is saved', async () => {
  const page = await context.newPage()
  await page.goto(url)
  const focusOn = async (label: string): Promise<void> => {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press('Tab')
      const now = await page.evaluate(() => {
        const { activeElement } = document
        const control = activeElement as HTMLInputElement | null
        return (
          control?.getAttribute('aria-label') ?? control?.labels?.[0]?.innerText ?? control?.innerText ?? ''
        )
      })
      if (now.startsWith(label)) return
    }
    throw new Error(`the keyboard does not reach ${label}`)
  }
  await focusOn('Nouveau thème')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Nouveau thème' }).waitFor()
  await focusOn('Nom')
  await page.keyboard.type('cartes')
  for (const number of [1, 2]) {
    await focusOn('Ajouter : Thème plus large')
    await page.keyboard.press('Enter')
    await page.waitForFunction((id) => document.activeElement?.id === id, `f-broader-n${number}`)
    await page.keyboard.type(number === 1 ? 'inconnu' : 'thème')
  }
  await focusOn('Monter : Thème plus large n° 2')
  await page.keyboard.press('Space')
  await page.waitForFunction(() => document.querySelector('#f-broader li input')?.id === 'f-broader-n2')
  await focusOn('Retirer : Thème plus large n° 2')
  await page.keyboard.press('Enter')
  await page.locator('#f-broader-n1').waitFor({ state: 'detached' })
  await focusOn('Enregistrer')
  await page.keyboard.press('Enter')
  await page.getByText('Enregistré.').waitFor()
  expect(await readFile(join(folder, 'data/topics/cartes.yaml'), 'utf8')).toBe(
    '# yaml-language-server: $schema=../.schemas/topic.schema.json\nid: cartes\nname: cartes\nbroader: t-1\n',
  )
  expect([foreign, said]).toEqual([[], []])
  await page.close()
})

/** Saves the form that a page shows, and waits until it is saved. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await page.locator('.notice.good', { hasText: 'Enregistré.' }).waitFor()
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.locator('.notice.good', { hasText: 'Publié.' }).waitFor({ timeout: 50_000 })
}

/** Drops a file at a field, as a mouse would, and waits until the field holds its name. */
async function drop(page: Page, field: string, name: string, content: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, bytes]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes as number[])], String(file)))
      return data
    },
    [name, [...content]] as const,
  )
  await page.locator(`[data-for="${field}"]`).dispatchEvent('drop', { dataTransfer: transfer })
  await page.waitForFunction(
    ([id, value]) => (document.getElementById(id ?? '') as HTMLInputElement).value === value,
    [field, name],
  )
}

/** What a field is described by, as screen readers say it. */
async function describedAs(page: Page, label: string): Promise<string> {
  const field = page.getByLabel(label, { exact: true })
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  const ids = (await field.getAttribute('aria-describedby')) ?? ''
  return (await Promise.all(ids.split(' ').map((id) => page.locator(`#${id}`).innerText()))).join(' ')
}

async function peopleByName(): Promise<ReadonlyMap<string, string>> {
  const people = join(folder, 'data/contributors')
  const names = new Map<string, string>()
  for (const file of await readdir(people)) {
    const text = await readFile(join(people, file), 'utf8')
    names.set(/^name: (.*)$/m.exec(text)?.[1] ?? '', file.replace('.yaml', ''))
  }
  return names
}

/** Finds nothing by axe, and no page wider than its window, in both sizes, dark and light; takes pictures where they are asked for. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, height, colorScheme] of [
    [1280, 900, 'dark'],
    [390, 844, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    expect(await violations(page), `${name} ${width} ${colorScheme}`).toEqual([])
    if (shots !== undefined)
      await page.screenshot({ path: `${shots}/edit-${name}-${width}.png`, fullPage: width < 1000 })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}
