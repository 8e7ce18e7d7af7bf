import { formatByteSize } from '../language/byte-size.ts'
import type { Message } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import type { EngineName } from './choose-engine.ts'
import { type QueryRefusedError, queryRefusals, type ResultKind } from './engine.ts'
import type { ExcessSize } from './engine-capacity.ts'

/** A query that has no answer, for a reason that the person who typed it can remove. */
export class QueryError extends Error {
  readonly userMessage: Message
  /** Whether the message has several lines: the engine points at the error in the query. */
  readonly hasLines: boolean
  constructor(userMessage: Message, hasLines = false) {
    super(userMessage.en)
    this.userMessage = userMessage
    this.hasLines = hasLines
  }
}

/** What starts a store on this machine (`pip install oxigraph`), and its address. */
const STORE_COMMAND = 'oxigraph serve --location store'
const STORE_ADDRESS = 'http://127.0.0.1:7878/store'

const engineTitles: Readonly<Record<EngineName, string>> = { comunica: 'Comunica', oxigraph: 'Oxigraph' }
const formNames: Readonly<Record<EngineName, string>> = { comunica: 'Turtle', oxigraph: 'N-Triples' }

/** The reasons of a `QueryError`, and the hints about an empty answer. */
export const queryMessages = {
  noDump: (path: string): Message => ({
    fr: `rien n'est publié (${path} est absent) ; lancer d'abord : ${npmCommand(['build'])}`,
    en: `nothing is published (${path} is missing); first run: ${npmCommand(['build'], 'en')}`,
  }),
  damaged: (path: string, reason: string): Message => ({
    fr: `${path} n'est plus tel que build l'a écrit (${reason}) ; refaire build`,
    en: `${path} is no longer as build wrote it (${reason}); build again`,
  }),
  format: (kind: ResultKind, allowed: readonly string[]): Message => ({
    fr: `cette requête rend ${{ bindings: 'un tableau', quads: 'un graphe', boolean: 'oui ou non' }[kind]} ; formats possibles : ${allowed.join(', ')}`,
    en: `this query gives ${{ bindings: 'a table', quads: 'a graph', boolean: 'yes or no' }[kind]}; possible formats: ${allowed.join(', ')}`,
  }),
  noParameter: (name: string, declared: readonly string[]): Message => ({
    fr: `cette requête n'a pas de paramètre « ${name} » ; les siens : ${declared.join(', ') || 'aucun'}`,
    en: `this query has no parameter “${name}”; its own: ${declared.join(', ') || 'none'}`,
  }),
  refused: (reason: QueryRefusedError['reason'], detail: string): Message => {
    const separator = reason === 'syntax' ? '\n' : detail && ' '
    const { fr, en } = queryRefusals[reason]
    return { fr: fr + separator + detail, en: en + separator + detail }
  },
  /** The data are larger than what the engine reads: how large, what it takes, and the two commands that put them into a store. */
  beyond: ({ engine, size, capacity }: ExcessSize): Message => ({
    fr: `trop volumineux : ${formatByteSize(size, 'fr')} de ${formNames[engine]}, dont ${engineTitles[engine]} lit ${formatByteSize(capacity, 'fr')} au plus ici ; mettre ces données dans un magasin, et l'interroger : ${STORE_COMMAND}, puis ${npmCommand(['publish', 'store', STORE_ADDRESS])}`,
    en: `too large: ${formatByteSize(size, 'en')} of ${formNames[engine]}, of which ${engineTitles[engine]} reads ${formatByteSize(capacity, 'en')} at most here; put these data into a store, and query that: ${STORE_COMMAND}, then ${npmCommand(['publish', 'store', STORE_ADDRESS], 'en')}`,
  }),
  large: {
    fr: `trop volumineux : les données, ou ce que le calcul demande en mémoire ; mettre ces données dans un magasin, et l'interroger : ${STORE_COMMAND}, puis ${npmCommand(['publish', 'store', STORE_ADDRESS])}`,
    en: `too large: the data, or the memory that the query needs; put these data into a store, and query that: ${STORE_COMMAND}, then ${npmCommand(['publish', 'store', STORE_ADDRESS], 'en')}`,
  },
  ambiguous: (typed: string, count: number): Message => ({
    fr: `« ${typed} » désigne ${count} ressources ; écrire une adresse entière, ou un identifiant qui n'en désigne qu'une`,
    en: `“${typed}” names ${count} resources; write a complete address, or an id that names only one`,
  }),
  https: {
    fr: 'aucune ligne ; la requête écrit https://schema.org/, les données http://schema.org/ (sans s)',
    en: 'no row; the query says https://schema.org/, the data http://schema.org/ (without s)',
  },
  empty: { fr: 'aucune ligne', en: 'no row' },
}
