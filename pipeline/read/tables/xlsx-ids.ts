import { cellName, columnName } from '../../sheets/cell-text.ts'
import type { CellValue } from './grid.ts'
import { readWorkbook } from './read-workbook.ts'
import { packZip, unpackZip, type ZipEntry } from './zip-archive.ts'

/**
 * A workbook (`.xlsx`) with ids in blank cells of a column of a sheet, and everything else as it was; rows and the column are counted
 * from 0. `undefined` where that is not sure: another format, a sheet that is written otherwise than Excel and LibreOffice do, or one that
 * reads otherwise afterwards, but for these cells.
 */
export async function writeXlsxIds(
  bytes: Uint8Array,
  sheet: string,
  column: number,
  ids: ReadonlyMap<number, string>,
): Promise<Uint8Array | undefined> {
  const entries = unpackZip(bytes)
  const path = 'length' in entries ? sheetPath(entries, sheet) : undefined
  if (!('length' in entries) || path === undefined) return undefined
  const before = textOf(entries, path)
  let xml: string | undefined = before
  for (const [row, id] of ids) xml = xml && withCell(xml, row, column, id)
  if (xml === undefined) return undefined
  const changed = Buffer.from(xml)
  const whole = packZip(entries.map((entry) => (entry.name === path ? { ...entry, bytes: changed } : entry)))
  const [was, is] = [await cellsOf(bytes), await cellsOf(whole)]
  const rows = was?.get(sheet)
  if (was === undefined || rows === undefined) return undefined
  const wanted = rows.map((cells, row) => {
    const id = ids.get(row)
    if (id === undefined) return cells
    const filled = Array.from({ length: Math.max(cells.length, column + 1) }, (_, index) => cells[index])
    return filled.with(column, id)
  })
  return shown(new Map(was).set(sheet, wanted)) === shown(is) ? whole : undefined
}

/** The sheet's part of the archive, by its name in the workbook. */
function sheetPath(entries: readonly ZipEntry[], sheet: string): string | undefined {
  const named = [...textOf(entries, 'xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)].map(([tag]) => tag)
  const tag = named.find((each) => decodeXml(attribute(each, 'name')) === sheet)
  const id = attribute(tag, 'r:id')
  const links = [...textOf(entries, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)]
  const target = attribute(links.find(([each]) => attribute(each, 'Id') === id)?.[0], 'Target')
  if (id === '' || target === '') return undefined
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** The XML of a sheet with a text in a blank cell; `undefined` where the row is not there, or the cell holds something. */
function withCell(xml: string, row: number, column: number, text: string): string | undefined {
  const [found = '', open = '', cells = ''] =
    new RegExp(`(<row\\s(?:[^>]*\\s)?r="${row + 1}"[^>]*(?<!/)>)(.*?)</row>`, 's').exec(xml) ?? []
  if (found === '') return undefined
  const value = `t="inlineStr"><is><t>${text}</t></is></c>`
  const name = cellName(row, column)
  const [own = '', attributes = '', content = ''] =
    new RegExp(`<c\\s((?:[^>]*\\s)?r="${name}"[^>]*?)(?:/>|>(.*?)</c>)`, 's').exec(cells) ?? []
  if (content !== '') return undefined
  const bare = attributes.replaceAll(/\s?\bt="[^"]*"/g, '').trim()
  const filled =
    own === ''
      ? insertCell(cells, column, `<c r="${name}" ${value}`)
      : cells.replace(own, () => `<c ${bare} ${value}`)
  return xml.replace(found, () => `${open}${filled}</row>`)
}

/** The cells of a row with one more, before the first cell of a later column. */
function insertCell(cells: string, column: number, cell: string): string {
  const later = [...cells.matchAll(/<c\s(?:[^>]*\s)?r="([A-Z]+)\d+"/g)].find(([, name = '']) =>
    isLater(name, columnName(column)),
  )
  const at = later?.index ?? cells.length
  return cells.slice(0, at) + cell + cells.slice(at)
}

function isLater(name: string, other: string): boolean {
  return name.length > other.length || (name.length === other.length && name > other)
}

async function cellsOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly (CellValue | undefined)[])[]> | undefined> {
  const read = await readWorkbook(bytes, '', () => true)
  return 'rule' in read ? undefined : new Map(read.map(({ name, grid }) => [name, grid.rows]))
}

/** The cells of sheets as one text, without blank ones at the end of rows. */
function shown(
  sheets: ReadonlyMap<string, readonly (readonly (CellValue | undefined)[])[]> | undefined,
): string {
  const rows = [...(sheets ?? [])].map(([name, rows]) => [
    name,
    rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1)),
  ])
  return JSON.stringify(rows, (_, value: unknown) => value ?? null)
}

function textOf(entries: readonly ZipEntry[], name: string): string {
  return Buffer.from(entries.find((entry) => entry.name === name)?.bytes ?? []).toString()
}

function attribute(tag: string | undefined, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag ?? '')?.[1] ?? ''
}

function decodeXml(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replaceAll(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole)
}
