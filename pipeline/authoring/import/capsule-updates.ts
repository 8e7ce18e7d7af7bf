import type { InventoryRecord } from '../../read/inventory.ts'
import { chapterFields, draftVideoFields } from './capsule-draft.ts'
import type { DraftField } from './draft.ts'
import { type DraftContext, guessedFields } from './draft-context.ts'
import type { Confidence } from './guess.ts'
import type { ImportedCaption, ImportedVideo } from './imported-video.ts'
import { type CapsuleLinks, participationsOf } from './participation-drafts.ts'

/** A field with a value, as a draft has it. */
type NamedField = Extract<DraftField, { name: string }>

/**
 * A known capsule beside what an import says of it: the empty fields that it can fill, those that a person has to look at first, and
 * those in which the two differ, where the record stays as it is.
 */
export type CapsuleUpdate = {
  readonly known: InventoryRecord
  readonly fills: readonly NamedField[]
  readonly doubtful: readonly NamedField[]
  readonly differences: readonly {
    readonly name: string
    readonly own: string
    readonly other: string
    readonly source?: string | undefined
  }[]
  /** The names of people in the import whom the capsule does not name. */
  readonly people: readonly string[]
  /** Files of captions in languages that the capsule has no captions in, although it has some. */
  readonly captions: readonly ImportedCaption[]
}

/**
 * Compares a video with the values of the capsule that it is; `say` gives the words of notes. With `links`, participations are among what
 * it can fill in.
 */
export function compareCapsule(
  context: DraftContext,
  video: ImportedVideo,
  known: InventoryRecord,
  own: Readonly<Record<string, unknown>>,
  links?: CapsuleLinks,
): CapsuleUpdate {
  const { say } = context
  const offered = [
    ...guessedFields('name', video.title, say),
    ...guessedFields('description', video.description, say),
    ...draftVideoFields(context, video, links ?? { bodyId: () => undefined }),
    ...(links === undefined ? [] : participationsOf(context, video, links)),
    ...(video.chapters.length === 0 ? [] : [{ name: 'hasPart', value: chapterFields(context, video) }]),
  ].filter((field): field is NamedField => 'name' in field)
  const sure = confidences(video)
  const empty = offered.filter(({ name }) => isEmptyValue(own[name]))
  const isDoubtful = ({ name }: NamedField): boolean => sure.get(name) === 'check'
  return {
    known,
    fills: empty.filter((field) => !isDoubtful(field)),
    doubtful: empty.filter(isDoubtful),
    differences: offered.flatMap((field) => {
      const value = own[field.name]
      if (
        isEmptyValue(value) ||
        (typeof field.value === 'object' && isGroup(field.value)) ||
        saysSame(value, field.value)
      )
        return []
      return [{ name: field.name, own: shown(value), other: shown(field.value), source: field.note }]
    }),
    people: links === undefined ? missingPeople(context, video, own.participation) : [],
    captions: isEmptyValue(own.caption) ? [] : missingCaptions(video, own.caption),
  }
}

/** The names of people of a video whom no participation of a capsule names, by an id or as a name. */
function missingPeople({ matcher }: DraftContext, { participants }: ImportedVideo, own: unknown): string[] {
  const named = new Set(
    [own ?? []].flat().map((each) => String((each as { participant?: unknown } | null)?.participant)),
  )
  return participants.flatMap(({ name, givenName = '', familyName = '' }) => {
    const known = matcher.person({ name, givenName, familyName }).exact
    return named.has(name) || (known !== undefined && named.has(known.id)) ? [] : [name]
  })
}

function missingCaptions({ captions }: ImportedVideo, own: unknown): ImportedCaption[] {
  const languages = new Set([own].flat().map((each) => (each as { inLanguage?: unknown } | null)?.inLanguage))
  return (captions?.value ?? []).filter(
    ({ attachment, language }) => attachment !== undefined && !languages.has(language),
  )
}

/** How sure the value of each field is. */
function confidences(video: ImportedVideo): Map<string, Confidence> {
  const guesses: readonly (readonly [string, { readonly confidence: Confidence } | undefined])[] = [
    ['name', video.title],
    ['description', video.description],
    ['keywords', video.keywords],
    ['inLanguage', video.languages],
    ['dateCreated', video.created],
    ['datePublished', video.published],
    ['uploadDate', video.uploaded],
    ['duration', video.duration],
    ['url', video.page],
    ['contentUrl', video.file],
    ['sameAs', video.players[0]],
    ['embedUrl', video.players[0]],
    ['thumbnailUrl', video.thumbnails],
    ['identifier', video.identifiers],
    ['license', video.licence],
    ['copyrightNotice', video.rights],
    ['transcript', video.transcript],
    ['caption', video.captions],
    ['hasPart', video.chapters[0]],
  ]
  return new Map(guesses.flatMap(([name, guess]) => (guess === undefined ? [] : [[name, guess.confidence]])))
}

/** Whether a field of a record holds nothing. */
export function isEmptyValue(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function isGroup(value: unknown): boolean {
  return Array.isArray(value) && Array.isArray(value[0])
}

/** Whether the record says what the import says: the value itself, one of a list, or a text of one language. */
function saysSame(own: unknown, other: unknown): boolean {
  const texts = (value: unknown): string[] =>
    [value]
      .flat()
      .flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : [each]))
      .map((each) => String(each).replaceAll(/\s+/g, ' ').trim())
  const known = new Set(texts(own))
  return texts(other).every((each) => known.has(each))
}

function shown(value: unknown): string {
  return [value]
    .flat()
    .map((each) =>
      typeof each === 'object' && each !== null ? Object.values(each).join(' / ') : String(each),
    )
    .join(', ')
}
