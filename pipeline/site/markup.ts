/** HTML that is safe to put into a page: only `html` makes it, and it escapes whatever is put in. */
export type Markup = { readonly markup: string }

type Content = Markup | string | number | undefined | false | readonly Content[]

/** A piece of HTML; whatever stands in `${}` is escaped, unless it is such a piece itself, or a list of them. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: strings.map((string, index) => string + textOf(contents[index])).join('') }
}

/** A JSON value as the content of a script element, which no text in it can close. */
export function scriptJson(value: unknown): Markup {
  return { markup: JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, escapedUnit) }
}

/** A text between HTML's tags or the quotes of an attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function textOf(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  return 'markup' in content ? content.markup : content.map(textOf).join('')
}

function escapedUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
