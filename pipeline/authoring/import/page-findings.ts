import type { Guess } from './guess.ts'
import type { ImportedDocument, ImportedVideo } from './imported-video.ts'
import { type LineCoverage, lineCoverage } from './line-coverage.ts'
import { addressIn, descriptionIn, momentIn } from './markup-values.ts'
import { type ParsedPage, parsePage } from './page-content.ts'
import type { MarkupFact } from './page-lines.ts'
import { findAddresses, findVideos } from './page-links.ts'
import { portraits } from './page-portraits.ts'
import { pageValues } from './page-values.ts'
import { MAX_PAGE_VIDEOS, splitByVideo } from './page-videos-split.ts'
import { peopleIn } from './people/people-in-sections.ts'
import { readProse, sectionLine, sectionText } from './read-prose.ts'
import { findTitles, type PageTitles } from './read-titles.ts'
import { type PageSection, splitIntoSections } from './sections.ts'
import { titleInSmallLetters } from './title-case.ts'

/** Everything that was found in a page, and how each of its lines was used; it has one video at least. */
type PageFindings = ImportedDocument & { readonly coverage: LineCoverage }

/** Finds the facts of one or several videos in a page: HTML, or printed or pasted text. */
export function findInPage(text: string): PageFindings {
  const page = parsePage(text)
  const sections = splitIntoSections(page)
  const { shared, videos: groups } = splitByVideo(sections, page.facts)
  const isSeveral = groups.length > 1
  const addresses = findAddresses(sections, page.facts)
  const { videos: players, links } = findVideos(addresses.links, page.facts)
  const context = [...sections.map(sectionText), ...page.facts.map((fact) => fact.text)].join('\n')
  const found = groups.slice(0, MAX_PAGE_VIDEOS).map((group, index) => {
    const [from, until] = isSeveral ? rangeOf(groups, index) : [0, Number.POSITIVE_INFINITY]
    const isOwn = ({ line }: { readonly line: number }): boolean => line >= from && line < until
    return readVideo({
      group,
      facts: isSeveral
        ? page.facts.filter(({ kind, line }) => kind !== 'title' && line >= from && line < until)
        : page.facts,
      page,
      players: isSeveral
        ? players.filter(isOwn).map((each) => ({ ...each, confidence: each.value.confidence }))
        : players,
      context,
    })
  })
  const rest = isSeveral ? readShared(shared) : { used: [], aside: [], left: [] }
  const [first] = found
  const pageTitle = isSeveral
    ? (findTitles(shared, page.facts).pageTitle ?? findTitles(shared, page.facts).title)
    : first?.titles.pageTitle
  const modified = addresses.modified ?? momentIn(page.facts, 'modified')
  const published = isSeveral
    ? momentIn(page.facts, 'published')
    : (first?.published ?? momentIn(page.facts, 'published'))
  const source =
    addresses.source ?? addressIn(page.facts) ?? (isSeveral ? undefined : citedAddress(links, text))
  const isHead = ({ line }: PageLineOf): boolean => isSeveral && line === pageTitle?.line
  return {
    ...(pageTitle && { pageTitle }),
    ...(source && { source }),
    ...((modified ?? first?.modified) && { modified: (modified ?? first?.modified) as Guess<string> }),
    ...(published && { published }),
    videos: portraits(found.map(({ video }) => video)),
    links,
    coverage: lineCoverage(page, text, {
      used: [
        ...found.flatMap(({ used }) => used),
        ...rest.used,
        ...page.facts.map(({ line, text }) => ({ from: line, to: line, text })),
      ],
      aside: [...page.aside, ...found.flatMap(({ aside }) => aside), ...rest.aside],
      left: [
        ...found.flatMap(({ left }) => left),
        ...rest.left.filter((each) => !isHead({ line: each.from })),
        ...groups.slice(MAX_PAGE_VIDEOS).flatMap((group) => group.flatMap(({ lines }) => lines)),
        ...addresses.left,
      ],
    }),
    text: context,
  }
}

/** The only address of a page, where it stands alone at its end below a citation, as records of repositories have it. */
function citedAddress(links: ImportedDocument['links'], text: string): Guess<string> | undefined {
  const lines = text.trimEnd().split(/\r\n|\n|\r/)
  const [link, ...others] = links
  if (link === undefined || others.length > 0 || lines.at(-1)?.trim() !== link.address) return undefined
  const isCited = lines
    .slice(-4, -1)
    .some((line) => /^(?:recommended |suggested )?(?:citation|cite|zitation|permalink)/i.test(line.trim()))
  return isCited ? { value: link.address, confidence: 'check', line: link.line } : undefined
}

type PageLineOf = { readonly line: number }

