import type { Message } from '../../../language/message.ts'
import { contentRefusals } from '../content/content-refusals.ts'
import { type ImportContent, onlyFile } from '../content/import-content.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'
import type { Guess, Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { fieldOfHeading } from '../line-labels.ts'
import { lookupForm } from '../people/credit-vocabulary.ts'
import { partsOfLabel } from '../people/part-labels.ts'
import { type ListedPeople, participantsIn } from '../people/read-participants.ts'
import { fieldOfLabel } from '../read-values.ts'
import { openColumnDates } from './column-dates.ts'
import {
  addressGuess,
  describedVideo,
  type KnownFields,
  longTextGuess,
  momentGuess,
  playersOf,
  secondsGuess,
  textGuess,
} from './described-video.ts'
import type { ImportFormat } from './import-format.ts'
import { type ContentRows, headRows, isWorkbook, readContentTables } from './table-content.ts'

/** Any table of videos, a row each, in CSV or a workbook, that has a column of titles; its headings in French, English or German. */
export const videoTable: ImportFormat = {
  name: { fr: 'tableau de vidéos', en: 'table of videos' },
  recognise(content: ImportContent) {
    const file = onlyFile(content)
    return file !== undefined && (isWorkbook(file) || headingRow(headRows(file)) >= 0)
  },
  async read(content) {
    const file = onlyFile(content)
    const tables =
      file === undefined ? [] : await readContentTables(file, (heading) => columnOf(heading) !== undefined)
    const own = tables.filter(({ rows }) => headingRow(rows) >= 0)
    if (own.length === 0)
      throw new UnreadableContentError(contentRefusals.foreign(content.name, NO_TITLES, NAME_TITLES))
    const read = own.map(readTable)
    return {
      videos: read.flatMap(({ videos }) => videos),
      links: [],
      notes: read.flatMap(({ notes }) => notes),
      text: '',
    }
  },
}

const NO_TITLES: Message = {
  fr: 'un tableau sans colonne de titres',
  en: 'a table without a column of titles',
}
const NAME_TITLES: Message = {
  fr: 'nommer « Titre » la colonne qui les contient',
  en: 'call the column that holds them “Title”',
}

type Column =
  | 'title'
  | 'description'
  | 'address'
  | 'thumbnail'
  | 'seconds'
  | 'id'
  | 'file'
  | 'people'
  | 'other'

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  [
    'title',
    /^(?:titre|title|titel|nom|name|titre de la video|video title|nom de la video|intitule|videotitel|titre complet)$/,
  ],
  [
    'address',
    /^(?:url|adresse|lien|link|video url|video link|address|page|permalien|permalink|lien video|lien de la video|url de la video|adresse de la video|adresse web|watch url|href|web address|webadresse|youtube|vimeo|peertube)$/,
  ],
  [
    'thumbnail',
    /^(?:thumbnail|thumbnails|vignette|miniature|image|thumbnail url|thumbnail address|poster|picture|adresse de la vignette|url de la vignette|vorschaubild)$/,
  ],
  [
    'seconds',
    /^(?:seconds|secondes|sekunden|duration \(?s(?:ec(?:onds)?)?\)?|duree \(?s(?:ec(?:ondes)?)?\)?|duration in seconds|duration \(seconds\)|duree \(secondes\)|duree en secondes|length \(seconds\)|length in seconds|duration seconds|dauer \(s\)|dauer in sekunden)$/,
  ],
  ['file', /^(?:file|fichier|mp4|media url|video file|fichier video|content url|datei)$/],
  [
    'id',
    /^(?:id|identifiant|video id|n°|nº|no|ref|reference|code|inventory number|numero d'inventaire|cote)$/,
  ],
]

const columnsByHeading = new Map<string, Column | undefined>()

/** What a column holds, by its heading; a few headings are looked up for every row. */
function columnOf(heading: string): Column | undefined {
  if (columnsByHeading.size > 1000) columnsByHeading.clear()
  if (!columnsByHeading.has(heading)) columnsByHeading.set(heading, findColumn(heading))
  return columnsByHeading.get(heading)
}

function findColumn(heading: string): Column | undefined {
  const plain = lookupForm(heading.replaceAll('_', ' ').trim())
  const known = COLUMNS.find(([, form]) => form.test(plain))?.[0]
  if (known !== undefined) return known
  const field = fieldOfHeading(heading)
  if (field === 'description') return 'description'
  if (field !== undefined) return 'other'
  return partsOfLabel(heading.replaceAll('_', ' ')) === undefined ? undefined : 'people'
}

/** The row of headings among the first: one has a title, and another a meaning too; -1 where there is none. */
function headingRow(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, 5).findIndex((row) => {
    const columns = row.filter((cell) => cell.length < 60).map(columnOf)
    return columns.includes('title') && columns.filter((column) => column !== undefined).length > 1
  })
}

