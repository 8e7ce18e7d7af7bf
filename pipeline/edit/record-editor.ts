import { loadHelp } from '../explain/load-help.ts'
import type { BuildOutcome } from '../release/build-state.ts'
import { acceptsMethod, type Exchange, sendMessage, sendText } from '../serve/exchange.ts'
import { setPrivateHeaders } from '../serve/response-headers.ts'
import { editAsset } from './edit-assets.ts'
import { publishFailurePage, publishPage } from './pages/publish-page.ts'
import { recordListPage } from './pages/record-list-page.ts'
import { nameLists } from './pages/record-page.ts'
import { OpenedRecords } from './records/opened-records.ts'
import { openRecordDirectory } from './records/record-directory.ts'
import { makeReferenceLabels } from './records/reference-labels.ts'
import { type EditorContext, type EditorOptions, userMessageOf } from './requests/editor-context.ts'
import { readFormBody } from './requests/read-form-body.ts'
import { faultyRecords } from './requests/record-problems.ts'
import { bilingual, showRecord, takeRecord } from './requests/record-request.ts'
import { type UploadAnswer, uploadFile } from './requests/upload-file.ts'
import { takeWithdrawal } from './requests/withdraw-request.ts'

/** How many random bytes the secret of a server's forms has. */
const TOKEN_BYTES = 16

/** The forms below `/_edit/`: lists of records, a form for each, and what saves, publishes and withdraws. */
export class RecordEditor {
  readonly #context: EditorContext
  #outcome: BuildOutcome | undefined

  constructor(options: EditorOptions) {
    this.#context = {
      ...options,
      token: options.randomHex(TOKEN_BYTES),
      directory: openRecordDirectory(options.data),
      opened: new OpenedRecords(),
      outcome: () => this.#outcome,
    }
  }

  /** Hears of the outcome of a build of the preview, whose problems are shown beside the fields. */
  hear(outcome: BuildOutcome): void {
    this.#outcome = outcome
  }

  /** Answers a request below `/_edit/`, whose origin the server has judged. */
  async answer(exchange: Exchange): Promise<void> {
    const { request, response, address } = exchange
    setPrivateHeaders(response)
    const [, name = '', ...more] = address.segments
    if (name === '' && !address.isFolder) {
      response.setHeader('Location', '_edit/')
      return sendMessage(exchange, 301, bilingual('unknown'))
    }
    if (more.length > 0) return sendMessage(exchange, 404, bilingual('unknown'))
    if (request.method === 'POST') return this.#take(exchange, name)
    if (!acceptsMethod(exchange, name === 'record' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'])) return
    return this.#show(exchange, name)
  }

  async #show(exchange: Exchange, name: string): Promise<void> {
    if (name === '') {
      const search = new URLSearchParams(exchange.address.search).get('q') ?? ''
      const directory = await this.#context.directory()
      return sendText(
        exchange,
        'text/html',
        recordListPage(this.#context, directory, search, faultyRecords(this.#outcome, directory.entries)),
      )
    }
    if (name === 'record') return showRecord(this.#context, exchange)
    if (name === 'names') {
      const labels = makeReferenceLabels((await this.#context.directory()).entries)
      return sendText(exchange, 'text/html', nameLists(labels).markup)
    }
    const asset = await editAsset(name)
    if (asset !== undefined) return sendText(exchange, asset.type, asset.text)
    return sendMessage(exchange, 404, bilingual('unknown'))
  }

  async #take(exchange: Exchange, name: string): Promise<void> {
    if (name === 'upload') return this.#upload(exchange)
    const sent = await readFormBody(exchange.request)
    if (typeof sent === 'string') {
      exchange.response.setHeader('Connection', 'close')
      return sent === 'too-large'
        ? sendMessage(exchange, 413, bilingual('tooLarge'))
        : sendMessage(exchange, 415, bilingual('malformed'))
    }
    if (name === 'record') return takeRecord(this.#context, exchange, sent)
    if (sent.get('token') !== this.#context.token) return sendMessage(exchange, 403, bilingual('malformed'))
    if (name === 'publish') return this.#publish(exchange)
    if (name === 'withdraw')
      return takeWithdrawal(this.#context, exchange, sent).catch((error: unknown) =>
        this.#fail(exchange, error),
      )
    return sendMessage(exchange, 404, bilingual('unknown'))
  }

  async #upload(exchange: Exchange): Promise<void> {
    const { request, address } = exchange
    const { headers } = request
    if (headers['x-edit-token'] !== this.#context.token)
      return sendMessage(exchange, 403, bilingual('malformed'))
    if (headers['content-type'] !== 'application/octet-stream')
      return sendMessage(exchange, 415, bilingual('malformed'))
    const name = new URLSearchParams(address.search).get('name') ?? ''
    const answer = await uploadFile(this.#context, name, request).catch((error: unknown): UploadAnswer => {
      const said = userMessageOf(error, this.#context.language)
      if (said === undefined) throw error
      return { said }
    })
    sendText(exchange, 'application/json', JSON.stringify(answer))
  }

  async #publish(exchange: Exchange): Promise<void> {
    const { data, out } = this.#context
    try {
      const outcome = await this.#context.publish()
      const labels = makeReferenceLabels((await this.#context.directory()).entries)
      const parts = { data, out, help: await loadHelp(), labels }
      sendText(exchange, 'text/html', publishPage(this.#context, outcome, parts))
    } catch (error) {
      this.#fail(exchange, error)
    }
  }

  /** Tells why what a button asked for could not be done. Throws a fault of the program. */
  #fail(exchange: Exchange, error: unknown): void {
    const reason = userMessageOf(error, this.#context.language)
    if (reason === undefined) throw error
    sendText(exchange, 'text/html', publishFailurePage(this.#context, reason))
  }
}
