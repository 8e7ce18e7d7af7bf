import { contentRefusals } from '../content/content-refusals.ts'
import { textOfContent } from '../content/decode-content.ts'
import { onlyFile } from '../content/import-content.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'
import { isWebAddress } from '../web-addresses.ts'
import type { ImportFormat } from './import-format.ts'
import { MAX_PAGE_BYTES, readPageText } from './web-page.ts'

/** A page that a browser saved in one file with its pictures (MHTML, RFC 2557); of its parts, the first of HTML or text is read. */
export const webArchive: ImportFormat = {
  name: { fr: 'page web en un fichier (MHTML)', en: 'web page in one file (MHTML)' },
  recognise(content) {
    const file = onlyFile(content)
    return file !== undefined && HEADERS.test(file.head.slice(0, 4000))
  },
  async read(content) {
    const file = onlyFile(content)
    const raw = Buffer.from((await file?.bytes()) ?? []).toString('latin1')
    const page = pageIn(raw, 0)
    if (page === undefined)
      throw new UnreadableContentError(contentRefusals.foreign(content.name, this.name, NO_PAGE))
    if (page.bytes.length > MAX_PAGE_BYTES)
      throw new UnreadableContentError(contentRefusals.largePage(content.name, MAX_PAGE_BYTES))
    const found = await readPageText(textOfContent(content.name, page.bytes, content.encoding).text)
    const address =
      /^(?:Snapshot-Content-Location|Content-Location): *(\S+)/im.exec(raw.slice(0, 20_000))?.[1] ?? ''
    if (found.source !== undefined || !isWebAddress(address)) return found
    return { ...found, source: { value: address, confidence: 'sure', line: 0, field: 'Content-Location' } }
  },
}

const NO_PAGE = {
  fr: 'mais aucune page ; enregistrer la page en HTML',
  en: 'but no page; save the page as HTML',
}

/** The headers of a message with several parts, at its beginning. */
const HEADERS = /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*(?:MIME-Version:|Content-Type: *multipart\/)/i

const MAX_NESTING = 5

/** The bytes of the first part of HTML, or else of text, of a message. */
function pageIn(message: string, depth: number): { readonly bytes: Uint8Array } | undefined {
  const end = /\r?\n\r?\n/.exec(message)
  if (end === null || depth > MAX_NESTING) return undefined
  const headers = message.slice(0, end.index).replaceAll(/\r?\n[ \t]+/g, ' ')
  const body = message.slice(end.index + end[0].length)
  const type = /^Content-Type: *([^;\s]+)/im.exec(headers)?.[1]?.toLowerCase() ?? ''
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(headers)?.[1]
  if (type.startsWith('multipart/') && boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, 1000)
    for (const part of parts) {
      const found = pageIn(part.replace(/^\r?\n/, ''), depth + 1)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (type !== 'text/html' && type !== 'application/xhtml+xml' && type !== 'text/plain') return undefined
  return {
    bytes: decoded(body, /^Content-Transfer-Encoding: *(\S+)/im.exec(headers)?.[1]?.toLowerCase() ?? ''),
  }
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replaceAll(/[ \t]+(?=\r?\n)/g, '')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-Fa-f]{2})/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(text, 'latin1')
}
