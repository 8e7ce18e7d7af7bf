import { formatLine, formatValue } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { warning } from '../problems/rule-problem.ts'
import type { Rule } from '../problems/rule-table.ts'
import { findCueBlocks } from './caption-blocks.ts'
import { formatCueTime, isWebVttTime } from './caption-time.ts'
import type { CaptionFormat, Cue } from './cue.ts'
import { parseCueText } from './cue-text.ts'
import { type ReadCue, untangleRollingCues } from './rolling-cues.ts'

/** The cues of a file of captions in the order of their starts, and what is wrong with the file, line by line. */
export type CaptionReading = {
  readonly cues: readonly Cue[]
  readonly problems: readonly Problem[]
  /** Whether the captions roll, each line shown twice, as those that a machine made do. */
  readonly isRolling: boolean
}

/**
 * Reads the text of a file of captions, `file` being its name in problems. Whatever is not taken over is told at its line; captions that
 * roll are untangled, so that each line stands once, where it is first said.
 */
export function readCaptions(text: string, format: CaptionFormat, file: string): CaptionReading {
  const problems: Problem[] = []
  const tell = (rule: Rule, line: number, ...facts: string[]): void => {
    problems.push(warning(rule, { file, line, column: 1 }, [], ...facts))
  }
  const { blocks, signature, strayLines, unreadableTimings } = findCueBlocks(text, format)
  if (signature !== undefined) tell('caption-signature', 1, formatValue(signature))
  for (const stray of strayLines) tell('caption-stray', stray.line, formatValue(stray.text))
  for (const timing of unreadableTimings) tell('caption-time', timing.line, formatValue(timing.text))

  const cues: ReadCue[] = []
  let latest = 0
  let heldSpeaker: string | undefined
  for (const { timing, line, rawLines } of blocks) {
    const { start, end, typed, settings } = timing
    const said = parseCueText(rawLines, line + 1, format, heldSpeaker)
    heldSpeaker = said.heldSpeaker
    for (const stray of said.strayMarks) tell('caption-mark', stray.line, formatValue(stray.text))
    for (const damaged of said.damagedLines) tell('caption-character', damaged)
    if (format === 'vtt' && !typed.every(isWebVttTime))
      tell(
        'caption-time-form',
        line,
        formatValue(typed.join(' --> ')),
        `${formatCueTime(start)} --> ${formatCueTime(end)}`,
      )
    if (end <= start) tell('caption-end', line, formatLine(typed[1]), formatLine(typed[0]))
    if (start < latest) tell('caption-order', line, formatLine(typed[0]), formatCueTime(latest))
    latest = Math.max(latest, start)
    cues.push({ start, end, lines: said.lines, isTimed: said.isTimed, ...(settings !== '' && { settings }) })
  }
  cues.sort((one, other) => one.start - other.start)
  const { cues: untangled, isRolling } = untangleRollingCues(cues)
  problems.sort((one, other) => one.place.line - other.place.line)
  return { cues: untangled, problems, isRolling }
}
