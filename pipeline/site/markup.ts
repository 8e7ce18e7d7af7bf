/** HTML that is safe to put into a page: only `html` and `scriptJson` make it, and they escape what they are given. */
export type Markup = { readonly markup: string }

type Content = Markup | string | number | undefined | false | readonly Content[]

/**
 * A template tag for HTML. Values between `${` and `}` are escaped, unless they are `Markup`; lists are joined, and undefined
 * and false stand for nothing.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { markup: strings.map((string, index) => string + contentText(contents[index])).join('') }
}

/** A JSON value as the content of a script element, which no text in the value can close. */
export function scriptJson(value: unknown): Markup {
  return { markup: JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape) }
}

/** A text escaped for HTML and XML, in content or in a quoted attribute. */
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

function contentText(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'string') return escapeHtml(content)
  if (typeof content === 'number') return String(content)
  return 'markup' in content ? content.markup : content.map(contentText).join('')
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
