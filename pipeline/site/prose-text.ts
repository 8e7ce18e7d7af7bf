import { html, type Markup } from './markup.ts'

/** A text of several lines as paragraphs, cut at empty lines; within one, lines break where they do in the text. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/** The lines of a paragraph, in which addresses are links; only those over http and https. */
export function proseLines(paragraph: string): Markup {
  const lines = paragraph.split('\n').map(withLinks)
  return html`${lines.map((line, index) => html`${index > 0 && html`<br>\n`}${line}`)}`
}

function withLinks(line: string): Markup {
  const pieces: (Markup | string)[] = []
  let position = 0
  for (const match of line.matchAll(/\bhttps?:\/\/[^\s<>"'«»“”]+/gi)) {
    const address = withoutPunctuation(match[0])
    if (!URL_FORM.test(address)) continue
    pieces.push(line.slice(position, match.index), html`<a href="${address}" rel="external">${address}</a>`)
    position = match.index + address.length
  }
  return html`${[...pieces, line.slice(position)]}`
}

/** A host with a point, a port or none, and the rest. */
const URL_FORM = /^https?:\/\/[^/?#@]+\.[^/?#@.]+(?:[/?#].*)?$/i

/** An address without the punctuation of the sentence around it; a bracket that it opens itself stays. */
function withoutPunctuation(address: string): string {
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1] ?? ''
    const isOpened = last === ')' && count(address.slice(0, end), '(') >= count(address.slice(0, end), ')')
    if (isOpened || !/[.,;:!?)\]}…’]/.test(last)) break
  }
  return address.slice(0, end)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
