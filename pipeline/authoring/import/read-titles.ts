import type { Guess } from './guess.ts'
import type { Fact } from './page-lines.ts'
import { lineOf, textOf } from './read-prose.ts'
import { numberIn, type Section } from './sections.ts'

/** The title of the video, its number, the title of the page, and the sections that they were taken from. */
export type Titles = {
  readonly title?: Guess<string>
  readonly position?: Guess<number>
  readonly pageTitle?: Guess<string>
  readonly taken: readonly Section[]
}

/** Finds the titles of a page; `said` is the number that its text speaks of. */
export function titlesIn(sections: readonly Section[], facts: readonly Fact[], said?: number): Titles {
  const page = pageTitle(facts)
  const own = labelled(sections) ?? numbered(sections, said)
  const first = firstLines(sections)
  const rest = sections.find((each) => each.part === 'heading' && textOf(each) !== '') ?? first
  if (own === undefined) {
    if (rest === undefined) return { ...(page && { title: page, pageTitle: page }), taken: [] }
    const title = guess(textOf(rest), rest.part === 'heading' ? 'sure' : 'check', rest)
    return { title, ...((page ?? undefined) && { pageTitle: page as Guess<string> }), taken: [rest] }
  }
  const heading = sections.find(
    (each) => each.part === 'heading' && sections.indexOf(each) < sections.indexOf(own),
  )
  const above = heading ?? (page === undefined && first !== own ? first : undefined)
  const number = numberIn(textOf(own))
  const confidence =
    own.part === 'title' || number?.isCounted || number?.position === said ? 'sure' : 'likely'
  const called = page ?? (above && guess(textOf(above), heading ? 'sure' : 'check', above))
  return {
    title: guess(number?.title ?? textOf(own), confidence, own),
    ...(number && { position: guess(number.position, confidence, own) }),
    ...(called && { pageTitle: called }),
    taken: [own, ...(above ? [above] : [])],
  }
}

function guess<T>(value: T, confidence: Guess<T>['confidence'], section: Section): Guess<T> {
  return { value, confidence, line: lineOf(section) }
}

function labelled(sections: readonly Section[]): Section | undefined {
  return sections.find((each) => each.part === 'title' && textOf(each) !== '')
}

/** The title that bears a number, unless it is one of a list. */
function numbered(sections: readonly Section[], said: number | undefined): Section | undefined {
  const candidates = sections.filter((section, index) => {
    if (section.part !== 'number') return false
    const [own, next] = [section, sections[index + 1]].map((each) => each && numberIn(textOf(each)))
    const before = sections[index - 1]
    const previous =
      before?.part === 'number' || before?.part === 'prose' ? numberIn(textOf(before)) : undefined
    const isListed =
      own !== undefined && (next?.position === own.position + 1 || previous?.position === own.position - 1)
    return !isListed || own?.isCounted === true || own?.position === said
  })
  const people = sections.find(({ part }) => part === 'participants')
  const end = people === undefined ? Number.POSITIVE_INFINITY : lineOf(people)
  return (
    candidates.find((section) => numberIn(textOf(section))?.position === said) ??
    candidates.findLast((section) => lineOf(section) < end) ??
    candidates[0]
  )
}

/** The first lines of a text, where they look like a title: short, and no sentence that ends. */
function firstLines(sections: readonly Section[]): Section | undefined {
  const first = sections.find(({ part }) => part !== 'furniture' && part !== 'site')
  if (first?.part !== 'prose' || first.lines.length > 3) return undefined
  const text = textOf(first)
  return text !== '' && text.length < 250 && !/[.:;,]$/.test(text) && !/https?:/.test(text)
    ? first
    : undefined
}

/** The title of an HTML page: its first heading, or what its head says, without the name of the site. */
function pageTitle(facts: readonly Fact[]): Guess<string> | undefined {
  const titles = facts.filter(({ kind }) => kind === 'title')
  const found = ['h1', 'meta', 'title']
    .map((label) => titles.find((each) => each.label === label))
    .find(Boolean)
  if (found === undefined) return undefined
  const value = found.label === 'title' ? found.text.replace(/\s+[|–—-]\s+[^|–—]{2,60}$/, '') : found.text
  const number = numberIn(value)
  return {
    value: number?.title ?? value,
    confidence: found.label === 'h1' ? 'sure' : 'likely',
    line: found.line,
  }
}
