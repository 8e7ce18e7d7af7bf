import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Cue } from '../../../pipeline/transcript/cue.ts'
import { writeWebVtt } from '../../../pipeline/transcript/write-captions.ts'
import { capsules, type Draw } from './capsules.ts'
import { sentences } from './french.ts'
import { drawLots } from './lots.ts'

/** A sentence lasts so long, in seconds. */
const SENTENCE_SECONDS = 4

/** Captions of some minutes of speech, a sentence a cue, as WebVTT; those of one number are always the same. */
export function captionText(seed: number, number: number, minutes: number): string {
  const lots = drawLots(seed * 1_000_003 + number)
  const cues = Array.from({ length: (minutes * 60) / SENTENCE_SECONDS }, (_, index): Cue => {
    const start = index * SENTENCE_SECONDS
    return { start, end: start + SENTENCE_SECONDS, lines: [{ text: sentences(lots, 1, 1), line: 1 }] }
  })
  return writeWebVtt(cues)
}

/** The capsules of a draw of ten minutes each, as a file of NDJSON, with captions of their own in the folder of media. */
export async function writeCaptionedCapsules(data: string, path: string, draw: Draw): Promise<void> {
  mkdirSync(join(data, 'media'), { recursive: true })
  async function* lines(): AsyncGenerator<string> {
    let number = 0
    for (const each of capsules(draw)) {
      const contentUrl = `${number}.vtt`
      writeFileSync(join(data, 'media', contentUrl), captionText(draw.seed, number++, 10))
      const caption = [{ inLanguage: 'fr', contentUrl, transcript: 'published' }]
      yield `${JSON.stringify({ ...each, transcript: undefined, duration: 'PT20M', caption })}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}