/** The lines of one of several videos: from its first to that of the next. */
function rangeOf(groups: readonly (readonly PageSection[])[], index: number): [number, number] {
  const start = (group: readonly PageSection[] | undefined, other: number): number =>
    group?.[0] === undefined ? other : sectionLine(group[0])
  return [start(groups[index], 0), start(groups[index + 1], Number.POSITIVE_INFINITY)]
}

/** The people and bodies of a text, where nothing else of it is wanted. */
export function findPeople(text: string): Pick<ImportedVideo, 'participants' | 'bodies'> {
  const page = parsePage(text)
  const { participants, bodies } = peopleIn(splitIntoSections(page), page)
  return { participants, bodies }
}

type VideoContext = {
  readonly group: readonly PageSection[]
  readonly facts: readonly MarkupFact[]
  readonly page: ParsedPage
  readonly players: ImportedVideo['players']
  readonly context: string
}

/** A video of the page, and what became of its lines. */
function readVideo({ group, facts, page, players, context }: VideoContext) {
  const people = peopleIn(group, page)
  const { titles, prose, description, taken } = wordsIn(group, facts)
  const { values, chapters, transcript, used, aside, left, modified } = pageValues(
    group,
    taken,
    facts,
    context,
  )
  const { published, ...fields } = values
  const video: ImportedVideo = {
    ...defined({
      title: titles.title && inSmallLetters(titles.title, context),
      published: yearOfRights(fields.rights),
      position: titles.position ?? prose.position,
      description: description ?? descriptionIn(facts),
      seriesName: fields.seriesName ?? prose.seriesName,
      created: fields.created ?? prose.created,
      transcript,
    }),
    ...withoutKeys(fields, ['seriesName', 'created']),
    participants: people.participants,
    bodies: people.bodies,
    players,
    chapters,
    text: group.map(sectionText).join('\n'),
  }
  const named = new Set(people.used)
  return {
    video,
    titles,
    published,
    modified,
    used: [...used, ...people.used],
    aside,
    left: [...people.left, ...left.filter((line) => !named.has(line))],
  }
}

function inSmallLetters(title: Guess<string>, context: string): Guess<string> {
  const small = titleInSmallLetters(title.value, context)
  return small === undefined ? title : { ...title, value: small, confidence: 'check' }
}

/** The only year of a notice of rights, which is that of the publication in most. */
function yearOfRights(rights: Guess<string> | undefined): Guess<string> | undefined {
  const [year, ...others] = rights?.value.match(/\b(?:19|20)\d\d\b/g) ?? []
  if (rights === undefined || year === undefined || others.length > 0) return undefined
  return { ...rights, value: year, confidence: 'check' }
}

/** The lines before the first of several videos: nothing of them is of one video. */
function readShared(sections: readonly PageSection[]) {
  const isAside = ({ part }: PageSection): boolean =>
    part === 'furniture' || part === 'site' || part === 'pointer'
  const ofPage = (section: PageSection): boolean =>
    ['source', 'link', 'links', 'modified'].includes(section.part)
  return {
    used: sections.flatMap(({ lines }) => lines),
    aside: sections.filter(isAside).flatMap(({ lines }) => lines),
    left: sections.filter((each) => !isAside(each) && !ofPage(each)).flatMap(({ lines }) => lines),
  }
}

/** Titles and running text, and the sections that they were taken from; a text that may be the description is not taken from one. */
function wordsIn(
  sections: readonly PageSection[],
  facts: readonly MarkupFact[],
): {
  titles: PageTitles
  prose: ReturnType<typeof readProse>
  description: Guess<string> | undefined
  taken: ReadonlySet<PageSection>
} {
  const people = sections.findIndex(({ part }) => part === 'participants')
  const texts = (all: readonly PageSection[]): PageSection[] =>
    all.filter((section) => section.part === 'prose' && saysMore(section))
  const [before, after] =
    people < 0 ? [texts(sections), []] : [texts(sections.slice(0, people)), texts(sections.slice(people))]
  const said = readProse(before, after).position?.value
  const titles = findTitles(sections, facts, said)
  const own = new Set(titles.taken)
  const isFree = (section: PageSection): boolean => !own.has(section)
  const prose = readProse(before.filter(isFree), after.filter(isFree))
  const labelled = sections.find((section) => section.part === 'description' && sectionText(section) !== '')
  if (labelled === undefined) {
    const isSure = prose.description?.confidence !== 'check'
    return {
      titles,
      prose,
      description: prose.description,
      taken: new Set([...own, ...(isSure ? prose.taken : [])]),
    }
  }
  const description = {
    value: sectionText(labelled),
    confidence: 'likely',
    line: sectionLine(labelled),
  } as const
  return { titles, prose, description, taken: new Set([...own, labelled]) }
}

/** Whether a section holds more than addresses. */
function saysMore(section: PageSection): boolean {
  return /[\p{L}\p{N}]/u.test(sectionText(section).replaceAll(/https?:\S+/gi, ''))
}

function withoutKeys<T extends object, K extends string>(values: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
