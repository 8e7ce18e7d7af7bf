import type { InventoryRecord } from '../../read/inventory.ts'
import { formatTimeOffset } from '../../record/duration.ts'
import type { DraftField, RecordDraft } from './draft.ts'
import { type DraftContext, guessedFields, initialFields } from './draft-context.ts'
import type { ImportedVideo } from './imported-video.ts'
import { type CapsuleLinks, participationsOf } from './participation-drafts.ts'

/** The draft of a capsule, and the existing records that it may belong to. */
type CapsulePlan = {
  readonly draft: RecordDraft
  readonly series: InventoryRecord | undefined
  readonly topics: readonly InventoryRecord[]
  readonly already: readonly InventoryRecord[]
}

/** Plans the draft of the capsule of a video, with its participations and chapters. */
export function planCapsule(context: DraftContext, video: ImportedVideo, links: CapsuleLinks): CapsulePlan {
  const { findings, page, matcher, ids, say } = context
  const isOnly = findings.videos.length === 1
  const said = isOnly ? findings.text : `${video.text}\n${video.seriesName?.value ?? ''}`
  const named = matcher.within('series', said)
  const series = named.length === 1 ? named[0] : undefined
  const topics = matcher.within('topic', said)
  const already = possibleDuplicates(context, video, series)
  const { position, title, description } = video
  const number = position === undefined ? undefined : ids.exact('capsule', `${position.value}`)
  const id = number ?? ids.random('capsule')
  const fields = context.isDry
    ? []
    : fieldsOf({
        context,
        video,
        links,
        series,
        topics,
        already,
        id: number === undefined ? id : Number(number),
      })
  const { line } = title ?? description ?? { line: findings.coverage === undefined ? 0 : 1 }
  return { draft: { kind: 'capsule', id, head: [say.head(page, line)], fields }, series, topics, already }
}

/** What the fields of a capsule are made from: its video, and what was found of it among the records. */
type CapsuleParts = Pick<CapsulePlan, 'series' | 'topics' | 'already'> & {
  readonly context: DraftContext
  readonly video: ImportedVideo
  readonly links: CapsuleLinks
  readonly id: string | number
}

function fieldsOf({ context, video, links, series, topics, already, id }: CapsuleParts): DraftField[] {
  const { matcher, say } = context
  const { position, title, description } = video
  return [
    ...(already.length > 0 ? [{ remark: say.already(already) }] : []),
    ...initialFields(id),
    ...(title === undefined ? [{ remark: `name: … (${say.missing.title})` }] : []),
    ...guessedFields('name', title, say),
    ...(description === undefined ? [{ remark: `description: … (${say.missing.description})` }] : []),
    ...guessedFields('description', description, say),
    ...(series === undefined
      ? [{ remark: say.noSeries(video.seriesName?.value, matcher.all('series')) }]
      : [{ name: 'isPartOf', value: series.id, note: say.exact(series) }]),
    ...guessedFields('position', position, say),
    ...draftVideoFields(context, video, links),
    ...(topics.length === 0 ? [] : [{ remark: say.topics(topics) }]),
    ...participationsOf(context, video, links),
    ...(video.chapters.length === 0 ? [] : [{ name: 'hasPart', value: chapterFields(context, video) }]),
    ...(links.source === undefined ? [] : [{ name: 'source', value: links.source }]),
  ]
}

