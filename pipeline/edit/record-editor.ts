import type { BuildOutcome } from '../release/build-state.ts'
import { acceptsMethod, type Exchange, sendMessage, sendText } from '../serve/exchange.ts'
import { setPrivateHeaders } from '../serve/response-headers.ts'
import { editAsset } from './edit-assets.ts'
import { messageInBoth } from './pages/edit-words.ts'
import { publishFailurePage } from './pages/publish-page.ts'
import { OpenedRecords } from './records/opened-records.ts'
import { openRecordDirectory } from './records/record-directory.ts'
import { takeDroppedFile } from './requests/drop-file.ts'
import { type EditorContext, type EditorOptions, userMessageOf } from './requests/editor-context.ts'
import { publishRecords } from './requests/publish-request.ts'
import { readFormBody } from './requests/read-form-body.ts'
import { showRecord, takeRecord } from './requests/record-request.ts'
import { showNames, showRecordList } from './requests/show-list.ts'
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
      return sendMessage(exchange, 301, messageInBoth('unknown'))
    }
    if (more.length > 0) return sendMessage(exchange, 404, messageInBoth('unknown'))
    if (request.method === 'POST') return this.#take(exchange, name)
    if (!acceptsMethod(exchange, name === 'record' ? ['GET', 'HEAD', 'POST'] : ['GET', 'HEAD'])) return
    return this.#show(exchange, name)
  }

  async #show(exchange: Exchange, name: string): Promise<void> {
    if (name === '') return showRecordList(this.#context, exchange)
    if (name === 'record') return showRecord(this.#context, exchange)
    if (name === 'names') return showNames(this.#context, exchange)
    const asset = await editAsset(name)
    if (asset !== undefined) return sendText(exchange, asset.type, asset.text)
    return sendMessage(exchange, 404, messageInBoth('unknown'))
  }

  async #take(exchange: Exchange, name: string): Promise<void> {
    if (name === 'upload') return takeDroppedFile(this.#context, exchange)
    const sent = await readFormBody(exchange.request)
    if (typeof sent === 'string') {
      exchange.response.setHeader('Connection', 'close')
      return sent === 'too-large'
        ? sendMessage(exchange, 413, messageInBoth('tooLarge'))
        : sendMessage(exchange, 415, messageInBoth('malformed'))
    }
    if (name === 'record') return takeRecord(this.#context, exchange, sent)
    if (sent.get('token') !== this.#context.token)
      return sendMessage(exchange, 403, messageInBoth('malformed'))
    const work =
      name === 'publish'
        ? publishRecords(this.#context, exchange)
        : name === 'withdraw'
          ? takeWithdrawal(this.#context, exchange, sent)
          : undefined
    if (work !== undefined) return work.catch((error: unknown) => this.#fail(exchange, error))
    return sendMessage(exchange, 404, messageInBoth('unknown'))
  }

  /** Tells why what a button asked for could not be done. Throws a fault of the program. */
  #fail(exchange: Exchange, error: unknown): void {
    const reason = userMessageOf(error, this.#context.language)
    if (reason === undefined) throw error
    sendText(exchange, 'text/html', publishFailurePage(this.#context, reason))
  }
}
