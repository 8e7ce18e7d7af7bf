import type { IncomingMessage } from 'node:http'

/** How many bytes a form may have: those of the largest file of YAML, as an address spells them, twice. */
const MAX_FORM_BYTES = 24 << 20

/** How many fields a form may have. */
const MAX_FORM_FIELDS = 50_000

/** A request that is no form, or too long. */
export type FormFault = 'too-large' | 'malformed'

/** Reads the fields of a form in the order in which they were sent. */
export async function readFormBody(request: IncomingMessage): Promise<URLSearchParams | FormFault> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return 'malformed'
  if (Number(request.headers['content-length'] ?? 0) > MAX_FORM_BYTES) return 'too-large'
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > MAX_FORM_BYTES) return 'too-large'
    chunks.push(chunk as Buffer)
  }
  const sent = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
  return sent.size > MAX_FORM_FIELDS ? 'too-large' : sent
}
