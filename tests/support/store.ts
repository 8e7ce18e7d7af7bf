import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { namedNode, Store } from 'oxigraph'
import { atEnding } from './ending.ts'
import { wholeBody } from './http.ts'
import type { OddAnswer } from './odd-answers.ts'

/** How a store misbehaves, or what it wants. */
export type Ways = {
  /** The value of `Authorization` without which it answers 401. */
  readonly access?: string
  /** Whether it takes what is packed with gzip; it does by default. */
  readonly takesGzip?: boolean
  /** How many requests it fails first, and how. */
  readonly failures?: number
  readonly failure?: number | 'cut'
  /** What it answers to every request. */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** What it answers from a request on, counted from 1, as long as it is there. */
  readonly odd?: { readonly answers?: OddAnswer; readonly from: number }
  /** Whether it loses one triple of each graph. */
  readonly losesOne?: boolean
}

/**
 * A real store, Oxigraph, behind the SPARQL 1.1 Graph Store HTTP Protocol at `/store` and SPARQL at `/query`, on
 * loopback.
 */
export async function startStore(ways: Ways = {}) {
  const store = new Store()
  const log: string[] = []
  let failures = ways.failures ?? 0

  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const { pathname, searchParams } = new URL(url, 'http://store')
    log.push(`${method} ${pathname} ${headers['content-encoding'] ?? 'plain'}`)
    if (ways.odd?.answers !== undefined && log.length >= ways.odd.from)
      return ways.odd.answers(request, response)
    const isFailing = failures-- > 0
    if (isFailing && ways.failure === 'cut') {
      request.once('data', () => request.socket.destroy())
      return
    }
    const body = await wholeBody(request)
    if (body === undefined) return
    const say = (status: number, text = '', type = 'text/plain'): void =>
      void response.writeHead(status, { 'content-type': type, ...ways.headers }).end(text)
    if (isFailing) return say(Number(ways.failure ?? 500))
    if (ways.status !== undefined) return say(ways.status, `said with ${headers.authorization ?? 'nothing'}`)
    if (ways.access !== undefined && headers.authorization !== ways.access) return say(401)
    if (pathname === '/query') {
      const found = store.query(String(body), { results_format: 'json' }) as string
      return say(200, found, 'application/sparql-results+json')
    }
    if (pathname !== '/store') return say(404)
    const graph = namedNode(String(searchParams.get('graph')))
    if (method === 'GET')
      return say(200, store.dump({ format: 'nt', from_graph_name: graph }), 'application/n-triples')
    if (method !== 'PUT') return say(405)
    const isPacked = headers['content-encoding'] === 'gzip'
    if (isPacked && ways.takesGzip === false) return say(415)
    store.update(`DROP SILENT GRAPH <${graph.value}>`)
    store.load(isPacked ? gunzipSync(body) : body, { format: 'nt', to_graph_name: graph })
    if (ways.losesOne) {
      const [first] = store.match(null, null, null, graph)
      if (first !== undefined) store.delete(first)
    }
    say(204)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  atEnding(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${address}/store`,
    query: `${address}/query`,
    log,
    store,
    /** The triples of a graph, as lines. */
    lines: (graph: string): string[] =>
      store
        .dump({ format: 'nt', from_graph_name: namedNode(graph) })
        .split('\n')
        .filter(Boolean)
        .sort(),
  }
}
