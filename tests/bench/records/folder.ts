import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { capsuleLines, type Draw } from './capsules.ts'
import { type Pool, publication, shared } from './shared.ts'

/** Writes a data folder with everything but capsules. */
export async function writeShared(folder: string, pool: Pool): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'publication.yaml'), publication)
  const lines = [...shared(pool)].map((record) => `${JSON.stringify(record)}\n`)
  await writeFile(join(folder, 'shared.ndjson'), lines.join(''))
}

/** Writes capsules as a file of NDJSON. */
export async function writeCapsules(path: string, draw: Draw): Promise<void> {
  await pipeline(Readable.from(capsuleLines(draw)), createWriteStream(path))
}
