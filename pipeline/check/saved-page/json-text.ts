/** How many wrappings are taken off at either end. */
const MAX_WRAPPINGS = 20

/**
 * The JSON of a script block without what older systems wrap around it: comments of HTML and of JavaScript, CDATA marks, a byte order
 * mark, a semicolon. Spaces take the place of what is before, so that offsets stay.
 */
export function unwrapJson(text: string): string {
  const start = jsonStart(text)
  return ' '.repeat(start) + text.slice(start, jsonEnd(text, start))
}

/** What may stand before JSON; a line comment may open CDATA on its line. */
const BEFORE = /<!--[\s\S]*?-->|<!--|<!\[CDATA\[|\/\*[\s\S]*?\*\/|\/\/(?=\s*<!)|\/\/[^\n]*/y

function jsonStart(text: string): number {
  let start = afterSpaces(text, 0)
  for (let count = 0; count < MAX_WRAPPINGS; count++) {
    BEFORE.lastIndex = start
    const [found] = BEFORE.exec(text) ?? []
    if (found === undefined) break
    const end = start + found.length
    // a comment that holds all there is, is a mark around JSON
    const isAround = found.startsWith('<!--') && text.indexOf('{', end) < 0 && text.indexOf('[', end) < 0
    start = afterSpaces(text, isAround ? start + 4 : end)
  }
  return start
}

function jsonEnd(text: string, start: number): number {
  let end = beforeSpaces(text, text.length, start)
  for (let count = 0; count < MAX_WRAPPINGS && end > start; count++) {
    const shorter = wrappingStart(text, start, end)
    if (shorter === undefined) break
    end = beforeSpaces(text, shorter, start)
  }
  return end
}

/** Where the last wrapping of the text between two offsets starts, if it ends in one. */
function wrappingStart(text: string, start: number, end: number): number | undefined {
  const endsIn = (mark: string): boolean => text.endsWith(mark, end) && end - start >= mark.length
  if (endsIn(']]>')) return end - 3
  if (endsIn('-->')) {
    const open = text.lastIndexOf('<!--', end)
    return open > text.lastIndexOf('}', end) ? open : end - 3
  }
  if (endsIn('*/')) return Math.max(start, text.lastIndexOf('/*', end))
  if (endsIn(';')) return end - 1
  const line = Math.max(start, text.lastIndexOf('\n', end - 1) + 1)
  if (text.startsWith('//', afterSpaces(text, line))) return line
  return endsIn('//') ? end - 2 : undefined
}

const SPACE = /[\s\ufeff]/

function afterSpaces(text: string, start: number): number {
  let at = start
  while (at < text.length && SPACE.test(text[at] ?? '')) at++
  return at
}

function beforeSpaces(text: string, end: number, start: number): number {
  let at = end
  while (at > start && SPACE.test(text[at - 1] ?? '')) at--
  return at
}
