import type { Path } from '../problem.ts'

/**
 * Where the value at `path` stands in a JSON text that was parsed already: its field's name or its start, or the nearest
 * known place above it; offsets count from 0. Of two fields of one name the last is meant, as JSON.parse has it.
 */
export function offsetInJson(text: string, path: Path): number {
  let at = skipSpace(text, 0)
  let told = at
  for (const step of path) {
    const isMapping = text[at] === '{'
    if (isMapping && typeof step === 'number') continue // a single value typed where a list may stand
    const found = isMapping
      ? field(text, at, String(step))
      : text[at] === '['
        ? item(text, at, Number(step))
        : undefined
    if (found === undefined) break
    told = found.name
    at = found.value
  }
  return told
}

/** Where a field's name and its value begin. */
function field(text: string, open: number, name: string): { name: number; value: number } | undefined {
  let found: { name: number; value: number } | undefined
  let at = skipSpace(text, open + 1)
  while (text[at] === '"') {
    const end = skipText(text, at)
    const value = skipSpace(text, skipSpace(text, end) + 1)
    if (JSON.parse(text.slice(at, end)) === name) found = { name: at, value }
    at = next(text, value)
  }
  return found
}

function item(text: string, open: number, index: number): { name: number; value: number } | undefined {
  let at = skipSpace(text, open + 1)
  for (let passed = 0; text[at] !== ']' && at < text.length; passed++) {
    if (passed === index) return { name: at, value: at }
    at = next(text, at)
  }
  return undefined
}

/** The start of what follows a value and its comma. */
function next(text: string, value: number): number {
  const end = skipSpace(text, skipValue(text, value))
  return text[end] === ',' ? skipSpace(text, end + 1) : end
}

function skipValue(text: string, start: number): number {
  let depth = 0
  let at = start
  do {
    const sign = text[at]
    if (sign === '"') at = skipText(text, at)
    else {
      if (sign === '{' || sign === '[') depth++
      if (sign === '}' || sign === ']') depth--
      at++
    }
  } while (at < text.length && (depth > 0 || !/[\s,\]}]/.test(text[at] as string)))
  return at
}

function skipText(text: string, quote: number): number {
  let at = quote + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (/\s/.test(text[at] ?? '')) at++
  return at
}