function readTable({ rows, lines }: ContentRows): {
  readonly videos: readonly ImportedVideo[]
  readonly notes: readonly Message[]
} {
  const head = headingRow(rows)
  const headings = rows[head] ?? []
  const own = rows.flatMap((row, index) => (index > head ? [{ row, line: lines[index] ?? 0 }] : []))
  const unknown = headings.filter(
    (heading, at) =>
      heading !== '' && columnOf(heading) === undefined && own.some(({ row }) => (row[at] ?? '') !== ''),
  )
  const readers = headings.map((heading, at) =>
    isDayHeading(heading) ? openColumnDates(own.map(({ row }) => (row[at] ?? '').trim())) : undefined,
  )
  const read = own.map(({ row, line }) => {
    const cells = row.map((cell, at) => readers[at]?.(cell.trim()) ?? cell)
    return readRow(cells, headings, line)
  })
  const left = read.flatMap((each) => each.left)
  return {
    videos: read.flatMap(({ video }) => (video.title === undefined ? [] : [video])),
    notes: [
      ...(unknown.length === 0 ? [] : [unknownColumns(unknown)]),
      ...(left.length === 0 ? [] : [leftCells(left)]),
    ],
  }
}

function isDayHeading(heading: string): boolean {
  const field = fieldOfHeading(heading)
  return field === 'published' || field === 'created'
}

function unknownColumns(headings: readonly string[]): Message {
  const list = headings.slice(0, 20).join(', ')
  return {
    fr: `colonnes non reprises : ${list} ; donner à celles qui comptent un titre connu (Description, Durée, Adresse, Intervenants, …)`,
    en: `columns that are not taken: ${list}; give those that matter a known heading (Description, Duration, URL, Speakers, …)`,
  }
}

function leftCells(cells: readonly string[]): Message {
  const list = [...new Set(cells)].slice(0, 20).join(' ; ')
  return { fr: `valeurs non comprises : ${list}`, en: `values that were not understood: ${list}` }
}

function readRow(
  row: readonly string[],
  headings: readonly string[],
  line: number,
): { readonly video: ImportedVideo; readonly left: readonly string[] } {
  const origin = (at: number): Origin => ({ line, field: headings[at] ?? '' })
  const fields: { -readonly [K in keyof KnownFields]: KnownFields[K] } = {}
  const addresses: string[] = []
  const people: ListedPeople[] = []
  const left: string[] = []
  for (const [at, heading] of headings.entries()) {
    const value = (row[at] ?? '').trim()
    const column = columnOf(heading)
    if (value === '' || column === undefined) continue
    const from = origin(at)
    const tell = (): void => void left.push(`${heading} ${line}: ${value.slice(0, 60)}`)
    if (column === 'title') fields.title ??= textGuess(value, from)
    else if (column === 'description') fields.description ??= longTextGuess(value, from, 'sure')
    else if (column === 'seconds')
      fields.duration = secondsGuess(value.replace(',', '.'), from) ?? fields.duration
    else if (column === 'thumbnail')
      fields.thumbnails = listed(addressGuess(value, from)) ?? fields.thumbnails
    else if (column === 'file') fields.file = addressGuess(value, from) ?? fields.file
    else if (column === 'id') fields.identifiers ??= listed(textGuess(value, from))
    else if (column === 'address') {
      addresses.push(value)
      if (playersOf([value], from).length === 0) fields.page ??= addressGuess(value, from)
      if (fields.page === undefined && playersOf([value], from).length === 0) tell()
    } else if (column === 'people') {
      const lines = value.split(/\n|\s*;\s*|\s*\|\s*/).map((text) => ({ from: line, to: line, text }))
      const found = participantsIn(
        { lines, parts: partsOfLabel(heading.replaceAll('_', ' ')) ?? [], isLabelled: true },
        (line) => [line],
      )
      people.push({
        participants: found.participants.map((each) => ({ ...each, ...from })),
        bodies: found.bodies.map((each) => ({ ...each, ...from })),
        left: [],
      })
      left.push(...found.left.map(({ text }) => `${heading} ${line}: ${text.slice(0, 60)}`))
    } else if (!takeOther(fields, heading, value, from)) tell()
  }
  const video = describedVideo({
    ...fields,
    players: playersOf(addresses, origin(headings.findIndex((heading) => columnOf(heading) === 'address'))),
    participants: people.flatMap(({ participants }) => participants),
    bodies: people.flatMap(({ bodies }) => bodies),
  })
  return { video, left }
}

/** Takes a value behind a heading that pages have as a label; false where it is not understood. */
function takeOther(
  fields: { -readonly [K in keyof KnownFields]: KnownFields[K] },
  heading: string,
  value: string,
  from: Origin,
): boolean {
  const part = fieldOfHeading(heading)
  const moment = part === 'published' || part === 'created' ? momentGuess(value, from) : undefined
  if (moment !== undefined && part === 'published') {
    fields.uploaded ??= moment
    return true
  }
  // a length in a column of lengths, without a unit, is one in seconds
  const seconds =
    part === 'duration' && /^\d{1,6}$/.test(value) ? secondsGuess(value, from, 'check') : undefined
  const found = part === undefined ? undefined : fieldOfLabel(part, value, from.line, '')
  if (found === undefined && seconds === undefined) return false
  for (const [key, guess] of Object.entries(found ?? {}))
    Object.assign(fields, {
      [key]: fields[key as keyof KnownFields] ?? { ...(guess as Guess<unknown>), ...from },
    })
  if (seconds !== undefined) fields.duration ??= seconds
  return true
}

function listed(guess: Guess<string> | undefined): Guess<readonly string[]> | undefined {
  return guess && { ...guess, value: [guess.value] }
}
