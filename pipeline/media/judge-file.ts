import { readByteRange, readPresentBytes } from '../files/read-file.ts'
import { formatByteSize } from '../language/byte-size.ts'
import type { Message } from '../language/message.ts'
import { formatLine } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import { decodeUtf8 } from '../read/decode-text.ts'
import type { MediaFacts } from '../record/media-fields.ts'
import { findCueBlocks } from '../transcript/caption-blocks.ts'
import { captionFormatOf } from '../transcript/cue.ts'
import { fileSignature, SIGNATURE_BYTES } from './file-signature.ts'
import type { HiddenText, MediaFile } from './media-folder.ts'
import { readHead, readMp4 } from './read-film.ts'
import { readPicture } from './read-picture.ts'

/** What a file is found to be: its facts, its problems, and its texts, which are searched for names. */
export type MediaJudgement = {
  readonly facts: MediaFacts
  readonly problems: readonly Problem[]
  /** The texts in it: of captions the lines, of others what its metadata say. */
  readonly texts: readonly string[]
}

/** The largest picture and the largest text that are read, 20 MB each; a picture of more than 1 MB delays a page. */
const MAX_READ_BYTES = 20e6
const MAX_SWIFT_BYTES = 1e6

/** The least thumbnail that search engines show, in pixels. Source: Google Search Central, Video best practices. */
const LEAST_THUMBNAIL = { width: 60, height: 30 }

/** The most pixels of a picture, and of one of its sides: beyond, browsers on telephones do not show it. */
const MAX_PIXELS = 40e6
const MAX_SIDE = 16_383

/** Judges the content of a file of `media/`, of which films are not read but for their index; `isAccepted` says which names may stay in it. */
export async function judgeFile(file: JudgedFile, isAccepted: AcceptsText): Promise<MediaJudgement> {
  const { name, path, format, bytes } = file
  const place = { file: path, line: 1, column: 1 }
  const fault = (problem: Problem): MediaJudgement => ({ facts: {}, problems: [problem], texts: [] })
  const shown = formatLine(name)
  if (bytes === 0)
    return fault(violation('media-damaged', place, [], shown, { fr: 'fichier vide', en: 'an empty file' }))
  const signature = fileSignature(await readByteRange(path, 0, SIGNATURE_BYTES))
  const ending = name.replace(/^.*\./s, '').toLowerCase()
  if (signature?.endings.includes(ending) !== true)
    return fault(violation('media-content', place, [], shown, signature?.is ?? UNKNOWN))
  const isRead = format.kind !== 'film' && format.kind !== 'sound'
  if (isRead && bytes > MAX_READ_BYTES) return fault(large(file, MAX_READ_BYTES, violation))
  if (format.kind === 'picture') return judgePicture(file, await readPresentBytes(path), isAccepted)
  if (isRead) return judgeText(file, await readPresentBytes(path))
  const reading = /^(mp4|m4a)$/.test(ending) ? await readMp4(path, bytes) : await readHead(path)
  if (reading === undefined) return fault(violation('media-damaged', place, [], shown, CUT))
  return {
    facts: reading.seconds === undefined ? {} : { seconds: reading.seconds },
    problems: hiddenProblems(file, reading.hidden, isAccepted),
    texts: reading.hidden.map(({ text }) => text),
  }
}

const UNKNOWN: Message = { fr: 'un format inconnu', en: 'an unknown format' }
const CUT: Message = { fr: 'fichier incomplet, ou abîmé', en: 'an incomplete or damaged file' }

type JudgedFile = Omit<MediaFile, keyof MediaFacts>

/** Whether a text may stand in the metadata of a file. */
type AcceptsText = (text: string) => boolean

