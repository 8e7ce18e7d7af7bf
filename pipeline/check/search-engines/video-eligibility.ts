import { openHashTable } from '../../collections/hash-table.ts'
import { quoteId } from '../../problems/format-value.ts'
import type { Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { ValidationResult } from '../standard-validator.ts'
import type { DetailedVerdict, UniqueValueUse, VideoNotes, VideoVerdict } from './video-notes.ts'

/** Which videos search engines may show among their video results. */
export type VideoEligibility = {
  readonly videos: number
  /** The number of videos that meet every requirement. */
  readonly eligible: number
  /** The verdicts on the first `MAX_VERDICTS` capsules. */
  readonly verdicts: readonly VideoVerdict[]
}

/** How many capsules get a verdict with their problems. */
export const MAX_VERDICTS = 1000

/** Opens the collection of the verdicts of all batches. */
export function openVideoEligibility() {
  /** The first video with a value that no two videos may share, by the hash of the value. */
  const firstVideos = openHashTable()
  /** The id of the second video with such a value, where the first one has a verdict. */
  const secondIds = new Map<string, string>()
  const detailed: Omit<DetailedVerdict, 'results'>[] = []
  const ineligible = openNumberSet()
  let videos = 0
  return {
    /** How many more capsules get a verdict. */
    room: (): number => Math.max(0, MAX_VERDICTS - detailed.length),
    /** Adds the notes of the next batch; returns the validation results of the capsules with a verdict. */
    take(notes: VideoNotes): ValidationResult[] {
      // a batch may have been noted when there was more room
      const more = notes.detailed.slice(0, MAX_VERDICTS - detailed.length)
      for (const { results: _, ...verdict } of more) detailed.push(verdict)
      for (const video of notes.ineligible) ineligible.add(videos + video)
      for (let index = 0; index < notes.uses.length; index += 3) {
        const [video = 0, high = 0, low = 0] = notes.uses.slice(index, index + 3)
        addUse(videos + video, [high, low], notes.ids[video] ?? '')
      }
      videos += notes.ids.length
      return more.flatMap(({ results }) => results)
    },
    end(): VideoEligibility {
      const verdicts = detailed.map(({ id, name, problems, uses }, video) => ({
        id,
        name,
        problems: [...problems, ...uses.flatMap((use) => sharedValueProblems(use, video))],
      }))
      return { videos, eligible: videos - ineligible.size(), verdicts }
    },
  }

  function addUse(video: number, hash: UniqueValueUse['hash'], id: string): void {
    const first = firstVideos.insertIfAbsent(hash, video)
    if (first === undefined || first === video) return
    ineligible.add(first)
    ineligible.add(video)
    const key = hash.join()
    if (first < MAX_VERDICTS && !secondIds.has(key)) secondIds.set(key, id)
  }

  function sharedValueProblems({ hash, place, path }: UniqueValueUse, video: number): Problem[] {
    const first = firstVideos.get(hash)
    const other = first === video ? secondIds.get(hash.join()) : detailed[first ?? -1]?.id
    return other === undefined ? [] : [violation('video-same', place, path, quoteId(other))]
  }
}

/** Opens a set of small numbers, at one byte each. */
function openNumberSet() {
  let flags = new Uint8Array(1024)
  let count = 0
  return {
    add(number: number): void {
      if (number >= flags.length) {
        const larger = new Uint8Array(2 * number)
        larger.set(flags)
        flags = larger
      }
      if (flags[number] === 0) count++
      flags[number] = 1
    },
    size: (): number => count,
  }
}
