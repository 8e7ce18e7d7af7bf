import { type Language, pageLanguage } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import { formatCueTime } from './caption-time.ts'
import type { Cue, CueLine } from './cue.ts'
import type { SpokenText } from './spoken-text.ts'

/** Captions as WebVTT; what is read of them again is equal, but for the order of cues and their lines in the file. */
export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(({ start, end, lines, settings }) => {
    const at = settings === undefined ? '' : ` ${settings.replaceAll('-->', '')}`
    return `${timing(start, end, '.')}${at}\n${lines.map(webVttLine).join('\n')}\n`
  })
  return ['WEBVTT\n', ...blocks].join('\n')
}

/** Captions as SubRip, which has no tag for speakers: a name stands before what somebody begins to say. */
export function writeSubRip(cues: readonly Cue[], language: Language): string {
  let speaker: string | undefined
  const lineOf = (line: CueLine): string => {
    const isOther = line.speaker !== undefined && (line.isTurn || line.speaker !== speaker)
    speaker = line.speaker
    const text = line.text.replaceAll('-->', '--&gt;')
    return `${line.isTurn ? '- ' : ''}${isOther ? line.speaker + colon(language) : ''}${text}`
  }
  const blocks = cues.map(
    ({ start, end, lines }, index) =>
      `${index + 1}\n${timing(start, end, ',')}\n${lines.map(lineOf).join('\n')}\n`,
  )
  return blocks.join('\n')
}

/** A file of captions written anew from what of it may be published, in its own format; SBV, which no browser reads, as WebVTT. */
export function captionFileText({ format, cues, inLanguage }: SpokenText): string {
  return format === 'srt' ? writeSubRip(cues, pageLanguage(inLanguage)) : writeWebVtt(cues)
}

function timing(start: number, end: number, decimal: '.' | ','): string {
  return `${formatCueTime(start, decimal)} --> ${formatCueTime(end, decimal)}`
}

function webVttLine({ text, speaker, isTurn }: CueLine): string {
  const said = `${isTurn ? '- ' : ''}${escapeText(text)}`
  return speaker === undefined ? said : `<v ${escapeText(speaker)}>${said}</v>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
