import { colon } from '../language/punctuation.ts'
import { textDirection } from '../language/text-direction.ts'
import type { Document } from '../rdf/document.ts'
import type { Node } from '../rdf/node.ts'
import { type Gap, type Passage, passageSecond, passagesOf } from '../transcript/passages.ts'
import type { Transcript } from '../transcript/spoken-text.ts'
import { formatClock, formatLanguage } from './format-values.ts'
import { localizedText } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { canStartAnywhere, momentLink } from './moment-link.ts'
import { pickText, type Site } from './site.ts'
import { transcriptFileName } from './transcript-files.ts'

/** What the script of a transcript needs to cite a passage; it fills in `{…}`. */
export type CitationSettings = {
  readonly label: string
  readonly labelAt: string
  readonly template: string
  readonly title: string
  /** The address of the page, to which the moment is added. */
  readonly address: string
  /** What is said of captions that a machine made. */
  readonly machine: string
  readonly copy: string
  readonly copied: string
}

/**
 * What is said in the video: in prose, as a record has it, then from files of captions, a section a language: paragraphs, each with
 * the moment at which it begins, which starts the video there, and a link to its address. `browser/transcript.ts` adds a search, marks
 * the paragraph that is being said, and makes a button of the link that gives the paragraph as a quotation.
 */
export function transcriptSections({ transcript }: Node, document: Document, site: Site): Markup {
  const isFirst = document.transcripts.length === 0
  return html`${
    transcript !== undefined &&
    html`<section${isFirst && html` id="transcript"`}><h2>${site.words.transcript}</h2><div class="transcript">${localizedText(transcript, site)}</div></section>
`
  }${document.transcripts.map((each, index) => transcriptSection(each, index, document, site))}`
}

function transcriptSection(transcript: Transcript, index: number, document: Document, site: Site): Markup {
  const { words } = site
  const { inLanguage, isMachineMade, cues, gaps } = transcript
  const isAlone = document.transcripts.length === 1
  const title = isAlone ? words.transcript : words.transcriptIn(formatLanguage(inLanguage, site.tag))
  const id = index === 0 ? 'transcript' : `transcript-${index + 1}`
  return html`<section class="spoken"${index === 0 && html` id="transcript"`}><h2 id="${id}-title">${title}</h2>
${
  isMachineMade &&
  html`<p class="quiet">${words.transcriptByMachine}</p>
`
}<p class="quiet">${words.transcriptFiles}${colon(site.language)}${fileLinks(transcript, site)}</p>
<p class="spoken-search" hidden><label>${words.transcriptSearch} <input type="search" autocomplete="off"></label> <span role="status" data-one="${words.passagesFound(1)}" data-many="${words.passagesFound(2)}"></span></p>
<div class="spoken-text" role="region" tabindex="0" aria-labelledby="${id}-title" data-citation="${JSON.stringify(citationSettings(transcript, document, site))}" lang="${inLanguage}"${textDirection(inLanguage) !== textDirection(site.tag) && html` dir="${textDirection(inLanguage)}"`}>
${inOrder(passagesOf(cues, gaps), gaps).map((each) => ('turns' in each ? passage(each, inLanguage, document, site) : gapLine(each, site)))}</div></section>
`
}

function fileLinks(transcript: Transcript, { words }: Site): Markup {
  const names = { txt: words.transcriptText, vtt: 'WebVTT', srt: 'SubRip' } as const
  return html`${(['txt', 'vtt', 'srt'] as const).map(
    (ending, index) =>
      html`${index > 0 && ', '}<a href="${transcriptFileName(transcript, ending)}" download>${names[ending]}</a>`,
  )}`
}

/** Passages and gaps in the order of their starts; a gap stands before what begins with it. */
function inOrder(passages: readonly Passage[], gaps: readonly Gap[]): (Passage | Gap)[] {
  return [...gaps, ...passages].sort((one, other) => one.start - other.start)
}

function citationSettings(
  { isMachineMade }: Transcript,
  { nodes, address }: Document,
  site: Site,
): CitationSettings {
  const { words } = site
  const title = pickText(nodes[0]?.name, site)?.text ?? address
  return {
    label: words.citePassage,
    labelAt: words.citePassageAt,
    template: words.passageCitation,
    title,
    address,
    machine: isMachineMade ? words.machineCaptions : '',
    copy: words.copy,
    copied: words.copied,
  }
}

function passage(each: Passage, inLanguage: string, document: Document, site: Site): Markup {
  const second = passageSecond(each)
  const clock = html`${formatClock(second)}`
  const moment = canStartAnywhere(document) ? momentLink(second, clock, document) : clock
  return html`<p data-from="${second}"><span class="moment">${moment}</span> ${each.turns.map(
    ({ speaker, text }, index) =>
      html`${index > 0 && html`<br>`}${speaker !== undefined && html`<b>${speaker}${colon(site.language)}</b>`}${speaker === undefined && each.turns.length > 1 && '– '}${text}`,
  )} <a class="cite" href="?t=${second}"${inLanguage !== site.tag && html` lang="${site.tag}"`}>${site.words.passageLink}</a></p>
`
}

function gapLine({ start, end }: Gap, { words, tag }: Site): Markup {
  const [from, to] = [formatClock(Math.floor(start)), formatClock(Math.ceil(end))]
  return html`<p class="quiet" lang="${tag}">${words.passageWithheld(from, to)}</p>
`
}
