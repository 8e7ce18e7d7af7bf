/** What one person says on one line of a cue. */
export type CueLine = {
  /** The words, without tags and marks, on one line, never empty. */
  readonly text: string
  /** The name of who says it, where the file tells. */
  readonly speaker?: string
  /** Whether a mark (`- `, `>> `) says that somebody else speaks from here on. */
  readonly isTurn?: true
  /** The line of the file, from 1. */
  readonly line: number
}

/** A caption: what is said from `start` to `end`, in seconds with at most three decimals. */
export type Cue = {
  readonly start: number
  /** The end; before `start` in a file that is wrong. */
  readonly end: number
  readonly lines: readonly CueLine[]
  /** Where a player puts it on the picture, as WebVTT writes it. */
  readonly settings?: string
}

/** The name of a format of captions. */
export type CaptionFormat = 'vtt' | 'srt' | 'sbv'

/** The format of a file of captions by its name; undefined where its ending is none of theirs. */
export function captionFormatOf(name: string): CaptionFormat | undefined {
  return /\.(vtt|srt|sbv)$/i.exec(name)?.[1]?.toLowerCase() as CaptionFormat | undefined
}
