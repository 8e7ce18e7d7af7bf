import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Language } from '../language/message.ts'
import { program } from '../packaging/program.js'
import type { EngineName } from '../sparql/choose-engine.ts'
import { answerFile } from './answer-file.ts'
import { type Exchange, preferredLanguage, sendMessage } from './exchange.ts'
import { openPreview, type Rebuild } from './preview/preview.ts'
import { parseRequestTarget } from './request-target.ts'
import { setCommonHeaders } from './response-headers.ts'
import { openSparqlEndpoint } from './sparql-endpoint.ts'

/** What is to be served, and where. */
export type ServerOptions = {
  /** The folder to serve, which builds may replace meanwhile. */
  readonly root: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly language: Language
  /** Whether queries may ask other endpoints. */
  readonly allowsService: boolean
  /** The engine that answers queries; without it, the one that suits the size of the data. */
  readonly engine?: EngineName | undefined
  /** Hears of a request that failed by a fault of ours or of an engine; the server goes on. */
  readonly log?: ((cause: Error) => void) | undefined
  /** Milliseconds that a query may take. */
  readonly queryTimeMs?: number | undefined
  /** The folder of records to watch, and how to build it again. */
  readonly preview?: { readonly data: string; readonly rebuild: Rebuild } | undefined
}

/** A server that runs. */
export type RunningServer = { readonly url: string; close(): Promise<void> }

/** Serves the published folder, SPARQL and, if asked, the preview. Throws the system's error if it cannot listen. */
export async function startServer(service: ServerOptions): Promise<RunningServer> {
  const { root, host, port, language, log = () => undefined } = service
  const script = await program('query')
  const server = createServer(patience, (request, response) => {
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
  const sparql = openSparqlEndpoint(root, script, { ...service, log, time: service.queryTimeMs })
  const watch = service.preview && openPreview(service.preview, { host, language })
  const { address, port: taken, family } = server.address() as AddressInfo
  return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}/`, close }

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
    if (first === 'sparql' && more.length === 0 && !address.isFolder) return sparql.answer(exchange)
    if (first === '_watch' && watch !== undefined) return watch.answer(exchange)
    return answerFile(exchange, root)
  }

  async function close(): Promise<void> {
    watch?.close()
    await sparql.close()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

/** Milliseconds that a request may take to arrive, and how often that is looked at. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000 }

const messages = {
  address: { fr: 'adresse mal formée', en: 'malformed address' },
}
