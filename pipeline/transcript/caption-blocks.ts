import { type CueTiming, parseCueTiming } from './caption-time.ts'
import type { CaptionFormat } from './cue.ts'

/** A cue as it stands in the file: its two moments, their line from 1, and the lines below up to the next cue. */
export type CueBlock = {
  readonly timing: CueTiming
  readonly line: number
  readonly rawLines: readonly string[]
}

type FileLine = { readonly line: number; readonly text: string }

/** The cues of a file, and the lines that belong to none. */
export type CueBlocks = {
  readonly blocks: readonly CueBlock[]
  /** The first line of a WebVTT file that does not begin as one; undefined where all is well. */
  readonly signature: string | undefined
  /** First lines of texts that have no moments. */
  readonly strayLines: readonly FileLine[]
  /** Lines whose moments cannot be read; the text below each is not taken over. */
  readonly unreadableTimings: readonly FileLine[]
}

/**
 * Cuts the text of a file into cues, as browsers do with WebVTT (https://www.w3.org/TR/webvtt1/#file-parsing): an empty line or the
 * moments of another cue end a cue. Comments, styles and regions are no text. Formats that nothing specifies have their empty lines in
 * blanks too.
 */
export function findCueBlocks(text: string, format: CaptionFormat): CueBlocks {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const isEmpty = (at: number): boolean =>
    lines[at] === '' || (format !== 'vtt' && /^\s*$/.test(lines[at] ?? ''))
  const isTiming = (at: number): boolean =>
    at < lines.length &&
    (format === 'sbv'
      ? parseCueTiming(lines[at] ?? '', 'comma') !== undefined
      : (lines[at] ?? '').includes('-->'))

  const blocks: CueBlock[] = []
  const strayLines: FileLine[] = []
  const unreadableTimings: FileLine[] = []
  const hasSignature = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')
  let at = format === 'vtt' && hasSignature ? endOfText(1) : 0

  while (at < lines.length) {
    if (isEmpty(at)) at++
    else if (format === 'vtt' && isComment(at)) at = endOfBlock(at)
    else if (isTiming(at)) at = takeCue(at)
    else if (isTiming(at + 1) && (format === 'vtt' || isNumber(at))) at = takeCue(at + 1)
    else {
      strayLines.push({ line: at + 1, text: lines[at] ?? '' })
      at = endOfText(at)
      if (format !== 'vtt' && isNumber(at - 1) && isTiming(at)) at--
    }
  }
  const signature = format === 'vtt' && !hasSignature ? (lines[0] ?? '') : undefined
  return { blocks, signature, strayLines, unreadableTimings }

  /** Takes the cue whose moments stand at an index of `lines`; gives where the next block begins. */
  function takeCue(first: number): number {
    const timing = parseCueTiming(lines[first] ?? '', format === 'sbv' ? 'comma' : 'arrow')
    let end = endOfText(first + 1)
    if (format !== 'vtt' && end > first + 1 && isTiming(end) && isNumber(end - 1)) end--
    if (timing === undefined) unreadableTimings.push({ line: first + 1, text: lines[first] ?? '' })
    else blocks.push({ timing, line: first + 1, rawLines: lines.slice(first + 1, end) })
    return end
  }

  function isNumber(at: number): boolean {
    return /^\s*\d+\s*$/.test(lines[at] ?? '')
  }

  function isComment(at: number): boolean {
    const isStyle = blocks.length === 0 && /^(?:STYLE|REGION)[ \t]*$/.test(lines[at] ?? '')
    return isStyle || /^NOTE(?:[ \t]|$)/.test(lines[at] ?? '')
  }

  /** The index of the first line from `from` on that is empty or has the moments of a cue. */
  function endOfText(from: number): number {
    let end = from
    while (end < lines.length && !isEmpty(end) && !isTiming(end)) end++
    return end
  }

  function endOfBlock(from: number): number {
    let end = from
    while (end < lines.length && !isEmpty(end)) end++
    return end
  }
}
