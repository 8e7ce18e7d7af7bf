import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation, warning } from '../../problems/rule-problem.ts'
import { parseUrl } from '../../rdf/parse-url.ts'
import { openVideoValidator, schemaOrgValues, videosInGraph } from '../search-engines/video-validator.ts'
import { comparableText, type PageContent, type PageText, readPageContent } from './html-reader.ts'
import {
  openPageLocator,
  placeOfStatement,
  RELATIVE_BASE,
  readStructuredData,
} from './page-structured-data.ts'

/** What search engines make of the video of a saved page. */
export type PageVerdict = { readonly name: string; readonly problems: readonly Problem[] }

/**
 * Judges a saved page on what it contains: its structured data, by the shapes given in Turtle, and what visitors
 * and robots see of the video before any script has run.
 */
export async function checkSavedPage(file: string, text: string, shapes: string): Promise<PageVerdict> {
  const html = readPageContent(file, text)
  const { data, problems } = await readStructuredData(html)
  const [canonical] = html.canonical
  const page = canonical?.text
  const { judged } = await openVideoValidator(shapes)(data, () => page, openPageLocator(html, data))
  const [video, ...others] = videosInGraph(data)
  const told = [
    ...problems,
    ...judged.flatMap((each) => each.problems),
    ...ofAddress(html),
    ...ofRobots(html),
  ]
  if (video === undefined)
    return { name: '', problems: [...told, violation('page-no-video', html.placeOf(0), [])].map(readable) }
  if (others.length > 0)
    told.push(violation('page-many-videos', placeOfStatement(html), [], `${others.length + 1}`))
  const said = (word: string): string[] => schemaOrgValues(data, video, word)
  const [name = ''] = said('name')
  told.push(...ofMainPage(html, said('mainEntityOfPage')), ...ofPlayer(html, said))
  for (const title of said('name').slice(0, 1))
    if (!html.visible.includes(comparableText(title)))
      told.push(violation('page-title', placeOfStatement(html, 'name', title), ['name'], formatValue(title)))
  for (const picture of html.pictures) {
    const known = said('thumbnailUrl').filter((each) => /^https?:/.test(each))
    if (known.length > 0 && !known.includes(absolute(picture.text, page)))
      told.push(
        violation(
          'page-thumbnail',
          html.placeOf(picture.offset),
          ['thumbnailUrl'],
          formatValue(picture.text),
          formatValue(known[0]),
        ),
      )
  }
  return { name, problems: told.map(readable) }
}

/** The one address of the page. */
function ofAddress({ canonical, placeOf }: PageContent): Problem[] {
  const [first, ...others] = canonical
  if (first === undefined) return [warning('page-no-canonical', placeOf(0), [])]
  const told = others
    .filter(({ text }) => text !== first.text)
    .map(({ text, offset }) =>
      violation('page-canonical-twice', placeOf(offset), [], formatValue(text), formatValue(first.text)),
    )
  if (!/^https?:\/\/./.test(first.text))
    told.push(violation('page-canonical', placeOf(first.offset), [], formatValue(first.text)))
  return told
}

function ofRobots({ robots, placeOf }: PageContent): Problem[] {
  return robots.flatMap(({ text, offset }) => {
    if (/\b(noindex|none)\b/i.test(text))
      return [violation('page-noindex', placeOf(offset), [], formatValue(text))]
    const hides = /\bnosnippet\b|max-video-preview\s*:\s*0\b/i.test(text)
    return hides ? [warning('page-nosnippet', placeOf(offset), [], formatValue(text))] : []
  })
}

/** Structured data that speak of another page than the one they stand in. */
function ofMainPage(html: PageContent, pages: readonly string[]): Problem[] {
  const page = html.canonical[0]?.text
  if (page === undefined) return []
  return pages
    .filter((each) => each !== page)
    .map((each) =>
      violation(
        'page-main',
        placeOfStatement(html, 'mainEntityOfPage', each),
        ['mainEntityOfPage'],
        formatValue(each),
        formatValue(page),
      ),
    )
}

/** The player that the structured data name, in the page as it is served, where a visitor sees it. */
function ofPlayer(html: PageContent, said: (word: string) => readonly string[]): Problem[] {
  const wanted = [...said('contentUrl'), ...said('embedUrl')]
  if (wanted.length === 0) return []
  const page = html.canonical[0]?.text
  const among = (players: readonly PageText[]): PageText | undefined =>
    players.find(({ text }) => wanted.some((address) => isSamePlayer(address, absolute(text, page))))
  if (among(html.players) !== undefined) return []
  const hidden = among(html.hiddenPlayers)
  if (hidden !== undefined)
    return [violation('page-player-hidden', html.placeOf(hidden.offset), [], formatValue(hidden.text))]
  const late = among(html.latePlayers)
  if (late !== undefined)
    return [violation('page-player-late', html.placeOf(late.offset), [], formatValue(late.text))]
  const word = said('embedUrl').length > 0 ? 'embedUrl' : 'contentUrl'
  return [
    violation(
      'page-no-player',
      placeOfStatement(html, word, wanted.at(-1)),
      [word],
      formatValue(wanted.at(-1)),
    ),
  ]
}

/** Whether two addresses play the same: the second may carry more parameters than the first. */
function isSamePlayer(named: string, found: string): boolean {
  const [a, b] = [parseUrl(named), parseUrl(found)]
  if (a === undefined || b === undefined) return false
  const bare = ({ host, pathname }: URL): string => host.replace(/^www\./, '') + pathname
  return (
    bare(a) === bare(b) && [...a.searchParams].every(([name, value]) => b.searchParams.get(name) === value)
  )
}

function absolute(address: string, page: string | undefined): string {
  const base = parseUrl(page ?? '')?.href ?? `${RELATIVE_BASE}/`
  return parseUrl(address, base)?.href ?? address
}

/** A problem that shows relative addresses as they were written. */
function readable(problem: Problem): Problem {
  const { fr, en } = problem.message
  return {
    ...problem,
    message: { fr: fr.replaceAll(RELATIVE_BASE, ''), en: en.replaceAll(RELATIVE_BASE, '') },
  }
}
