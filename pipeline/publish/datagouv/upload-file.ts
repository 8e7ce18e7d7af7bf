import { readByteRange } from '../../files/read-file.ts'
import type { DesiredFile } from './desired-dataset.ts'
import type { PortalApi } from './portal-api.ts'

/** The most bytes of a file in one request. */
export const MAX_CHUNK_BYTES = 20_000_000

/** A file to upload, and whether a second upload to the path changes nothing more. */
export type FileUpload = { readonly path: string; readonly file: DesiredFile; readonly isIdempotent: boolean }

/** Uploads a file, a large one in chunks that the portal joins; the portal's JSON response. */
export async function uploadFile(
  api: PortalApi,
  { path, file, isIdempotent }: FileUpload,
  maxChunkBytes: number,
): Promise<unknown> {
  const post = (body: () => FormData, isIdempotent: boolean): Promise<unknown> =>
    api.send(path, { method: 'POST', body, isIdempotent }, file.name)
  const parts = Math.max(1, Math.ceil(file.size / maxChunkBytes))
  if (parts === 1) {
    const bytes = await readByteRange(file.file, 0, Math.max(file.size, 1))
    return post(() => uploadForm({}, file.name, bytes), isIdempotent)
  }
  const common = { uuid: stableUuid(file.sha256), filename: file.name, totalparts: `${parts}` }
  for (let part = 0; part < parts; part++) {
    const start = part * maxChunkBytes
    const bytes = await readByteRange(file.file, start, Math.min(start + maxChunkBytes, file.size))
    const position = { partindex: `${part}`, partbyteoffset: `${start}`, chunksize: `${bytes.length}` }
    await post(() => uploadForm({ ...common, ...position }, file.name, bytes), true)
  }
  return post(() => uploadForm(common), isIdempotent)
}

function uploadForm(fields: Readonly<Record<string, string>>, name?: string, bytes?: Uint8Array): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  if (name !== undefined && bytes !== undefined)
    form.set('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
  return form
}

/** A UUID derived from a file's digest, so that a chunk sent twice is recognised. */
function stableUuid(sha256: string): string {
  return sha256.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
