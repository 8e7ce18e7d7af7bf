import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { EditorView } from '@codemirror/view'
import type { DatasetTerm } from '../dataset-terms.ts'

/** What the editor proposes: the prefixes of the data, and their classes and properties; `kinds` are the words for the latter. */
export type Vocabulary = {
  readonly prefixes: readonly (readonly [prefix: string, namespace: string])[]
  readonly terms: readonly DatasetTerm[]
  readonly kinds: Readonly<Record<DatasetTerm['kind'], string>>
}

/** Proposes what may stand at the cursor: a prefix to declare, a variable of the query, or a term or a keyword. */
export function completionSource(vocabulary: Vocabulary): CompletionSource {
  const namespaces = new Map(vocabulary.prefixes)
  return (context) => {
    const { name } = syntaxTree(context.state).resolveInner(context.pos, -1)
    if (name === 'Comment' || name === 'String' || name === 'IriRef') return null
    const text = context.state.doc.toString()
    const declaration = context.matchBefore(/\bPREFIX\s+[\w-]*/i)
    if (declaration !== null) return undeclaredPrefixes(declaration, text, vocabulary)
    const variable = context.matchBefore(/[?$]\w*/)
    if (variable !== null) return { from: variable.from, options: variablesIn(text, variable.text) }
    const word = context.matchBefore(/[\w-]*:?[\w-]*/)
    if (word === null || (word.text === '' && !context.explicit)) return null
    const options = [...termOptions(context, word.from, vocabulary, namespaces), ...KEYWORDS]
    return { from: word.from, options, validFor: /^[\w-]*:?[\w-]*$/ }
  }
}

function undeclaredPrefixes(
  { to, text: typed }: { readonly to: number; readonly text: string },
  text: string,
  { prefixes }: Vocabulary,
): CompletionResult {
  const declared = declaredPrefixes(text)
  const options = prefixes
    .filter(([prefix]) => !declared.has(prefix))
    .map(([prefix, namespace]) => ({
      label: `${prefix}:`,
      detail: namespace,
      apply: `${prefix}: <${namespace}>`,
    }))
  return { from: to - (/[\w-]*$/.exec(typed)?.[0].length ?? 0), options }
}

/** The variables of a query, without the one that is being typed. */
function variablesIn(text: string, typed: string): Completion[] {
  const names = new Set(text.match(/[?$]\w+/g))
  return [...names].filter((name) => name !== typed).map((label) => ({ label, type: 'variable' }))
}

/** The terms of the data; behind `a`, classes come first. One whose prefix the query does not declare brings its declaration. */
function termOptions(
  { state }: CompletionContext,
  from: number,
  { terms, kinds }: Vocabulary,
  namespaces: ReadonlyMap<string, string>,
): Completion[] {
  const declared = declaredPrefixes(state.doc.toString())
  const before = state.sliceDoc(Math.max(0, from - 20), from)
  const first = /(^|\s)(a|rdf:type)\s+$/.test(before) ? 'class' : 'property'
  return terms.map(({ name, kind, count }) => {
    const prefix = name.slice(0, name.indexOf(':'))
    const namespace = declared.has(prefix) ? undefined : namespaces.get(prefix)
    const boost = kind === first ? 2 : 1
    const option = { label: name, detail: `${kinds[kind]}, ${count}`, boost }
    if (namespace === undefined) return option
    const declaration = `PREFIX ${prefix}: <${namespace}>\n`
    return { ...option, apply: (view, _, start, end) => insertTerm(view, name, start, end, declaration) }
  })
}

/** Inserts a term, and the declaration of its prefix at the beginning of the query. */
function insertTerm(view: EditorView, name: string, from: number, to: number, declaration: string): void {
  view.dispatch({
    changes: [
      { from: 0, insert: declaration },
      { from, to, insert: name },
    ],
    selection: { anchor: declaration.length + from + name.length },
    userEvent: 'input.complete',
  })
}

function declaredPrefixes(text: string): Set<string> {
  return new Set([...text.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map(([, prefix = '']) => prefix))
}

const KEYWORDS: readonly Completion[] = [
  ...['SELECT', 'DISTINCT', 'CONSTRUCT', 'ASK', 'DESCRIBE', 'PREFIX', 'WHERE', 'OPTIONAL', 'UNION', 'MINUS'],
  ...['FILTER', 'EXISTS', 'NOT EXISTS', 'BIND', 'AS', 'VALUES', 'GROUP BY', 'HAVING', 'ORDER BY', 'LIMIT'],
  ...['OFFSET', 'COUNT', 'SUM', 'MIN', 'MAX', 'AVG', 'SAMPLE', 'GROUP_CONCAT', 'STR', 'LANG', 'DATATYPE'],
  ...['BOUND', 'IF', 'COALESCE', 'CONTAINS', 'STRSTARTS', 'REGEX', 'REPLACE', 'LCASE', 'CONCAT', 'YEAR'],
].map((label) => ({ label, type: 'keyword' }))
