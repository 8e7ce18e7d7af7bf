import { SCHEMA_HTTPS } from '../../rdf/vocabulary.ts'
import type { QueryWords } from '../words/query-words.ts'

/** The sentence on the probable reason why a query has no rows, and the undeclared prefix if that is the reason. */
export function emptyAnswerHint(query: string): {
  readonly word: keyof QueryWords
  readonly prefix?: string
} {
  if (query.includes(SCHEMA_HTTPS)) return { word: 'https' }
  const text = query.replaceAll(/#.*$|"[^"]*"|'[^']*'|<[^>]*>/gm, ' ')
  const declared = [...text.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map(([, prefix]) => prefix)
  const used = [...text.matchAll(/(?<![\w?$:-])([A-Za-z][\w-]*):(?=\w)/g)].map(([, prefix = '']) => prefix)
  const undeclared = used.find((prefix) => !declared.includes(prefix))
  if (undeclared !== undefined) return { word: 'prefix', prefix: undeclared }
  return { word: /\b(FROM|GRAPH)\b/i.test(text) ? 'graph' : 'empty' }
}
