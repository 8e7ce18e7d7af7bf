import type { Message } from '../../../language/message.ts'
import type { ContentFile, ImportContent } from '../content/import-content.ts'
import type { Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { languageTagOf } from '../language-names.ts'
import {
  addressGuess,
  describedVideo,
  languageGuess,
  longTextGuess,
  momentGuess,
  playersOf,
  secondsGuess,
  textGuess,
  wordsGuess,
} from './described-video.ts'
import type { ImportFormat } from './import-format.ts'
import { isJsonObject, type JsonObject, jsonObjects, readJson, textField } from './json-content.ts'
import { passedOver } from './passed-over.ts'

/**
 * What PeerTube exports of an account (`peertube/videos.json`, in its archive or alone), and what its API answers for a video or a list
 * of them; the same fields, whose codes are numbers in the one and objects with an `id` in the other.
 */
export const peertubeExport: ImportFormat = {
  name: { fr: 'export de PeerTube', en: 'export of PeerTube' },
  recognise: (content) => videoFiles(content).length > 0,
  async read(content) {
    const all: { readonly video: JsonObject; readonly path: string }[] = []
    for (const file of videoFiles(content)) {
      const value = await readJson(file)
      if (!isJsonObject(value)) continue
      const list = Array.isArray(value.videos)
        ? value.videos
        : Array.isArray(value.data)
          ? value.data
          : [value]
      all.push(...jsonObjects(list).map((video) => ({ video, path: file.path })))
    }
    const open = all.filter(({ video }) => isPublic(video))
    const notes: Message[] = passedOver(all.length - open.length)
    return {
      videos: open.map(({ video }, index) => readPeertubeVideo(video, index)),
      links: [],
      notes,
      text: '',
    }
  },
}

function videoFiles({ files }: ImportContent): ContentFile[] {
  return files.filter(
    ({ head }) =>
      /^\s*\{/.test(head) &&
      /"uuid"\s*:\s*"[0-9a-f]{8}-/i.test(head) &&
      /"(?:publishedAt|embedPath|originallyPublishedAt)"\s*:/.test(head) &&
      /"name"\s*:/.test(head) &&
      !/"(?:elements|videoPlaylists|comments)"\s*:/.test(head.slice(0, 400)),
  )
}

function isPublic({ privacy, state }: JsonObject): boolean {
  // an answer for everybody need not say that it is
  return (privacy === undefined || codeOf(privacy) === 1) && (state === undefined || codeOf(state) === 1)
}

function codeOf(value: unknown): unknown {
  return isJsonObject(value) ? value.id : value
}

/** The addresses of licences by the numbers that PeerTube gives them. */
const LICENCES: readonly (string | undefined)[] = [
  undefined,
  'https://creativecommons.org/licenses/by/4.0/',
  'https://creativecommons.org/licenses/by-sa/4.0/',
  'https://creativecommons.org/licenses/by-nd/4.0/',
  'https://creativecommons.org/licenses/by-nc/4.0/',
  'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  'https://creativecommons.org/publicdomain/zero/1.0/',
  'https://creativecommons.org/publicdomain/mark/1.0/',
]

function readPeertubeVideo(video: JsonObject, index: number): ImportedVideo {
  const at = (field: string): Origin => ({ line: 0, field: `videos[${index}].${field}` })
  const licence = LICENCES[Number(codeOf(video.licence))]
  const page = pageOf(video)
  const recorded = momentGuess(video.originallyPublishedAt, at('originallyPublishedAt'))
  return describedVideo({
    title: textGuess(video.name, at('name')),
    description: longTextGuess(video.description, at('description')),
    uploaded: momentGuess(video.publishedAt, at('publishedAt')),
    published: recorded && { ...recorded, value: recorded.value.slice(0, 'YYYY-MM-DD'.length) },
    duration: secondsGuess(video.duration, at('duration')),
    languages: languageGuess(codeOf(video.language), at('language')),
    keywords: wordsGuess(Array.isArray(video.tags) ? video.tags : [], at('tags')),
    licence: licence === undefined ? undefined : { value: licence, confidence: 'sure', ...at('licence') },
    thumbnails: thumbnailsOf(video, at('thumbnailUrl')),
    players: playersOf([embedOf(page, video)], at('url')),
    captions: captionsOf(video, at('captions')),
    chapters: jsonObjects(video.chapters).flatMap(({ timecode, title }) =>
      typeof timecode === 'number' && textField(title) !== ''
        ? [
            {
              value: { start: timecode, name: textField(title), hasHours: true },
              confidence: 'sure' as const,
              ...at('chapters'),
            },
          ]
        : [],
    ),
  })
}

/** The address of the page: as the export has it, or by the host of the account. */
function pageOf({ url, uuid, account, channel }: JsonObject): string {
  const host = [channel, account]
    .map((each) => (isJsonObject(each) ? textField(each.host) : ''))
    .find((each) => each !== '')
  return textField(url) || (host === undefined ? '' : `https://${host}/videos/watch/${textField(uuid)}`)
}

/** The address of the player, which the page's host serves. */
function embedOf(page: string, { embedPath, uuid }: JsonObject): string {
  const host = /^https?:\/\/[^/]+/.exec(page)?.[0]
  return host === undefined ? '' : `${host}${textField(embedPath) || `/videos/embed/${textField(uuid)}`}`
}

function thumbnailsOf(video: JsonObject, origin: Origin) {
  const host = /^https?:\/\/[^/]+/.exec(pageOf(video))?.[0] ?? ''
  const path = textField(video.previewPath) || textField(video.thumbnailPath)
  const [largest] = jsonObjects(video.thumbnails).toSorted(
    (a, b) => Number(b.width ?? 0) - Number(a.width ?? 0),
  )
  const found = [
    largest?.fileUrl,
    video.previewUrl,
    video.thumbnailUrl,
    path === '' ? undefined : host + path,
  ]
    .map((address) => addressGuess(address, origin))
    .find((guess) => guess !== undefined)
  return found && { ...found, value: [found.value] }
}

function captionsOf({ captions }: JsonObject, origin: Origin) {
  const value = jsonObjects(captions)
    .filter(({ automaticallyGenerated }) => automaticallyGenerated !== true)
    .flatMap(({ language, fileUrl }) => {
      const tag = languageTagOf(textField(codeOf(language)))
      const address = addressGuess(fileUrl, origin)?.value
      return tag === undefined
        ? []
        : [{ language: tag, format: 'text/vtt', ...(address !== undefined && { address }) }]
    })
  return value.length === 0 ? undefined : { value, confidence: 'sure' as const, ...origin }
}
