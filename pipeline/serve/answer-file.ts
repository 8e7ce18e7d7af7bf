import send from 'send'
import { WELL_KNOWN } from '../files/list-files.ts'
import { withdrawnDocuments } from '../people/withdrawal-notices.ts'
import {
  alternateLinks,
  contentType,
  type DocumentForm,
  documentForms,
  indexFiles,
  isDataFile,
  NO_INDEX_HEADER,
  WITHDRAWAL_NOTICE_FILE,
} from '../site/hosting/http-headers.ts'
import { acceptsMethod, type Exchange, preferredMediaType, sendMessage, sendText } from './exchange.ts'
import { existingFiles, type OpenFile, openBelow, readConsistently } from './open-files.ts'
import { encodePath } from './request-target.ts'

/** Answers with a file of the folder `root`; at the address of a document, in the form that is preferred. */
export async function answerFile(exchange: Exchange, root: string): Promise<void> {
  if (!acceptsMethod(exchange, ['GET', 'HEAD'])) return
  const found = await readConsistently(root, () => look(exchange, root), forget)
  if (found === undefined) {
    exchange.response.setHeader('Retry-After', '5')
    return sendMessage(exchange, 503, messages.nothing)
  }
  const { seen } = found
  const { response, address } = exchange
  if (seen.isFolder) {
    // relative, so that the path before this server does not matter
    response.setHeader('Location', `${encodePath(address.segments.slice(-1))}/${address.search}`)
    return sendMessage(exchange, 301, messages.folder)
  }
  if (seen.forms.length > 0) setForms(exchange, seen)
  if (seen.isGone) response.statusCode = 410
  if (seen.isGone || isDataFile(seen.name ?? '')) response.setHeader(...NO_INDEX_HEADER)
  if (seen.file === undefined)
    return seen.forms.length > 0
      ? sendMessage(exchange, 406, messages.forms, listOf(seen.forms))
      : sendMessage(exchange, 404, messages.lost)
  return seen.isLost ? sendLost(exchange, seen.file) : sendFile(exchange, seen.file, String(seen.name))
}

/** What stands at an address. */
type Seen = {
  readonly file: OpenFile | undefined
  readonly name?: string | undefined
  /** The forms that the document has; none if it is a plain file. */
  readonly forms: readonly DocumentForm[]
  /** Whether it is a folder whose slash is missing. */
  readonly isFolder?: boolean
  /** Whether what was described there was withdrawn. */
  readonly isGone?: boolean
  /** Whether the file tells that there is nothing. */
  readonly isLost?: boolean
}

async function look({ request, address: { segments, isFolder } }: Exchange, root: string): Promise<Seen> {
  if (segments.some(isHidden)) return lost(root)
  if (isFolder) {
    const names = await existingFiles(root, segments, Object.values(indexFiles))
    const there = documentForms.filter((form) => names.includes(indexFiles[form]))
    if (there.length === 0) return lost(root)
    const form = preferredMediaType(request, there)
    if (form === undefined) return { file: undefined, forms: there }
    const name = indexFiles[form]
    const isGone = await isWithdrawn(root, segments)
    return { file: await openBelow(root, [...segments, name]), name, forms: there, isGone }
  }
  const file = await openBelow(root, segments)
  if (file?.stats.isFile()) return { file, name: segments.at(-1), forms: [] }
  await file?.handle.close()
  return file?.stats.isDirectory() ? { file: undefined, forms: [], isFolder: true } : lost(root)
}

/** Whether the notice of a release lists a document. */
async function isWithdrawn(root: string, segments: readonly string[]): Promise<boolean> {
  const notice = await openBelow(root, [WITHDRAWAL_NOTICE_FILE])
  if (notice === undefined) return false
  const text = await notice.handle.readFile('utf8').finally(() => notice.handle.close())
  return withdrawnDocuments(text).some((document) => document.endsWith(`/${segments.join('/')}/`))
}

/** A doubled slash, or a name that begins with a dot, save one. */
function isHidden(segment: string): boolean {
  return segment === '' || (segment.startsWith('.') && segment !== WELL_KNOWN)
}

async function lost(root: string): Promise<Seen> {
  const [name] = await existingFiles(root, [], ['404.html'])
  return { file: name && (await openBelow(root, [name])), name, forms: [], isLost: true }
}

async function forget({ file }: Seen): Promise<void> {
  await file?.handle.close()
}

/** Says which form this is, and which others there are. */
function setForms({ response }: Exchange, { forms, name }: Seen): void {
  const form = forms.find((each) => indexFiles[each] === name)
  const links = alternateLinks(form, forms)
  response.setHeader('Vary', 'Accept')
  if (links !== '') response.setHeader('Link', links)
  if (name !== undefined) response.setHeader('Content-Location', name)
}

function listOf(forms: readonly DocumentForm[]): string {
  return forms.map((form) => `${form} ${indexFiles[form]}\n`).join('')
}

/**
 * Sends the page that tells that there is nothing; closes it. Its links are those of a page at the top, which
 * this address may lie below.
 */
async function sendLost(exchange: Exchange, { handle }: OpenFile): Promise<void> {
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

/** Sends an open file, with ranges and conditions; closes it. */
function sendFile(exchange: Exchange, { handle, stats }: OpenFile, name: string): void {
  const { request, response } = exchange
  // `fd` goes on to `createReadStream`: what is sent is the file whose size and date the headers tell
  const stream = send(request, encodePath([name]), { cacheControl: false, fd: handle } as send.SendOptions)
  stream.sendFile = (path) => stream.send(path, stats)
  stream.on('error', ({ status }: { status: number }) => {
    if (response.headersSent) response.destroy()
    else if (status === 416) {
      response.setHeader('Content-Range', `bytes */${stats.size}`)
      sendMessage(exchange, 416, messages.range)
    } else if (status === 412) sendMessage(exchange, 412, messages.condition)
    else sendMessage(exchange, 500, messages.fault)
  })
  response.once('close', () => void handle.close())
  response.setHeader('Content-Type', contentType(name))
  response.setHeader('Cache-Control', 'no-cache')
  stream.pipe(response)
}

const messages = {
  nothing: {
    fr: `rien n'est publié encore ; lancer d'abord : npm run build`,
    en: 'nothing is published yet; first run: npm run build',
  },
  lost: { fr: `il n'y a rien à cette adresse`, en: 'there is nothing at this address' },
  folder: { fr: 'cette adresse se termine par une barre oblique', en: 'this address ends in a slash' },
  forms: {
    fr: `ce document n'existe pas sous la forme demandée ; il existe comme :`,
    en: 'this document does not exist in the form asked for; it exists as:',
  },
  range: { fr: 'le fichier ne va pas si loin', en: 'the file does not reach that far' },
  condition: { fr: `le fichier n'est plus celui attendu`, en: 'the file is no longer the one expected' },
  fault: { fr: 'le fichier ne peut être lu', en: 'the file cannot be read' },
}
