import { colon } from '../language/punctuation.ts'
import type { Document } from '../rdf/document.ts'
import { durationSeconds } from '../record/duration.ts'
import { chaptersDescription, chaptersTrack, type VideoChapter } from '../transcript/chapter-files.ts'
import { html, type Markup } from './markup.ts'
import { pickText, type Site } from './site.ts'

/** The file with the chapters as a track of WebVTT, and that with the lines for the description of a video on YouTube. */
export const CHAPTER_TRACK_FILE = 'chapters.vtt'
const CHAPTER_LINES_FILE = 'chapters.txt'

/**
 * The files beside the page of a capsule in which its chapters can be taken away, by name: a track, if it is known when the last one ends,
 * and lines for a description, if YouTube makes chapters of them. They are made of the data, beside which they stand.
 */
export function chapterFiles({ nodes, data }: Document, site: Site): ReadonlyMap<string, string> {
  const chapters = data.nodes.flatMap(({ '@type': types, name, startOffset, endOffset }): VideoChapter[] => {
    if (!types?.includes('Clip')) return []
    const end = typeof endOffset === 'number' ? { end: endOffset } : {}
    return [{ name: pickText(name, site)?.text ?? '', start: Number(startOffset), ...end }]
  })
  const duration = nodes[0]?.duration
  const videoEnd = typeof duration === 'string' ? durationSeconds(duration) || undefined : undefined
  const track = chaptersTrack(chapters, videoEnd)
  const { text, faults } = chaptersDescription(chapters, videoEnd)
  return new Map([
    ...(track === undefined ? [] : [[CHAPTER_TRACK_FILE, track] as const]),
    ...(faults.length > 0 ? [] : [[CHAPTER_LINES_FILE, text] as const]),
  ])
}

/** Links to the files with the chapters of a capsule; none where there is no such file. */
export function chapterDownloads(document: Document, site: Site): Markup | false {
  const { words } = site
  const labels: Readonly<Record<string, string>> = {
    [CHAPTER_TRACK_FILE]: 'WebVTT',
    [CHAPTER_LINES_FILE]: words.chapterLines,
  }
  const names = [...chapterFiles(document, site).keys()]
  return (
    names.length > 0 &&
    html`<p class="quiet">${words.transcriptFiles}${colon(site.language)}${names.map(
      (name, index) => html`${index > 0 && ', '}<a href="${name}" download>${labels[name]}</a>`,
    )}</p>
`
  )
}
