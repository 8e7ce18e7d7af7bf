import type { Path } from '../problems/problem.ts'

/**
 * Indexes a JSON text that was parsed already, and returns a function from a path to a column, counted from 1 in UTF-16 units:
 * where the field's name begins, or the item, or else the nearest known value above; 1 for the whole text. Of two fields of
 * one name the last counts, as in `JSON.parse`. Each object and array on the way is scanned once, however many paths ask.
 */
export function openJsonColumns(text: string): (path: Path) => number {
  let known: Map<number, Inside> | undefined // by where they begin; most texts are never asked for
  const insideOf = (open: number): Inside => {
    known ??= new Map()
    const inside = known.get(open) ?? (text[open] === '{' ? fieldsOf(text, open) : itemsOf(text, open))
    known.set(open, inside)
    return inside
  }
  return (path) => {
    let at = skipSpace(text, 0)
    let column = 0
    for (const step of path) {
      const isMapping = text[at] === '{'
      if (isMapping && typeof step === 'number') continue // a single value typed where a list may stand
      if (!isMapping && text[at] !== '[') break
      const found = insideOf(at).get(isMapping ? step : Number(step))
      if (found === undefined) break
      column = found.name
      at = found.value
    }
    return column + 1
  }
}

/** What a mapping or a list holds, by name or by number: where each begins, name and value. */
type Inside = ReadonlyMap<string | number, { readonly name: number; readonly value: number }>

function fieldsOf(text: string, open: number): Inside {
  const fields = new Map<string, { name: number; value: number }>()
  let at = skipSpace(text, open + 1)
  while (text[at] === '"') {
    const end = skipText(text, at)
    const value = skipSpace(text, skipSpace(text, end) + 1)
    fields.set(JSON.parse(text.slice(at, end)) as string, { name: at, value })
    at = next(text, value)
  }
  return fields
}

function itemsOf(text: string, open: number): Inside {
  const items = new Map<number, { name: number; value: number }>()
  let at = skipSpace(text, open + 1)
  for (; text[at] !== ']' && at < text.length; at = next(text, at))
    items.set(items.size, { name: at, value: at })
  return items
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