/** The fields that say when a video was made, where it stands, in which words and under which rights. */
export function draftVideoFields(
  context: DraftContext,
  video: ImportedVideo,
  { bodyId }: Pick<CapsuleLinks, 'bodyId'>,
): DraftField[] {
  const { findings, say, publisher } = context
  const { players, publishers } = video
  const [player, ...others] = players
  const page =
    video.page ??
    (findings.videos.length === 1 && findings.source
      ? { ...findings.source, confidence: 'likely' as const }
      : undefined)
  const publisherIds = publishers?.value.flatMap((name) => bodyId('organization', name) ?? []) ?? []
  return [
    ...guessedFields('keywords', video.keywords, say),
    ...(video.places === undefined ? [] : [placeField(context, video.places)].flat()),
    ...(publishers !== undefined && publisherIds.length > 0
      ? guessedFields('publisher', { ...publishers, value: publisherIds }, say)
      : publisher === undefined
        ? []
        : [{ name: 'publisher', value: publisher, note: say.confidence('likely') }]),
    ...guessedFields('inLanguage', video.languages, say),
    ...guessedFields('dateCreated', video.created, say),
    ...guessedFields('datePublished', video.published, say),
    ...guessedFields('uploadDate', video.uploaded, say),
    ...guessedFields('duration', video.duration, say),
    ...guessedFields('url', page, say),
    ...guessedFields('contentUrl', video.file, say),
    ...(player === undefined && video.file === undefined && video.embed === undefined
      ? [{ remark: `sameAs: https://… (${say.missing.video})` }]
      : []),
    ...(player === undefined ? [] : guessedFields('sameAs', { ...player, value: player.value.sameAs }, say)),
    ...(player?.value.embedUrl === undefined
      ? guessedFields('embedUrl', video.embed, say)
      : guessedFields('embedUrl', { ...player, value: player.value.embedUrl }, say)),
    ...(others.length === 0 ? [] : [{ remark: say.otherVideos(others.map(({ value }) => value.sameAs)) }]),
    ...guessedFields('thumbnailUrl', video.thumbnails, say),
    ...guessedFields('identifier', video.identifiers, say),
    ...guessedFields('license', video.licence, say),
    ...guessedFields('copyrightNotice', video.rights, say),
    ...guessedFields('transcript', video.transcript, say),
    ...captionFields(context, video),
  ]
}

/** The place where the video was made: the record of that name, or what to write. */
function placeField(
  { matcher, say }: DraftContext,
  places: NonNullable<ImportedVideo['places']>,
): DraftField[] {
  const known = places.value.flatMap((name) => matcher.named('place', name) ?? [])
  if (known.length > 0)
    return guessedFields('locationCreated', { ...places, value: known.map(({ id }) => id) }, say)
  return [{ remark: say.place(places.value.join(', '), places.line) }]
}

function captionFields({ ids, say }: DraftContext, { captions }: ImportedVideo): DraftField[] {
  if (captions === undefined || captions.value.length === 0) return []
  const withAddress = captions.value.filter(({ address }) => address !== undefined)
  const isTwice = new Set(withAddress.map(({ language }) => language)).size < withAddress.length
  const forms = withAddress.map(
    ({ language, attachment }) => attachment && `${language}-${attachment.format}`.toLowerCase(),
  )
  const isFormTold = new Set(forms).size === forms.length && forms.every((form) => form !== undefined)
  const told = captions.value.filter(({ address }) => address === undefined)
  return [
    ...(withAddress.length === 0
      ? []
      : [
          {
            name: 'caption',
            value: withAddress.map(({ language, address = '', format }, index): DraftField[] => [
              ...(isTwice ? [{ name: 'id', value: (isFormTold && forms[index]) || ids.random('part') }] : []),
              {
                name: 'inLanguage',
                value: language,
                note: say.guess(captions.confidence, captions.line, captions.field),
              },
              { name: 'contentUrl', value: address },
              ...(format === undefined ? [] : [{ name: 'encodingFormat', value: format }]),
            ]),
          },
        ]),
    ...told.map(({ language, format }) => ({ remark: say.caption(language, format ?? '') })),
  ]
}

/** At most five capsules that the page may describe: at the same address, or with the same number in the series. */
function possibleDuplicates(
  { findings: { source, videos }, matcher }: DraftContext,
  { position, players, page }: ImportedVideo,
  series: InventoryRecord | undefined,
): InventoryRecord[] {
  const own = videos.length === 1 ? source?.value : undefined
  const addresses = [own, page?.value, ...players.map(({ value }) => value.sameAs)].filter(
    (each): each is string => each !== undefined,
  )
  const same = matcher
    .all('capsule')
    .filter((each) => series && each.isPartOf === series.id && each.position === position?.value)
  return [...new Set([...addresses.flatMap((each) => matcher.at('capsule', each)), ...same])].slice(0, 5)
}

/** The chapters of a video, each with an id of its own. */
export function chapterFields({ ids, say }: DraftContext, { chapters }: ImportedVideo): DraftField[][] {
  return chapters.map(({ value, confidence, line, field }, index) => {
    const end = value.end ?? chapters[index + 1]?.value.start
    return [
      { name: 'id', value: ids.random('part') },
      { name: 'name', value: value.name, note: say.guess(confidence, line, field) },
      { name: 'startOffset', value: formatTimeOffset(value.start) },
      ...(end === undefined || end <= value.start
        ? [{ remark: `endOffset: … (${say.chapterEnds})` }]
        : [
            {
              name: 'endOffset',
              value: formatTimeOffset(end),
              ...(value.end === undefined && { note: say.confidence('likely') }),
            },
          ]),
    ]
  })
}
