import type { QueryWords } from '../words/query-words.ts'

/** The sentence on why the engine refused a query, and the range of the query's text that it concerns, if known. */
type QueryMistake = {
  readonly word: keyof QueryWords
  readonly range?: QueryRange
}

/** A range of a query's text, from `start` up to `end` (UTF-16 units); line and column of its start count from 1. */
export type QueryRange = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly found: string
}

/** The mistake behind an engine's message, which gives positions in three different forms, all of them in prose. */
export function findQueryMistake(reason: string, query: string): QueryMistake {
  if (reason.includes('operation type')) return { word: 'update' }
  if (reason.startsWith('Query source identification failed')) return { word: 'elsewhere' }
  const [, offset] = /^unexpected character: [\s\S]* at offset: (\d+)/.exec(reason) ?? []
  if (offset !== undefined) return mistakeAt(Number(offset), query)
  const [, line, dashes] = /^Parse error on line (\d+)\n[^\n]*\n(-*)\^/.exec(reason) ?? []
  if (line !== undefined) return mistakeAt(lineStart(Number(line), query) + (dashes?.length ?? 0), query)
  if (reason.startsWith('Parse error')) return mistakeAt(query.trimEnd().length, query)
  const [, prefix] = /^Unknown prefix: (.*)$/.exec(reason) ?? []
  const start =
    prefix === undefined ? -1 : query.search(new RegExp(`(?<![\\w<:/-])${escapePattern(prefix)}:`))
  if (start >= 0) return { word: 'unknownPrefix', range: rangeOf(start, start + `${prefix}:`.length, query) }
  return { word: 'failed' }
}

function mistakeAt(start: number, query: string): QueryMistake {
  const [found = ''] = /^[\p{L}\p{N}_:?$-]+|^\S/u.exec(query.slice(start)) ?? []
  return {
    word: found === '' ? 'unfinished' : 'syntax',
    range: rangeOf(start, start + found.length, query),
  }
}

function rangeOf(start: number, end: number, query: string): QueryRange {
  const lines = query.slice(0, start).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return { start, end, line: lines.length, column, found: query.slice(start, end) }
}

function lineStart(line: number, query: string): number {
  const before = query.split('\n').slice(0, line - 1)
  return before.join('\n').length + (before.length > 0 ? 1 : 0)
}

/** A regular expression that matches exactly this text. */
function escapePattern(text: string): string {
  return text.replaceAll(/[^\w-]/g, '\\$&')
}
