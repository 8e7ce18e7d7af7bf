import type { Cue, CueLine } from './cue.ts'
import type { Gap } from './passages.ts'

/** What of the spoken word may not be published. */
export type Withholding = {
  /** Stretches of the video, in seconds from its start. */
  readonly gaps: readonly Gap[]
  /** Whether what a speaker of that name says stays out. */
  isWithheldSpeaker(name: string): boolean
}

/** The cues that may be published, and the stretches of the video in which others were, joined and in order. */
export type PublishableCues = { readonly cues: readonly Cue[]; readonly gaps: readonly Gap[] }

/**
 * Leaves out what may not be published: every cue that is shown at any moment of a gap, and every line of a speaker who is withheld, with
 * the lines after it of which nothing says that they are somebody else's.
 */
export function withhold(cues: readonly Cue[], { gaps, isWithheldSpeaker }: Withholding): PublishableCues {
  const left: Cue[] = []
  const out: Gap[] = [...gaps]
  let isWithheld = false
  for (const cue of cues) {
    const lines = cue.lines.filter((line) => {
      isWithheld = isStillWithheld(line, isWithheld, isWithheldSpeaker)
      return !isWithheld
    })
    if (gaps.some((gap) => isShownIn(cue, gap))) continue
    if (lines.length < cue.lines.length) out.push({ start: cue.start, end: Math.max(cue.start, cue.end) })
    if (lines.length > 0) left.push({ ...cue, lines })
  }
  return { cues: left, gaps: joinGaps(out) }
}

function isStillWithheld(
  { speaker, isTurn }: CueLine,
  was: boolean,
  isWithheldSpeaker: Withholding['isWithheldSpeaker'],
): boolean {
  if (speaker !== undefined) return isWithheldSpeaker(speaker)
  return was && !isTurn
}

/** Whether a cue is shown at some moment of a gap; one that ends before it starts, at its start. */
function isShownIn({ start, end }: Cue, gap: Gap): boolean {
  return start < gap.end && (end > gap.start || start >= gap.start)
}

function joinGaps(gaps: readonly Gap[]): Gap[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of [...gaps].sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}
