import { join } from 'node:path'
import { fileDigest } from '../../files/read-file.ts'
import { type ReceivedFile, receiveFile } from '../../files/receive-file.ts'
import { judgeFile } from '../../media/judge-file.ts'
import { acceptTexts, MEDIA_FOLDER, unpublishedFormat } from '../../media/read-media.ts'
import type { Problem } from '../../problems/problem.ts'
import { sentenceOf } from '../../problems/problem-line.ts'
import { readPublication } from '../../read/read-publication.ts'
import { mediaFormat, portableMediaName } from '../../record/media-name.ts'
import { type Exchange, sendMessage, sendText } from '../../serve/exchange.ts'
import { editWords, messageInBoth } from '../pages/edit-words.ts'
import { type EditorContext, userMessageOf } from './editor-context.ts'

/** What became of a dropped file: its name in the folder `media`, where it was kept, and what is said of it. */
type DropAnswer = { readonly name?: string; readonly said: string }

/** How many bytes a dropped file may have; a longer film is copied into the folder by hand. */
const MAX_UPLOAD_BYTES = 2e9

/** Answers a dropped file, whose request bears the secret of the server in a header, with what became of it. */
export async function takeDroppedFile(context: EditorContext, exchange: Exchange): Promise<void> {
  const { request, address } = exchange
  const isOwn = request.headers['x-edit-token'] === context.token
  const isFile = request.headers['content-type'] === 'application/octet-stream'
  if (!isOwn || !isFile) return sendMessage(exchange, isOwn ? 415 : 403, messageInBoth('malformed'))
  const name = new URLSearchParams(address.search).get('name') ?? ''
  const answer = await keepDroppedFile(context, name, request).catch((error: unknown): DropAnswer => {
    const said = userMessageOf(error, context.language)
    if (said === undefined) throw error
    return { said }
  })
  sendText(exchange, 'application/json', JSON.stringify(answer))
}

/** Receives a file into `media/` under its own name, made portable. It is checked as a build would; no file there is replaced. */
async function keepDroppedFile(
  context: EditorContext,
  typed: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<DropAnswer> {
  const { data, language } = context
  const say = editWords(language)
  const tell = (problems: readonly Problem[]): string =>
    problems.map((problem) => sentenceOf(problem, language)).join(' ')
  const name = portableMediaName(typed)
  const format = name === undefined ? undefined : mediaFormat(name)
  const place = { file: typed, line: 1, column: 1 }
  if (name === undefined || format === undefined) return { said: tell([unpublishedFormat(typed, place)]) }
  const folder = join(data, MEDIA_FOLDER)
  const received = await receiveFile(folder, chunks, MAX_UPLOAD_BYTES)
  if (received === undefined) return { said: say.fileTooLarge }
  try {
    const { path, bytes } = received
    const exceptions = (await readPublication(data, () => undefined))?.publication.exceptions
    const { problems } = await judgeFile({ name, path, format, bytes }, acceptTexts(exceptions ?? []))
    const wrong = problems.filter(({ severity }) => severity === 'violation')
    if (wrong.length > 0) return { said: tell(wrong) }
    const kept = await context.lock(() => keepFile(folder, name, received))
    const said = kept.isNew ? say.copied(kept.name) : say.already(kept.name)
    return { name: kept.name, said: [said, tell(problems)].filter(Boolean).join(' ') }
  } finally {
    await received.drop()
  }
}

/** Keeps a file under its name, or under the next free one; a file of the same name and content is the same file. */
async function keepFile(
  folder: string,
  name: string,
  received: ReceivedFile,
): Promise<{ readonly name: string; readonly isNew: boolean }> {
  const [, stem = name, ending = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? []
  for (let next = 1; ; next++) {
    const free = next === 1 ? name : `${stem}-${next}${ending}`
    if (await received.keepAs(free)) return { name: free, isNew: true }
    if (await isSameFile(join(folder, free), received.path)) return { name: free, isNew: false }
  }
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  const known = await fileDigest(path, 'sha256').catch(() => undefined)
  return known !== undefined && known === (await fileDigest(other, 'sha256'))
}
