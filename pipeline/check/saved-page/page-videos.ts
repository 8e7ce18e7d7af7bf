import n3, { type Store } from 'n3'
import type { Message } from '../../language/message.ts'
import { SCHEMA } from '../../rdf/vocabulary.ts'
import { comparableText, type PageContent } from './html-reader.ts'
import { absoluteAddress, isSamePlayer } from './page-player.ts'
import { type DataForm, isVideoType, type PageStatement, type Resource } from './page-statement.ts'
import { openStatementLocator, type StatementLocator } from './statement-locator.ts'

/** How many descriptions of videos are judged; a page with more is told to be one for each video. */
const MAX_DESCRIPTIONS = 20

/** A description of a video in the structured data of a page. */
export type VideoDescription = {
  readonly subject: Resource
  readonly forms: ReadonlySet<DataForm>
  /** The values of a schema.org property, without those that are resources without an address. */
  valuesOf(property: string): readonly string[]
}

/** The videos of a page, and how to find where they are described. */
export type PageVideos = {
  /** The videos, each with its descriptions: a page often says the same in two forms. */
  readonly videos: readonly (readonly VideoDescription[])[]
  /** The number of videos; more than `videos` holds if the page has very many. */
  readonly count: number
  /** What is said of the videos and of their parts. */
  readonly data: Store
  readonly place: StatementLocator
}

/** Finds the videos in the statements of a page, whichever form they have. */
export function videosOfPage(html: PageContent, statements: readonly PageStatement[]): PageVideos {
  const bySubject = new Map<string, PageStatement[]>()
  for (const statement of statements) {
    const list = bySubject.get(statement.subject.value)
    if (list === undefined) bySubject.set(statement.subject.value, [statement])
    else list.push(statement)
  }
  const statementsOf = (subject: string): readonly PageStatement[] => bySubject.get(subject) ?? []
  const typed = statements.filter(isVideoType).map(({ subject }) => subject)
  const subjects = [...new Map(typed.map((subject) => [subject.value, subject])).values()]
  const judged = subjects.slice(0, MAX_DESCRIPTIONS)
  const videos = groupDescriptions(
    html,
    judged.map((subject) => describe(subject, statementsOf)),
  )
  return {
    videos,
    count: videos.length + subjects.length - judged.length,
    data: graphOf(judged, statementsOf),
    place: openStatementLocator(html, statementsOf),
  }
}

/** The names of forms of structured data, for a sentence: « JSON-LD et microdonnées ». */
export function formNames(forms: Iterable<DataForm>): Message {
  const names = [...new Set(forms)].map((form) => FORM_NAMES[form])
  return { fr: names.map(({ fr }) => fr).join(' et '), en: names.map(({ en }) => en).join(' and ') }
}

const FORM_NAMES: Readonly<Record<DataForm, Message>> = {
  jsonld: { fr: 'JSON-LD', en: 'JSON-LD' },
  microdata: { fr: 'microdonnées', en: 'microdata' },
  rdfa: { fr: 'RDFa', en: 'RDFa' },
}

function describe(
  subject: Resource,
  statementsOf: (subject: string) => readonly PageStatement[],
): VideoDescription {
  const statements = statementsOf(subject.value)
  return {
    subject,
    forms: new Set(statements.map(({ form }) => form)),
    valuesOf: (property) => [
      ...new Set(
        statements
          .filter(
            ({ predicate, object }) => predicate === SCHEMA + property && object.termType !== 'BlankNode',
          )
          .map(({ object }) => object.value),
      ),
    ],
  }
}

/** What is said of resources and of their parts, as a graph. */
function graphOf(
  subjects: readonly Resource[],
  statementsOf: (subject: string) => readonly PageStatement[],
): Store {
  const data = new n3.Store()
  const parts = subjects
    .flatMap(({ value }) => statementsOf(value))
    .filter(({ predicate }) => predicate === `${SCHEMA}hasPart`)
    .map(({ object }) => object.value)
  for (const each of new Set([...subjects.map(({ value }) => value), ...parts]))
    for (const { subject, predicate, object } of statementsOf(each))
      data.addQuad(subject, n3.DataFactory.namedNode(predicate), object)
  return data
}

function groupDescriptions(html: PageContent, all: readonly VideoDescription[]): VideoDescription[][] {
  const groups: VideoDescription[][] = []
  for (const description of all) {
    const group = groups.find((others) => others.some((other) => isSameVideo(html, other, description)))
    if (group === undefined) groups.push([description])
    else group.push(description)
  }
  return groups
}

/**
 * Whether two descriptions are of one video: they name the same player or file or, where one of them names none, the same title. Two
 * addresses in one form are two videos.
 */
function isSameVideo({ base }: PageContent, a: VideoDescription, b: VideoDescription): boolean {
  const isNamed = a.subject.termType === 'NamedNode' && b.subject.termType === 'NamedNode'
  if (isNamed && [...a.forms].some((form) => b.forms.has(form))) return false
  const [players, others] = [a, b].map((each) =>
    ['contentUrl', 'embedUrl'].flatMap(each.valuesOf).map((address) => absoluteAddress(address, base)),
  ) as [string[], string[]]
  if (players.length > 0 && others.length > 0)
    return players.some((player) =>
      others.some((other) => isSamePlayer(player, other) || isSamePlayer(other, player)),
    )
  const names = b.valuesOf('name').map(comparableText)
  return a.valuesOf('name').some((name) => names.includes(comparableText(name)))
}
