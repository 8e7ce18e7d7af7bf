import { decodeHTML } from 'entities'
import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation, warning } from '../../problems/rule-problem.ts'
import { openVideoValidator, schemaOrgValues, videosInGraph } from '../search-engines/video-validator.ts'
import { comparableText, type PageContent, readPageContent } from './html-reader.ts'
import { absoluteAddress, playerProblems } from './page-player.ts'
import {
  openPageLocator,
  placeOfStatement,
  RELATIVE_BASE,
  readStructuredData,
} from './page-structured-data.ts'

/** The name of a page's video, and what search engines would find wrong with the page. */
type PageVerdict = { readonly name: string; readonly problems: readonly Problem[] }

/** The values of a schema.org property of the page's video. */
type VideoValues = (property: string) => readonly string[]

/**
 * Judges a saved page: its structured data by shapes in Turtle, and what visitors and robots find of the video before any
 * script has run.
 */
export async function checkSavedPage(file: string, text: string, shapes: string): Promise<PageVerdict> {
  const html = readPageContent(file, text)
  const { data, problems } = await readStructuredData(html)
  const page = html.canonical[0]?.text
  const validated = await openVideoValidator(shapes)(data, page, openPageLocator(html, data))
  const found = [
    ...problems,
    ...validated.flatMap((each) => each.problems),
    ...canonicalProblems(html),
    ...robotsProblems(html),
  ]
  const [video, ...others] = videosInGraph(data)
  if (video === undefined) found.push(violation('page-no-video', html.placeOf(0), []))
  if (others.length > 0)
    found.push(violation('page-many-videos', placeOfStatement(html), [], `${others.length + 1}`))
  const valuesOf: VideoValues = (property) =>
    video === undefined ? [] : schemaOrgValues(data, video, property)
  if (video !== undefined)
    found.push(
      ...mainPageProblems(html, valuesOf('mainEntityOfPage')),
      ...playerProblems(html, valuesOf),
      ...titleProblems(html, valuesOf),
      ...pictureProblems(html, valuesOf),
    )
  return { name: valuesOf('name')[0] ?? '', problems: found.map(withRelativeAddresses) }
}

/** A page must have one canonical address, and a complete one. */
function canonicalProblems({ canonical, placeOf }: PageContent): Problem[] {
  const [first, ...others] = canonical
  if (first === undefined) return [warning('page-no-canonical', placeOf(0), [])]
  const problems = others
    .filter(({ text }) => text !== first.text)
    .map(({ text, offset }) =>
      violation('page-canonical-twice', placeOf(offset), [], formatValue(text), formatValue(first.text)),
    )
  if (!/^https?:\/\/./.test(first.text))
    problems.push(violation('page-canonical', placeOf(first.offset), [], formatValue(first.text)))
  return problems
}

/** A page must not forbid robots to index it, and should not forbid previews. */
function robotsProblems({ robots, placeOf }: PageContent): Problem[] {
  return robots.flatMap(({ text, offset }) => {
    if (/\b(noindex|none)\b/i.test(text))
      return [violation('page-noindex', placeOf(offset), [], formatValue(text))]
    const forbidsPreview = /\bnosnippet\b|max-video-preview\s*:\s*0\b/i.test(text)
    return forbidsPreview ? [warning('page-nosnippet', placeOf(offset), [], formatValue(text))] : []
  })
}

/** The structured data must name the page's own address. */
function mainPageProblems(html: PageContent, addresses: readonly string[]): Problem[] {
  const page = html.canonical[0]?.text
  if (page === undefined) return []
  const property = 'mainEntityOfPage'
  return addresses
    .filter((address) => address !== page)
    .map((address) => {
      const place = placeOfStatement(html, property, address)
      return violation('page-main', place, [property], formatValue(address), formatValue(page))
    })
}

/** Visitors must see the title. */
function titleProblems(html: PageContent, valuesOf: VideoValues): Problem[] {
  const isVisible = (text: string): boolean => html.visible.includes(comparableText(text))
  return valuesOf('name')
    .slice(0, 1)
    .filter((title) => !isVisible(title))
    .map((title) => {
      const place = placeOfStatement(html, 'name', title)
      const [entity] = /&#?\w+;/.exec(title) ?? []
      if (entity !== undefined && isVisible(decodeHTML(title)))
        return warning('page-entity', place, ['name'], formatValue(entity), formatValue(decodeHTML(entity)))
      return violation('page-title', place, ['name'], formatValue(title))
    })
}

/** Pictures in the page's head must be among the thumbnails. */
function pictureProblems(html: PageContent, valuesOf: VideoValues): Problem[] {
  const thumbnails = valuesOf('thumbnailUrl').filter((address) => /^https?:/.test(address))
  if (thumbnails.length === 0) return []
  return html.pictures
    .filter(({ text }) => !thumbnails.includes(absoluteAddress(text, html.canonical[0]?.text)))
    .map(({ text, offset }) => {
      const path = ['thumbnailUrl']
      return violation(
        'page-thumbnail',
        html.placeOf(offset),
        path,
        formatValue(text),
        formatValue(thumbnails[0]),
      )
    })
}

/** A problem whose message quotes relative addresses as the page has them. */
function withRelativeAddresses(problem: Problem): Problem {
  const { fr, en } = problem.message
  return {
    ...problem,
    message: { fr: fr.replaceAll(RELATIVE_BASE, ''), en: en.replaceAll(RELATIVE_BASE, '') },
  }
}
