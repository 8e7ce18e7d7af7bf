import { openHashTable } from '../../collections/hash-table.ts'
import { quoteId } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { ValidationResult } from '../standard-validator.ts'
import type { DetailedVerdict, UniqueValueUse, VideoNotes, VideoVerdict } from './video-notes.ts'

/** Whether search engines may show the videos among their video results, told capsule by capsule. */
export type VideoEligibility = {
  readonly videos: number
  /** How many miss nothing that is required. */
  readonly eligible: number
  /** The first `MAX_VERDICTS` capsules. */
  readonly verdicts: readonly VideoVerdict[]
}

/** How many capsules are told one by one. */
export const MAX_VERDICTS = 1000

/** Takes in the notes of one batch after the other; tells of all in the end. */
export function openVideoEligibility() {
  const first = openHashTable()
  const second = new Map<string, string>() // of values that one of the told capsules has
  const told: Omit<DetailedVerdict, 'results'>[] = []
  const missing = openMarks()
  let videos = 0
  return {
    /** For how many more capsules there is room to be told one by one. */
    room: (): number => Math.max(0, MAX_VERDICTS - told.length),
    /** Takes in the notes of a batch; gives the results for the standard report, of the capsules that are told one by one. */
    take(notes: VideoNotes): ValidationResult[] {
      const more = notes.told.slice(0, MAX_VERDICTS - told.length) // a batch may have been made with more room than is left
      for (const { results: _, ...each } of more) told.push(each)
      for (const video of notes.missing) missing.mark(videos + video)
      for (let index = 0; index < notes.uses.length; index += 3) {
        const [video = 0, high = 0, low = 0] = notes.uses.slice(index, index + 3)
        const hash = [high, low] as const
        const known = first.insertIfAbsent(hash, videos + video)
        if (known === undefined || known === videos + video) continue
        missing.mark(known)
        missing.mark(videos + video)
        const key = hash.join()
        if (known < MAX_VERDICTS && !second.has(key)) second.set(key, notes.ids[video] ?? '')
      }
      videos += notes.ids.length
      return more.flatMap(({ results }) => results)
    },
    end(): VideoEligibility {
      const verdicts = told.map(({ id, name, problems, uses }, video) => ({
        id,
        name,
        problems: [...problems, ...uses.flatMap((use) => taken(use, video))],
      }))
      return { videos, eligible: videos - missing.count(), verdicts }
    },
  }

  function taken({ hash, place, path }: UniqueValueUse, video: number): Problem[] {
    const known = first.get(hash)
    const other = known === video ? second.get(hash.join()) : told[known ?? -1]?.id
    return other === undefined ? [] : [violation('video-same', place, path, quoteId(other))]
  }
}

/** Numbers that are marked, a byte each. */
function openMarks() {
  let marks = new Uint8Array(1024)
  let marked = 0
  return {
    mark(number: number): void {
      if (number >= marks.length) {
        const larger = new Uint8Array(2 * number)
        larger.set(marks)
        marks = larger
      }
      if (marks[number] === 0) marked++
      marks[number] = 1
    },
    count: (): number => marked,
  }
}
