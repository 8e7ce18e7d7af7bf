import { fileKindOf, fileSize } from '../files/file-facts.ts'
import { readChunks } from '../files/read-stream.ts'
import { resolveRealPath } from '../files/real-path.ts'
import type { NdjsonInput } from '../read/ndjson-records.ts'
import type { Shell } from './command.ts'
import { standardInputName } from './standard-input.ts'

/** A file of records, or standard input (`-`). A pipe cannot be read twice, a file can. */
export async function openInput(name: string, { language, input }: Shell): Promise<NdjsonInput> {
  if (name === '-') return { name: standardInputName[language], chunks: input }
  const isFile = (await fileKindOf(await resolveRealPath(name))) === 'file'
  const size = await fileSize(name).catch(() => 0) // the reader reports what is wrong with the file
  return { name, chunks: readChunks(name), size, ...(isFile && { reopen: () => readChunks(name) }) }
}
