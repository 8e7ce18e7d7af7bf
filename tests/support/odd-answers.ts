import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What a server does in the place of answering as it should. */
export type OddAnswer = (request: IncomingMessage, response: ServerResponse) => void

/** A body with its headers, or how it goes on. */
type Body = {
  readonly headers?: OutgoingHttpHeaders
  readonly bytes?: string | Buffer
  readonly goesOn?: (response: ServerResponse) => void
}

const page =
  '<!doctype html><html><head><title>Maintenance</title></head><body onload="x()">\x1b[31mBack soon</body></html>'
const id = 'a'.repeat(24)
const json = { 'content-type': 'application/json' }

/** Bodies that no client expects, by what they are. */
export const oddBodies: Readonly<Record<string, Body>> = {
  nothing: {},
  'a page of HTML': { headers: { 'content-type': 'text/html' }, bytes: page },
  'a page of HTML that calls itself JSON': { headers: json, bytes: page },
  'script and style': { bytes: '<style>p{}</style><script>alert("<p>")</script><p>Sorry' },
  null: { headers: json, bytes: 'null' },
  'an empty list': { headers: json, bytes: '[]' },
  'a text': { headers: json, bytes: '"x"' },
  'a number': { headers: json, bytes: '17' },
  'a huge number': {
    headers: json,
    bytes: `{"results":{"bindings":[{"count":{"value":"${'9'.repeat(400)}"}}]}}`,
  },
  'a data set without an id': { headers: json, bytes: '{"title":"x","resources":[]}' },
  'an id that is an object': { headers: json, bytes: '{"id":{"$oid":"x"},"title":"x","resources":[]}' },
  'an id that leads elsewhere': { headers: json, bytes: '{"id":"../../users/1","title":"x","resources":[]}' },
  'an id with a line end': { headers: json, bytes: '{"id":"x\\r\\nX-Other: 1","title":"x","resources":[]}' },
  'another data set': { headers: json, bytes: `{"id":"${id}","title":"x","resources":[]}` },
  'extras that are no texts': {
    headers: json,
    bytes: `{"id":"${id}","title":"x","extras":{"regards:before":{"toString":null},"regards:path":{"toString":1}},"resources":[{"id":"b","extras":{"regards:path":{"toString":1,"valueOf":1}}}]}`,
  },
  'errors of another form': { headers: json, bytes: '{"message":{"a":1},"errors":"none","data":null}' },
  'a page that is no address': { headers: json, bytes: '{"data":[],"next_page":"http://[::"}' },
  'a list nested without end': { headers: json, bytes: '['.repeat(60_000) + ']'.repeat(60_000) },
  'a message of control characters': {
    headers: json,
    bytes: '{"message":"\\u001b]0;title\\u0007\\u202egnp.exe\\n\\nregards: done\\r"}',
  },
  'a message without end': { headers: json, bytes: JSON.stringify({ message: '<b>'.repeat(100_000) }) },
  'invalid UTF-8': { headers: json, bytes: Buffer.from([0x7b, 0xff, 0xfe, 0xc0, 0x80, 0x7d]) },
  'JSON that is cut': { headers: json, bytes: '{"data":[{"id":"x","ext' },
  'a body that is cut': {
    headers: { ...json, 'content-length': 1000 },
    goesOn: (response) => {
      response.write('{"data":[')
      setImmediate(() => response.destroy())
    },
  },
  'a body without end': { headers: json, goesOn: fillForEver },
  'triples without end': { headers: { 'content-type': 'application/n-triples' }, goesOn: fillForEver },
  'a body byte by byte': {
    headers: json,
    goesOn: (response) => {
      const timer = setInterval(() => response.write(' '), 50)
      response.once('close', () => clearInterval(timer))
    },
  },
  'a bomb': { headers: { ...json, 'content-encoding': 'gzip' }, bytes: gzipSync(Buffer.alloc(1 << 26)) },
  'gzip that is none': { headers: { ...json, 'content-encoding': 'gzip' }, bytes: '{"data":[]}' },
}

/** Statuses with the headers that go with them. */
export const oddStatuses: readonly (readonly [number, OutgoingHttpHeaders?])[] = [
  ...[
    200, 201, 204, 206, 300, 304, 400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422, 423, 451, 500, 502,
    503, 599,
  ].map((status) => [status] as const),
  [301, { location: 'http://elsewhere.test/%1b[31m' }],
  [302, { location: '/' }],
  [307, { location: 'http://[::' }],
  [308, { location: 'javascript:alert(1)' }],
  [429],
  [429, { 'retry-after': '31536000' }],
  [429, { 'retry-after': '-1' }],
  [429, { 'retry-after': '9'.repeat(400) }],
  [503, { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }],
  [503, { 'retry-after': 'soon' }],
]

/** An answer with a status, its headers and a body. */
export function oddAnswer(
  [status, statusHeaders]: readonly [number, OutgoingHttpHeaders?],
  { headers, bytes, goesOn }: Body,
): OddAnswer {
  return (request, response) => {
    request.resume() // what is sent may still be under way
    response.on('error', () => undefined)
    response.writeHead(status, 'All \xe9 \x95 well', { ...headers, ...statusHeaders })
    if (goesOn === undefined) response.end(bytes)
    else goesOn(response)
  }
}

function fillForEver(response: ServerResponse): void {
  const chunk = Buffer.alloc(1 << 16, '<a> <b> <c> .\n')
  const fill = (): void => {
    if (response.destroyed) return
    if (response.write(chunk)) setImmediate(fill)
    else response.once('drain', fill)
  }
  if ([204, 304].includes(response.statusCode)) response.end()
  else fill()
}
