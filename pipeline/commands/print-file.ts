import { readLines } from '../files/read-stream.ts'
import type { Shell } from './command.ts'

/** Prints a file, no faster than the output is read. */
export async function printFile(file: string, { writeData, drain }: Shell): Promise<void> {
  let text = ''
  for await (const line of readLines(file)) {
    text += `${line}\n`
    if (text.length < 1 << 16) continue
    writeData(text)
    text = ''
    await drain()
  }
  writeData(text)
  await drain()
}
