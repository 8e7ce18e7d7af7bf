import type { ServerResponse } from 'node:http'
import { isIP } from 'node:net'
import { loadHelp } from '../../explain/load-help.ts'
import { pollFolder } from '../../files/poll-folder.ts'
import { programPath } from '../../files/program-path.ts'
import { readBytes } from '../../files/read-file.ts'
import type { Language, Message } from '../../language/message.ts'
import type { BuildOutcome } from '../../release/build-state.ts'
import { acceptsMethod, type Exchange, sendMessage, sendText } from '../exchange.ts'
import { setPrivateHeaders } from '../response-headers.ts'
import { type PreviewContext, type PreviewState, previewPage, statePanel } from './preview-page.ts'

/** Builds again; says `busy` while another command writes in the same folder. Throws if a build cannot be made. */
export type Rebuild = () => Promise<BuildOutcome | 'busy'>

/** A preview that follows the records. */
export type SitePreview = { answer(exchange: Exchange): Promise<void>; close(): void }

/** Builds whenever the files of a folder have changed and rest; answers below `/_watch/` with preview and problems. */
export function openPreview(
  { data, rebuild }: { readonly data: string; readonly rebuild: Rebuild },
  { host, language }: { readonly host: string; readonly language: Language },
): SitePreview {
  const listeners = new Set<ServerResponse>()
  const closing = new AbortController()
  let telling: PreviewContext = { data, language, help: new Map() }
  let state: PreviewState = { is: 'building' }
  void begin()

  return {
    answer,
    close: () => {
      closing.abort()
      for (const listener of listeners) listener.end()
    },
  }

  async function begin(): Promise<void> {
    telling = { ...telling, help: await loadHelp() }
    await pollFolder(data, run, { every: LOOK, signal: closing.signal })
  }

  /** Builds; gives whether it could. */
  async function run(): Promise<boolean> {
    const before = 'outcome' in state ? state.outcome : undefined
    if (state.is !== 'busy') tell({ is: 'building', outcome: before })
    try {
      const outcome = await rebuild()
      if (outcome !== 'busy') tell({ is: outcome.published ? 'published' : 'refused', outcome })
      else if (state.is !== 'busy') tell({ is: 'busy', outcome: before })
      return outcome !== 'busy'
    } catch (error) {
      const { userMessage, message = String(error) } = error as { userMessage?: Message; message?: string }
      tell({ is: 'failed', reason: userMessage?.[language] ?? message })
      return true
    }
  }

  function tell(fresh: PreviewState): void {
    state = fresh
    for (const listener of listeners) listener.write(eventOf(state, telling))
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { request, response, address } = exchange
    setPrivateHeaders(response)
    if (!acceptsMethod(exchange, ['GET', 'HEAD'])) return
    // a page elsewhere could give its own name our address, and read what is not published
    if (!isLocal(request.headers.host ?? '', host)) return sendMessage(exchange, 403, messages.host)
    const name = address.segments.slice(1).join('/')
    if (name === '' && !address.isFolder) {
      response.setHeader('Location', '_watch/')
      return sendMessage(exchange, 301, messages.folder)
    }
    if (name === '') return sendText(exchange, 'text/html', previewPage(state, telling))
    if (name === 'events') return listen(exchange)
    const file = files.get(name)
    if (file !== undefined) return sendText(exchange, file.type, await ownText(file.sources))
    return sendMessage(exchange, 404, messages.lost)
  }

  function listen({ request, response }: Exchange): void {
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8')
    if (request.method === 'HEAD') return void response.end()
    listeners.add(response)
    response.once('close', () => listeners.delete(response))
    response.write(`retry: 1000\n${eventOf(state, telling)}`)
  }
}

/** Milliseconds between two looks at the folder. */
const LOOK = 300

/** What the page of the preview loads: its type, and the sources that it is made of. */
const files: ReadonlyMap<string, { readonly type: string; readonly sources: readonly string[] }> = new Map([
  [
    'watch.css',
    {
      type: 'text/css',
      sources: ['site/colors.css', 'report/problem-panel.css', 'serve/preview/preview.css'],
    },
  ],
  ['watch.js', { type: 'text/javascript', sources: ['serve/preview/preview.js'] }],
])

async function ownText(sources: readonly string[]): Promise<string> {
  const texts = await Promise.all(sources.map((path) => readBytes(programPath(`pipeline/${path}`))))
  return texts.map((bytes) => Buffer.from(bytes ?? []).toString()).join('')
}

/** A state as an event of a stream of them: its name, and the panel as one line of HTML. */
function eventOf(state: PreviewState, telling: PreviewContext): string {
  const panel = statePanel(state, telling).markup.replaceAll(/\s*\n\s*/g, ' ')
  return `event: ${state.is}\ndata: ${panel}\n\n`
}

function isLocal(authority: string, host: string): boolean {
  const name = authority.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name === host || isIP(name) > 0
}

const messages = {
  host: {
    fr: `l'aperçu ne se lit que sous l'adresse que serve a donnée`,
    en: 'the preview can only be read at the address that serve gave',
  },
  folder: { fr: 'cette adresse se termine par une barre oblique', en: 'this address ends in a slash' },
  lost: { fr: `il n'y a rien à cette adresse`, en: 'there is nothing at this address' },
}
