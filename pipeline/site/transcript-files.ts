import { pageLanguage } from '../language/message.ts'
import { passagesOf } from '../transcript/passages.ts'
import type { Transcript } from '../transcript/spoken-text.ts'
import { transcriptText } from '../transcript/transcript-text.ts'
import { writeSubRip, writeWebVtt } from '../transcript/write-captions.ts'

/** A form in which what is said in a video can be taken away: plain text, WebVTT, SubRip. */
export type TranscriptEnding = 'txt' | 'vtt' | 'srt'

/** The name of a file of a transcript, beside the page of its capsule. */
export function transcriptFileName(
  { captionId }: Pick<Transcript, 'captionId'>,
  ending: TranscriptEnding,
): string {
  return `transcript-${captionId}.${ending}`
}

/** The files in which a transcript can be taken away, by name. */
export function transcriptFiles(transcript: Transcript): ReadonlyMap<string, string> {
  const { cues, gaps, inLanguage } = transcript
  const language = pageLanguage(inLanguage)
  return new Map([
    [transcriptFileName(transcript, 'txt'), transcriptText(passagesOf(cues, gaps), language)],
    [transcriptFileName(transcript, 'vtt'), writeWebVtt(cues)],
    [transcriptFileName(transcript, 'srt'), writeSubRip(cues, language)],
  ])
}
