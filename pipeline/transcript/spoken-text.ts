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
  /** The path in the capsule of the group that names the file: `caption[1]`. */
  readonly pathInRecord: Path
  readonly format: CaptionFormat
  /** The path of the file, for problems, and the name under which it goes out among the files of one's own. */
  readonly file: string
  readonly fileName: string
  /** Where the text can be read: on the page, in the data too, or nowhere but in the file of captions. */
  readonly use: 'page' | 'published' | 'none'
}

/** The path, in a capsule, of a line of the file that a text was read from: `caption[1].line 18`. */
export function spokenLinePath({ pathInRecord }: Pick<SpokenText, 'pathInRecord'>, line: number): Path {
  return [...pathInRecord, `line ${line}`]
}

/** The place in the file of what `spokenLinePath` leads to; undefined for any other path. */
export function placeOfSpokenLine(spoken: readonly SpokenText[], path: Path): Place | undefined {
  const [, line] = /^line (\d+)$/.exec(`${path.at(-1)}`) ?? []
  const group = JSON.stringify(path.slice(0, -1))
  const text = spoken.find(({ pathInRecord }) => JSON.stringify(pathInRecord) === group)
  return line === undefined || text === undefined
    ? undefined
    : { file: text.file, line: Number(line), column: 1 }
}
