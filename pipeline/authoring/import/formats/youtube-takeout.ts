import type { Message } from '../../../language/message.ts'
import type { ContentFile, ImportContent } from '../content/import-content.ts'
import type { Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { languageTagOf } from '../language-names.ts'
import { wholeMoment } from '../whole-moment.ts'
import {
  describedVideo,
  languageGuess,
  longTextGuess,
  momentGuess,
  secondsGuess,
  textGuess,
  wordsGuess,
} from './described-video.ts'
import type { ImportFormat } from './import-format.ts'
import { passedOver } from './passed-over.ts'
import { headRows, readContentTables } from './table-content.ts'
import { youtubeFields } from './youtube-fields.ts'

/**
 * What Google Takeout exports of a channel: the archive, its folder, or its table of videos alone. Headings are in the language of the
 * account, and a column is left out where no video has a value in it: unknown ones are told by their values. Comments, histories,
 * subscriptions and the places of recordings are not read.
 */
export const youtubeTakeout: ImportFormat = {
  name: { fr: 'export YouTube (Google Takeout)', en: 'export of YouTube (Google Takeout)' },
  recognise: (content) => videoTables(content).length > 0,
  async read(content) {
    const tables = videoTables(content)
    const videos: ImportedVideo[] = []
    const notes: Message[] = []
    let hidden = 0
    for (const { file } of tables) {
      const [table] = await readContentTables(file, (heading) => heading.trim().toLowerCase() in HEADINGS)
      const [headings = [], ...rows] = table?.rows ?? []
      const columns = columnsOf(headings, rows)
      if (!columns.has('privacy')) notes.push(UNKNOWN_PRIVACY)
      const guessed = [...columns].filter(
        ([, at]) => !((headings[at]?.toLowerCase().trim() as string) in HEADINGS),
      )
      const tags = headings.flatMap((heading, at) => (isTag(heading) ? [at] : []))
      if (guessed.length > 0)
        notes.push(guessedColumns(guessed.map(([column, at]) => `${column} = ${headings[at] ?? ''}`)))
      for (const [index, row] of rows.entries()) {
        const privacy = columns.has('privacy')
          ? privacyOf(row[columns.get('privacy') as number] ?? '')
          : 'public'
        if (!ID.test(row[columns.get('id') ?? 0] ?? '')) continue
        if (privacy !== 'public') hidden++
        else videos.push(readRow(row, table?.lines[index + 1] ?? 0, { headings, columns, tags }))
      }
    }
    return { videos, links: [], notes: [...new Set(notes), ...passedOver(hidden)], text: '' }
  },
}

const ID = /^[\w-]{11}$/

type Column =
  | 'id'
  | 'milliseconds'
  | 'language'
  | 'description'
  | 'title'
  | 'privacy'
  | 'created'
  | 'published'

/** The headings of exports in English, in small letters. */
const HEADINGS: Readonly<Record<string, Column | 'none'>> = {
  'video id': 'id',
  'approx duration (ms)': 'milliseconds',
  'video audio language': 'language',
  'video description (original)': 'description',
  'video title (original)': 'title',
  'video title (original) language': 'none',
  'video description (original) language': 'none',
  'video category': 'none',
  'channel id': 'none',
  'video state': 'none',
  privacy: 'privacy',
  'video create timestamp': 'created',
  'video publish timestamp': 'published',
}

/** The tables of videos among the files: those that have the most columns, of one heading. */
function videoTables({ files }: ImportContent): { readonly file: ContentFile }[] {
  const found = files.flatMap((file) => {
    const [headings = [], ...rows] = headRows(file)
    const isCut = file.size > file.head.length
    const whole = isCut ? rows.slice(0, -1) : rows
    if (whole.length === 0 || !isVideoTable(headings, whole)) return []
    return [{ file, headings, score: headings.length + 10 * columnsOf(headings, whole).size }]
  })
  const best = found.toSorted((a, b) => b.score - a.score)[0]
  return found.filter(({ headings }) => headings.join() === best?.headings.join())
}

/** Whether rows are of videos: each has another id of eleven signs, a title and a moment; comments have ids of their own. */
function isVideoTable(headings: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const columns = columnsOf(headings, rows)
  const id = columns.get('id')
  if (id === undefined || !columns.has('title')) return false
  if (!columns.has('created') && !columns.has('published') && !columns.has('milliseconds')) return false
  const ids = rows.map((row) => row[id] ?? '').filter((value) => ID.test(value))
  const isOpaque = headings.some((_, at) =>
    mostly(valuesAt(rows, at), (value) => /^(?!UC)[\w-]{20,}(?:\.[\w-]+)?$/.test(value)),
  )
  const isMessage = headings.some((_, at) => mostly(valuesAt(rows, at), (value) => value.startsWith('{"')))
  return !isOpaque && !isMessage && new Set(ids).size === ids.length && ids.length > 0
}

function valuesAt(rows: readonly (readonly string[])[], at: number): string[] {
  return rows.map((row) => row[at] ?? '').filter((value) => value !== '')
}

function mostly(values: readonly string[], isSo: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(isSo).length > values.length * 0.8
}

/** Which column holds what: by its heading in English, and otherwise by its values. */
function columnsOf(headings: readonly string[], rows: readonly (readonly string[])[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  const free: number[] = []
  for (const [at, heading] of headings.entries()) {
    const known = HEADINGS[heading.toLowerCase().trim()]
    if (known === undefined && !isTag(heading)) free.push(at)
    else if (known !== undefined && known !== 'none' && !columns.has(known)) columns.set(known, at)
  }
  const take = (column: Column, isSo: (values: readonly string[]) => boolean): void => {
    if (columns.has(column)) return
    const at = free.find((each) => isSo(valuesAt(rows, each)))
    if (at === undefined) return
    columns.set(column, at)
    free.splice(free.indexOf(at), 1)
  }
  take('id', (values) => mostly(values, (value) => ID.test(value)))
  if (columns.size > 0 && free.length > 0) {
    const moments = free.filter((at) =>
      mostly(valuesAt(rows, at), (value) => wholeMoment(value) !== undefined),
    )
    const first = (at: number): string => valuesAt(rows, at)[0] ?? ''
    const [created, published] = moments.toSorted((a, b) => (first(a) < first(b) ? -1 : 1))
    if (created !== undefined && !columns.has('created')) columns.set('created', created)
    if (published !== undefined && !columns.has('published')) columns.set('published', published)
    for (const at of moments) free.splice(free.indexOf(at), 1)
    take('milliseconds', (values) => mostly(values, (value) => /^\d{4,9}$/.test(value)))
    take('privacy', (values) => mostly(values, (value) => privacyOf(value) !== undefined))
    take('language', (values) =>
      mostly(values, (value) => /^[a-z]{2,3}(?:-\w+)*$/.test(value) && languageTagOf(value) !== undefined),
    )
    const texts = free.filter((at) => !mostly(valuesAt(rows, at), (value) => /^UC[\w-]{22}$/.test(value)))
    const length = (at: number): number => Math.max(0, ...valuesAt(rows, at).map((value) => value.length))
    const isVaried = (at: number): boolean =>
      new Set(valuesAt(rows, at)).size >= valuesAt(rows, at).length * 0.8 && length(at) > 12
    const [longest, second] = texts.filter(isVaried).toSorted((a, b) => length(b) - length(a))
    const hasBreaks =
      longest !== undefined &&
      (valuesAt(rows, longest).some((value) => value.includes('\n')) || second !== undefined)
    if (longest !== undefined && hasBreaks && !columns.has('description')) columns.set('description', longest)
    const title = columns.get('description') === longest ? second : longest
    if (title !== undefined && !columns.has('title')) columns.set('title', title)
  }
  return columns
}

function isTag(heading: string): boolean {
  return /^(?:tag|mot-clé|schlagwort|etiqueta) \d+$/i.test(heading.trim())
}

/** Who may see a video, by the word in some languages. */
function privacyOf(value: string): 'public' | 'hidden' | undefined {
  const plain = value.toLowerCase().trim()
  if (/^(?:public|publique|öffentlich|público|pubblico)$/.test(plain)) return 'public'
  return /^(?:unlisted|private|non répertoriée?|non listée?|privée?|nicht gelistet|privat|oculto|no listado|privado|non in elenco|privato|scheduled|programmée?)$/.test(
    plain,
  )
    ? 'hidden'
    : undefined
}

const UNKNOWN_PRIVACY: Message = {
  fr: 'l’export ne dit pas quelles vidéos sont publiques ; le vérifier avant d’ôter draft: true',
  en: 'the export does not say which videos are public; check that before removing draft: true',
}

function guessedColumns(columns: readonly string[]): Message {
  const list = columns.join(', ')
  return {
    fr: `colonnes reconnues à leurs valeurs : ${list} ; en cas de doute, mettre le compte en anglais avant d’exporter`,
    en: `columns known by their values: ${list}; if in doubt, set the account to English before exporting`,
  }
}

/** Which column of a table holds what, and which ones hold tags. */
type TableColumns = {
  readonly headings: readonly string[]
  readonly columns: ReadonlyMap<Column, number>
  readonly tags: readonly number[]
}

function readRow(
  row: readonly string[],
  line: number,
  { headings, columns, tags }: TableColumns,
): ImportedVideo {
  const cell = (column: Column): string => row[columns.get(column) ?? -1] ?? ''
  const at = (column: Column): Origin => ({ line, field: headings[columns.get(column) ?? -1] ?? column })
  const id = cell('id').trim()
  const milliseconds = Number(cell('milliseconds'))
  return describedVideo({
    title: textGuess(cell('title'), at('title')),
    description: longTextGuess(cell('description'), at('description')),
    uploaded: momentGuess(cell('published'), at('published')) ?? momentGuess(cell('created'), at('created')),
    duration: milliseconds > 0 ? secondsGuess(milliseconds / 1000, at('milliseconds'), 'likely') : undefined,
    languages: languageGuess(cell('language'), at('language')),
    keywords: wordsGuess(
      tags.map((at) => row[at] ?? ''),
      { line, field: 'Tag' },
    ),
    ...youtubeFields(id, at('id')),
  })
}
