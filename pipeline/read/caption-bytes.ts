import { mediaUses } from '../record/media-fields.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { captionFormatOf } from '../transcript/cue.ts'
import type { CaptionSource } from './read-spoken.ts'

/** The bytes of the files of captions that records name, which come into memory with the records. */
export type CaptionBytes = {
  ofRecord(record: AnyRecord): number
  /** Those that a line of NDJSON, or a piece of one, names without escape sequences: an estimate, which reads no JSON. */
  ofLine(line: Uint8Array): number
}

/** The name of a file of captions in a line of NDJSON. */
const CAPTION_NAME = /"([^"\\]+\.(?:vtt|srt|sbv))"/gi

/** Opens the count of the bytes of captions, which are among the files of one's own (`files`, by name). */
export function openCaptionBytes(files: ReadonlyMap<string, CaptionSource>): CaptionBytes {
  const hasCaptions = [...files.keys()].some(isCaptions)
  const bytesOf = (names: readonly string[]): number =>
    names.filter(isCaptions).reduce((sum, name) => sum + (files.get(name)?.bytes ?? 0), 0)
  return {
    ofRecord: (record) => (hasCaptions ? bytesOf(mediaUses(record).map(({ name }) => name)) : 0),
    ofLine(line) {
      if (!hasCaptions) return 0
      const text = Buffer.from(line.buffer, line.byteOffset, line.length).toString()
      return bytesOf([...text.matchAll(CAPTION_NAME)].map(([, name = '']) => name))
    },
  }
}

function isCaptions(name: string): boolean {
  return captionFormatOf(name) !== undefined
}
