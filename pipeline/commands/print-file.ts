import { readLines } from '../files/read-stream.ts'
import type { Shell } from './command.ts'

/** Prints a file, no faster than the output is read. */
export async function printFile(file: string, { write, drain }: Shell): Promise<void> {
  let text = ''
  for await (const line of readLines(file)) {
    text += `${line}\n`
    if (text.length < 1 << 16) continue
    write(text)
    text = ''
    await drain()
  }
  write(text)
  await drain()
}
