import type { Message } from '../language/message.ts'
/** A SPARQL example: a query with what its head comment says of it. */
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
 * Reads an example. Its head is comment lines `# title@fr: …`, `# title@en: …`, `# question@fr: …`,
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

/** The names of a query's parameters. */
export function queryParameters(query: string): string[] {
  return [...query.matchAll(PARAMETER)].map(([, parameter = '']) => parameter)
}

/** The query with the defaults of some parameters replaced by addresses, each a valid IRI. */
export function substituteParameters(query: string, values: ReadonlyMap<string, string>): string {
  return query.replace(PARAMETER, (line, parameter: string) => {
    const iri = values.get(parameter)
    return iri === undefined ? line : `  VALUES ?${parameter} { <${iri}> } # parameter ${parameter}`
  })
}

const PARAMETER = /^.*# parameter ([a-z]+)$/gim
