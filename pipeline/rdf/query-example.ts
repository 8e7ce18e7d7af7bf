import type { Message } from '../language/message.ts'
/** A SPARQL query of `ontology/queries/`, with the description in its head comment. */
export type QueryExample = {
  readonly name: string
  readonly title: Message
  readonly question: Message
  readonly keywords: readonly string[]
  /** The query without its head comment. */
  readonly query: string
  readonly form: 'select' | 'construct'
  readonly parameters: readonly string[]
}

/**
 * Parses a query of `ontology/queries/`. Its head is comment lines `# title@fr: …`, `# title@en: …`, `# question@fr: …`,
 * `# question@en: …`, `# keywords: a, b`. A line that ends in `# parameter NAME` finds the parameter's
 * default in the data. Throws if the head is incomplete.
 */
export function parseQueryExample(name: string, text: string): QueryExample {
  const head = new Map<string, string>()
  for (const [, key = '', value = ''] of text.matchAll(/^# ([a-z@]+): (.+)$/gm)) head.set(key, value)
  const said = (key: string): string => {
    const value = head.get(key)
    if (value === undefined) throw new Error(`ontology/queries/${name}.rq: the head lacks “# ${key}: …”`)
    return value
  }
  const query = `${text.replace(/^(?:#.*\n|\s*\n)+/, '').trimEnd()}\n`
  return {
    name,
    title: { fr: said('title@fr'), en: said('title@en') },
    question: { fr: said('question@fr'), en: said('question@en') },
    keywords: said('keywords').split(/\s*,\s*/),
    query,
    form: /^CONSTRUCT\b/m.test(query) ? 'construct' : 'select',
    parameters: queryParameters(query),
  }
}

/** The names of a query's parameters, in order. */
export function queryParameters(query: string): string[] {
  return [...query.matchAll(PARAMETER)].map(([, parameter = '']) => parameter)
}

/** A query in which parameters have the given addresses, which have to be valid IRIs, in the place of their defaults. */
export function substituteParameters(query: string, values: ReadonlyMap<string, string>): string {
  return query.replace(PARAMETER, (line, parameter: string) => {
    const iri = values.get(parameter)
    return iri === undefined ? line : `  VALUES ?${parameter} { <${iri}> } # parameter ${parameter}`
  })
}

const PARAMETER = /^.*# parameter ([a-z]+)$/gim
