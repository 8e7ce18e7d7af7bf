import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import type { Language, Message } from '../language/message.ts'
import { ALLOWED_REQUEST_HEADERS } from '../site/hosting/http-headers.ts'
import type { RequestTarget } from './request-target.ts'

/** A request, with what was read from it, and the response to it. */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly address: RequestTarget
  /** The language of what is said to the person. */
  readonly language: Language
}

/**
 * The preferred of the available media types; of equals the first, in whatever order they are asked for, and a type
 * that is named before one that a wildcard stands for. Nothing if none is accepted.
 */
export function preferredMediaType<T extends string>(
  { headers }: Pick<IncomingMessage, 'headers'>,
  available: readonly T[],
): T | undefined {
  const rank = (range: string): number =>
    available.findIndex((type) => range.trim().toLowerCase().startsWith(type)) + 1 || available.length + 1
  const ranges = (headers.accept || '*/*').replaceAll(PARAMETER, '').split(',')
  const accept = ranges.sort((one, other) => rank(one) - rank(other)).join(',')
  return new Negotiator({ headers: { accept } }).mediaType([...available]) as T | undefined
}

/** The preferred language of a request, or else the one given. */
export function preferredLanguage(
  { headers }: Pick<IncomingMessage, 'headers'>,
  otherwise: Language,
): Language {
  if (headers['accept-language'] === undefined) return otherwise
  return (new Negotiator({ headers }).language(['fr', 'en']) as Language | undefined) ?? otherwise
}

/** Answers with a sentence, and with a text after it that is the same in every language. */
export function sendMessage(
  { request, response, language }: Exchange,
  status: number,
  message: Message,
  more = '',
): void {
  const text = Buffer.from(`${message[language]}\n${more}`)
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Content-Language', language)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Length', text.length)
  response.end(request.method === 'HEAD' ? undefined : text)
}

/** Answers with a text in UTF-8 that is made for this request. */
export function sendText({ request, response }: Exchange, type: string, text: string): void {
  const bytes = Buffer.from(text)
  response.setHeader('Content-Type', `${type}; charset=utf-8`)
  response.setHeader('Content-Length', bytes.length)
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache')
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Refuses every method but those allowed; answers `OPTIONS`. Gives whether the method may go on. */
export function acceptsMethod(exchange: Exchange, methods: readonly string[]): boolean {
  const { request, response } = exchange
  if (methods.includes(request.method ?? '')) return true
  const allowed = [...methods, 'OPTIONS'].join(', ')
  response.setHeader('Allow', allowed)
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', allowed)
    response.setHeader('Access-Control-Allow-Headers', ALLOWED_REQUEST_HEADERS)
    response.setHeader('Access-Control-Max-Age', '86400')
    response.writeHead(204).end()
  } else
    sendMessage(exchange, 405, {
      fr: `méthode ${request.method} refusée ; admises : ${allowed}`,
      en: `method ${request.method} refused; allowed: ${allowed}`,
    })
  return false
}

/** A parameter of a media range other than its weight: it names a variant, and we have no variants. */
const PARAMETER = /;\s*(?!q\s*=)[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*)/gi
