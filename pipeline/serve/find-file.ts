import { WELL_KNOWN } from '../files/list-files.ts'
import { withdrawnDocuments } from '../people/withdrawal-notices.ts'
import {
  type DocumentForm,
  documentForms,
  indexFiles,
  WITHDRAWAL_NOTICE_FILE,
} from '../site/hosting/http-headers.ts'
import { type Exchange, preferredMediaType } from './exchange.ts'
import { existingFiles, type OpenFile, openBelow, readConsistently } from './open-files.ts'

/** The file or folder at an address; `file` is missing where nothing can be sent. */
export type FoundFile = {
  readonly file: OpenFile | undefined
  readonly name?: string | undefined
  /** The forms of the document; none if the address is that of a plain file. */
  readonly forms: readonly DocumentForm[]
  /** Whether it is a folder, the address of which lacks its slash. */
  readonly isFolder?: boolean
  /** Whether the document was withdrawn. */
  readonly isWithdrawn?: boolean
  /** Whether the file is the page for addresses without a document. */
  readonly isNotFoundPage?: boolean
}

/**
 * Opens the file of a request below the folder `root`; at the address of a document, the preferred form. `undefined` where
 * there is no such folder.
 */
export async function findFile(exchange: Exchange, root: string): Promise<FoundFile | undefined> {
  const found = await readConsistently(
    root,
    () => find(exchange, root),
    async ({ file }) => file?.handle.close(),
  )
  return found?.value
}

async function find(
  { request, address: { segments, isFolder } }: Exchange,
  root: string,
): Promise<FoundFile> {
  if (segments.some(isHidden)) return notFoundPage(root)
  if (isFolder) {
    const names = await existingFiles(root, segments, Object.values(indexFiles))
    const forms = documentForms.filter((form) => names.includes(indexFiles[form]))
    const isWithdrawn = await isListedAsWithdrawn(root, segments)
    if (forms.length === 0) return isWithdrawn ? { file: undefined, forms, isWithdrawn } : notFoundPage(root)
    // a withdrawal is told in any case: who asks for a form that does not exist must know of it, too
    const form = preferredMediaType(request, forms) ?? (isWithdrawn ? forms[0] : undefined)
    if (form === undefined) return { file: undefined, forms, isWithdrawn }
    const name = indexFiles[form]
    return { file: await openBelow(root, [...segments, name]), name, forms, isWithdrawn }
  }
  const file = await openBelow(root, segments)
  if (file?.stats.isFile()) {
    const name = String(segments.at(-1))
    const isForm = Object.values(indexFiles).includes(name)
    const isWithdrawn = isForm && (await isListedAsWithdrawn(root, segments.slice(0, -1)))
    return { file, name, forms: [], isWithdrawn }
  }
  await file?.handle.close()
  return file?.stats.isDirectory() ? { file: undefined, forms: [], isFolder: true } : notFoundPage(root)
}

/** Whether a release's notice of withdrawals lists a document. */
async function isListedAsWithdrawn(root: string, segments: readonly string[]): Promise<boolean> {
  const notice = await openBelow(root, [WITHDRAWAL_NOTICE_FILE])
  if (notice === undefined) return false
  const text = await notice.handle.readFile('utf8').finally(() => notice.handle.close())
  return withdrawnDocuments(text).some((document) => document.endsWith(`/${segments.join('/')}/`))
}

/** Whether a segment is that of a doubled slash, or a name with a dot at its start other than `.well-known`. */
function isHidden(segment: string): boolean {
  return segment === '' || (segment.startsWith('.') && segment !== WELL_KNOWN)
}

async function notFoundPage(root: string): Promise<FoundFile> {
  const [name] = await existingFiles(root, [], ['404.html'])
  return { file: name && (await openBelow(root, [name])), name, forms: [], isNotFoundPage: true }
}
