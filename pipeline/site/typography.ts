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

/** What a text holds if anything of the above may be in it. */
const MAY_JOIN = / [;!?:»]|« |\d [hmsokMG%€]|[°.] \d/

/** The start tag of an element whose text is code or is read by programs, or that states the language of its text. */
const SCOPE_START = /^<(?:code|pre|script|style|textarea|kbd|samp)(?![a-z0-9-])| lang="([^"]*)"/

/** An element that decides whether the text in it is typeset: how many of its name are open, and what holds around it. */
type Scope = { readonly name: string; readonly isFrenchAround: boolean; depth: number }

/**
 * The HTML of a page, with the no-break spaces of French typography in its French texts: before `;`, `!`, `?`, `:` and units, and
 * inside guillemets. A space must be there: none is added, and no other character changes. Attributes, code and texts in other
 * languages stay as they are. Takes HTML that `html` made, where `<` and `>` stand for tags alone and every element is closed.
 */
export function typesetPage(page: string, tag: string): string {
  const scopes: Scope[] = []
  let isFrench = isFrenchTag(tag)
  let typeset = ''
  let end = 0
  while (end < page.length) {
    const start = page.indexOf('<', end)
    const text = start === -1 ? page.slice(end) : page.slice(end, start)
    typeset += isFrench && MAY_JOIN.test(text) ? typesetText(text) : text
    if (start === -1) break
    end = page.indexOf('>', start) + 1 || page.length
    const markup = page.slice(start, end)
    typeset += markup
    const scope = scopes.at(-1)
    if (markup[1] === '/') {
      if (scope === undefined || !isNamed(markup, scope.name, 2) || --scope.depth > 0) continue
      isFrench = scope.isFrenchAround
      scopes.pop()
      continue
    }
    const decides = SCOPE_START.exec(markup)
    if (decides === null) {
      if (scope !== undefined && isNamed(markup, scope.name, 1)) scope.depth++
      continue
    }
    const [name = ''] = /[a-z][a-z0-9-]*/.exec(markup) ?? []
    if (VOID.has(name) || markup.endsWith('/>')) continue
    scopes.push({ name, isFrenchAround: isFrench, depth: 1 })
    isFrench = decides[1] !== undefined && isFrenchTag(decides[1])
  }
  return typeset
}

/** Whether a tag is that of an element by this name, which begins at an index of it. */
function isNamed(markup: string, name: string, at: number): boolean {
  return markup.startsWith(name, at) && /^[\s/>]$/.test(markup[at + name.length] ?? '')
}

function typesetText(text: string): string {
  return FRENCH_SPACES.reduce((typeset, [space, replacement]) => typeset.replaceAll(space, replacement), text)
}

function isFrenchTag(tag: string): boolean {
  return /^fr(?:-|$)/i.test(tag)
}
