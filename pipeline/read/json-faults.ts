/** What a JSON text says and `JSON.parse` does not keep: a name written twice, or a number that has other digits. */
export type JsonFault = {
  readonly rule: 'json-key-twice' | 'json-number'
  /** Where it stands in the text, from 0. */
  readonly index: number
  readonly source: string
}

/** Numbers of fields whose digits may change: not whole, with an exponent, above 15 digits, or minus zero. */
const SUSPECT_NUMBER = /":\s*-?(?:\d+[.eE]|\d{16}|(?<=-)0)/

/**
 * Whether a JSON text may say more than the value that `JSON.parse` made of it. It is quick, because every line is asked: without
 * escapes, each name and each text of the value has two quotes, so that one more is of a name that was written twice.
 */
export function mayLoseJson(text: string, value: unknown): boolean {
  const counts = { quotes: 0, numbers: 0, listedNumbers: 0 }
  countQuotes(value, counts)
  if (counts.listedNumbers > 0) return true
  if (counts.numbers > 0 && SUSPECT_NUMBER.test(text)) return true
  if (text.includes('\\')) return true
  let quotes = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++
  return quotes !== counts.quotes
}

function countQuotes(
  value: unknown,
  counts: { quotes: number; numbers: number; listedNumbers: number },
): void {
  if (typeof value === 'string') counts.quotes += 2
  else if (typeof value === 'number') counts.numbers++
  else if (Array.isArray(value)) {
    for (const item of value)
      if (typeof item === 'number') counts.listedNumbers++
      else countQuotes(item, counts)
  } else if (typeof value === 'object' && value !== null)
    for (const key in value) {
      counts.quotes += 2
      countQuotes((value as Record<string, unknown>)[key], counts)
    }
}

/** Finds the first name that stands twice in one object, or number that is not the same once it is read, of a text that is JSON. */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: (Set<string> | undefined)[] = [] // the names of each object that is open, nothing for a list
  let isName = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    const names = open.at(-1)
    if (sign === '{' || sign === '[') open.push(sign === '{' ? new Set() : undefined)
    else if (sign === '}' || sign === ']') open.pop()
    if (sign === '{' || (sign === ',' && names !== undefined)) isName = true
    else if (sign === '"') {
      const end = endOfText(text, at)
      const fault = isName && names !== undefined ? nameTwice(text, at, end, names) : undefined
      if (fault !== undefined) return fault
      isName = false
      at = end - 1
    } else if (sign === '-' || (sign >= '0' && sign <= '9')) {
      const source = numberAt(text, at)
      if (String(Number(source)) !== source) return { rule: 'json-number', index: at, source }
      at += source.length - 1
    }
  }
  return undefined
}

/** Adds a name to those of its object, or tells that it is among them. */
function nameTwice(text: string, start: number, end: number, names: Set<string>): JsonFault | undefined {
  const source = text.slice(start, end)
  const name = JSON.parse(source) as string
  if (names.has(name)) return { rule: 'json-key-twice', index: start, source }
  names.add(name)
  return undefined
}

/** Where a text of JSON ends, behind its quote. */
function endOfText(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function numberAt(text: string, start: number): string {
  NUMBER.lastIndex = start
  return NUMBER.exec(text)?.[0] ?? ''
}

const NUMBER = /[-+.\deE]+/y
