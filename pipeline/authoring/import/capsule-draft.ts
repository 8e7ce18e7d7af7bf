import type { InventoryRecord } from '../../read/inventory.ts'
import { formatTimeOffset } from '../../record/duration.ts'
import type { BodyKind } from './body-drafts.ts'
import type { DraftField, RecordDraft } from './draft.ts'
import { type DraftContext, guessedFields, initialFields } from './draft-context.ts'
import type { NamedEntity } from './person-drafts.ts'
import type { Participant } from './read-participants.ts'

/** What the capsule refers to. */
type DraftLinks = {
  readonly source: string | undefined
  readonly people: readonly (NamedEntity & { readonly participant: Participant })[]
  bodyId(kind: BodyKind, name: string): string | undefined
  readonly series: InventoryRecord | undefined
  readonly topics: readonly InventoryRecord[]
  readonly already: readonly InventoryRecord[]
}

/** The draft of the capsule, with its participations and chapters. */
export function draftCapsule(ground: DraftContext, links: DraftLinks): RecordDraft {
  const { findings, page, matcher, ids, say, publisher } = ground
  const { title, position, description, created, duration, source, videos, chapters } = findings
  const number = position === undefined ? undefined : ids.exact('capsule', `${position.value}`)
  const id = number ?? ids.random('capsule')
  const [video, ...others] = videos
  const fields: DraftField[] = [
    ...(links.already.length > 0 ? [{ remark: say.already(links.already) }] : []),
    ...initialFields(number === undefined ? id : Number(number)),
    ...(title === undefined
      ? [{ remark: `name: … (${say.missing.title})` }]
      : guessedFields('name', title, say)),
    ...(description === undefined
      ? [{ remark: `description: … (${say.missing.description})` }]
      : guessedFields('description', description, say)),
    ...(links.series === undefined
      ? [{ remark: say.noSeries(findings.seriesName?.value, matcher.all('series')) }]
      : [{ name: 'isPartOf', value: links.series.id, note: say.exact(links.series) }]),
    ...guessedFields('position', position, say),
    ...guessedFields('dateCreated', created, say),
    ...(publisher === undefined
      ? []
      : [{ name: 'publisher', value: publisher, note: say.confidence('likely') }]),
    ...(source === undefined ? [] : guessedFields('url', { ...source, confidence: 'likely' }, say)),
    ...guessedFields('duration', duration, say),
    ...(video === undefined
      ? [{ remark: `sameAs: https://… (${say.missing.video})` }]
      : guessedFields('sameAs', { ...video, value: video.value.sameAs }, say)),
    ...(video?.value.embedUrl === undefined
      ? []
      : guessedFields('embedUrl', { ...video, value: video.value.embedUrl }, say)),
    ...(others.length === 0 ? [] : [{ remark: say.otherVideos(others.map(({ value }) => value.sameAs)) }]),
    ...(links.topics.length === 0 ? [] : [{ remark: say.topics(links.topics) }]),
    ...(links.people.length === 0
      ? [{ remark: say.missing.people }]
      : [{ name: 'participation', value: links.people.map((each) => participation(ground, each, links)) }]),
    ...(chapters.length === 0 ? [] : [{ name: 'hasPart', value: chapterFields(ground) }]),
    ...(links.source === undefined ? [] : [{ name: 'source', value: links.source }]),
  ]
  const line = (title ?? description)?.line ?? 1
  return { kind: 'capsule', id, head: [say.head(page, line)], fields }
}

/** At most five capsules that the page may describe: at the same address, or with the same number in the series. */
export function possibleDuplicates(
  { findings: { source, position, videos }, matcher }: DraftContext,
  series: InventoryRecord | undefined,
): InventoryRecord[] {
  const addresses = [source?.value, ...videos.map(({ value }) => value.sameAs)].filter(
    (each): each is string => each !== undefined,
  )
  const same = matcher
    .all('capsule')
    .filter((each) => series && each.isPartOf === series.id && each.position === position?.value)
  return [...new Set([...addresses.flatMap((each) => matcher.at('capsule', each)), ...same])].slice(0, 5)
}

function participation(
  { ids, say }: DraftContext,
  { id, match, name, participant: { credit, line } }: DraftLinks['people'][number],
  { bodyId }: DraftLinks,
): DraftField[] {
  const idsOf = (kind: BodyKind, bodies: readonly { readonly name: string }[] = []): string[] => [
    ...new Set(bodies.flatMap((body) => bodyId(kind, body.name) ?? [])),
  ]
  const listed = (field: string, values: readonly string[], note: string): DraftField[] =>
    values.length === 0
      ? []
      : [{ name: field, value: values.length === 1 ? (values[0] ?? '') : values, note }]
  const note = say.guess(credit?.confidence ?? 'check', line)
  const roles = [...new Set(credit?.roles)]
  return [
    { name: 'id', value: ids.random('part') },
    { name: 'participant', value: id, note: match.exact ? say.exact(match.exact) : name },
    ...(credit === undefined ? [] : [{ name: 'credit', value: credit.text, note: say.guess('sure', line) }]),
    ...listed('roleName', roles, note),
    ...listed('organization', idsOf('organization', credit?.organizations), note),
    ...listed('periodical', idsOf('periodical', credit?.periodicals), note),
    ...(credit === undefined || credit.unsure.length === 0 ? [] : [{ remark: say.unsure(credit.unsure) }]),
  ]
}

function chapterFields({ findings: { chapters }, ids, say }: DraftContext): DraftField[][] {
  return chapters.map(({ value, confidence, line }, index) => {
    const end = value.end ?? chapters[index + 1]?.value.start
    return [
      { name: 'id', value: ids.random('part') },
      { name: 'name', value: value.name, note: say.guess(confidence, line) },
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