function judgePicture(file: JudgedFile, content: Uint8Array, isAccepted: AcceptsText): MediaJudgement {
  const place = { file: file.path, line: 1, column: 1 }
  const shown = formatLine(file.name)
  const picture = readPicture(content)
  if (picture === undefined)
    return { facts: {}, problems: [violation('media-damaged', place, [], shown, CUT)], texts: [] }
  const { width, height, hidden } = picture
  const problems: Problem[] = []
  const size = `${width} × ${height}`
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE)
    problems.push(violation('media-dimensions', place, [], shown, size, TOO_LARGE))
  if (width < LEAST_THUMBNAIL.width || height < LEAST_THUMBNAIL.height)
    problems.push(warning('media-dimensions', place, [], shown, size, TOO_SMALL))
  if (file.bytes > MAX_SWIFT_BYTES) problems.push(large(file, MAX_SWIFT_BYTES, warning))
  return {
    facts: { width, height },
    problems: [...problems, ...hiddenProblems(file, hidden, isAccepted)],
    texts: hidden.map(({ text }) => text),
  }
}

const TOO_SMALL: Message = {
  fr: `les moteurs de recherche ne montrent pas de vignette de moins de ${LEAST_THUMBNAIL.width} × ${LEAST_THUMBNAIL.height} ; en prendre une plus grande, de préférence 1280 × 720`,
  en: `search engines show no thumbnail of less than ${LEAST_THUMBNAIL.width} × ${LEAST_THUMBNAIL.height}; take a larger one, preferably 1280 × 720`,
}
const TOO_LARGE: Message = {
  fr: 'les navigateurs des téléphones ne montrent pas une image aussi grande ; la réduire, par exemple à 1280 × 720',
  en: 'browsers on telephones do not show so large a picture; make it smaller, for instance 1280 × 720',
}

function large({ name, path, bytes }: JudgedFile, limit: number, as: typeof violation): Problem {
  const size = (count: number): Message => ({
    fr: formatByteSize(count, 'fr'),
    en: formatByteSize(count, 'en'),
  })
  return as('media-large', { file: path, line: 1, column: 1 }, [], formatLine(name), size(bytes), size(limit))
}

/** The problems of what a file says where it is not seen: coordinates stop a publication, and so does who is seen or owns the camera. */
function hiddenProblems(
  { name, path }: JudgedFile,
  hidden: readonly HiddenText[],
  isAccepted: AcceptsText,
): Problem[] {
  const place = { file: path, line: 1, column: 1 }
  const shown = formatLine(name)
  const withMeaning = (meaning: HiddenText['meaning']): HiddenText[] =>
    hidden.filter((each) => each.meaning === meaning)
  const [coordinates] = withMeaning('coordinates')
  const [location] = withMeaning('location')
  const problems: Problem[] = []
  if (coordinates !== undefined)
    problems.push(violation('media-location', place, [], shown, coordinates.field))
  else if (location !== undefined)
    problems.push(warning('media-location', place, [], shown, formatLine(location.text)))
  for (const [meaning, as] of [
    ['person', violation],
    ['credit', warning],
  ] as const)
    for (const { field, text } of distinctTexts(withMeaning(meaning)).filter(({ text }) => !isAccepted(text)))
      problems.push(as('media-person', place, [], shown, formatLine(field), formatLine(text)))
  return problems
}

/** Texts, each once: Exif, XMP and IPTC mostly repeat each other. */
function distinctTexts(hidden: readonly HiddenText[]): HiddenText[] {
  return [...new Map(hidden.map((each) => [each.text, each])).values()]
}

/**
 * Judges captions or another text, which have to be UTF-8; captions have a cue. What else is wrong in captions, and the names in them, are
 * found with the record that names them (`read/read-spoken.ts`).
 */
function judgeText({ name, path, format }: JudgedFile, content: Uint8Array): MediaJudgement {
  const place = { file: path, line: 1, column: 1 }
  const { text, problem } = decodeUtf8(content, place)
  if (text === undefined) return { facts: {}, problems: problem === undefined ? [] : [problem], texts: [] }
  if (format.kind !== 'captions') return { facts: {}, problems: [], texts: text.split(/\r\n|\n|\r/) }
  const captionFormat = captionFormatOf(name)
  const hasCue = captionFormat !== undefined && findCueBlocks(text, captionFormat).blocks.length > 0
  const problems = hasCue ? [] : [violation('media-content', place, [], formatLine(name), WITHOUT_CUE)]
  return { facts: {}, problems, texts: [] }
}

const WITHOUT_CUE: Message = {
  fr: 'un texte sans aucun sous-titre minuté',
  en: 'a text without any timed caption',
}
