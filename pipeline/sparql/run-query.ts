import { join } from 'node:path'
import type { Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import { escapeUnprintable } from '../problems/format-value.ts'
import { parseAddress } from '../rdf/addresses.ts'
import { prefixes } from '../rdf/context.ts'
import { queryParameters, substituteParameters } from '../rdf/query-example.ts'
import { standingFolder } from '../release/release-folder.ts'
import { type SparqlJsonResults, sparqlResultTable } from '../report/text-table.ts'
import { type QueryAnswer as Answered, answerQuery } from './answer-query.ts'
import { chooseEngine, type EngineName, engineDumps } from './choose-engine.ts'
import {
  type Engine,
  type QueryRefusedError,
  QueryTooLargeError,
  queryRefusals,
  type ResultKind,
} from './engine.ts'
import { openEngine } from './open-engine.ts'
import { parseQuery } from './parse-query.ts'

/** The ways to print an answer. */
export const queryFormats = ['table', 'csv', 'json', 'tsv', 'ttl'] as const

/** One of them. */
export type QueryFormat = (typeof queryFormats)[number]

/** What is asked: a query, with values for its parameters (addresses, or ids that name just one thing). */
export type QueryOrder = {
  readonly query: string
  readonly parameters: ReadonlyMap<string, string>
  readonly format: QueryFormat
  /** The engine that is to answer; without it, the one that suits the size of the data. */
  readonly engine?: EngineName | undefined
}

/** An answer ready to print, and a hint if it is probably not what was meant. */
export type PrintedAnswer = { readonly text: string; readonly hint?: Message }

/** A question that cannot be answered as it is put. */
export class QueryError extends Error {
  readonly userMessage: Message
  constructor(told: Message) {
    super(told.en)
    this.userMessage = told
  }
}

/** Runs a query over the dumps in the folder `out`. Throws `QueryError`. */
export async function runQuery(
  { query, parameters, format, engine }: QueryOrder,
  out: string,
): Promise<PrintedAnswer> {
  const root = await standingFolder(out)
  const name = engine ?? (await chooseEngine(root, asksOthers(query)))
  const path = join(root, engineDumps[name])
  const data = await openEngine(name, path).catch((error: unknown) => unopened(path, error))
  if (data === undefined) throw new QueryError(messages.noDump(path))
  const base = format === 'table' || parameters.size > 0 ? await baseOf(data) : ''
  const declared = queryParameters(query)
  const values = new Map<string, string>()
  for (const [name, typed] of parameters) {
    if (!declared.includes(name)) throw new QueryError(messages.noParameter(name, declared))
    values.set(name, await addressOf(typed, data, base))
  }
  const { kind, text } = await answered(
    data,
    substituteParameters(query, values),
    (kind) => typesOf[kind][format],
  )
  const printed = format === 'table' ? printedOf(kind, text, base) : text
  return isEmpty(printed, kind, format)
    ? { text: ended(printed), hint: hintFor(query) }
    : { text: ended(printed) }
}

/** The media type that is asked of the engine for each kind of answer, by the format that is to be printed. */
const typesOf: Readonly<Record<ResultKind, Readonly<Partial<Record<QueryFormat, string>>>>> = {
  bindings: {
    table: 'application/sparql-results+json',
    csv: 'text/csv',
    json: 'application/sparql-results+json',
    tsv: 'text/tab-separated-values',
  },
  quads: { table: 'text/turtle', ttl: 'text/turtle', json: 'application/ld+json' },
  boolean: { table: 'application/sparql-results+json', json: 'application/sparql-results+json' },
}

/** The base IRI, which the address of the data set begins with. */
async function baseOf(data: Engine): Promise<string> {
  const [dataset = ''] = await column(data, `SELECT ?s { ?s a <${prefixes.get('schema')}Dataset> }`)
  return dataset.replace(/#.*$/, '')
}

function asksOthers(query: string): boolean {
  try {
    return parseQuery(query).usesService
  } catch {
    return false // what is wrong with it is told once the data are there
  }
}

type Whole = Extract<Answered, { told: 'answer' }>

async function answered(
  data: Engine,
  query: string,
  typeOf: (kind: ResultKind) => string | undefined,
): Promise<Whole> {
  const kinds = Object.keys(typesOf) as ResultKind[]
  const types = Object.fromEntries(kinds.map((kind) => [kind, typeOf(kind)]))
  const question = { query, types, most: Number.POSITIVE_INFINITY, allowsService: true }
  const reply = await answerQuery(data, question).catch(tooLarge)
  if (reply.told === 'unacceptable')
    throw new QueryError(messages.format(reply.kind, Object.keys(typesOf[reply.kind])))
  if (reply.told === 'refused') throw new QueryError(messages.refused(reply.reason, reply.detail))
  return reply
}

/** Why an engine cannot read the data: they are too large, or not what a build wrote; what the system says stays as it is. */
function unopened(path: string, error: unknown): never {
  if (error instanceof QueryTooLargeError || !(error instanceof Error) || 'syscall' in error) tooLarge(error)
  throw new QueryError(messages.damaged(path, escapeUnprintable(error.message.slice(0, 200))))
}

function tooLarge(error: unknown): never {
  throw error instanceof QueryTooLargeError ? new QueryError(messages.large) : error
}

/** The values of a table of one column. */
async function column(data: Engine, query: string): Promise<string[]> {
  const { text } = await answered(data, query, (kind) => typesOf[kind].json)
  return (JSON.parse(text) as SparqlJsonResults).results.bindings.flatMap((row) =>
    Object.values(row).map(({ value }) => value),
  )
}

function printedOf(kind: ResultKind, text: string, base: string): string {
  if (kind === 'bindings') return sparqlResultTable(JSON.parse(text), base)
  return kind === 'boolean' ? `${JSON.parse(text).boolean}` : text
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

function isEmpty(text: string, kind: ResultKind, format: QueryFormat): boolean {
  if (kind === 'boolean') return false
  if (format === 'json') return /^\s*\[\s*\]\s*$|"bindings":\s*\[\s*\]/.test(text)
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.length === (format === 'csv' || format === 'tsv' ? 1 : 0)
}

/** What an answer without a row probably has to do with. */
function hintFor(query: string): Message {
  return query.includes('https://schema.org/') ? messages.https : messages.empty
}

const messages = {
  noDump: (path: string) => ({
    fr: `rien n'est publié (${path} est absent) ; lancer d'abord : npm run build`,
    en: `nothing is published (${path} is missing); first run: npm run build`,
  }),
  damaged: (path: string, reason: string) => ({
    fr: `${path} n'est plus tel que build l'a écrit (${reason}) ; refaire build`,
    en: `${path} is no longer as build wrote it (${reason}); build again`,
  }),
  format: (type: ResultKind, allowed: readonly string[]) => ({
    fr: `cette requête rend ${{ bindings: 'un tableau', quads: 'un graphe', boolean: 'oui ou non' }[type]} ; formats possibles : ${allowed.join(', ')}`,
    en: `this query gives ${{ bindings: 'a table', quads: 'a graph', boolean: 'yes or no' }[type]}; possible formats: ${allowed.join(', ')}`,
  }),
  noParameter: (name: string, declared: readonly string[]) => ({
    fr: `cette requête n'a pas de paramètre « ${name} » ; les siens : ${declared.join(', ') || 'aucun'}`,
    en: `this query has no parameter “${name}”; its own: ${declared.join(', ') || 'none'}`,
  }),
  refused: (reason: QueryRefusedError['reason'], detail: string) => {
    const between = reason === 'syntax' ? '\n' : detail && ' '
    return {
      fr: queryRefusals[reason].fr + between + detail,
      en: queryRefusals[reason].en + between + detail,
    }
  },
  large: {
    fr: `trop volumineux : les données, ou ce que le calcul demande en mémoire ; au-delà : ${npmCommand(['publish', 'store', 'ADRESSE'])}`,
    en: `too large: the data, or the memory that the query needs; beyond this: ${npmCommand(['publish', 'store', 'ADDRESS'], 'en')}`,
  },
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

/** The address that was typed whole, or as a table prints it, or the only one that an id stands in. */
async function addressOf(typed: string, data: Engine, base: string): Promise<string> {
  const address = typed.startsWith('<') ? base + typed.slice(1, -1) : typed
  const subjects = await column(data, 'SELECT DISTINCT ?s { ?s ?p ?o }')
  const found = subjects.filter((value) => value === address || parseAddress(base, value)?.id === typed)
  const things =
    found.length > 1 ? found.filter((value) => !/#(participation|chapter|caption)-/.test(value)) : found
  if (things.length !== 1) throw new QueryError(messages.noThing(typed, things.length))
  return String(things[0])
}
