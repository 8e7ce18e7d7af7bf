import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { rejectWithPath, undefinedIfMissing } from './file-error.ts'
import { readChunks, streamChunks } from './read-stream.ts'

/** A file's bytes; undefined where there is no such file. */
export function readBytes(path: string): Promise<Uint8Array | undefined> {
  return readPresentBytes(path).catch(undefinedIfMissing)
}

/** The bytes of a file. Throws the system's error, with the path, where it is missing. */
export function readPresentBytes(path: string): Promise<Uint8Array> {
  return rejectWithPath(path, readFile(path))
}

/** The bytes of a file from offset `start` up to `end`, which is left out; fewer where the file ends before. */
export async function readByteRange(path: string, start: number, end: number): Promise<Uint8Array> {
  if (start >= end) return new Uint8Array()
  const parts: Uint8Array[] = []
  for await (const part of streamChunks(path, { start, end: end - 1 })) parts.push(part)
  return Buffer.concat(parts)
}

/** The digest of a file, in hexadecimal. */
export async function fileDigest(path: string, algorithm: 'sha1' | 'sha256'): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of readChunks(path)) hash.update(chunk)
  return hash.digest('hex')
}
