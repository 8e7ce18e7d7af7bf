import type { HttpRequest } from '../../requests/http-requests.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import type { RetryPolicy } from '../../requests/retry-policy.ts'
import { publishRefusals } from '../refusal-messages.ts'
import {
  contactSchema,
  dataSetListSchema,
  dataSetSchema,
  orderedSchema,
  type PortalDataSet,
  type PortalDataSetList,
  type PortalResource,
  resourceSchema,
  validateResponse,
} from './api-responses.ts'
import type { DesiredFile } from './desired-dataset.ts'
import { MissingOnPortalError, PortalApi } from './portal-api.ts'
import { MAX_CHUNK_BYTES, uploadFile } from './upload-file.ts'

/** The operations of a portal that a publication needs (udata, `/api/1`). Each throws `RefusedError`. */
export class PortalClient {
  readonly #api: PortalApi
  readonly #maxChunkBytes: number

  /** `root` is the portal's address without a slash at its end (`https://www.data.gouv.fr`). */
  constructor(root: string, key: string, policy: RetryPolicy, maxChunkBytes = MAX_CHUNK_BYTES) {
    this.#api = new PortalApi(root, key, policy)
    this.#maxChunkBytes = maxChunkBytes
  }

  async dataSet(id: string): Promise<PortalDataSet> {
    return validateResponse(dataSetSchema, await this.#get(`/datasets/${id}/`, id), id)
  }

  /** Every data set of an organisation, or of the key's owner. */
  async *ownedDataSets(organization: string | undefined): AsyncGenerator<PortalDataSet> {
    const subject = organization ?? 'me'
    const visited = new Set<string>()
    let path: string | undefined =
      organization === undefined ? '/me/datasets/' : `/organizations/${organization}/datasets/?page_size=50`
    while (path !== undefined) {
      // pages that lead back to each other would never end
      if (visited.has(path) || visited.size >= MAX_PAGES)
        throw new RefusedError(publishRefusals.unexpectedResponse(subject, path))
      visited.add(path)
      const page: PortalDataSetList = validateResponse(
        dataSetListSchema,
        await this.#get(path, subject),
        subject,
      )
      yield* page.data
      path = page.next_page ? this.#api.pathOf(page.next_page) : undefined
      if (page.next_page && path === undefined)
        throw new RefusedError(publishRefusals.unexpectedResponse(subject, page.next_page))
    }
  }

  async create(fields: unknown): Promise<PortalDataSet> {
    const created = await this.#api.send('/datasets/', jsonRequest('POST', fields), 'create')
    return validateResponse(dataSetSchema, created, 'create')
  }

  async update(id: string, fields: unknown): Promise<PortalDataSet> {
    const updated = await this.#api.send(`/datasets/${id}/`, jsonRequest('PUT', fields), 'update')
    return withId(id, validateResponse(dataSetSchema, updated, 'update'), 'update')
  }

  /** Creates a contact; the portal returns the existing one where all fields are equal, hence idempotent. */
  async createContact(fields: unknown): Promise<{ readonly id: string }> {
    const request = { ...jsonRequest('POST', fields), isIdempotent: true }
    return validateResponse(contactSchema, await this.#api.send('/contacts/', request, 'contact'), 'contact')
  }

  /** Adds a file as a new resource. */
  upload(id: string, file: DesiredFile): Promise<PortalResource> {
    return this.#upload(`/datasets/${id}/upload/`, file, false)
  }

  /** Replaces the file of a resource. */
  async replace(id: string, resource: string, file: DesiredFile): Promise<PortalResource> {
    const path = `/datasets/${id}/resources/${resource}/upload/`
    return withId(resource, await this.#upload(path, file, true), file.name)
  }

  /** Sets the metadata of a resource. */
  async describe(id: string, resource: string, fields: unknown): Promise<void> {
    const path = `/datasets/${id}/resources/${resource}/`
    const described = await this.#api.send(path, jsonRequest('PUT', fields), 'describe')
    withId(resource, validateResponse(resourceSchema, described, 'describe'), 'describe')
  }

  /** Deletes a resource; one that is missing was deleted by an attempt without a response. */
  async remove(id: string, resource: string): Promise<void> {
    const request = { method: 'DELETE', isIdempotent: true } as const
    await this.#api.send(`/datasets/${id}/resources/${resource}/`, request, 'remove').catch((error) => {
      if (!(error instanceof MissingOnPortalError)) throw error
    })
  }

  /** Sets the order of all resources of a data set. */
  async order(id: string, ids: readonly string[]): Promise<void> {
    const resources = ids.map((each) => ({ id: each }))
    const ordered = await this.#api.send(`/datasets/${id}/resources/`, jsonRequest('PUT', resources), 'order')
    validateResponse(orderedSchema, ordered, 'order')
  }

  #get(path: string, subject: string): Promise<unknown> {
    return this.#api.send(path, { method: 'GET', isIdempotent: true }, subject)
  }

  async #upload(path: string, file: DesiredFile, isIdempotent: boolean): Promise<PortalResource> {
    const resource = await uploadFile(this.#api, { path, file, isIdempotent }, this.#maxChunkBytes)
    return validateResponse(resourceSchema, resource, file.name)
  }
}

/** The most pages of data sets that are read, so that a list without end has one. */
const MAX_PAGES = 1000

/** An answer about what was asked for. Throws `RefusedError` for one about something else. */
function withId<T extends { readonly id: string }>(id: string, answer: T, subject: string): T {
  if (answer.id !== id) throw new RefusedError(publishRefusals.unexpectedResponse(subject, answer.id))
  return answer
}

function jsonRequest(method: 'POST' | 'PUT', value: unknown): HttpRequest {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: () => JSON.stringify(value),
    isIdempotent: method === 'PUT',
  }
}
