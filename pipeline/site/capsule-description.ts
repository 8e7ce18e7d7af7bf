import type { Node } from '../rdf/node.ts'
import { langAttribute } from './fragments.ts'
import { html, type Markup } from './markup.ts'
import { paragraphsOf, proseLines } from './prose-text.ts'
import { foreignTag, pickText, type Site } from './site.ts'

/** How many characters of a description stand in front of what is unfolded. */
const MAX_OPEN_CHARACTERS = 400

/** The description of a capsule as it is written, with its lines and links; of a long one, the later paragraphs are unfolded. */
export function capsuleDescription({ description }: Node, site: Site): Markup | false {
  const picked = pickText(description, site)
  if (picked === undefined) return false
  const paragraphs = paragraphsOf(picked.text)
  const openCount = countOfOpen(paragraphs)
  const rest = paragraphs.slice(openCount)
  return html`<div class="description"${langAttribute(foreignTag(picked, site), site)}>
${paragraphs.slice(0, openCount).map((text, index) => paragraph(text, index === 0))}${
  rest.length > 0 &&
  html`<details><summary lang="${site.tag}">${site.words.readMore}</summary>
${rest.map((text) => paragraph(text, false))}</details>
`
}</div>
`
}

function paragraph(text: string, isLead: boolean): Markup {
  return html`<p${isLead && html` class="lead"`}>${proseLines(text)}</p>
`
}

/** How many paragraphs stay open: the first, and those that fit after it; a single short one is not worth unfolding. */
function countOfOpen(paragraphs: readonly string[]): number {
  let length = 0
  const tooLong = paragraphs.findIndex((text, index) => {
    length += text.length
    return index > 0 && length > MAX_OPEN_CHARACTERS
  })
  return tooLong < 0 ? paragraphs.length : tooLong
}
