/** Elements whose text is code, or is read by programs. */
const VERBATIM = new Set(['code', 'pre', 'script', 'style', 'textarea', 'kbd', 'samp'])

/** Elements without content. Source: HTML Living Standard, void elements. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'

/** What French typography joins to the word beside it. */
const FRENCH_SPACES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\S|^) (?=[;!?](?![\p{L}\d]))/gu, NARROW_NO_BREAK],
  [/(?<=\S|^) (?=:(?:\s|$))/g, NO_BREAK],
  [/(?<=\S|^) (?=»)/g, NO_BREAK],
  [/(?<=«) (?=\S|$)/g, NO_BREAK],
  [/(?<=\d) (?=(?:h|min|s|o|ko|Mo|Go|octets|%|€)(?![\p{L}\d]))/gu, NO_BREAK],
  [/(?<=\bn°|\bp\.) (?=\d)/g, NO_BREAK],
]

/**
 * The HTML of a page, with the no-break spaces of French typography in its French texts: before `;`, `!`, `?`, `:` and units, and
 * inside guillemets. A space must be there: none is added, and no other character changes. Attributes, code and texts in other
 * languages stay as they are. Takes HTML that `html` made, where `<` and `>` stand for tags alone.
 */
export function typesetPage(page: string, tag: string): string {
  const open: { readonly name: string; readonly isFrench: boolean }[] = []
  let isFrench = isFrenchTag(tag)
  return page.replaceAll(
    /<(\/?)([a-z][a-z0-9-]*)([^>]*)>|<![^>]*>|[^<]+/g,
    (piece, end, name, attributes) => {
      if (name === undefined) return isFrench && piece[0] !== '<' ? typesetText(piece) : piece
      if (end === '/') {
        const start = open.findLastIndex((each) => each.name === name)
        isFrench = open[start]?.isFrench ?? isFrench
        if (start !== -1) open.length = start
        return piece
      }
      if (VOID.has(name) || attributes.endsWith('/')) return piece
      open.push({ name, isFrench })
      const own = / lang="([^"]*)"/.exec(attributes)?.[1]
      if (VERBATIM.has(name)) isFrench = false
      else if (own !== undefined) isFrench = isFrenchTag(own)
      return piece
    },
  )
}

function typesetText(text: string): string {
  return FRENCH_SPACES.reduce((typeset, [space, replacement]) => typeset.replaceAll(space, replacement), text)
}

function isFrenchTag(tag: string): boolean {
  return /^fr(?:-|$)/i.test(tag)
}
