import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEnding } from './ending.ts'
import { wholeBody } from './http.ts'

/** A data set as the portal keeps it. */
export type PortalDataset = Record<string, unknown> & {
  id: string
  title: string
  deleted: string | null
  tags: string[]
  extras: Record<string, unknown>
  resources: PortalResource[]
}
export type PortalResource = Record<string, unknown> & {
  id: string
  title: string
  extras: Record<string, unknown>
}

/** What a fault does to a request: instead of the answer, or after the work is done. */
export type Fault = {
  /** The request it strikes, counted from 1. */
  readonly at: number
  /** How many requests from there on; one by default. */
  readonly times?: number
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** Breaks the connection: before the work, or after it. */
  readonly cut?: 'before' | 'after'
  /** Never answers. */
  readonly hang?: boolean
  /** Answers in its own way. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => void
  /** Is called at that moment, before the connection breaks. */
  readonly call?: () => void
}

const ALLOWED = 'json ttl rdf n3 xml csv xls xlsx ods zip gz txt pdf'.split(' ')
const LICENCES = ['lov2', 'odc-odbl', 'notspecified']
const FREQUENCIES = ['irregular', 'annual', 'never', 'punctual', 'monthly', 'unknown']
const ZONES = ['fr:region:32', 'fr:departement:59']

/**
 * A portal on loopback that behaves as data.gouv.fr's API does, as far as publications use it: it keeps its state,
 * validates, answers errors in the same shapes, and can be told to fail.
 */
