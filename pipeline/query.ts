import { join } from 'node:path'
import { QueryEngine } from '@comunica/query-sparql'
import type { Bindings, QueryType } from '@comunica/types'
import n3 from 'n3'
import { bytesOf } from './disk.ts'
import { withParameters } from './example.ts'
import type { Message } from './problem.ts'
import { prefixes } from './terms.ts'
import { dumpPaths } from './write/dumps.ts'

/** The ways to print an answer. */
export const formats = ['table', 'csv', 'json', 'tsv', 'ttl'] as const

/** One of them. */
export type Format = (typeof formats)[number]

/** What is asked: a query, with values for its parameters (addresses, or ids that name just one thing). */
export type Question = {
  readonly query: string
  readonly parameters: ReadonlyMap<string, string>
  readonly format: Format
}

/** An answer ready to print, and a hint if it is probably not what was meant. */
export type Answer = { readonly text: string; readonly hint?: Message }

/** A question that cannot be answered as it is put. */
export class BadQuestion extends Error {
  readonly told: Message
  constructor(told: Message) {
    super(told.en)
    this.told = told
  }
}

/** Runs a query over the Turtle dump in the folder `out`. Throws `BadQuestion`. */
export async function ask({ query, parameters, format }: Question, out: string): Promise<Answer> {
  const store = await readDump(join(out, 'public', dumpPaths.turtle))
  const values = new Map([...parameters].map(([name, typed]) => [name, addressOf(typed, store)]))
  const engine = new QueryEngine()
  const result = await engine.query(withParameters(query, values), { sources: [store] }).catch(notUnderstood)
  const { resultType } = result
  if (resultType === 'void') throw new BadQuestion(messages.update)
  if (format === 'ttl' && resultType !== 'quads') throw new BadQuestion(messages.notTurtle)
  if (resultType === 'bindings' && format === 'table') return table(result, query)
  const type = resultType === 'quads' ? quadTypes[format] : mediaTypes[format]
  if (type === undefined) throw new BadQuestion(messages.notTable)
  const { data } = await engine.resultToString(result, type)
  let text = ''
  for await (const chunk of data) text += chunk
  return { text: text.endsWith('\n') ? text : `${text}\n` }
}

const mediaTypes: Readonly<Record<Format, string | undefined>> = {
  table: 'simple',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/sparql-results+json',
  ttl: undefined,
}

const quadTypes: Readonly<Record<Format, string | undefined>> = {
  table: 'text/turtle',
  ttl: 'text/turtle',
  json: 'application/ld+json',
  csv: undefined,
  tsv: undefined,
}

const messages = {
  noDump: (path: string) => ({
    fr: `rien n'est publié (${path} est absent) ; lancer d'abord : npm run build`,
    en: `nothing is published (${path} is missing); first run: npm run build`,
  }),
  update: {
    fr: 'cette requête modifie des données ; seules les requêtes de lecture sont admises',
    en: 'this query changes data; only queries that read are allowed',
  },
  notTurtle: {
    fr: 'cette requête rend un tableau ; formats possibles : table, csv, json, tsv',
    en: 'this query gives a table; possible formats: table, csv, json, tsv',
  },
  notTable: {
    fr: 'cette requête rend un graphe ; formats possibles : ttl, json',
    en: 'this query gives a graph; possible formats: ttl, json',
  },
  syntax: (reason: string) => ({
    fr: `requête SPARQL incomprise :\n${reason}`,
    en: `SPARQL query not understood:\n${reason}`,
  }),
  noThing: (typed: string, found: number) => ({
    fr: `« ${typed} » désigne ${found} ressources ; écrire une adresse entière, ou un identifiant qui n'en désigne qu'une`,
    en: `“${typed}” names ${found} resources; write a whole address, or an id that names only one`,
  }),
  https: {
    fr: 'aucune ligne ; la requête écrit https://schema.org/, les données http://schema.org/ (sans s)',
    en: 'no row; the query says https://schema.org/, the data http://schema.org/ (without s)',
  },
  empty: { fr: 'aucune ligne', en: 'no row' },
}

async function readDump(path: string): Promise<n3.Store> {
  const bytes = await bytesOf(path)
  if (bytes === undefined) throw new BadQuestion(messages.noDump(path))
  return new n3.Store(new n3.Parser().parse(Buffer.from(bytes).toString()))
}

/** The address that was typed whole, or the only one that an id stands in. */
function addressOf(typed: string, store: n3.Store): string {
  const subjects = store.getSubjects(null, null, null).map(({ value }) => value)
  const found = subjects.filter((value) => value === typed || value.includes(`/${typed}/#`))
  const things =
    found.length > 1 ? found.filter((value) => !/#(participation|chapter|caption)-/.test(value)) : found
  if (things.length !== 1) throw new BadQuestion(messages.noThing(typed, things.length))
  return String(things[0])
}

function notUnderstood(error: unknown): never {
  throw new BadQuestion(messages.syntax(error instanceof Error ? error.message : String(error)))
}

async function table(result: QueryType & { resultType: 'bindings' }, query: string): Promise<Answer> {
  const { variables } = await result.metadata()
  const names = variables.map(({ value }) => value)
  const rows: string[][] = []
  for await (const row of (await result.execute()) as AsyncIterable<Bindings>)
    rows.push(names.map((name) => cell(row.get(name))))
  if (rows.length === 0)
    return { text: '', hint: query.includes('https://schema.org/') ? messages.https : messages.empty }
  const widths = names.map((name, index) =>
    Math.max(...[name, ...rows.map((row) => row[index] ?? '')].map(width)),
  )
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - width(text)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((size) => '─'.repeat(size))
  return { text: `${[names, rule, ...rows].map(line).join('\n')}\n` }
}

/** A term as a person reads it: text on one line, addresses by prefix where the context has one. */
function cell(term: { termType: string; value: string } | undefined): string {
  if (term === undefined) return ''
  if (term.termType !== 'NamedNode') return term.value.replaceAll(/\s+/g, ' ')
  const prefix = [...prefixes].find(([, namespace]) => term.value.startsWith(namespace))
  return prefix === undefined ? term.value : `${prefix[0]}:${term.value.slice(prefix[1].length)}`
}

/** How many columns a text takes, told by its characters. */
function width(text: string): number {
  return [...text.replaceAll(/\p{Mn}/gu, '')].length
}
