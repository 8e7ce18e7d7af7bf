import type { Message } from '../language/message.ts'
/** A SPARQL query of `ontology/queries/`, with the description in its head comment. */
export type QueryExample = {
  readonly name: string
  readonly title: Message
  readonly question: Message
  readonly keywords: readonly string[]
  /** The query without its head comment. */
  readonly query: string
  readonly form: 'ask' | 'construct' | 'select'
  readonly parameters: readonly QueryParameter[]
  /** The SPARQL endpoints of other sites that the query asks (SERVICE). */
  readonly services: readonly string[]
}

/** A parameter of a query: the address of a thing, or a text. */
export type QueryParameter = { readonly name: string; readonly kind: 'address' | 'text' }

/**
 * Parses a query of `ontology/queries/`. Its head is comment lines `# title@fr: …`, `# title@en: …`, `# question@fr: …`,
 * `# question@en: …`, `# keywords: a, b`. A line that ends in `# parameter NAME`, or in
 * `# text parameter NAME` where the value is no address, finds the parameter's default in the data. Throws if the head is incomplete.
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
    form: queryForm(query),
    parameters: queryParameters(query),
    services: [...query.matchAll(/\bSERVICE\s+<([^>]+)>/g)].map(([, address = '']) => address),
  }
}

/** The form of a query by the first keyword at the beginning of a line. */
function queryForm(query: string): QueryExample['form'] {
  const [form = 'select'] = /^(?:ASK|CONSTRUCT|SELECT)\b/m.exec(query) ?? []
  return form.toLowerCase() as QueryExample['form']
}

/** A query's parameters, in order. */
export function queryParameters(query: string): QueryParameter[] {
  return [...query.matchAll(PARAMETER)].map(([, text, name = '']) => ({
    name,
    kind: text === undefined ? 'address' : 'text',
  }))
}

/** A query in which parameters have the given values, of which addresses have to be valid IRIs, in the place of their defaults. */
export function substituteParameters(query: string, values: ReadonlyMap<string, string>): string {
  return query.replace(PARAMETER, (line, text: string | undefined, name: string) => {
    const value = values.get(name)
    if (value === undefined) return line
    const term = text === undefined ? `<${value}>` : JSON.stringify(value) // SPARQL has the escapes of JSON
    return `  VALUES ?${name} { ${term} } # ${text ?? ''}parameter ${name}`
  })
}

const PARAMETER = /^.*# (text )?parameter ([a-z]+)$/gim
