import { bytesBetween } from '../../disk.ts'
import { type Asked, type Patience, request } from '../http.ts'
import { refusals } from '../refusals.ts'
import { Refused } from '../refused.ts'
import type { WantedFile } from './wanted.ts'

/** A data set as the portal has it: of its API, what is read here. */
export type DataSet = {
  readonly id: string
  readonly title: string
  readonly private?: boolean
  readonly page?: string
  readonly tags?: readonly string[]
  readonly extras?: Readonly<Record<string, unknown>>
  readonly contact_points?: readonly {
    readonly id: string
    readonly name?: string
    readonly email?: string | null
    readonly contact_form?: string | null
    readonly role?: string
  }[]
  readonly resources: readonly Resource[]
  readonly [field: string]: unknown
}

/** A resource of it. */
export type Resource = {
  readonly id: string
  readonly title?: string
  readonly description?: string | null
  readonly type?: string
  readonly schema?: { readonly url?: string | null } | null
  readonly checksum?: { readonly type: string; readonly value: string } | null
  readonly extras?: Readonly<Record<string, unknown>>
}

/** The API of a portal, with a key. */
export type Client = ReturnType<typeof openClient>

/** The most bytes that are sent at once. */
export const CHUNK = 20_000_000

/** Opens the API of a portal at its root, `https://www.data.gouv.fr`. */
export function openClient(root: string, key: string, patience: Patience, chunk = CHUNK) {
  const api = `${root}/api/1`

  async function ask(path: string, asked: Asked, what: string): Promise<unknown> {
    const headers = { ...asked.headers, 'X-API-KEY': key, Accept: 'application/json' }
    const response = await request(api + path, { ...asked, headers }, patience)
    const text = await response.text()
    if (response.ok) return text === '' ? undefined : JSON.parse(text)
    throw refusalOf(response.status, text.replaceAll(key, '…'), what)
  }

  const json = (method: 'POST' | 'PUT', value: unknown): Asked => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    body: () => JSON.stringify(value),
    isRepeatable: method === 'PUT',
  })

  const read = (path: string, what: string): Promise<unknown> =>
    ask(path, { method: 'GET', isRepeatable: true }, what)

  async function send(path: string, file: WantedFile, isRepeatable: boolean): Promise<Resource> {
    const parts = Math.max(1, Math.ceil(file.size / chunk))
    const post = (form: () => FormData, may: boolean): Promise<unknown> =>
      ask(path, { method: 'POST', body: form, isRepeatable: may }, file.name)
    if (parts === 1) {
      const bytes = await bytesBetween(file.file, 0, Math.max(file.size, 1))
      return (await post(() => formOf({}, file.name, bytes), isRepeatable)) as Resource
    }
    const common = { uuid: uuidOf(file.sha256), filename: file.name, totalparts: `${parts}` }
    for (let part = 0; part < parts; part++) {
      const start = part * chunk
      const bytes = await bytesBetween(file.file, start, Math.min(start + chunk, file.size))
      const about = {
        ...common,
        partindex: `${part}`,
        partbyteoffset: `${start}`,
        chunksize: `${bytes.length}`,
      }
      await post(() => formOf(about, file.name, bytes), true)
    }
    return (await post(() => formOf(common), isRepeatable)) as Resource // the portal joins the parts
  }

  return {
    dataSet: async (id: string): Promise<DataSet> => (await read(`/datasets/${id}/`, id)) as DataSet,
    /** Every data set of an organisation, or of the key's owner. */
    async *owned(organization: string | undefined): AsyncGenerator<DataSet> {
      let path: string | undefined =
        organization === undefined ? '/me/datasets/' : `/organizations/${organization}/datasets/?page_size=50`
      while (path !== undefined) {
        const found = (await read(path, organization ?? 'me')) as Page | readonly DataSet[]
        const page: Page = 'data' in found ? found : { data: found }
        yield* page.data
        path = page.next_page ? pathBelow(page.next_page, api) : undefined
      }
    },
    create: async (fields: unknown): Promise<DataSet> =>
      (await ask('/datasets/', json('POST', fields), 'create')) as DataSet,
    update: async (id: string, fields: unknown): Promise<DataSet> =>
      (await ask(`/datasets/${id}/`, json('PUT', fields), 'update')) as DataSet,
    /** The same contact is never made twice by the portal, so that it may be asked for again. */
    contact: async (fields: unknown): Promise<{ readonly id: string }> =>
      (await ask('/contacts/', { ...json('POST', fields), isRepeatable: true }, 'contact')) as { id: string },
    upload: (id: string, file: WantedFile): Promise<Resource> => send(`/datasets/${id}/upload/`, file, false),
    replace: (id: string, resource: string, file: WantedFile): Promise<Resource> =>
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

type Page = { readonly data: readonly DataSet[]; readonly next_page?: string | null }

class NotThere extends Refused {}

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

function refusalOf(status: number, text: string, what: string): Refused {
  const said = saidIn(text)
  if (status === 401) return new Refused(refusals.key(said))
  if (status === 403) return new Refused(refusals.forbidden(what, said))
  if (status === 404) return new NotThere(refusals.missing(what))
  if (status === 410) return new Refused(refusals.gone(what))
  if (status === 423) return new Refused(refusals.readOnly())
  return new Refused(refusals.failed(status, what, said))
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
