import type { Cue, CueLine } from './cue.ts'

/** A cue as it was read; `isTimed` says of each line whether its words have moments of their own. */
export type ReadCue = Cue & { readonly isTimed?: readonly boolean[] }

/** The seconds between two cues of which the second may still show what the first did. */
const MOST_SECONDS_BETWEEN = 0.5

/** From this share of cues that begin with what the cue before ended with, and go on with something new, captions roll. */
const ROLLING_SHARE = 0.3

/** The fewest cues by which captions are seen to roll, where words have no moments. */
const FEWEST_CUES = 4

/**
 * Untangles captions that roll: a machine writes each line twice, when it is said and when it moves up. Each stays where it is said first.
 * Captions that do not roll stay as they are, so that what somebody says twice stands twice.
 */
export function untangleRollingCues(read: readonly ReadCue[]): { cues: Cue[]; isRolling: boolean } {
  const repeated = read.map((cue, index) => repeatedLines(read[index - 1], cue))
  const hasMoments = read.some(({ isTimed = [] }) => isTimed.includes(true))
  const rolling = read.filter(({ lines }, index) => {
    const count = repeated[index] ?? 0
    return count > 0 && count < lines.length
  })
  const share = rolling.length / Math.max(1, read.length - 1)
  const isRolling = share >= ROLLING_SHARE && (hasMoments || read.length >= FEWEST_CUES)
  const cues = read.map((cue, index): Cue => {
    const { start, end, lines, settings } = cue
    const own = isRolling ? lines.slice(repeated[index]) : lines
    return { start, end, lines: own, ...(settings !== undefined && !isRolling && { settings }) }
  })
  return { cues: cues.filter(({ lines }) => lines.length > 0), isRolling }
}

/** How many lines at the start of a cue are those at the end of the one before; a line whose words have moments is new. */
function repeatedLines(before: ReadCue | undefined, cue: ReadCue): number {
  if (before === undefined || cue.start - before.end > MOST_SECONDS_BETWEEN) return 0
  const firstNew = cue.isTimed?.indexOf(true) ?? -1
  let count = Math.min(before.lines.length, firstNew < 0 ? cue.lines.length : firstNew)
  while (count > 0 && !isSame(before.lines.slice(-count), cue.lines.slice(0, count))) count--
  return count
}

function isSame(some: readonly CueLine[], others: readonly CueLine[]): boolean {
  return some.every(({ text, speaker }, index) => {
    const other = others[index]
    return text === other?.text && speaker === other.speaker
  })
}
