import { readByteRange } from '../../files/read-file.ts'
import {
  type HttpRequest,
  type RetryPolicy,
  redactSecrets,
  requestWithRetries,
  responseText,
} from '../http-requests.ts'
import { PublishRefusedError } from '../publish-refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import {
  contactSchema,
  dataSetListSchema,
  dataSetSchema,
  type PortalDataSet,
  type PortalDataSetList,
  type PortalResource,
  parseJsonResponse,
  resourceSchema,
  validateResponse,
} from './api-responses.ts'
import type { DesiredFile } from './desired-dataset.ts'

/** The API of a portal, with a key. */
export type PortalClient = ReturnType<typeof openPortalClient>

/** The most bytes that are sent at once. */
export const MAX_CHUNK_BYTES = 20_000_000

/** Opens the API of a portal at its root, `https://www.data.gouv.fr`. */
export function openPortalClient(root: string, key: string, patience: RetryPolicy, chunk = MAX_CHUNK_BYTES) {
  const api = `${root}/api/1`

  async function ask(path: string, asked: HttpRequest, what: string): Promise<unknown> {
    const headers = { ...asked.headers, 'X-API-KEY': key, Accept: 'application/json' }
    const response = await requestWithRetries(api + path, { ...asked, headers }, patience)
    const text = await responseText(response, api)
    if (response.ok) return parseJsonResponse(text, what)
    throw refusalOf(response.status, redactSecrets(saidIn(text), [key]), what)
  }

  const json = (method: 'POST' | 'PUT', value: unknown): HttpRequest => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    body: () => JSON.stringify(value),
    isRepeatable: method === 'PUT',
  })

  const read = (path: string, what: string): Promise<unknown> =>
    ask(path, { method: 'GET', isRepeatable: true }, what)

  async function send(path: string, file: DesiredFile, isRepeatable: boolean): Promise<PortalResource> {
    const parts = Math.max(1, Math.ceil(file.size / chunk))
    const post = (form: () => FormData, may: boolean): Promise<unknown> =>
      ask(path, { method: 'POST', body: form, isRepeatable: may }, file.name)
    if (parts === 1) {
      const bytes = await readByteRange(file.file, 0, Math.max(file.size, 1))
      const sent = await post(() => formOf({}, file.name, bytes), isRepeatable)
      return validateResponse(resourceSchema, sent, file.name)
    }
    const common = { uuid: uuidOf(file.sha256), filename: file.name, totalparts: `${parts}` }
    for (let part = 0; part < parts; part++) {
      const start = part * chunk
      const bytes = await readByteRange(file.file, start, Math.min(start + chunk, file.size))
      const about = {
        ...common,
        partindex: `${part}`,
        partbyteoffset: `${start}`,
        chunksize: `${bytes.length}`,
      }
      await post(() => formOf(about, file.name, bytes), true)
    }
    const sent = await post(() => formOf(common), isRepeatable) // the portal joins the parts
    return validateResponse(resourceSchema, sent, file.name)
  }

  return {
    dataSet: async (id: string): Promise<PortalDataSet> =>
      validateResponse(dataSetSchema, await read(`/datasets/${id}/`, id), id),
    /** Every data set of an organisation, or of the key's owner. */
    async *owned(organization: string | undefined): AsyncGenerator<PortalDataSet> {
      let path: string | undefined =
        organization === undefined ? '/me/datasets/' : `/organizations/${organization}/datasets/?page_size=50`
      const what = organization ?? 'me'
      const seen = new Set<string>()
      while (path !== undefined) {
        if (seen.has(path)) throw new PublishRefusedError(publishRefusals.odd(what, path)) // pages that lead back would never end
        seen.add(path)
        const page: PortalDataSetList = validateResponse(dataSetListSchema, await read(path, what), what)
        yield* page.data
        path = page.next_page ? pathBelow(page.next_page, api) : undefined
      }
    },
    create: async (fields: unknown): Promise<PortalDataSet> =>
      validateResponse(dataSetSchema, await ask('/datasets/', json('POST', fields), 'create'), 'create'),
    update: async (id: string, fields: unknown): Promise<PortalDataSet> =>
      validateResponse(dataSetSchema, await ask(`/datasets/${id}/`, json('PUT', fields), 'update'), 'update'),
    /** The same contact is never made twice by the portal, so that it may be asked for again. */
    contact: async (fields: unknown): Promise<{ readonly id: string }> => {
      const made = await ask('/contacts/', { ...json('POST', fields), isRepeatable: true }, 'contact')
      return validateResponse(contactSchema, made, 'contact')
    },
    upload: (id: string, file: DesiredFile): Promise<PortalResource> =>
      send(`/datasets/${id}/upload/`, file, false),
    replace: (id: string, resource: string, file: DesiredFile): Promise<PortalResource> =>
      send(`/datasets/${id}/resources/${resource}/upload/`, file, true),
    describe: (id: string, resource: string, fields: unknown): Promise<unknown> =>
      ask(`/datasets/${id}/resources/${resource}/`, json('PUT', fields), 'describe'),
    remove: async (id: string, resource: string): Promise<void> => {
      const path = `/datasets/${id}/resources/${resource}/`
      await ask(path, { method: 'DELETE', isRepeatable: true }, 'remove').catch((error) => {
        if (!(error instanceof NotThere)) throw error // a first attempt may have arrived
      })
    },
    order: (id: string, ids: readonly string[]): Promise<unknown> =>
      ask(
        `/datasets/${id}/resources/`,
        json(
          'PUT',
          ids.map((each) => ({ id: each })),
        ),
        'order',
      ),
  }
}

class NotThere extends PublishRefusedError {}

/** The form of an upload. */
function formOf(fields: Readonly<Record<string, string>>, name?: string, bytes?: Uint8Array): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  if (name !== undefined && bytes !== undefined)
    form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  return form
}

/** A UUID that the same file always has, so that parts sent twice are the same parts. */
function uuidOf(sha256: string): string {
  return sha256.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The path of a further page, which may lie nowhere but on the portal itself. */
function pathBelow(url: string, api: string): string {
  const { pathname, search } = new URL(url, api)
  const path = pathname + search
  const { pathname: root } = new URL(api)
  return path.startsWith(`${root}/`) ? path.slice(root.length) : path
}

function refusalOf(status: number, said: string, what: string): PublishRefusedError {
  if (status === 401) return new PublishRefusedError(publishRefusals.key(said))
  if (status === 403) return new PublishRefusedError(publishRefusals.forbidden(what, said))
  if (status === 404) return new NotThere(publishRefusals.missing(what))
  if (status === 410) return new PublishRefusedError(publishRefusals.gone(what))
  if (status === 423) return new PublishRefusedError(publishRefusals.readOnly())
  return new PublishRefusedError(publishRefusals.failed(status, what, said))
}

/** What a portal says of an error: its message, and fields with their own. */
function saidIn(text: string): string {
  try {
    const { message, errors } = JSON.parse(text) as { message?: string; errors?: Record<string, unknown> }
    const fields = Object.entries(errors ?? {}).map(([field, said]) => `${field}: ${[said].flat().join(' ')}`)
    return [message, ...fields].filter((each) => each !== undefined).join(' ; ')
  } catch {
    return text.slice(0, 200)
  }
}
