import type { Guess } from './guess.ts'
import type { MarkupFact } from './page-lines.ts'
import { isBodyWord } from './people/credit-vocabulary.ts'
import { sectionLine, sectionText } from './read-prose.ts'
import { type PageSection, parseNumberedTitle } from './sections.ts'

/** The title of the video, its number, the title of the page, and the sections that hold them. */
export type PageTitles = {
  readonly title?: Guess<string>
  readonly position?: Guess<number>
  readonly pageTitle?: Guess<string>
  readonly taken: readonly PageSection[]
}

/** Finds the titles of a page; `statedPosition` is the number that its text mentions (« la deuxième vidéo »). */
export function findTitles(
  sections: readonly PageSection[],
  facts: readonly MarkupFact[],
  statedPosition?: number,
): PageTitles {
  const page = pageTitle(facts)
  const own = labelled(sections) ?? numbered(sections, statedPosition)
  const first = firstLines(sections)
  const rest = sections.find((each) => each.part === 'heading' && sectionText(each) !== '') ?? first
  if (own === undefined) {
    if (rest === undefined) return { ...(page && { title: page, pageTitle: page }), taken: [] }
    const title = guess(sectionText(rest), rest.part === 'heading' ? 'sure' : 'check', rest)
    return { title, ...((page ?? undefined) && { pageTitle: page as Guess<string> }), taken: [rest] }
  }
  const heading = sections.find(
    (each) => each.part === 'heading' && sections.indexOf(each) < sections.indexOf(own),
  )
  const above = heading ?? (page === undefined && first !== own ? first : undefined)
  const number = parseNumberedTitle(sectionText(own))
  const confidence =
    own.part === 'title' || number?.isCounted || number?.position === statedPosition ? 'sure' : 'likely'
  const called = page ?? (above && guess(sectionText(above), heading ? 'sure' : 'check', above))
  return {
    title: guess(number?.title ?? sectionText(own), confidence, own),
    ...(number && { position: guess(number.position, confidence, own) }),
    ...(called && { pageTitle: called }),
    taken: [own, ...(above ? [above] : [])],
  }
}

function guess<T>(value: T, confidence: Guess<T>['confidence'], section: PageSection): Guess<T> {
  return { value, confidence, line: sectionLine(section) }
}

function labelled(sections: readonly PageSection[]): PageSection | undefined {
  return sections.find((each) => each.part === 'title' && sectionText(each) !== '')
}

/** The numbered title, unless it belongs to a list. */
function numbered(
  sections: readonly PageSection[],
  statedPosition: number | undefined,
): PageSection | undefined {
  const candidates = sections.filter((section, index) => {
    if (section.part !== 'number') return false
    const [own, next] = [section, sections[index + 1]].map(
      (each) => each && parseNumberedTitle(sectionText(each)),
    )
    const before = sections[index - 1]
    const previous =
      before?.part === 'number' || before?.part === 'prose'
        ? parseNumberedTitle(sectionText(before))
        : undefined
    const isListed =
      own !== undefined && (next?.position === own.position + 1 || previous?.position === own.position - 1)
    return !isListed || own?.isCounted === true || own?.position === statedPosition
  })
  const people = sections.find(({ part }) => part === 'participants')
  const end = people === undefined ? Number.POSITIVE_INFINITY : sectionLine(people)
  return (
    candidates.find((section) => parseNumberedTitle(sectionText(section))?.position === statedPosition) ??
    candidates.findLast((section) => sectionLine(section) < end) ??
    candidates[0]
  )
}

/**
 * The first lines of a text, where they look like a title: short, and no full sentence. The name of a body above another such line is
 * that of the site.
 */
function firstLines(sections: readonly PageSection[]): PageSection | undefined {
  const all = sections.filter(({ part }) => part !== 'furniture' && part !== 'site')
  const [first, second] = all
  if (first === undefined || !looksLikeTitle(first)) return undefined
  const [word = ''] = sectionText(first).split(' ')
  const isAbove =
    second?.part === 'prose' && looksLikeTitle(second) && sectionLine(second) === sectionLine(first) + 1
  // a faculty may stand below its university
  return isAbove && isBodyWord(word) ? firstLines(all.slice(1)) : first
}

function looksLikeTitle(section: PageSection): boolean {
  const isLine = section.part === 'prose' || (section.part === 'participants' && section.isLabelled === false)
  if (!isLine || section.lines.length > 3) return false
  const text = sectionText(section)
  return text !== '' && text.length < 250 && !/[.:;,]$/.test(text) && !/https?:/.test(text)
}

/** The title of an HTML page: its first heading, or the title in its head without the name of the site. */
function pageTitle(facts: readonly MarkupFact[]): Guess<string> | undefined {
  const titles = facts.filter(({ kind }) => kind === 'title')
  const found = ['h1', 'meta', 'title']
    .map((label) => titles.find((each) => each.label === label))
    .find(Boolean)
  if (found === undefined) return undefined
  const value = found.label === 'title' ? found.text.replace(/\s+[|–—-]\s+[^|–—]{2,60}$/, '') : found.text
  const number = parseNumberedTitle(value)
  return {
    value: number?.title ?? value,
    confidence: found.label === 'h1' ? 'sure' : 'likely',
    line: found.line,
  }
}
