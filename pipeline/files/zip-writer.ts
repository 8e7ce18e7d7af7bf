import { readFileSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import { rethrowWithPath } from './file-error.ts'
import { openFileWriter, WRITE_CHUNK_BYTES } from './file-writer.ts'
import { readChunks } from './read-stream.ts'
import { remove } from './remove-file.ts'
import {
  type ArchivedFile,
  dataDescriptor,
  directoryEnd,
  directoryHeader,
  dosDate,
  dosTime,
  localHeader,
} from './zip-records.ts'

/** A ZIP archive that is being written. */
export type ZipWriter = {
  /** Adds the file at `path` under a name, which has forward slashes. */
  add(name: string, path: string): Promise<void>
  /** Completes the archive, and gives its number of files and its size. */
  close(): Promise<{ readonly files: number; readonly bytes: number }>
  /** Closes the archive as it is; does nothing where it is closed. */
  abandon(): void
}

/** The size above which a file is read twice, in chunks, instead of once as a whole. */
const MAX_WHOLE_BYTES = 1 << 20

/**
 * Opens a new ZIP archive (APPNOTE 6.3.10), with Zip64 where there are more than 65,534 files or 4 GiB. Memory holds one file of up to
 * `MAX_WHOLE_BYTES`; the directory waits in a file beside the archive. Equal files, names, `day` (`2026-11-30`) and `comment` (ASCII)
 * give equal bytes. All files bear that day, and a time made of their contents: web servers tell by date and size whether
 * a file changed, and two releases of one day may differ by a letter.
 */
export function openZipWriter(path: string, day: string, comment: string): ZipWriter {
  const directoryPath = `${path}.directory`
  const archive = openFileWriter(path)
  const directory = openFileWriter(directoryPath)
  let [files, offset, directoryBytes] = [0, 0, 0]

  function write(bytes: Uint8Array): void {
    archive.write(bytes)
    offset += bytes.length
  }

  return {
    async add(name, from) {
      const file = await measure(from)
      const start = offset
      const entry: ArchivedFile = {
        ...file,
        name: Buffer.from(name),
        date: dosDate(day),
        time: dosTime(file.sum),
      }
      write(localHeader(entry))
      const packedBytes = file.packed?.length ?? (await deflate(from, write))
      if (file.packed === undefined) write(dataDescriptor(entry, packedBytes))
      else write(file.packed)
      const line = directoryHeader(entry, packedBytes, start)
      directory.write(line)
      directoryBytes += line.length
      files++
    },
    async close() {
      directory.close()
      const start = offset
      for await (const chunk of readChunks(directoryPath)) write(chunk)
      write(directoryEnd(files, directoryBytes, start, Buffer.from(comment)))
      archive.close()
      await remove(directoryPath)
      return { files, bytes: offset }
    },
    abandon() {
      archive.abandon()
      directory.abandon()
    },
  }
}

/** Reads what the headers of a file say; of a small one, its bytes too, compressed where that makes them fewer. */
async function measure(path: string): Promise<Omit<ArchivedFile, 'name' | 'date' | 'time'>> {
  const { size } = statSync(path)
  if (size > MAX_WHOLE_BYTES) {
    let sum = 0
    for await (const chunk of readChunks(path)) sum = crc32(chunk, sum)
    return { size, sum, isDeflated: true }
  }
  const bytes = rethrowWithPath(path, () => readFileSync(path))
  const deflated = deflateRawSync(bytes)
  const isDeflated = deflated.length < size
  return { size, sum: crc32(bytes), isDeflated, packed: isDeflated ? deflated : bytes }
}

/** Compresses a file, and gives how many bytes were written. */
async function deflate(path: string, write: (bytes: Uint8Array) => void): Promise<number> {
  let size = 0
  await pipeline(
    readChunks(path),
    createDeflateRaw({ chunkSize: WRITE_CHUNK_BYTES }),
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        write(chunk)
        size += chunk.length
      }
    },
  )
  return size
}
