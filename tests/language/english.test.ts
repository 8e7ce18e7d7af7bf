import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read, utils } from '@e965/xlsx'
import n3 from 'n3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commands } from '../../pipeline/commands/command-table.ts'
import { codeListText, helpText } from '../../pipeline/explain/help-text.ts'
import { loadHelp } from '../../pipeline/explain/load-help.ts'
import { typed } from '../support/cli.ts'
import { freshFolder, write } from '../support/folder.ts'
import {
  englishStrings,
  frenchTraces,
  shownTexts,
  stringsIn,
  withoutQuotations,
} from '../support/french-traces.ts'
import { school } from '../support/school.ts'

const pipeline = fileURLToPath(new URL('../../pipeline/', import.meta.url))
const english = ['--lang', 'en']
let data: string
let out: string
let screen: string

beforeAll(async () => {
  data = await freshFolder(afterAll)
  out = await freshFolder(afterAll)
  for (const name of await readdir(school)) await write(data, { [name]: await readFile(join(school, name)) })
  const { code, stdout } = await typed(['build', '--data', data, '--out', out, ...english])
  expect(code).toBe(0)
  screen = stdout
}, 60_000)

it('each English sentence of the source has English punctuation and no French words', async () => {
  const files = (await readdir(pipeline, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const strings: [string, string][] = []
  for (const file of files)
    for (const text of englishStrings(await readFile(join(pipeline, file), 'utf8')))
      strings.push([file, withoutQuotations(text)])
  expect(strings.length).toBeGreaterThan(1500)
  expect(tracesIn(strings)).toEqual([])
})

it('each file of a release in English, and each report of it, has no trace of French', async () => {
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const texts: [string, string][] = []
  for (const file of files)
    for (const text of textsIn(file, await readFile(file))) texts.push([relative(out, file), text])
  expect(texts.length).toBeGreaterThan(1000)
  expect(tracesIn(texts)).toEqual([])
})

it('the help of each command in English has no trace of French', async () => {
  const texts: [string, string][] = []
  for (const name of Object.keys(commands))
    texts.push([name, (await typed([name, '--help', ...english])).stdout])
  texts.push(['--help', (await typed(['--help', ...english])).stdout])
  expect(tracesIn(texts)).toEqual([])
})

it('the help about each code in English has no trace of French, but for the lines of its example', async () => {
  const codes = await loadHelp()
  const texts = [...codes].map(([code, { example: _, ...help }]): [string, string] => [
    code,
    withoutQuotations(helpText(code, help, 'en')),
  ])
  expect(tracesIn([...texts, ['all', codeListText(codes, 'en')]])).toEqual([])
})

it('what commands print in English has no trace of French', async () => {
  const folders = ['--data', data, '--out', out]
  const drafts = join(await freshFolder(), 'drafts')
  const page = join(out, 'public/capsule/first-light/index.html')
  const texts: [string, string][] = [['build', screen]]
  for (const words of [
    ['init', drafts],
    ['new'],
    ['people', '--data', data],
    ['query'],
    ['query', 'sources', '--out', out],
    ['import', page, '--data', data, '--dry-run'],
    ['check', '--page', page],
    ['check', '--portal', ...folders],
    ['publish', 'datagouv', ...folders],
    ['withdraw', 'c-4k9p', '--data', data],
    ['people', '--date', '2024-13-45'],
    ['quary'],
  ]) {
    const { stdout, stderr } = await typed([...words, ...english])
    texts.push([words.join(' '), withoutQuotations(stdout + stderr)])
  }
  for (const entry of await readdir(drafts, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && !/\.(json|gitignore|gitattributes)$/.test(entry.name))
      texts.push([entry.name, await readFile(join(entry.parentPath, entry.name), 'utf8')])
  expect(texts.every(([, text]) => text !== '')).toBe(true)
  expect(tracesIn(texts)).toEqual([])
})

/** Each trace of French in texts, behind the name of the text. */
function tracesIn(texts: readonly (readonly [name: string, text: string])[]): string[] {
  return texts.flatMap(([name, text]) => frenchTraces(text).map((trace) => `${name}: ${trace}`))
}

/** The texts of a file that people read, or programs show them; SPARQL and what is marked as French left out. */
function textsIn(path: string, bytes: Buffer): string[] {
  const kind = extname(path)
  if (kind === '.xlsx') return cellsIn(bytes)
  const text = bytes.toString()
  if (['.gz', '.js', '.css'].includes(kind)) return []
  if (kind === '.html') return shownTexts(text)
  if (kind === '.json' || kind === '.jsonld') return stringsIn(JSON.parse(text))
  if (kind === '.rq') return [...text.matchAll(/^# \w+@en: (.*)$/gm)].map(([, comment = '']) => comment)
  if (kind !== '.ttl' && kind !== '.nt' && !path.endsWith('/void')) return [text]
  return new n3.Parser().parse(text).flatMap(({ object }) => {
    if (object.termType !== 'Literal' || object.language === 'fr') return []
    return /^(SELECT|CONSTRUCT|PREFIX)/m.test(object.value) ? [] : [object.value]
  })
}

/** The texts of the cells of a workbook, with the names of its sheets. */
function cellsIn(bytes: Buffer): string[] {
  const { SheetNames: names, Sheets: sheets } = read(bytes)
  const rows = Object.values(sheets).flatMap((sheet) => utils.sheet_to_json<unknown[]>(sheet, { header: 1 }))
  return [...names, ...rows.flat().map(String)]
}
