import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import type { Language, Message } from '../language/message.ts'
import { ALLOWED_REQUEST_HEADERS } from '../site/hosting/http-headers.ts'
import type { RequestTarget } from './request-target.ts'

/** A request with its parsed target, and the response to it. */
export type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly address: RequestTarget
  /** The language of messages. */
  readonly language: Language
}

/**
 * The preferred of the available media types (`Accept`, RFC 9110, 12.5.1); of equally preferred ones the first available,
 * and a type that is named before one that a wildcard covers. `undefined` if none is accepted.
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

/** The preferred language of a request (`Accept-Language`), `fallback` where it names none of ours. */
export function preferredLanguage(
  { headers }: Pick<IncomingMessage, 'headers'>,
  fallback: Language,
): Language {
  if (headers['accept-language'] === undefined) return fallback
  return (new Negotiator({ headers }).language(['fr', 'en']) as Language | undefined) ?? fallback
}

/** Sends a message in the language of the exchange, followed by `details`, which are the same in every language. */
export function sendMessage(
  { request, response, language }: Exchange,
  status: number,
  message: Message,
  details = '',
): void {
  const text = Buffer.from(`${message[language]}\n${details}`)
  response.statusCode = status
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.setHeader('Content-Language', language)
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Length', text.length)
  response.end(request.method === 'HEAD' ? undefined : text)
}

/** Sends a text in UTF-8 of a media type. */
export function sendText({ request, response }: Exchange, type: string, text: string): void {
  const bytes = Buffer.from(text)
  response.setHeader('Content-Type', `${type}; charset=utf-8`)
  response.setHeader('Content-Length', bytes.length)
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache')
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Whether a request has one of `methods`; if not, answers it: `OPTIONS` with the allowed methods, others with 405. */
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

/** A parameter of a media range other than its weight, which would name a variant; there are no variants. */
const PARAMETER = /;\s*(?!q\s*=)[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"]*)/gi
