import { readPageContent } from '../../../check/saved-page/html-reader.ts'
import { readStructuredData } from '../../../check/saved-page/page-structured-data.ts'
import { videosOfPage } from '../../../check/saved-page/page-videos.ts'
import type { Guess } from '../guess.ts'
import { isHtml } from '../html-blocks.ts'
import type { ImportedDocument, ImportedVideo } from '../imported-video.ts'
import { mergedByName } from '../people/people-in-sections.ts'
import type { KnownFields } from './described-video.ts'
import { structuredFields } from './structured-fields.ts'

/**
 * A document with what the structured data of its page say of its videos, in JSON-LD, microdata or RDFa. The only video of a page is
 * filled in; of several, those that the text tells of are known by their title, and others are added.
 */
export async function withStructuredData(found: ImportedDocument, text: string): Promise<ImportedDocument> {
  if (!isHtml(text)) return found
  const html = readPageContent('', text)
  const { statements } = await readStructuredData(html)
  const described = videosOfPage(html, statements).videos.map((descriptions) =>
    structuredFields(descriptions, statements, html),
  )
  if (described.length === 0) return found
  const [first] = described
  const { videos } = found
  if (videos.length === 1 && described.length === 1)
    return { ...found, videos: videos.map((video) => filled(video, first as KnownFields)) }
  const rest = new Set(described)
  const known = videos.map((video) => {
    const own = described.find(
      ({ title }) => title !== undefined && sameTitle(title.value, video.title?.value),
    )
    if (own === undefined) return video
    rest.delete(own)
    return filled(video, own)
  })
  // a page about several videos that its text does not tell apart
  const isPlain = videos.length === 1 && rest.size === described.length
  const added = [...rest].map((fields) => filled(EMPTY, fields))
  return { ...found, videos: isPlain ? added : [...known, ...added] }
}

const EMPTY: ImportedVideo = { participants: [], bodies: [], players: [], chapters: [], text: '' }

function sameTitle(a: string, b = ''): boolean {
  const plain = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return plain(a) === plain(b)
}

/** A video whose fields the data fill: what the data say is surer than what was guessed of a text, but for what a label says. */
function filled(video: ImportedVideo, fields: KnownFields): ImportedVideo {
  const known = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as KnownFields
  const { participants = [], players = [], ...values } = known
  const isSure = (guess: unknown): boolean => (guess as Guess<unknown> | undefined)?.confidence === 'sure'
  const own = Object.fromEntries(
    Object.entries(video).filter(([key, guess]) => isSure(guess) || !(key in values)),
  ) as unknown as ImportedVideo
  return {
    ...(values as object),
    ...own,
    players: players.length > 0 ? withoutTwins([...players, ...video.players]) : video.players,
    participants: mergedByName([...video.participants, ...participants]),
    text: [video.text, values.title?.value, values.description?.value].filter(Boolean).join('\n'),
  }
}

function withoutTwins(players: ImportedVideo['players']): ImportedVideo['players'] {
  const [first, ...others] = players
  return first === undefined
    ? []
    : [first, ...others.filter(({ value }) => value.sameAs !== first.value.sameAs)]
}
