import send from 'send'
import { npmCommand } from '../language/npm-command.ts'
import {
  alternateLinks,
  contentType,
  type DocumentForm,
  indexFiles,
  isDataFile,
  mediaTypes,
  NO_INDEX_HEADER,
} from '../site/hosting/http-headers.ts'
import { acceptsMethod, type Exchange, sendMessage, sendText } from './exchange.ts'
import { type FoundFile, findFile } from './find-file.ts'
import type { OpenFile } from './open-files.ts'
import { encodePath } from './request-target.ts'

/** Answers a request with a file of the folder `root`; at the address of a document, in the preferred form. */
export async function answerFile(exchange: Exchange, root: string): Promise<void> {
  if (!acceptsMethod(exchange, ['GET', 'HEAD'])) return
  const { response, address } = exchange
  const found = await findFile(exchange, root)
  if (found === undefined) {
    response.setHeader('Retry-After', '5')
    return sendMessage(exchange, 503, messages.nothing())
  }
  if (found.isFolder) {
    // relative, so that it holds whatever path a proxy puts before
    response.setHeader('Location', `${encodePath(address.segments.slice(-1))}/${address.search}`)
    return sendMessage(exchange, 301, messages.folder)
  }
  if (found.forms.length > 0) setFormHeaders(exchange, found)
  if (found.isWithdrawn || isDataFile(found.name ?? '')) response.setHeader(...NO_INDEX_HEADER)
  if (found.file === undefined) {
    if (found.isWithdrawn) return sendMessage(exchange, 410, messages.withdrawn)
    return found.forms.length > 0
      ? sendMessage(exchange, 406, messages.forms, formList(found.forms))
      : sendMessage(exchange, 404, messages.notFound)
  }
  if (found.isNotFoundPage) return sendNotFoundPage(exchange, found.file)
  const name = String(found.name)
  return found.isWithdrawn ? sendWithdrawal(exchange, found.file, name) : sendFile(exchange, found.file, name)
}

/** Sets the headers that name the form which is sent, and the document's other forms. */
function setFormHeaders({ response }: Exchange, { forms, name }: FoundFile): void {
  const form = forms.find((each) => indexFiles[each] === name)
  const links = alternateLinks(form, forms)
  response.setHeader('Vary', 'Accept')
  if (links !== '') response.setHeader('Link', links)
  if (name !== undefined) response.setHeader('Content-Location', name)
}

function formList(forms: readonly DocumentForm[]): string {
  return forms.map((form) => `${form} ${indexFiles[form]}\n`).join('')
}

/**
 * Sends the page for addresses without a document, and closes its file. Its links are relative to the root, so that its
 * base is set to lead there from the address.
 */
async function sendNotFoundPage(exchange: Exchange, { handle }: OpenFile): Promise<void> {
  const { response, address } = exchange
  const text = await handle.readFile('utf8').finally(() => handle.close())
  const depth = address.segments.length - (address.isFolder ? 0 : 1)
  response.statusCode = 404
  response.setHeader('Cache-Control', 'no-store')
  sendText(
    exchange,
    'text/html',
    text.replace(/<base href="[^"]*">/, `<base href="${'../'.repeat(depth) || './'}">`),
  )
}

/**
 * Sends what says that a document was withdrawn, and closes its file: always whole, because ranges and conditions are those of
 * successful answers (RFC 9110, 13.2.1 and 14.2).
 */
async function sendWithdrawal(exchange: Exchange, { handle }: OpenFile, name: string): Promise<void> {
  const text = await handle.readFile('utf8').finally(() => handle.close())
  exchange.response.statusCode = 410
  sendText(exchange, mediaTypes.get(name.replace(/^.*\./, '')) ?? 'text/plain', text)
}

/** Sends an open file, with ranges and conditional requests (RFC 9110, 13 and 14), and closes it. */
function sendFile(exchange: Exchange, { handle, stats }: OpenFile, name: string): void {
  const { request, response } = exchange
  // `fd` reaches `createReadStream`, so that the bytes are those of the file whose size and date the headers state
  const stream = send(request, encodePath([name]), { cacheControl: false, fd: handle } as send.SendOptions)
  stream.sendFile = (path) => stream.send(path, stats)
  stream.on('error', ({ status }: { status: number }) => {
    if (response.headersSent) response.destroy()
    else if (status === 416) {
      response.setHeader('Content-Range', `bytes */${stats.size}`)
      sendMessage(exchange, 416, messages.range)
    } else if (status === 412) sendMessage(exchange, 412, messages.condition)
    else sendMessage(exchange, 500, messages.unreadable)
  })
  response.once('close', () => void handle.close())
  response.setHeader('Content-Type', contentType(name))
  response.setHeader('Cache-Control', 'no-cache')
  stream.pipe(response)
}

const messages = {
  nothing: () => ({
    fr: `rien n'est publié encore ; lancer d'abord : ${npmCommand(['build'])}`,
    en: `nothing is published yet; first run: ${npmCommand(['build'], 'en')}`,
  }),
  notFound: { fr: `il n'y a rien à cette adresse`, en: 'there is nothing at this address' },
  withdrawn: {
    fr: 'ce qui était décrit ici a été retiré',
    en: 'the description at this address was withdrawn',
  },
  folder: { fr: 'cette adresse se termine par une barre oblique', en: 'this address ends in a slash' },
  forms: {
    fr: `ce document n'existe pas sous la forme demandée ; il existe comme :`,
    en: 'this document is not available in the form requested; available forms:',
  },
  range: { fr: 'le fichier ne va pas si loin', en: 'the requested range lies beyond the end of the file' },
  condition: {
    fr: `le fichier n'est plus celui attendu`,
    en: 'the file has changed since the version that the request expects',
  },
  unreadable: { fr: 'le fichier ne peut être lu', en: 'the file cannot be read' },
}
