import type { Path } from '../problems/problem.ts'
import type { Outlet } from '../rdf/node.ts'
import type { Cue } from '../transcript/cue.ts'
import { type SpokenText, spokenLinePath } from '../transcript/spoken-text.ts'
import { withhold } from '../transcript/withhold.ts'
import type { NameLeak, NameSearch } from './name-search.ts'

/** Whom texts may name in the places in which a version of a record is published, and what is done with a name that may not stand. */
export type SpokenContext = {
  readonly participants: ReadonlySet<string>
  readonly outlets: readonly Outlet[]
  /** Whether the capsule's own page may name a person as the publisher's page does. */
  mayCredit(person: string): boolean
  /** Whether the name of a person is cut out, and not reported as a fault. */
  isCut(person: string, outlet: Outlet): boolean
  /** Hears of each name in a cue, with the path of its line in the file. */
  found(words: string, path: Path, outlet: Outlet, leak: NameLeak, isCut: boolean): void
}

/** The text that replaces the name of a person who withdrew. */
const MASK = '[…]'

/**
 * Searches what is said in a video. Of a speaker who may not be named somewhere, no word is published there, because what a person says
 * is that person's. In what others say, names of people who withdrew are cut out and all others are told. A name is found across
 * the ends of lines and cues.
 */
export function searchSpoken(
  spoken: readonly SpokenText[],
  search: NameSearch,
  context: SpokenContext,
): SpokenText[] {
  return spoken.map((text) => {
    const { cues, gaps } = withoutSilentSpeakers(text, search, context)
    return { ...text, gaps, cues: withoutNames({ ...text, cues }, search, context) }
  })
}

/** What is left without the words of speakers who may not be named in every outlet. */
function withoutSilentSpeakers(
  { cues, gaps }: SpokenText,
  search: NameSearch,
  { participants, outlets, mayCredit }: SpokenContext,
) {
  const speakers = [...new Set(cues.flatMap(({ lines }) => lines.flatMap(({ speaker }) => speaker ?? [])))]
  if (speakers.length === 0) return { cues, gaps }
  const leaksFor = search({ texts: speakers.map((text) => ({ text, isAddress: false })), participants })
  const silent = new Set<string>()
  for (const outlet of outlets)
    leaksFor(outlet, outlet === 'indexed-page' ? mayCredit : undefined).forEach((leaks, index) => {
      if (leaks.length > 0) silent.add(speakers[index] ?? '')
    })
  if (silent.size === 0) return { cues, gaps }
  const left = withhold(cues, { gaps: [], isWithheldSpeaker: (name) => silent.has(name) })
  return { cues: left.cues, gaps: [...gaps, ...left.gaps].sort((one, other) => one.start - other.start) }
}

/** The cues without the names that are cut out; all names are looked for in the whole text at once. */
function withoutNames(
  spoken: SpokenText,
  search: NameSearch,
  { participants, outlets, mayCredit, isCut, found }: SpokenContext,
): readonly Cue[] {
  const { cues } = spoken
  const lines = cues.flatMap((cue) => cue.lines)
  const text = lines.map((line) => line.text).join('\n')
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.text.length + 1
  }
  const leaksFor = search({ texts: [{ text, isAddress: false }], participants })
  const cuts: NameLeak[] = []
  for (const outlet of outlets)
    for (const leak of leaksFor(outlet, outlet === 'indexed-page' ? mayCredit : undefined).flat()) {
      const isMasked = isCut(leak.id, outlet)
      if (isMasked) cuts.push(leak)
      const line = lines[starts.findLastIndex((start) => start <= leak.start)]?.line ?? 1
      found(text.slice(leak.start, leak.end), spokenLinePath(spoken, line), outlet, leak, isMasked)
    }
  if (cuts.length === 0) return cues
  let next = 0
  return cues.map((cue) => ({
    ...cue,
    lines: cue.lines.map((line) => {
      const start = starts[next++] ?? 0
      return { ...line, text: maskedText(line.text, start, cuts) }
    }),
  }))
}

/** A text, which begins at `start` of a longer one, with the spans of that one cut out. */
function maskedText(text: string, start: number, cuts: readonly NameLeak[]): string {
  let masked = ''
  let position = 0
  for (const cut of [...cuts].sort((one, other) => one.start - other.start)) {
    const [from, to] = [Math.max(cut.start - start, 0), Math.min(cut.end - start, text.length)]
    if (from >= to || to <= position) continue
    if (from >= position) masked += text.slice(position, from) + MASK
    position = to
  }
  return masked + text.slice(position)
}
