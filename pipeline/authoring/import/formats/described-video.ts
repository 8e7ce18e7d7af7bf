import { formatDuration } from '../../../record/duration.ts'
import type { Confidence, Guess, Origin } from '../guess.ts'
import type { ImportedVideo } from '../imported-video.ts'
import { languageTagOf } from '../language-names.ts'
import { parseLabel } from '../line-labels.ts'
import { findInPage, findPeople } from '../page-findings.ts'
import { cleanText } from '../page-lines.ts'
import { phrasesIn } from '../people/part-labels.ts'
import { mergedByName } from '../people/people-in-sections.ts'
import { peopleOfLine } from '../people/people-of-line.ts'
import { parseVideoLink } from '../video-links.ts'
import { isWebAddress } from '../web-addresses.ts'
import { wholeMoment } from '../whole-moment.ts'

/** A text on one line; no guess where it is empty. */
export function textGuess(
  value: unknown,
  origin: Origin,
  confidence: Confidence = 'sure',
): Guess<string> | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = cleanText(String(value))
  return text === '' ? undefined : { value: text, confidence, ...origin }
}

/** A text in paragraphs: line breaks stay. */
export function longTextGuess(
  value: unknown,
  origin: Origin,
  confidence: Confidence = 'likely',
): Guess<string> | undefined {
  if (typeof value !== 'string') return undefined
  const text = value
    .split(/\r\n|\n|\r/)
    .map(cleanText)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return text === '' ? undefined : { value: text, confidence, ...origin }
}

/** A length in seconds, as whole ones; none that is zero or no number. */
export function secondsGuess(
  value: unknown,
  origin: Origin,
  confidence: Confidence = 'sure',
): Guess<string> | undefined {
  const seconds = Math.round(Number(value))
  const isLength = value !== '' && value !== null && seconds > 0 && seconds < 1_000_000
  return isLength ? { value: formatDuration(seconds), confidence, ...origin } : undefined
}

/** A moment with its offset, to the second. */
export function momentGuess(value: unknown, origin: Origin): Guess<string> | undefined {
  const moment =
    typeof value === 'string' ? wholeMoment(value.replace(/(T\d\d:\d\d:\d\d)\.\d+/, '$1')) : undefined
  return moment === undefined ? undefined : { value: moment, confidence: 'sure', ...origin }
}

/** A moment in seconds since 1970, in UTC. */
export function unixGuess(value: unknown, origin: Origin): Guess<string> | undefined {
  const seconds = Number(value)
  if (value === null || value === '' || !Number.isFinite(seconds) || seconds < 86_400 || seconds > 1e11)
    return undefined
  return {
    value: new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z'),
    confidence: 'sure',
    ...origin,
  }
}

/** A web address that a record may hold. */
export function addressGuess(
  value: unknown,
  origin: Origin,
  confidence: Confidence = 'sure',
): Guess<string> | undefined {
  return typeof value === 'string' && isWebAddress(value.trim())
    ? { value: value.trim(), confidence, ...origin }
    : undefined
}

/** The language that a name or code means. */
export function languageGuess(value: unknown, origin: Origin): Guess<readonly string[]> | undefined {
  const tag = typeof value === 'string' ? languageTagOf(value) : undefined
  return tag === undefined ? undefined : { value: [tag], confidence: 'sure', ...origin }
}

/** Words of a list, each on one line and once. */
export function wordsGuess(value: readonly unknown[], origin: Origin): Guess<readonly string[]> | undefined {
  const words = [...new Set(value.filter((word) => typeof word === 'string').map(cleanText))].filter(
    (word) => word !== '',
  )
  return words.length === 0 ? undefined : { value: words, confidence: 'sure', ...origin }
}

/** Where a video stands on platforms, by addresses of its page or player. */
export function playersOf(addresses: readonly unknown[], origin: Origin): ImportedVideo['players'] {
  const players = new Map<string, Guess<NonNullable<ReturnType<typeof parseVideoLink>>>>()
  for (const address of addresses) {
    const value = typeof address === 'string' ? parseVideoLink(address.trim()) : undefined
    const known = value && players.get(value.sameAs)
    if (value !== undefined && (known === undefined || known.value.embedUrl === undefined))
      players.set(value.sameAs, { value, confidence: value.confidence, ...origin })
  }
  return [...players.values()]
}

/** The fields of a video that are known, of those that may be unknown. */
export type KnownFields = { readonly [K in keyof ImportedVideo]?: ImportedVideo[K] | undefined }

/**
 * A video of the fields that an export gives, with the people and the chapters that its description names. Chapters are taken only
 * where they begin at the start, go up, and are three at least.
 */
export function describedVideo(fields: KnownFields): ImportedVideo {
  const { description, participants = [], bodies = [], chapters = [], players = [], title } = fields
  const told = description === undefined ? undefined : readDescription(description)
  return {
    ...(defined(fields) as Omit<ImportedVideo, 'participants' | 'bodies' | 'chapters' | 'players' | 'text'>),
    players,
    participants: mergedByName([...participants, ...(told?.participants ?? [])]),
    bodies: [...bodies, ...(told?.bodies ?? [])],
    chapters: chapters.length > 0 ? chapters : (told?.chapters ?? []),
    text: [title?.value, description?.value, fields.seriesName?.value]
      .filter((each) => each !== undefined)
      .join('\n'),
  }
}

/** The fields that are known. */
function defined(fields: KnownFields): KnownFields {
  const known: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) known[name] = value
  return known as KnownFields
}

/** Whether a text is a paragraph that announces nothing: it has neither labels nor the phrases that lead to names. */
function isPlainProse(text: string): boolean {
  if (/[\n\r\t|:]/.test(text) || phrasesIn(text).length > 0) return false
  return peopleOfLine(text, 'none') === undefined && parseLabel(text) === undefined
}

/** The people, bodies and certain chapters of a description; they stand in its field. */
function readDescription({ value, ...origin }: Guess<string>) {
  if (isPlainProse(value)) return undefined
  const at = { line: origin.line, ...(origin.field !== undefined && { field: origin.field }) }
  const text = `Description\n\n${value}`
  // a text without times has no chapters, and nothing else of the page that it is taken for is wanted
  const videos = /\d[:'’′]\d\d/.test(value)
    ? findInPage(text).videos
    : [{ ...findPeople(text), chapters: [] }]
  const chapters = videos
    .flatMap((video) => video.chapters)
    .map((chapter) => ({ ...chapter, ...at, confidence: 'likely' as const }))
  const isRising = chapters.every(
    (chapter, index) => index === 0 || chapter.value.start > (chapters[index - 1]?.value.start ?? 0),
  )
  const isCertain = chapters.length >= 3 && chapters[0]?.value.start === 0 && isRising
  return {
    participants: videos.flatMap((video) => video.participants).map((person) => ({ ...person, ...at })),
    bodies: videos.flatMap((video) => video.bodies).map((body) => ({ ...body, ...at })),
    chapters: isCertain ? chapters : [],
  }
}
