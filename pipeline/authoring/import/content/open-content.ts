import { join } from 'node:path'
import { fileSize } from '../../../files/file-facts.ts'
import { listFiles, listFolder } from '../../../files/list-files.ts'
import { readByteRange } from '../../../files/read-file.ts'
import { listZipMembers, readZipMember } from '../../../files/zip-directory.ts'
import type { TextEncoding } from '../../../language/encoding-names.ts'
import { contentRefusals } from './content-refusals.ts'
import { headText, textOfContent } from './decode-content.ts'
import type { ContentFile, ImportContent } from './import-content.ts'
import { UnreadableContentError } from './unreadable-content-error.ts'

/** The bytes of the largest file that is read, once unpacked: 64 MiB. */
export const MAX_CONTENT_BYTES = 64 << 20

/** The most files of a folder or an archive. */
const MAX_FILES = 20_000

/** The bytes at the head of a file by which its format is recognised. */
const HEAD_BYTES = 64 << 10

/** Opens the content at a path: a file, a folder, or an archive, whose files are unpacked when they are asked for. */
export async function openContent(path: string, encoding?: TextEncoding): Promise<ImportContent> {
  const isFolder = (await listFolder(path).catch(() => undefined)) !== undefined
  if (isFolder) return collection(path, await folderFiles(path, encoding), encoding)
  const size = await fileSize(path)
  const head = await readByteRange(path, 0, Math.min(size, HEAD_BYTES))
  if (isZip(head)) {
    const members = await listZipMembers(path)
    if (members === undefined) throw new UnreadableContentError(contentRefusals.broken(path))
    if (!members.some(({ name }) => WORKBOOK_PARTS.includes(name))) {
      if (members.length > MAX_FILES) throw new UnreadableContentError(contentRefusals.many(path, MAX_FILES))
      const read = members.map(async (member): Promise<ContentFile> => {
        const begin = isMetadata(member.name, member.bytes)
          ? await readZipMember(path, member, HEAD_BYTES)
          : undefined
        return contentFile({
          path: member.name,
          size: member.bytes,
          head: begin ?? new Uint8Array(),
          encoding,
          load: async () => {
            const bytes = await readZipMember(path, member, MAX_CONTENT_BYTES + 1)
            if (bytes === undefined)
              throw new UnreadableContentError(contentRefusals.broken(`${path} (${member.name})`))
            return bytes
          },
        })
      })
      return collection(path, await Promise.all(read), encoding)
    }
  }
  const load = (): Promise<Uint8Array> => readByteRange(path, 0, MAX_CONTENT_BYTES + 1)
  return {
    name: path,
    files: [contentFile({ path, size, head, encoding, load })],
    isCollection: false,
    encoding,
  }
}

/** Content whose bytes are at hand. */
export function contentOfBytes(name: string, bytes: Uint8Array, encoding?: TextEncoding): ImportContent {
  const file = contentFile({
    path: name,
    size: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    encoding,
    load: async () => bytes,
  })
  return { name, files: [file], isCollection: false, encoding }
}

const WORKBOOK_PARTS = ['[Content_Types].xml', 'META-INF/manifest.xml', 'content.xml']

/** Whether bytes begin as those of a ZIP archive do. */
function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)
}

function collection(name: string, files: readonly ContentFile[], encoding?: TextEncoding): ImportContent {
  return { name, files, isCollection: true, encoding }
}

async function folderFiles(folder: string, encoding?: TextEncoding): Promise<ContentFile[]> {
  const paths = await listFiles(folder)
  if (paths.length > MAX_FILES) throw new UnreadableContentError(contentRefusals.many(folder, MAX_FILES))
  const files: ContentFile[] = []
  for (const path of paths) {
    const whole = join(folder, path)
    const size = await fileSize(whole)
    const head = isMetadata(path, size)
      ? await readByteRange(whole, 0, Math.min(size, HEAD_BYTES))
      : new Uint8Array()
    files.push(
      contentFile({ path, size, head, encoding, load: () => readByteRange(whole, 0, MAX_CONTENT_BYTES + 1) }),
    )
  }
  return files
}

/** Whether a file of a folder or archive may be more than a video, a sound or a picture, by its name and size. */
function isMetadata(path: string, size: number): boolean {
  return (
    size <= MAX_CONTENT_BYTES &&
    !/\.(?:mp4|m4v|mov|mkv|avi|webm|mp3|m4a|wav|ogg|flac|jpe?g|png|gif|webp|heic|svg|pdf|zip|tgz|gz)$/i.test(
      path,
    )
  )
}

type FileParts = {
  readonly path: string
  readonly size: number
  readonly head: Uint8Array
  readonly encoding: TextEncoding | undefined
  load(): Promise<Uint8Array>
}

function contentFile({ path, size, head, encoding, load }: FileParts): ContentFile {
  const bytes = async (): Promise<Uint8Array> => {
    const all = size > MAX_CONTENT_BYTES ? undefined : await load()
    if (all === undefined || all.length > MAX_CONTENT_BYTES)
      throw new UnreadableContentError(contentRefusals.large(path, MAX_CONTENT_BYTES))
    return all
  }
  return {
    path,
    size,
    magic: Buffer.from(head.subarray(0, 512)).toString('latin1'),
    head: headText(head, encoding),
    bytes,
    text: async () => textOfContent(path, await bytes(), encoding).text.replace(/^\uFEFF/, ''),
  }
}
