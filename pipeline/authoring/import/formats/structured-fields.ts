import type { PageContent } from '../../../check/saved-page/html-reader.ts'
import type { PageStatement } from '../../../check/saved-page/page-statement.ts'
import type { VideoDescription } from '../../../check/saved-page/page-videos.ts'
import { SCHEMA } from '../../../rdf/vocabulary.ts'
import type { PartName } from '../../../record/registers/participation-parts.ts'
import { licenceAddress } from '../../../record/value-schemas.ts'
import type { Guess, Origin } from '../guess.ts'
import { parsePersonName } from '../people/person-names.ts'
import type { Participant } from '../people/read-participants.ts'
import { dateIn } from '../read-times.ts'
import {
  addressGuess,
  type KnownFields,
  languageGuess,
  longTextGuess,
  momentGuess,
  playersOf,
  textGuess,
  wordsGuess,
} from './described-video.ts'
import { isoLength } from './iso-length.ts'

/** The fields of a video that its descriptions in the structured data of a page state. */
export function structuredFields(
  descriptions: readonly VideoDescription[],
  statements: readonly PageStatement[],
  html: PageContent,
): KnownFields {
  const values = (property: string): readonly string[] => [
    ...new Set(descriptions.flatMap((each) => [...each.valuesOf(property)])),
  ]
  const one = (property: string): string | undefined => values(property)[0]
  const at = (property: string): Origin => ({
    line: lineOf(descriptions, property, statements, html),
    field: property,
  })
  const moment = (property: string): Guess<string> | undefined => {
    const value = one(property)
    const day = value === undefined ? undefined : dateIn(value)
    return (
      momentGuess(value, at(property)) ??
      (day === undefined ? undefined : { value: day, confidence: 'sure', ...at(property) })
    )
  }
  const length = one('duration') === undefined ? undefined : isoLength(one('duration') as string)
  const licence = licenceAddress.safeParse(one('license'))
  const pictures = values('thumbnailUrl').flatMap(
    (address) => addressGuess(address, at('thumbnailUrl')) ?? [],
  )
  return {
    title: textGuess(one('name'), at('name')),
    description: longTextGuess(one('description'), at('description')),
    uploaded: moment('uploadDate'),
    published: moment('datePublished'),
    created: moment('dateCreated'),
    duration: length === undefined ? undefined : { value: length, confidence: 'sure', ...at('duration') },
    thumbnails:
      pictures.length === 0
        ? undefined
        : { value: pictures.map(({ value }) => value), confidence: 'sure', ...at('thumbnailUrl') },
    file: addressGuess(one('contentUrl'), at('contentUrl')),
    embed:
      playersOf([one('embedUrl')], at('embedUrl')).length > 0
        ? undefined
        : addressGuess(one('embedUrl'), at('embedUrl')),
    languages: languageGuess(one('inLanguage'), at('inLanguage')),
    keywords: wordsGuess(
      values('keywords').flatMap((words) => words.split(/\s*,\s*/)),
      at('keywords'),
    ),
    licence: licence.success
      ? { value: String(licence.data), confidence: 'sure', ...at('license') }
      : undefined,
    transcript: longTextGuess(one('transcript'), at('transcript')),
    players: playersOf(
      [...values('embedUrl'), ...values('url'), ...values('contentUrl'), ...values('sameAs')],
      at('embedUrl'),
    ),
    participants: peopleOf(descriptions, statements, at),
  }
}

/** The line of the page on which the data begin that state a property. */
function lineOf(
  descriptions: readonly VideoDescription[],
  property: string,
  statements: readonly PageStatement[],
  html: PageContent,
): number {
  const subjects = new Set(descriptions.map(({ subject }) => subject.value))
  const statement = statements.find(
    ({ subject, predicate }) => subjects.has(subject.value) && predicate === SCHEMA + property,
  )
  const offset =
    statement?.offset ?? html.blocks.find(({ text }) => text.includes('VideoObject'))?.offset ?? 0
  return html.placeOf(offset).line
}

/** The properties of schema.org that name people of a video, with the part that they say. */
const PEOPLE: Readonly<Record<string, readonly PartName[]>> = {
  actor: ['actor'],
  actors: ['actor'],
  director: ['director'],
  directors: ['director'],
  author: ['author'],
  editor: ['editor'],
  musicBy: ['music'],
  producer: ['producer'],
  contributor: [],
  participant: [],
}

function peopleOf(
  descriptions: readonly VideoDescription[],
  statements: readonly PageStatement[],
  at: (property: string) => Origin,
): Participant[] {
  const subjects = new Set(descriptions.map(({ subject }) => subject.value))
  const people: Participant[] = []
  for (const [property, parts] of Object.entries(PEOPLE))
    for (const { subject, predicate, object } of statements) {
      if (predicate !== SCHEMA + property || !subjects.has(subject.value)) continue
      const about = statements.filter((each) => each.subject.value === object.value)
      const isBody = about.some((each) => /(?:Organization|Corporation|Group)$/.test(each.object.value))
      const printed =
        object.termType === 'Literal'
          ? object.value
          : about.find((each) => each.predicate === `${SCHEMA}name`)?.object.value
      const name = printed === undefined || isBody ? undefined : parsePersonName(printed)
      if (name !== undefined && printed !== undefined)
        people.push({ ...name, printed, parts, confidence: 'likely', ...at(property) })
    }
  return people
}
