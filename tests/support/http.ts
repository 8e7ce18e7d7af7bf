import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request,
} from 'node:http'
import { connect, type Socket } from 'node:net'

/** What a server answered. */
export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
}

/** What is asked of it besides a path. */
export type Asking = {
  readonly method?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
  readonly agent?: Agent
  readonly signal?: AbortSignal
}

/** Asks a server for exactly this path, with exactly these headers; throws when no whole answer comes. */
export function ask(url: string, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, agent = new Agent(), signal } = asking
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      path,
      method,
      headers,
      agent,
      timeout: 30_000,
      ...(signal && { signal }),
    }
    const sent = request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, bytes, text: bytes.toString() })
      })
    })
    sent.on('error', reject).on('timeout', () => sent.destroy(new Error(`no answer to ${path}`)))
    sent.end(body)
  })
}

/** Opens a connection on which anything can be written. */
export function connection(url: string): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  return socket.on('error', () => {}) // the server may hang up whenever it likes
}

/** Writes bytes to a server; gives all it says until it closes, or until `patience` milliseconds passed. */
export function say(url: string, bytes: string | Buffer, patience = 5000): Promise<string> {
  const socket = connection(url)
  let said = ''
  socket.setEncoding('latin1').on('data', (text) => {
    said += text
  })
  socket.write(bytes)
  return new Promise((resolve) => {
    const late = setTimeout(() => socket.destroy(), patience)
    socket.on('end', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(late)
      resolve(said)
    })
  })
}

/** The body of a request that a server received; `undefined` where the client hung up before its end. */
export async function wholeBody(received: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  try {
    for await (const part of received) parts.push(part as Buffer)
  } catch {
    return undefined
  }
  return Buffer.concat(parts)
}
