import type { QueryWords } from '../words/query-words.ts'

/** Why a query was not answered, and where in its text, if that is known: from `start` up to `end`. */
export type QueryMistake = {
  readonly word: keyof QueryWords
  readonly place?: QueryRange
}

/** A piece of a query; lines and columns count from 1. */
export type QueryRange = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly found: string
}

/** The mistake that the engine means; it tells places in three ways, all of them in words. */
export function findQueryMistake(reason: string, query: string): QueryMistake {
  if (reason.includes('operation type')) return { word: 'update' }
  if (reason.startsWith('Query source identification failed')) return { word: 'elsewhere' }
  const [, offset] = /^unexpected character: [\s\S]* at offset: (\d+)/.exec(reason) ?? []
  if (offset !== undefined) return at(Number(offset), query)
  const [, line, dashes] = /^Parse error on line (\d+)\n[^\n]*\n(-*)\^/.exec(reason) ?? []
  if (line !== undefined) return at(startOf(Number(line), query) + (dashes?.length ?? 0), query)
  if (reason.startsWith('Parse error')) return at(query.trimEnd().length, query)
  const [, prefix] = /^Unknown prefix: (.*)$/.exec(reason) ?? []
  const start = prefix === undefined ? -1 : query.search(new RegExp(`(?<![\\w<:/-])${literally(prefix)}:`))
  if (start >= 0) return { word: 'unknownPrefix', place: placeOf(start, start + `${prefix}:`.length, query) }
  return { word: 'failed' }
}

function at(start: number, query: string): QueryMistake {
  const [found = ''] = /^[\p{L}\p{N}_:?$-]+|^\S/u.exec(query.slice(start)) ?? []
  return {
    word: found === '' ? 'unfinished' : 'syntax',
    place: placeOf(start, start + found.length, query),
  }
}

function placeOf(start: number, end: number, query: string): QueryRange {
  const lines = query.slice(0, start).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return { start, end, line: lines.length, column, found: query.slice(start, end) }
}

function startOf(line: number, query: string): number {
  const before = query.split('\n').slice(0, line - 1)
  return before.join('\n').length + (before.length > 0 ? 1 : 0)
}

/** A text as a pattern that only this text matches. */
function literally(text: string): string {
  return text.replaceAll(/[^\w-]/g, '\\$&')
}
