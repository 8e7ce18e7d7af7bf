import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { today } from '../support/build.ts'
import { type Ran, typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'
import { withPlainSpaces } from '../support/html.ts'

/** What a person does, one after the other: a command, an edit of a line, files put somewhere. */
const MAX_ACTIONS = 12
const VIDEOS = 60

const guide = await readFile(new URL('../../data/README.md', import.meta.url), 'utf8')
const [, list = ''] = /<!-- walkthrough -->\n(.*?)<!-- \/walkthrough -->/s.exec(guide) ?? []
const actions = list
  .split(/^\d+\. /m)
  .slice(1)
  .map((text) => text.replaceAll(/\s+/g, ' '))

let folder: string
const ran: (Ran & { readonly action: string })[] = []

beforeAll(async () => {
  folder = await freshFolder(afterAll)
  await mkdir(join(folder, 'regards'))
  await writeFile(join(folder, 'videos.csv'), museumTable())
  await mkdir(join(folder, 'sous-titres'))
  for (const [name, text] of captionFiles()) await writeFile(join(folder, 'sous-titres', name), text)
  let cwd = join(folder, 'regards')
  for (const action of actions) {
    const [, command = '', replacement = ''] =
      /^[^`]*`([^`]+)`(?:.*? par `([^`]+)`)?/.exec(action.replace(/^Dans `publication.yaml`, /, '')) ?? []
    if (action.startsWith('Dans `publication.yaml`')) {
      const path = join(cwd, 'publication.yaml')
      const text = await readFile(path, 'utf8')
      expect(text).toContain(command)
      await writeFile(path, text.replace(command, replacement))
    } else if (command.startsWith('cd ')) cwd = join(cwd, command.slice(3))
    else if (command.startsWith('npm run '))
      ran.push({ action, ...(await typed(words(command), { cwd, today })) })
  }
}, 120_000)

it('takes few actions, in which no id is typed', async () => {
  expect(actions.length).toBeGreaterThan(5)
  expect(actions.length).toBeLessThanOrEqual(MAX_ACTIONS)
  expect(ran.map(({ action, code }) => [action, code])).toEqual(ran.map(({ action }) => [action, 0]))
  expect(actions.filter((action) => /^`(npm|cd)|^Dans `publication|^Mettre en ligne/.test(action))).toEqual(
    actions,
  )
  const ledger = await readFile(join(folder, 'musee/addresses.txt'), 'utf8').catch(() => '')
  const files = await readdir(join(folder, 'musee/capsules'))
  for (const id of [...files.map((name) => name.replace('.yaml', '')), ...ledger.matchAll(/c-\w{4}/g)])
    expect(actions.join('\n')).not.toContain(String(id))
})

it('publishes each video with its captions and its people', async () => {
  const dist = join(folder, 'musee/dist/public')
  const capsules = await rowsOf(join(dist, 'tables/capsules.csv'))
  expect(capsules).toHaveLength(VIDEOS)
  expect((await readdir(join(dist, 'media'))).filter((name) => /\.(vtt|srt)$/.test(name))).toHaveLength(
    VIDEOS,
  )
  const text = (await readdir(join(folder, 'musee/capsules'))).map((name) =>
    readFile(join(folder, 'musee/capsules', name), 'utf8'),
  )
  for (const record of await Promise.all(text)) {
    expect(record).not.toMatch(/^draft|à vérifier/m)
    expect(record).toMatch(/^caption:\n {2}- inLanguage: fr/m)
    expect(record).toMatch(/^datePublished: 2023-\d\d-\d\d # sûr/m)
    expect(record.match(/participant: c-/g)).toHaveLength(2)
  }
  expect(await rowsOf(join(dist, 'tables/contributors.csv'))).toHaveLength(new Set(PEOPLE).size)
  const id = (await readdir(join(folder, 'musee/capsules')))[0]?.replace('.yaml', '')
  const page = withPlainSpaces(await readFile(join(dist, `capsule/${id}/index.html`), 'utf8'))
  expect(page).toContain('Ce que dit la vidéo numéro')
})

it('tells at each step what was done, and in the end that nothing is to be corrected', () => {
  const told = (part: string): string =>
    withPlainSpaces(ran.find(({ action }) => action.includes(part))?.stdout ?? '')
  expect(told('videos.csv')).toContain('60 vidéos')
  expect(told('sous-titres')).toContain('60 fichiers de sous-titres')
  expect(told('sous-titres')).not.toContain('sans capsule')
  expect(told('drafts` :')).toMatch(/Prêts +64 ;/)
  expect(told('--accept')).toMatch(/Acceptés +64\n/)
  expect(told('npm run build')).toMatch(/Résultat +publié/)
  expect(told('npm run build')).not.toContain('À corriger')
})

/** The words of a command as `npm run` passes them on. */
function words(command: string): string[] {
  const all = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const rest = all.slice(2).filter((word) => word !== '--')
  return rest[0] === 'regards' ? rest.slice(1) : rest
}

const PEOPLE = ['Zoé Exemple', 'Karim Fictif', 'Anne-Lise de Essai', 'Béatrice Testard']

function person(index: number): string {
  return PEOPLE[index % PEOPLE.length] ?? ''
}

function titleOf(number: number): string {
  return `Le geste numéro ${number}, « pas à pas »`
}

function platformId(number: number): string {
  return `Musee-Vid${String(number).padStart(2, '0')}`
}

/** A list as a museum keeps it: dates day first, a mark at its head, commas in cells, an empty line. */
function museumTable(): string {
  const cell = (value: string): string => (/[",;\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const rows = Array.from({ length: VIDEOS }, (_, index) => {
    const number = index + 1
    const day = `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/2023`
    return [
      `M-${String(number).padStart(3, '0')}`,
      titleOf(number),
      `Une personne montre le geste numéro ${number}, puis l’explique.`,
      day,
      `${60 + number}`,
      `https://www.youtube.com/watch?v=${platformId(number)}`,
      `https://musee.example/vignettes/${number}.jpg`,
      `${person(index)} ; ${person(index + 1)}`,
      'geste, métier',
    ]
  })
  const head = 'ID,Titre,Description,Published at,Secondes,Adresse,Vignette,Intervenants,Mots-clés'
  const lines = rows.map((row) => row.map(cell).join(','))
  return `\uFEFF${[head, ...lines.slice(0, 30), '', ...lines.slice(30)].join('\r\n')}\r\n`
}

/** Captions as several programs name and write them. */
function captionFiles(): [string, string][] {
  return Array.from({ length: VIDEOS }, (_, index): [string, string] => {
    const number = index + 1
    const said = `Ce que dit la vidéo numéro ${number}.`
    const code = `M-${String(number).padStart(3, '0')}`
    const vtt = `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n${said}\n`
    if (index % 4 === 1) return [`${code}_FR.srt`, `1\r\n00:00:01,000 --> 00:00:04,000\r\n${said}\r\n`]
    if (index % 4 === 2) return [`Le geste [${platformId(number)}].fr.vtt`, vtt]
    if (index % 4 === 3)
      return [`Le geste numéro ${number}, pas à pas.sbv`, `0:00:01.000,0:00:04.000\n${said}\n`]
    return [`${code}.vtt`, vtt]
  })
}

async function rowsOf(path: string): Promise<unknown[]> {
  return parse(await readFile(path), { columns: true })
}
