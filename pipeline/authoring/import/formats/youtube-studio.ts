import type { ContentFile, ImportContent } from '../content/import-content.ts'
import type { Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { lookupForm } from '../people/credit-vocabulary.ts'
import { dateWithin } from '../read-times.ts'
import { describedVideo, secondsGuess, textGuess } from './described-video.ts'
import type { ImportFormat } from './import-format.ts'
import { headRows, readContentTables } from './table-content.ts'
import { youtubeFields } from './youtube-fields.ts'

/**
 * The table that YouTube Studio exports from its analytics, in French, English or German, alone or in its archive: ids, titles, days and
 * lengths in seconds. Its first row is a total; views, likes and comments are not read.
 */
export const youtubeStudio: ImportFormat = {
  name: { fr: 'tableau de YouTube Studio', en: 'table of YouTube Studio' },
  recognise: (content) => studioTables(content).length > 0,
  async read(content) {
    const videos: ImportedVideo[] = []
    for (const file of studioTables(content)) {
      const [table] = await readContentTables(file, (heading) => columnOf(heading) !== undefined)
      const rows = table?.rows ?? []
      const head = headingRow(rows)
      const headings = rows[head] ?? []
      for (const [index, row] of rows.entries()) {
        const video = index > head ? readRow(row, headings, table?.lines[index] ?? 0) : undefined
        if (video !== undefined) videos.push(video)
      }
    }
    return { videos: withoutTwins(videos), links: [], text: '' }
  },
}

type Column = 'id' | 'title' | 'day' | 'seconds'

const COLUMNS: Readonly<Record<Column, RegExp>> = {
  id: /^(?:content|contenu|inhalte?)$/,
  title: /^(?:video title|titre de la video|videotitel|titel des videos)$/,
  day: /^(?:video publish time|heure de publication de la video|veroffentlichungszeitpunkt(?: des videos)?)$/,
  seconds: /^(?:duration|duree|dauer)$/,
}

function columnOf(heading: string): Column | undefined {
  const plain = lookupForm(heading.trim())
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].test(plain))
}

function studioTables({ files }: ImportContent): ContentFile[] {
  return files.filter((file) => headingRow(headRows(file)) >= 0)
}

/** The row of headings, above which a title may stand; -1 where there is none. */
function headingRow(rows: readonly (readonly string[])[]): number {
  return rows.slice(0, 5).findIndex((row) => {
    const columns = row.map(columnOf)
    return columns.includes('id') && columns.includes('title')
  })
}

function readRow(
  row: readonly string[],
  headings: readonly string[],
  line: number,
): ImportedVideo | undefined {
  const at = (column: Column): number => headings.findIndex((heading) => columnOf(heading) === column)
  const cell = (column: Column): string => (row[at(column)] ?? '').trim()
  const origin = (column: Column): Origin => ({ line, field: headings[at(column)] ?? column })
  const id = cell('id')
  if (!/^[\w-]{11}$/.test(id)) return undefined // the total
  const day = dateWithin(cell('day'))
  return describedVideo({
    title: textGuess(cell('title'), origin('title')),
    published: day && {
      value: day.date.slice(0, 'YYYY-MM-DD'.length),
      confidence: day.isCertain ? 'sure' : 'check',
      ...origin('day'),
    },
    duration: secondsGuess(cell('seconds').replaceAll(/[\s.,]/g, ''), origin('seconds')),
    ...youtubeFields(id, origin('id')),
  })
}

/** The archive has the same videos in a chart too, a row for each day. */
function withoutTwins(videos: readonly ImportedVideo[]): ImportedVideo[] {
  const byAddress = new Map(videos.toReversed().map((video) => [video.players[0]?.value.sameAs, video]))
  return videos.filter((video) => byAddress.get(video.players[0]?.value.sameAs) === video)
}
