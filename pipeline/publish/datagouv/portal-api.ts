import { z } from 'zod'
import { parseUrl } from '../../rdf/parse-url.ts'
import { type HttpRequest, requestWithRetries } from '../../requests/http-requests.ts'
import { RefusedError } from '../../requests/refused-error.ts'
import { responseExcerpt, responseText, withoutMarkup } from '../../requests/response-body.ts'
import type { RetryPolicy } from '../../requests/retry-policy.ts'
import { publishRefusals } from '../refusal-messages.ts'
import { parseJsonResponse } from './api-responses.ts'

/** A data set or resource that the portal does not have (404). */
export class MissingOnPortalError extends RefusedError {}

/** Authorised requests to a portal's API. */
export class PortalApi {
  readonly #url: string
  readonly #key: string
  readonly #policy: RetryPolicy

  constructor(root: string, key: string, policy: RetryPolicy) {
    this.#url = `${root}/api/1`
    this.#key = key
    this.#policy = policy
  }

  /**
   * Sends a request; the value of its JSON response, `undefined` for an empty one. `subject` names the operation in
   * messages. Throws `RefusedError`, for 404 `MissingOnPortalError`.
   */
  async send(path: string, request: HttpRequest, subject: string): Promise<unknown> {
    const headers = { ...request.headers, 'X-API-KEY': this.#key, Accept: 'application/json' }
    const response = await requestWithRetries(this.#url + path, { ...request, headers }, this.#policy)
    if (response.ok) return parseJsonResponse(await responseText(response, this.#url), subject)
    throw refusalOf(response.status, errorDetails(await responseExcerpt(response)), subject)
  }

  /** The path of a further page, which stays on the portal whatever host its address names; `undefined` for no address. */
  pathOf(pageUrl: string): string | undefined {
    const url = parseUrl(pageUrl, this.#url)
    if (url === undefined) return undefined
    const path = url.pathname + url.search
    const { pathname: root } = new URL(this.#url)
    return path.startsWith(`${root}/`) ? path.slice(root.length) : path
  }
}

function refusalOf(status: number, details: string, subject: string): RefusedError {
  if (status === 401) return new RefusedError(publishRefusals.rejectedKey(details))
  if (status === 403) return new RefusedError(publishRefusals.forbidden(subject, details))
  if (status === 404) return new MissingOnPortalError(publishRefusals.unknownId(subject))
  if (status === 410) return new RefusedError(publishRefusals.deletedDataSet(subject))
  if (status === 423) return new RefusedError(publishRefusals.readOnly())
  return new RefusedError(publishRefusals.failed(status, subject, details))
}

/** The message of an error response and the fields that it names; otherwise the beginning of its text. */
function errorDetails(text: string): string {
  const { message, errors } = errorSchema.safeParse(parsedJson(text)).data ?? {}
  const fields = Object.entries(errors ?? {}).map(
    ([field, reasons]) => `${field}: ${[reasons].flat().join(' ')}`,
  )
  const details = [message, ...fields].filter((part) => part !== undefined).join(' ; ')
  return withoutMarkup(details || text)
}

/** An error as the API answers it, with what is wrong with each field. */
const errorSchema = z.looseObject({
  message: z.string().optional().catch(undefined),
  errors: z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .optional()
    .catch(undefined),
})

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
