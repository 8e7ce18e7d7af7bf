import { join } from 'node:path'
import { QueryEngine } from '@comunica/query-sparql'
import type { QueryType } from '@comunica/types'
import n3 from 'n3'
import { bytesOf } from './disk.ts'
import { parametersOf, withParameters } from './example.ts'
import { kindAndId } from './iri.ts'
import type { Message } from './problem.ts'
import { tableOf } from './table.ts'
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
  const base = baseOf(store)
  const declared = parametersOf(query)
  const values = new Map<string, string>()
  for (const [name, typed] of parameters) {
    if (!declared.includes(name)) throw new BadQuestion(messages.noParameter(name, declared))
    values.set(name, addressOf(typed, store, base))
  }
  const engine = new QueryEngine()
  const result = await engine.query(withParameters(query, values), { sources: [store] }).catch(notUnderstood)
  const { resultType } = result
  if (resultType === 'void') throw new BadQuestion(messages.update)
  if (!formatsOf[resultType].includes(format))
    throw new BadQuestion(messages.format(resultType, formatsOf[resultType]))
  try {
    const text =
      resultType === 'bindings' && format === 'table'
        ? await tableOf(result, base)
        : await serialized(engine, result, format)
    return isEmpty(text, resultType, format) ? { text, hint: hintFor(query) } : { text }
  } catch (error) {
    throw new BadQuestion(messages.failed(error instanceof Error ? error.message : String(error)))
  }
}

/** The formats that each kind of answer can take: a table, a graph, yes or no. */
const formatsOf: Readonly<Record<'bindings' | 'quads' | 'boolean', readonly Format[]>> = {
  bindings: ['table', 'csv', 'json', 'tsv'],
  quads: ['table', 'ttl', 'json'],
  boolean: ['table', 'json'],
}

async function serialized(engine: QueryEngine, result: QueryType, format: Format): Promise<string> {
  const isGraph = result.resultType === 'quads'
  const { data } = await engine.resultToString(result, (isGraph ? graphTypes : mediaTypes)[format])
  let text = ''
  for await (const chunk of data) text += chunk
  return text.endsWith('\n') ? text : `${text}\n`
}

function isEmpty(text: string, resultType: string, format: Format): boolean {
  if (resultType === 'boolean') return false
  if (format === 'json') return /^\s*\[\s*\]\s*$|"bindings":\s*\[\s*\]/.test(text)
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.length === (format === 'csv' || format === 'tsv' ? 1 : 0)
}

/** What an answer without a row probably has to do with. */
function hintFor(query: string): Message {
  if (query.includes('https://schema.org/')) return messages.https
  const text = query.replaceAll(/#.*$|"[^"]*"|'[^']*'|<[^>]*>/gm, ' ')
  const declared = [...text.matchAll(/\bPREFIX\s+([\w-]*):/gi)].map(([, prefix]) => prefix)
  const used = [...text.matchAll(/(?<![\w?$:-])([A-Za-z][\w-]*):(?=\w)/g)].map(([, prefix = '']) => prefix)
  const undeclared = used.find((prefix) => !declared.includes(prefix))
  return undeclared === undefined ? messages.empty : messages.noPrefix(undeclared)
}

const mediaTypes: Readonly<Partial<Record<Format, string>>> = {
  table: 'simple',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/sparql-results+json',
}

const graphTypes: Readonly<Partial<Record<Format, string>>> = {
  table: 'text/turtle',
  ttl: 'text/turtle',
  json: 'application/ld+json',
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
  format: (type: string, allowed: readonly string[]) => ({
    fr: `cette requête rend ${{ bindings: 'un tableau', quads: 'un graphe', boolean: 'oui ou non' }[type]} ; formats possibles : ${allowed.join(', ')}`,
    en: `this query gives ${{ bindings: 'a table', quads: 'a graph', boolean: 'yes or no' }[type]}; possible formats: ${allowed.join(', ')}`,
  }),
  noParameter: (name: string, declared: readonly string[]) => ({
    fr: `cette requête n'a pas de paramètre « ${name} » ; les siens : ${declared.join(', ') || 'aucun'}`,
    en: `this query has no parameter “${name}”; its own: ${declared.join(', ') || 'none'}`,
  }),
  failed: (reason: string) => ({
    fr: `la requête n'a pu aboutir : ${reason}`,
    en: `the query could not be carried out: ${reason}`,
  }),
  noPrefix: (prefix: string) => ({
    fr: `aucune ligne ; le préfixe ${prefix}: n'est pas déclaré (PREFIX ${prefix}: <…>)`,
    en: `no row; the prefix ${prefix}: is not declared (PREFIX ${prefix}: <…>)`,
  }),
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

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** The base IRI, which the address of the data set begins with. */
function baseOf(store: n3.Store): string {
  const [dataset] = store.getSubjects(RDF_TYPE, `${prefixes.get('schema')}Dataset`, null)
  return dataset?.value.replace(/#.*$/, '') ?? ''
}

/** The address that was typed whole, or as a table prints it, or the only one that an id stands in. */
function addressOf(typed: string, store: n3.Store, base: string): string {
  const subjects = store.getSubjects(null, null, null).map(({ value }) => value)
  const address = typed.startsWith('<') ? base + typed.slice(1, -1) : typed
  const found = subjects.filter((value) => value === address || kindAndId(base, value)?.id === typed)
  const things =
    found.length > 1 ? found.filter((value) => !/#(participation|chapter|caption)-/.test(value)) : found
  if (things.length !== 1) throw new BadQuestion(messages.noThing(typed, things.length))
  return String(things[0])
}

function notUnderstood(error: unknown): never {
  throw new BadQuestion(messages.syntax(error instanceof Error ? error.message : String(error)))
}
