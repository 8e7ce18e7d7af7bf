import type { Message } from '../../../language/message.ts'
import type { ContentFile, ImportContent } from '../content/import-content.ts'
import type { Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { languageTagOf } from '../language-names.ts'
import { parsePersonName } from '../people/person-names.ts'
import { dateIn } from '../read-times.ts'
import {
  addressGuess,
  describedVideo,
  languageGuess,
  longTextGuess,
  playersOf,
  secondsGuess,
  textGuess,
  unixGuess,
  wordsGuess,
} from './described-video.ts'
import type { ImportFormat } from './import-format.ts'
import { isJsonObject, type JsonObject, jsonObjects, readJson, textField } from './json-content.ts'
import { passedOver } from './passed-over.ts'

/** What yt-dlp writes of a video of any platform that it knows (`--write-info-json`), or of a list of them. */
export const ytDlpInfo: ImportFormat = {
  name: { fr: 'description par yt-dlp (.info.json)', en: 'description by yt-dlp (.info.json)' },
  recognise: (content) => infoFiles(content).length > 0,
  async read(content) {
    const entries: { readonly entry: JsonObject; readonly path: string }[] = []
    for (const file of infoFiles(content)) {
      const value = await readJson(file)
      if (!isJsonObject(value)) continue
      const list = value._type === 'playlist' ? jsonObjects(value.entries) : [value]
      // of a playlist whose videos have files of their own, the list itself is one more
      entries.push(...list.map((entry) => ({ entry, path: file.path })))
    }
    const open = entries.filter(({ entry }) => isPublic(entry))
    const videos = open.map(({ entry, path }) => readEntry(entry, content.isCollection ? `${path} ` : ''))
    const notes: Message[] = passedOver(entries.length - open.length)
    return { videos, links: [], notes, text: '' }
  },
}

function infoFiles({ files }: ImportContent): ContentFile[] {
  return files.filter(
    ({ head }) =>
      /^\s*\{/.test(head) &&
      /"id"\s*:/.test(head) &&
      // the list of formats may be longer than the head, and what tells more stands behind it
      /"(?:extractor_key|extractor|format_id|upload_date)"\s*:|"_type"\s*:\s*"(?:video|playlist)"/.test(
        head,
      ) &&
      /"(?:title|entries)"\s*:/.test(head),
  )
}

function isPublic({ availability }: JsonObject): boolean {
  return !['private', 'needs_auth', 'subscriber_only', 'premium_only'].includes(textField(availability))
}

function readEntry(entry: JsonObject, file: string): ImportedVideo {
  const at = (field: string): Origin => ({ line: 0, field: `${file}${field}` })
  const day = textField(entry.upload_date).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const uploaded = unixGuess(entry.timestamp, at('timestamp'))
  const released = uploaded === undefined ? dateIn(day) : undefined
  return describedVideo({
    title: textGuess(entry.title, at('title')),
    description: longTextGuess(entry.description, at('description')),
    seriesName: textGuess(
      entry.series ?? entry.playlist_title,
      at(entry.series === undefined ? 'playlist_title' : 'series'),
      'likely',
    ),
    uploaded,
    published:
      released === undefined ? undefined : { value: released, confidence: 'likely', ...at('upload_date') },
    duration: secondsGuess(entry.duration, at('duration')),
    languages: languageGuess(entry.language, at('language')),
    keywords: wordsGuess(Array.isArray(entry.tags) ? entry.tags : [], at('tags')),
    rights: textGuess(entry.license, at('license'), 'likely'),
    thumbnails: thumbnailOf(entry, at('thumbnail')),
    players: playersOf([entry.webpage_url, entry.original_url], at('webpage_url')),
    page:
      playersOf([entry.webpage_url], at('webpage_url')).length > 0
        ? undefined
        : addressGuess(entry.webpage_url, at('webpage_url')),
    captions: captionsOf(entry, at('subtitles')),
    chapters: jsonObjects(entry.chapters).flatMap(({ start_time, title }) =>
      typeof start_time === 'number' && textField(title) !== ''
        ? [
            {
              value: { start: Math.floor(start_time), name: textField(title), hasHours: true },
              confidence: 'sure' as const,
              ...at('chapters'),
            },
          ]
        : [],
    ),
    participants: (Array.isArray(entry.cast) ? entry.cast : []).flatMap((printed) => {
      const name = typeof printed === 'string' ? parsePersonName(printed) : undefined
      return name === undefined
        ? []
        : [
            {
              ...name,
              printed: String(printed),
              parts: ['actor' as const],
              confidence: 'likely' as const,
              ...at('cast'),
            },
          ]
    }),
  })
}

function thumbnailOf({ thumbnail }: JsonObject, origin: Origin) {
  const guess = addressGuess(thumbnail, origin)
  return guess && { ...guess, value: [guess.value] }
}

/** The captions that people made; addresses of YouTube expire, and are not taken. */
function captionsOf({ subtitles }: JsonObject, origin: Origin) {
  if (!isJsonObject(subtitles)) return undefined
  const value = Object.entries(subtitles).flatMap(([language, files]) => {
    const tag = languageTagOf(language)
    const file = jsonObjects(files).find(({ ext }) => ext === 'vtt') ?? jsonObjects(files)[0]
    if (tag === undefined || file === undefined) return []
    const address = addressGuess(file.url, origin)?.value
    const isLasting =
      address !== undefined && !/youtube\.com|googlevideo|[?&](?:expire|signature|token)=/i.test(address)
    const format = file.ext === 'vtt' ? 'text/vtt' : textField(file.ext)
    return [{ language: tag, ...(format !== '' && { format }), ...(isLasting && { address }) }]
  })
  return value.length === 0 ? undefined : { value, confidence: 'sure' as const, ...origin }
}
