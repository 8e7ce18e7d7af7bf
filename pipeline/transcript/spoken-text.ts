import type { Path, Place } from '../problems/problem.ts'
import type { CaptionFormat, Cue } from './cue.ts'
import type { Gap } from './passages.ts'

/** What is said in a video, in one language, as far as it may be published. */
export type Transcript = {
  /** The id of the captions in their capsule. */
  readonly captionId: string
  readonly inLanguage: string
  /** Whether a machine wrote the captions. */
  readonly isMachineMade: boolean
  readonly cues: readonly Cue[]
  /** Stretches of the video in which something is said that is not published. */
  readonly gaps: readonly Gap[]
}

/** What a file of captions of a capsule says. */
export type SpokenText = Transcript & {
  /** The number of the captions in their capsule, from 0. */
  readonly captionIndex: number
  readonly format: CaptionFormat
  /** The path of the file, for problems, and its name among the files of one's own. */
  readonly file: string
  readonly fileName: string
  /** Where the text can be read: on the page, in the data too, or nowhere but in the file of captions. */
  readonly use: 'page' | 'published' | 'none'
}

/** The path, in a capsule, of a line of the file that a text was read from: `caption[1].line 18`. */
export function spokenLinePath({ captionIndex }: Pick<SpokenText, 'captionIndex'>, line: number): Path {
  return ['caption', captionIndex, `line ${line}`]
}

/** The place in the file of what `spokenLinePath` leads to; undefined for any other path. */
export function placeOfSpokenLine(
  spoken: readonly SpokenText[],
  [field, index, step]: Path,
): Place | undefined {
  const [, line] = field === 'caption' ? (/^line (\d+)$/.exec(`${step}`) ?? []) : []
  const text = spoken.find(({ captionIndex }) => captionIndex === index)
  return line === undefined || text === undefined
    ? undefined
    : { file: text.file, line: Number(line), column: 1 }
}
