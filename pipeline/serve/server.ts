import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { workerScript } from '../files/program-files.ts'
import type { Language, Message } from '../language/message.ts'
import type { EngineName } from '../sparql/choose-engine.ts'
import { queryMessages } from '../sparql/query-error.ts'
import { answerFile } from './answer-file.ts'
import { type Exchange, preferredLanguage, sendMessage } from './exchange.ts'
import { isOwnRequest } from './own-request.ts'
import { type PreviewOptions, SitePreview } from './preview/preview.ts'
import { parseRequestTarget } from './request-target.ts'
import { closeToOtherSites, setCommonHeaders } from './response-headers.ts'
import { SparqlEndpoint } from './sparql-endpoint.ts'

/** The options of the server. */
export type ServerOptions = {
  /** The folder to serve, which builds may replace at any time. */
  readonly root: string
  readonly host: string
  /** The port; 0 for any free one. */
  readonly port: number
  readonly language: Language
  /** Whether queries may ask other endpoints (`SERVICE`). */
  readonly allowsService: boolean
  /** The engine that answers queries; by default the one that suits the size of the data. */
  readonly engine?: EngineName | undefined
  /** Receives the cause of a request that failed by a fault of the server or an engine; the server goes on. */
  readonly log?: ((cause: Error) => void) | undefined
  /** The time that a query may take, in milliseconds. */
  readonly queryTimeMs?: number | undefined
  /** The folder of records to follow, and how to build it again; without it there is no preview. */
  readonly preview?: PreviewOptions | undefined
  /** Answers what is asked below `/_edit/`; without it there are no forms. */
  readonly answerForm?: ((exchange: Exchange) => Promise<void>) | undefined
}

/** A server that accepts requests at `url`. */
export type RunningServer = {
  readonly url: string
  /** Why no query can be answered about the data that are published now; undefined where they can. */
  readonly tooLarge: Message | undefined
  close(): Promise<void>
}

/** Starts a server for the published folder, SPARQL and the preview. Throws the system's error if it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { root, host, port, language, log = () => undefined } = options
  const script = await workerScript('query-worker')
  const server = createServer(TIMEOUTS, (request, response) => {
    answer(request, response).catch((error: Error) => {
      log(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  server.maxConnections = 1000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve)
  })
  const sparql = new SparqlEndpoint(root, script, { ...options, log, timeMs: options.queryTimeMs })
  const preview = options.preview && new SitePreview(options.preview, language)
  // what is not published, and what only this machine can ask, is for no page of another site
  const isPrivate = preview !== undefined || options.allowsService || options.answerForm !== undefined
  const { address, port: actualPort, family } = server.address() as AddressInfo
  const excess = await sparql.excess()
  const tooLarge = excess && queryMessages.beyond(excess)
  return { tooLarge, url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actualPort}/`, close }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setCommonHeaders(response)
    const address = parseRequestTarget(request.url ?? '')
    const exchange: Exchange = {
      request,
      response,
      address: address ?? { segments: [], isFolder: false, search: '' },
      language: preferredLanguage(request, language),
    }
    if (address === undefined) return sendMessage(exchange, 400, messages.address)
    const [first, ...more] = address.segments
    const isQuery = first === 'sparql' && more.length === 0 && !address.isFolder
    if (isPrivate) closeToOtherSites(response)
    if (isPrivate && !isOwnRequest(request, host, !isQuery))
      return sendMessage(exchange, 403, messages.foreign)
    if (isQuery) return sparql.answer(exchange)
    if (first === '_edit' && options.answerForm !== undefined) return options.answerForm(exchange)
    if (first === '_watch' && preview !== undefined) return preview.answer(exchange)
    return answerFile(exchange, root)
  }

  async function close(): Promise<void> {
    preview?.close()
    await sparql.close()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

/** The time in which a request has to arrive, and how often that is checked; in milliseconds. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000 }

const messages = {
  address: { fr: 'adresse mal formée', en: 'malformed address' },
  foreign: {
    fr: `ce qui n'est pas publié, et --allow-service, ne répondent que sous l'adresse que serve a donnée, et à aucun autre site`,
    en: 'what is not published, and --allow-service, answer at the address that serve gave alone, and to no other site',
  },
}
