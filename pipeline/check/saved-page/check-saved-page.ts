import { decodeHTML } from 'entities'
import type { Message } from '../../language/message.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation, warning } from '../../problems/rule-problem.ts'
import { openVideoValidator } from '../search-engines/video-validator.ts'
import { comparableText, type PageContent, readPageContent } from './html-reader.ts'
import type { LocatedVideo } from './located-video.ts'
import { absoluteAddress, playerProblems } from './page-player.ts'
import { RELATIVE_BASE, UNKNOWN_PAGE } from './page-statement.ts'
import { readStructuredData } from './page-structured-data.ts'
import { formNames, type PageVideos, type VideoDescription, videosOfPage } from './page-videos.ts'
import { unreadProblems } from './unread-data.ts'

/** The name of a page's video, the forms it is described in unless that is JSON-LD alone, and what is wrong with the page. */
type PageVerdict = { readonly name: string; readonly forms?: Message; readonly problems: readonly Problem[] }

/** A video with what it lacks. */
type JudgedVideo = { readonly video: VideoDescription; readonly problems: readonly Problem[] }

/**
 * Judges a saved page: its structured data by shapes in Turtle, and what visitors and robots find of the video before any
 * script has run.
 */
export async function checkSavedPage(file: string, text: string, shapes: string): Promise<PageVerdict> {
  const html = readPageContent(file, text)
  const { statements, problems } = await readStructuredData(html)
  const videos = videosOfPage(html, statements)
  const judged = await judgeVideos(html, videos, shapes)
  const found = [
    ...problems,
    ...judged.flatMap((each) => each.problems),
    ...canonicalProblems(html),
    ...robotsProblems(html),
  ]
  const [first] = judged
  if (first === undefined) {
    found.push(
      violation('page-no-video', html.placeOf(0), []),
      ...unreadProblems(html, problems.length === 0),
    )
    return { name: '', problems: found.map(withRelativeAddresses) }
  }
  const { video } = first
  const { subject, valuesOf } = video
  if (videos.count > 1) {
    const forms = formNames(videos.videos.flat().flatMap((each) => [...each.forms]))
    found.push(
      violation(
        'page-many-videos',
        videos.place(subject.value, '@type', 'VideoObject'),
        [],
        `${videos.count}`,
        forms,
      ),
    )
  }
  const located: LocatedVideo = {
    valuesOf,
    placeOf: (property, value) => videos.place(subject.value, property, value),
  }
  found.push(
    ...mainPageProblems(html, located),
    ...playerProblems(html, located),
    ...titleProblems(html, located),
    ...pictureProblems(html, located),
  )
  const forms = new Set(videos.videos[0]?.flatMap((each) => [...each.forms]))
  return {
    name: valuesOf('name')[0] ?? '',
    ...(forms.size === 1 && forms.has('jsonld') ? {} : { forms: formNames(forms) }),
    problems: found.map(withRelativeAddresses),
  }
}

/** Each video by the description that lacks least, since search engines take the one that they can use. */
async function judgeVideos(
  html: PageContent,
  { videos, data, place }: PageVideos,
  shapes: string,
): Promise<JudgedVideo[]> {
  const validated = await openVideoValidator(shapes)(
    data,
    html.canonical[0]?.text,
    (subject, property, value) => ({
      path: property === undefined ? [] : [property],
      place: place(subject, property, value),
    }),
  )
  const bySubject = new Map(validated.map(({ video, problems }) => [video.value, problems]))
  return videos.flatMap((descriptions) => {
    const [best] = descriptions
      .map((video) => ({ video, problems: bySubject.get(video.subject.value) ?? [] }))
      .sort((a, b) => weightOf(a.problems) - weightOf(b.problems))
    return best === undefined ? [] : [best]
  })
}

/** How much is wrong: a requirement counts more than all recommendations. */
function weightOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { severity }) => sum + (severity === 'violation' ? 1000 : 1), 0)
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
function mainPageProblems(html: PageContent, { valuesOf, placeOf }: LocatedVideo): Problem[] {
  const page = html.canonical[0]?.text
  if (page === undefined) return []
  const property = 'mainEntityOfPage'
  return valuesOf(property)
    .filter((address) => address !== page)
    .map((address) =>
      violation('page-main', placeOf(property, address), [property], formatValue(address), formatValue(page)),
    )
}

/** Visitors must see the title. */
function titleProblems(html: PageContent, { valuesOf, placeOf }: LocatedVideo): Problem[] {
  const isVisible = (text: string): boolean => html.visible.includes(comparableText(text))
  return valuesOf('name')
    .slice(0, 1)
    .filter((title) => !isVisible(title))
    .map((title) => {
      const place = placeOf('name', title)
      const [entity] = /&#?\w+;/.exec(title) ?? []
      if (entity !== undefined && isVisible(decodeHTML(title)))
        return warning('page-entity', place, ['name'], formatValue(entity), formatValue(decodeHTML(entity)))
      return violation('page-title', place, ['name'], formatValue(title))
    })
}

/** Pictures in the page's head must be among the thumbnails. */
function pictureProblems(html: PageContent, { valuesOf }: LocatedVideo): Problem[] {
  const thumbnails = valuesOf('thumbnailUrl').filter(
    (address) => /^https?:/.test(address) && !address.startsWith(UNKNOWN_PAGE),
  )
  if (thumbnails.length === 0) return []
  return html.pictures
    .filter(({ text }) => !thumbnails.includes(absoluteAddress(text, html.base)))
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
  const relative = (text: string): string => text.replaceAll(RELATIVE_BASE, '').replaceAll(UNKNOWN_PAGE, '')
  const { fr, en } = problem.message
  return { ...problem, message: { fr: relative(fr), en: relative(en) } }
}
