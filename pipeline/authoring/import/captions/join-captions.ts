import { basename, isAbsolute } from 'node:path'
import type { Message } from '../../../language/message.ts'
import { quote } from '../../../language/punctuation.ts'
import type { DraftContext } from '../draft-context.ts'
import { describedVideo, playersOf } from '../formats/described-video.ts'
import type { Confidence, Guess } from '../guess.ts'
import type { ImportedCaption, ImportedDocument, ImportedVideo } from '../imported-video.ts'
import type { CaptionAttachment } from './caption-attachment.ts'
import { bracketedId, type CaptionNameReading, tellsVideo } from './caption-name.ts'
import { type CaptionTarget, openCaptionMatcher } from './match-captions.ts'

/** The document with its files of captions at the videos and known capsules that they belong to. */
export type JoinedCaptions = {
  readonly found: ImportedDocument
  /** Each file that was joined, and the name of its video. */
  readonly joined: readonly { readonly path: string; readonly video: string }[]
}

/**
 * Joins files of captions with the videos of a document and the capsules of a data folder; `language` is that of the publication, for
 * files and videos that say none. A file that belongs to nothing is told; one that stands alone becomes a video of its own.
 */
export function joinCaptions(
  { findings, matcher }: Pick<DraftContext, 'findings' | 'matcher'>,
  language: string,
): JoinedCaptions {
  const { attachments = [] } = findings
  if (attachments.length === 0) return { found: findings, joined: [] }
  const matchOf = openCaptionMatcher(findings.videos, matcher.all('capsule'))
  const byTarget = new Map<CaptionTarget, Named[]>()
  const notes: Message[] = []
  const alone: ImportedVideo[] = []
  for (const attachment of attachments) {
    const match = matchOf(attachment)
    const reading = attachment.readings.at(-1)
    if ('target' in match) {
      const named = { attachment, reading: match.reading }
      byTarget.set(match.target, [...(byTarget.get(match.target) ?? []), named])
    } else if (findings.isCaptionsAlone && match.count === 0 && reading !== undefined && tellsVideo(reading))
      alone.push(withCaptions(videoOfName(reading, fieldOf(attachment)), [{ attachment, reading }], language))
    else notes.push(match.count > 1 ? ambiguous(attachment, match.count) : unmatched(attachment))
  }
  const ofVideos = new Map(
    [...byTarget].flatMap(([target, named]) => ('video' in target ? [[target.video, named] as const] : [])),
  )
  const videos = findings.videos.map((video) => withCaptions(video, ofVideos.get(video) ?? [], language))
  const ofCapsules = [...byTarget].flatMap(([target, named]) =>
    'known' in target ? [withCaptions({ ...describedVideo({}), known: target.known }, named, language)] : [],
  )
  return {
    found: {
      ...findings,
      videos: [...videos, ...ofCapsules, ...alone],
      notes: [...(findings.notes ?? []), ...notes],
    },
    joined: [...byTarget].flatMap(([target, named]) =>
      named.map(({ attachment }) => ({ path: attachment.file.path, video: nameOf(target) })),
    ),
  }
}

type Named = { readonly attachment: CaptionAttachment; readonly reading: CaptionNameReading }

function nameOf(target: CaptionTarget): string {
  return 'video' in target ? (target.video.title?.value ?? '') : (target.known.names[0] ?? target.known.id)
}

/** A video with files of captions, which stand in the place of captions that are known by their language alone. */
function withCaptions(video: ImportedVideo, named: readonly Named[], language: string): ImportedVideo {
  if (named.length === 0) return video
  const own = video.known?.languages ?? video.languages?.value ?? []
  const files = named.flatMap(({ attachment, reading }): Guess<ImportedCaption>[] => {
    if (attachment.chapters !== undefined) return []
    const said = attachment.language ?? reading.language ?? attachment.folderLanguage
    const only = own.length === 1 ? own[0] : undefined
    const confidence: Confidence = attachment.language === undefined ? 'likely' : 'sure'
    const value = { language: said ?? only ?? language, attachment }
    return [{ value, confidence, line: 0, field: fieldOf(attachment) }]
  })
  const [first] = files
  const kept = (video.captions?.value ?? []).filter(
    (each) => each.address !== undefined || files.every(({ value }) => value.language !== each.language),
  )
  const chapters = named.flatMap(({ attachment }) =>
    (attachment.chapters ?? []).map((value) => ({
      ...{ value, confidence: 'sure' as const, line: 0, field: fieldOf(attachment) },
    })),
  )
  return {
    ...video,
    ...(first !== undefined && {
      captions: { ...first, value: [...kept, ...files.map(({ value }) => value)] },
    }),
    ...(chapters.length > 0 && video.chapters.length === 0 && { chapters }),
  }
}

/** The file as notes name it: by its path in the folder or archive, or by its name. */
function fieldOf({ file }: CaptionAttachment): string {
  return isAbsolute(file.path) || file.path.startsWith('.') ? basename(file.path) : file.path
}

/** The video that the name of a file of captions tells of. */
function videoOfName({ video, language }: CaptionNameReading, field: string): ImportedVideo {
  const name = { line: 0, field }
  const { title, id } = bracketedId(video) ?? { title: video, id: undefined }
  return describedVideo({
    title: title === '' ? undefined : { value: title, confidence: 'check', ...name },
    languages: language === undefined ? undefined : { value: [language], confidence: 'check', ...name },
    players:
      id?.length === YOUTUBE_ID_LENGTH
        ? playersOf([`https://www.youtube.com/watch?v=${id}`], name).map((each) => ({
            ...each,
            confidence: 'likely' as const,
          }))
        : [],
  })
}

const YOUTUBE_ID_LENGTH = 11

function unmatched({ file }: CaptionAttachment): Message {
  return {
    fr: `sous-titres sans capsule : ${quote(file.path, 'fr')} ; leur donner pour nom l’identifiant, la cote ou le titre exact de la vidéo, puis relancer`,
    en: `captions without a capsule: ${quote(file.path, 'en')}; name the file after the id, the number or the exact title of the video, then run this again`,
  }
}

function ambiguous({ file }: CaptionAttachment, count: number): Message {
  return {
    fr: `sous-titres de ${count} capsules possibles : ${quote(file.path, 'fr')} ; leur donner pour nom l’identifiant ou la cote de la vidéo, puis relancer`,
    en: `captions of ${count} possible capsules: ${quote(file.path, 'en')}; name the file after the id or the number of the video, then run this again`,
  }
}
