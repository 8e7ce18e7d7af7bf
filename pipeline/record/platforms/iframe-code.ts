/** Whether a text is HTML that somebody copied to show a video, and no address. */
export function isCode(typed: string): boolean {
  return /^\s*<[a-z!]/i.test(typed) && !/^\s*<https?:/i.test(typed)
}

/**
 * The address of the only `<iframe>` in a code; `undefined` where there is none, or several. Of the code nothing else is read: neither
 * scripts nor other attributes.
 */
export function iframeSource(code: string): string | undefined {
  if (code.length > MAX_CODE_CHARACTERS) return undefined
  const [first, ...others] = code.matchAll(/<iframe(?=[\s/>])/gi)
  if (first === undefined || others.length > 0) return undefined
  ATTRIBUTE.lastIndex = first.index + first[0].length
  const attributes = new Map<string, string>()
  for (let found = ATTRIBUTE.exec(code); found !== null; found = ATTRIBUTE.exec(code)) {
    const [, name = '', ...values] = found
    const value = values.find((each) => each !== undefined) ?? ''
    // the first of two attributes of one name is the one that counts, as browsers have it
    if (!attributes.has(name.toLowerCase())) attributes.set(name.toLowerCase(), value)
  }
  // a banner for consent keeps the address elsewhere until the visitor agrees
  const source = attributes.get('src') || attributes.get('data-src') || ''
  return source.trim().replaceAll('&amp;', '&') || undefined
}

const MAX_CODE_CHARACTERS = 5000

/** One attribute, by signs that exclude each other at every step. */
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y
