import { createHash } from 'node:crypto'
import type { Quad_Subject, Store } from 'n3'
import { kindAndId } from '../iri.ts'
import { quoted, violation } from '../messages.ts'
import type { Described } from '../node.ts'
import type { Path, Place, Problem } from '../problem.ts'
import { documentOf } from '../resource.ts'
import { graphOf, type Locate, locateIn, type Result } from './shapes.ts'
import { openVideoJudge, saidOf } from './videos.ts'

/** Whether search engines may show the videos among their video results, told capsule by capsule. */
export type Eligibility = {
  readonly videos: number
  /** How many miss nothing that is required. */
  readonly eligible: number
  /** The first `MOST_VERDICTS` capsules. */
  readonly verdicts: readonly Verdict[]
}

/** A capsule, with what search engines require and it misses (violations), and what they recommend (warnings). */
export type Verdict = { readonly id: string; readonly name: string; readonly problems: readonly Problem[] }

/** How many capsules are told one by one. */
export const MOST_VERDICTS = 1000

/** Takes in capsules batch by batch, of which it keeps keys only; judges them by the shapes given, in Turtle. */
export function openEligibility(shapes: string, base: string) {
  const judge = openVideoJudge(shapes)
  const same = openSame()
  const kept: { verdict: Verdict; uses: readonly Use[] }[] = []
  const missing = new Set<string>()
  let videos = 0
  return {
    /** Takes in a batch; gives the standard validator's results. */
    async add(described: readonly Described[]): Promise<readonly Result[]> {
      const about = described.filter(({ node }) => /VideoObject|Clip/.test(String(node['@type'])))
      if (about.length === 0) return []
      const [data, locate] = [graphOf(about), locateIn(about)]
      const { judged, results } = await judge(data, documentOf, locate)
      for (const { video, problems } of judged) {
        const id = kindAndId(base, video.value)?.id ?? video.value
        videos++
        if (problems.some(({ severity }) => severity === 'violation')) missing.add(id)
        const uses = usesOf(data, video, locate)
        for (const { word, value } of uses) same.add(word, value, id)
        const [name = id] = saidOf(data, video, 'name')
        if (kept.length < MOST_VERDICTS) kept.push({ verdict: { id, name, problems }, uses })
      }
      return results
    },
    /** Tells of all that was taken in. */
    end(): Eligibility {
      for (const id of same.ids()) missing.add(id)
      const verdicts = kept.map(({ verdict, uses }) => ({
        ...verdict,
        problems: [...verdict.problems, ...uses.flatMap((use) => taken(use, verdict.id))],
      }))
      return { videos, eligible: videos - missing.size, verdicts }
    },
  }

  function taken({ word, value, place, path }: Use, id: string): Problem[] {
    const other = same.other(word, value, id)
    return other === undefined ? [] : [violation('video-same', place, path, quoted(other))]
  }
}

/** Words whose values no two videos share. */
const DISTINCT = ['name', 'description', 'thumbnailUrl']

/** A value that no other video may have, and where it stands. */
type Use = { readonly word: string; readonly value: string; readonly place: Place; readonly path: Path }

function usesOf(data: Store, video: Quad_Subject, locate: Locate): Use[] {
  return DISTINCT.flatMap((word) =>
    [...new Set(saidOf(data, video, word))].map((said) => ({
      word,
      value: hash(said),
      ...locate(video.value, word, said),
    })),
  )
}

/** Which capsules say the same; the first two of each value are known. */
function openSame() {
  const first = new Map<string, string>()
  const second = new Map<string, string>()
  const repeated = new Set<string>()
  return {
    add(word: string, value: string, id: string): void {
      const key = `${word} ${value}`
      const known = first.get(key)
      if (known === undefined) first.set(key, id)
      else if (known !== id) {
        if (!second.has(key)) second.set(key, id)
        repeated.add(known).add(id)
      }
    },
    other(word: string, value: string, id: string): string | undefined {
      const key = `${word} ${value}`
      return first.get(key) === id ? second.get(key) : first.get(key)
    },
    ids: (): ReadonlySet<string> => repeated,
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22)
}
