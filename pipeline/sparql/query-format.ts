import type { Message } from '../language/message.ts'
import { SCHEMA_HTTPS } from '../rdf/vocabulary.ts'
import { type SparqlJsonResults, sparqlResultTable } from '../report/text-table.ts'
import type { ResultKind } from './engine.ts'
import { queryMessages } from './query-error.ts'

/** The formats in which `query` prints an answer. */
export const queryFormats = ['table', 'csv', 'json', 'tsv', 'ttl'] as const

/** A format in which `query` prints an answer. */
export type QueryFormat = (typeof queryFormats)[number]

/** The media type that is requested from an engine, by the kind of the result and the format to be printed. */
export const mediaTypeOfFormat: Readonly<Record<ResultKind, Readonly<Partial<Record<QueryFormat, string>>>>> =
  {
    bindings: {
      table: 'application/sparql-results+json',
      csv: 'text/csv',
      json: 'application/sparql-results+json',
      tsv: 'text/tab-separated-values',
    },
    quads: { table: 'text/turtle', ttl: 'text/turtle', json: 'application/ld+json' },
    boolean: { table: 'application/sparql-results+json', json: 'application/sparql-results+json' },
  }

/** An answer ready to print, with a hint where it is probably not the one that was meant. */
export type PrintedAnswer = { readonly text: string; readonly hint?: Message }

/** A result as text for the terminal or a file; `base` shortens the publication's addresses in tables. */
export function printAnswer(
  { kind, text, query }: { readonly kind: ResultKind; readonly text: string; readonly query: string },
  format: QueryFormat,
  base: string,
): PrintedAnswer {
  const printed = format === 'table' ? tableText(kind, text, base) : text
  const ended = printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`
  return isEmptyAnswer(printed, kind, format) ? { text: ended, hint: emptyHint(query) } : { text: ended }
}

function tableText(kind: ResultKind, text: string, base: string): string {
  if (kind === 'bindings') return sparqlResultTable(JSON.parse(text) as SparqlJsonResults, base)
  return kind === 'boolean' ? `${JSON.parse(text).boolean}` : text
}

function isEmptyAnswer(text: string, kind: ResultKind, format: QueryFormat): boolean {
  if (kind === 'boolean') return false
  if (format === 'json') return /^\s*\[\s*\]\s*$|"bindings":\s*\[\s*\]/.test(text)
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.length === (format === 'csv' || format === 'tsv' ? 1 : 0)
}

/** The probable reason for an answer without a row. */
function emptyHint(query: string): Message {
  return query.includes(SCHEMA_HTTPS) ? queryMessages.https : queryMessages.empty
}
