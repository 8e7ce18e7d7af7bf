import type { ServerResponse } from 'node:http'
import { loadHelp } from '../../explain/load-help.ts'
import { pollFolder } from '../../files/poll-folder.ts'
import type { Language, Message } from '../../language/message.ts'
import type { BuildOutcome } from '../../release/build-state.ts'
import { acceptsMethod, type Exchange, sendMessage, sendText } from '../exchange.ts'
import { setPrivateHeaders } from '../response-headers.ts'
import { previewAsset } from './preview-assets.ts'
import { type PreviewContext, type PreviewState, previewPage, statePanel } from './preview-page.ts'

/** Builds once; `busy` while another command writes to the same folder. Rejects if no build is possible. */
export type Rebuild = () => Promise<BuildOutcome | 'busy'>

/** The folder that a preview follows, and how it builds it. */
export type PreviewOptions = {
  readonly data: string
  readonly rebuild: Rebuild
  /** Whether builds publish nothing, and are only looked at. */
  readonly isTrial?: boolean
}

const POLL_INTERVAL_MS = 300

/**
 * The preview below `/_watch/`: builds whenever the files of a folder have changed and come to rest, and shows the site
 * beside the problems of the last build.
 */
export class SitePreview {
  readonly #rebuild: Rebuild
  readonly #listeners = new Set<ServerResponse>()
  readonly #closing = new AbortController()
  #context: PreviewContext
  #state: PreviewState = { is: 'building' }

  constructor({ data, rebuild, isTrial = false }: PreviewOptions, language: Language) {
    this.#rebuild = rebuild
    this.#context = { data, language, isTrial, help: new Map() }
    void this.#follow(data)
  }

  /** Answers a request below `/_watch/`. */
  async answer(exchange: Exchange): Promise<void> {
    const { response, address } = exchange
    setPrivateHeaders(response)
    if (!acceptsMethod(exchange, ['GET', 'HEAD'])) return
    const name = address.segments.slice(1).join('/')
    if (name === '' && !address.isFolder) {
      response.setHeader('Location', '_watch/')
      return sendMessage(exchange, 301, messages.folder)
    }
    if (name === '') return sendText(exchange, 'text/html', previewPage(this.#state, this.#context))
    if (name === 'events') return this.#listen(exchange)
    const asset = await previewAsset(name)
    if (asset !== undefined) return sendText(exchange, asset.type, asset.text)
    return sendMessage(exchange, 404, messages.notFound)
  }

  /** Ends the builds and the streams of events. */
  close(): void {
    this.#closing.abort()
    for (const listener of this.#listeners) listener.end()
  }

  async #follow(data: string): Promise<void> {
    this.#context = { ...this.#context, help: await loadHelp() }
    await pollFolder(data, () => this.#build(), { every: POLL_INTERVAL_MS, signal: this.#closing.signal })
  }

  /** Builds, and publishes the state before and after; whether the build took place. */
  async #build(): Promise<boolean> {
    const previous = 'outcome' in this.#state ? this.#state.outcome : undefined
    if (this.#state.is !== 'busy') this.#setState({ is: 'building', outcome: previous })
    try {
      const outcome = await this.#rebuild()
      if (outcome !== 'busy') this.#setState({ is: outcome.published ? 'published' : 'refused', outcome })
      else if (this.#state.is !== 'busy') this.#setState({ is: 'busy', outcome: previous })
      return outcome !== 'busy'
    } catch (error) {
      const { userMessage, message = String(error) } = error as { userMessage?: Message; message?: string }
      this.#setState({ is: 'failed', reason: userMessage?.[this.#context.language] ?? message })
      return true
    }
  }

  #setState(state: PreviewState): void {
    this.#state = state
    for (const listener of this.#listeners) listener.write(stateEvent(state, this.#context))
  }

  /** Keeps a response open as a stream of events (`text/event-stream`), beginning with the present state. */
  #listen({ request, response }: Exchange): void {
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
    if (request.method === 'HEAD') return void response.end()
    this.#listeners.add(response)
    response.once('close', () => this.#listeners.delete(response))
    response.write(`retry: 1000\n${stateEvent(this.#state, this.#context)}`)
  }
}

/** An event with the name of a state, and the panel as one line of HTML. */
function stateEvent(state: PreviewState, context: PreviewContext): string {
  const panel = statePanel(state, context).markup.replaceAll(/\s*\n\s*/g, ' ')
  return `event: ${state.is}\ndata: ${panel}\n\n`
}

const messages = {
  folder: { fr: 'cette adresse se termine par une barre oblique', en: 'this address ends in a slash' },
  notFound: { fr: `il n'y a rien à cette adresse`, en: 'there is nothing at this address' },
}