export async function startPortal(key = 'udata_key-for-tests') {
  const datasets: PortalDataset[] = []
  const contacts: Record<string, unknown>[] = []
  const log: string[] = []
  const chunks = new Map<string, Buffer[]>()
  let faults: Fault[] = []
  let count = 0
  let last = 0
  const newId = (): string => (++last).toString(16).padStart(24, '0')

  const server = createServer(async (request, response) => {
    const number = ++count
    const body = await wholeBody(request)
    if (body === undefined) return
    const { method = '', url = '' } = request
    log.push(`${method} ${url}`)
    const fault = faults.find(({ at, times = 1 }) => number >= at && number < at + times)
    if (fault?.hang) return
    if (fault?.answer !== undefined) return fault.answer(request, response)
    if (fault?.cut === 'before') {
      fault.call?.()
      return void request.socket.destroy()
    }
    if (fault?.status !== undefined) {
      const text = JSON.stringify({ message: `fault ${fault.status}, key ${request.headers['x-api-key']}` })
      response.writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers }).end(text)
      return
    }
    const answer = answerTo(method, new URL(url, 'http://portal'), request, body)
    if (fault?.cut === 'after') {
      fault.call?.()
      return void request.socket.destroy()
    }
    send(response, answer)
  })

  type Answer = readonly [status: number, value?: unknown]
  const wrong = (errors: Record<string, string[]>): Answer => [400, { errors, message: 'Validation error' }]

  function answerTo(
    method: string,
    { pathname, searchParams }: URL,
    request: IncomingMessage,
    body: Buffer,
  ): Answer {
    if (request.headers['x-api-key'] !== key) return [401, { message: 'Invalid API token' }]
    const path = pathname.replace('/api/1', '')
    const [, id = '', rest = ''] = /^\/datasets\/([^/]+)\/(.*)$/.exec(path) ?? []
    if (method === 'GET' && path === '/me/datasets/') return [200, datasets]
    if (method === 'GET' && /^\/organizations\/[^/]+\/datasets\/$/.test(path))
      return [200, pageOf(path, searchParams)]
    if (method === 'POST' && path === '/contacts/') return contact(JSON.parse(String(body)))
    if (method === 'POST' && path === '/datasets/') return create(JSON.parse(String(body)))
    const dataset = datasets.find((each) => each.id === id)
    if (dataset === undefined) return [404, { message: 'Not found' }]
    if (dataset.deleted !== null) return [410, { message: 'Dataset has been deleted' }]
    if (method === 'GET' && rest === '') return [200, dataset]
    if (method === 'PUT' && rest === '') return update(dataset, JSON.parse(String(body)))
    if (method === 'POST' && rest === 'upload/') return upload(dataset, undefined, request, body)
    if (method === 'PUT' && rest === 'resources/') return order(dataset, JSON.parse(String(body)))
    if (method === 'POST' && rest === 'resources/')
      return [400, { message: 'This endpoint only supports remote resources' }]
    const [, rid = '', what = ''] = /^resources\/([^/]+)\/(.*)$/.exec(rest) ?? []
    const resource = dataset.resources.find((each) => each.id === rid)
    if (resource === undefined) return [404, { message: 'Not found' }]
    if (method === 'POST' && what === 'upload/') return upload(dataset, resource, request, body)
    if (method === 'PUT') return describe(resource, JSON.parse(String(body)))
    if (method === 'DELETE') {
      dataset.resources.splice(dataset.resources.indexOf(resource), 1)
      return [204]
    }
    return [405, { message: 'Method not allowed' }]
  }

  function pageOf(path: string, search: URLSearchParams): unknown {
    const organization = path.split('/')[2]
    const all = datasets.filter((each) => (each.organization as { id?: string } | null)?.id === organization)
    const page = Number(search.get('page') ?? 1)
    const next = page < all.length ? `${address}/api/1${path}?page=${page + 1}&page_size=1` : null
    return { data: all.slice(page - 1, page), next_page: next, page, page_size: 1, total: all.length }
  }

  function problemsOf(fields: Record<string, unknown>): Record<string, string[]> {
    const errors: Record<string, string[]> = {}
    const { title, license, frequency, spatial, temporal_coverage: period } = fields
    if (title !== undefined && (typeof title !== 'string' || title === '' || title.length > 350))
      errors.title = ['Field must be at most 350 characters long.']
    if (license !== undefined && !LICENCES.includes(String(license))) errors.license = ['Unknown license']
    if (frequency !== undefined && !FREQUENCIES.includes(String(frequency)))
      errors.frequency = ['Not a valid choice']
    const { zones, geom } = (spatial ?? {}) as { zones?: string[]; geom?: unknown }
    if (zones?.some((zone) => !ZONES.includes(zone))) errors.spatial = ['Unknown zone']
    if (zones !== undefined && geom !== undefined) errors.spatial = ['zones or geom']
    if (period !== undefined && !/^\d{4}-\d\d-\d\d/.test((period as { start?: string }).start ?? ''))
      errors.temporal_coverage = ['Not a date']
    return errors
  }

  function stored(fields: Record<string, unknown>): Record<string, unknown> {
    const { organization, tags, contact_points: points, ...rest } = fields
    return {
      ...rest,
      ...(organization !== undefined && { organization: { id: organization, name: 'An organisation' } }),
      ...(Array.isArray(tags) && { tags: tags.map((tag) => String(tag).toLowerCase()).sort() }),
      ...(Array.isArray(points) && { contact_points: contacts.filter(({ id }) => points.includes(id)) }),
    }
  }

  function create(fields: Record<string, unknown>): Answer {
    const errors = problemsOf(fields)
    if (fields.title === undefined) errors.title = ['This field is required.']
    if (fields.description === undefined) errors.description = ['This field is required.']
    if (Object.keys(errors).length > 0) return wrong(errors)
    const id = newId()
    const page = `${address}/fr/datasets/${id}/`
    const first = {
      deleted: null,
      private: false,
      tags: [],
      extras: {},
      resources: [],
      contact_points: [],
      page,
    }
    const dataset = { ...first, ...stored(fields), id } as unknown as PortalDataset
    datasets.push(dataset)
    return [201, dataset]
  }

  function update(dataset: PortalDataset, fields: Record<string, unknown>): Answer {
    const errors = problemsOf(fields)
    if (Object.keys(errors).length > 0) return wrong(errors)
    Object.assign(dataset, { private: false }, stored(fields)) // without `private` it becomes public
    return [200, dataset]
  }

  function contact(fields: Record<string, unknown>): Answer {
    if (!fields.name) return wrong({ name: ['This field is required.'] })
    if (fields.role === 'contact' && !fields.email && !fields.contact_form)
      return wrong({ email: ['An email or a contact form is required.'] })
    const { organization: _, ...about } = fields
    const same = contacts.find((each) => Object.keys(about).every((key) => each[key] === about[key]))
    if (same !== undefined) return [200, same]
    const made = { email: null, contact_form: null, ...about, id: newId() }
    contacts.push(made)
    return [201, made]
  }

  function upload(
    dataset: PortalDataset,
    known: PortalResource | undefined,
    request: IncomingMessage,
    body: Buffer,
  ): Answer {
    const form = formOf(String(request.headers['content-type']), body)
    const total = Number(form.fields.totalparts ?? 1)
    const name = total > 1 ? String(form.fields.filename) : (form.file?.name ?? '')
    if (!ALLOWED.includes(name.replace(/.*\./, '')))
      return [400, { message: 'This file type is not allowed.' }]
    let bytes = form.file?.bytes
    if (total > 1) {
      const uuid = String(form.fields.uuid)
      const parts = chunks.get(uuid) ?? []
      chunks.set(uuid, parts)
      if (bytes !== undefined) {
        if (bytes.length !== Number(form.fields.chunksize))
          return [400, { success: false, error: 'Chunk size mismatch' }]
        parts[Number(form.fields.partindex)] = bytes
        return [200, { success: true }]
      }
      if (parts.filter(Boolean).length !== total) return [400, { message: 'Missing chunks' }]
      bytes = Buffer.concat(parts)
      chunks.delete(uuid)
    }
    if (bytes === undefined) return [400, { message: 'Missing file parameter' }]
    if (/^\s*<(!doctype html|html)/i.test(String(bytes.subarray(0, 100))))
      return [415, { message: 'Incorrect file content type: HTML' }]
    const about = {
      checksum: { type: 'sha1', value: createHash('sha1').update(bytes).digest('hex') },
      filesize: bytes.length,
      format: name.replace(/.*\./, ''),
      filetype: 'file',
      bytes: bytes.toString('base64'),
    }
    const resource =
      known ?? ({ id: newId(), title: name, type: 'main', extras: {} } as unknown as PortalResource)
    Object.assign(resource, about, { url: `${address}/files/${resource.id}/${name}` })
    if (known === undefined) dataset.resources.unshift(resource)
    return [known === undefined ? 201 : 200, resource]
  }

  function describe(resource: PortalResource, fields: Record<string, unknown>): Answer {
    const { url: _u, checksum: _c, filesize: _s, mime: _m, format: _f, filetype, schema, ...free } = fields
    if (filetype !== undefined && filetype !== resource.filetype)
      return [400, { message: 'filetype is immutable' }]
    const { url, name } = (schema ?? {}) as { url?: string; name?: string }
    if (schema !== undefined && url === undefined && name === undefined)
      return wrong({ schema: ['Unknown schema'] })
    Object.assign(resource, free, schema !== undefined && { schema: { name: null, version: null, url } })
    return [200, resource]
  }

  function order(dataset: PortalDataset, ids: readonly { id: string }[]): Answer {
    const known = new Map(dataset.resources.map((each) => [each.id, each]))
    if (ids.length !== known.size || ids.some(({ id }) => !known.has(id)))
      return [400, { message: 'All resources must be listed' }]
    dataset.resources = ids.map(({ id }) => known.get(id) as PortalResource)
    return [200, dataset.resources]
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  atEnding(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })

  return {
    url: address,
    key,
    datasets,
    contacts,
    /** Every request since the last `clear`. */
    log,
    /** Forgets the requests, and sets the faults for those to come. */
    clear(next: readonly Fault[] = []): void {
      log.length = 0
      count = 0
      faults = [...next]
      chunks.clear()
    },
    newId,
    /** Puts a data set there, as somebody may have done by hand. */
    put(fields: Record<string, unknown>): PortalDataset {
      const [, dataset] = create({ title: 'By hand', description: 'By hand.', ...fields })
      return dataset as PortalDataset
    },
    /** What stands there, without ids, which no two runs share. */
    state: () =>
      datasets.map(({ resources, id: _, page: _p, contact_points: points, ...dataset }) => ({
        ...dataset,
        extras: { ...dataset.extras, 'regards:contact': 'an id' },
        contacts: (points as Record<string, unknown>[]).map(({ id: _i, ...each }) => each),
        resources: resources.map(({ id: _r, url: _u, ...resource }) => resource),
      })),
  }
}

/** A portal that runs. */
export type Portal = Awaited<ReturnType<typeof startPortal>>

function send(response: ServerResponse, [status, value]: readonly [number, unknown?]): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(value === undefined ? undefined : JSON.stringify(value))
}

/** The fields and the file of a multipart form (RFC 7578). */
function formOf(
  type: string,
  body: Buffer,
): { fields: Record<string, string>; file?: { name: string; bytes: Buffer } } {
  const boundary = /boundary=(.+)$/.exec(type)?.[1]
  const fields: Record<string, string> = {}
  let file: { name: string; bytes: Buffer } | undefined
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const split = part.indexOf('\r\n\r\n')
    const bytes = Buffer.from(part.slice(split + 4, -2), 'latin1')
    const head = part.slice(0, split)
    const [, field = '', , name] = /name="([^"]*)"(; filename="([^"]*)")?/.exec(head) ?? []
    if (name === undefined) fields[field] = String(bytes)
    else file = { name, bytes }
  }
  return { fields, ...(file && { file }) }
}
