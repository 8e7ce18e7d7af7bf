import { quoteId } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { gap } from '../../problems/rule-problem.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'

/** The topics that a batch describes, and those that its records name. */
export type TopicNotes = {
  readonly described: readonly { readonly address: string; readonly record: number }[]
  readonly named: readonly string[]
}

/** The properties that name a topic: what is about it, what is narrower, and what groups it. */
export const TOPIC_PROPERTIES = ['about', 'broader', 'member'] as const

/** How many topics are looked at; of a thesaurus with more, no topic is told to be unused. */
const MAX_TOPICS = 50_000

/** Notes the topics that a batch describes and names. */
export function openTopicNotes(): NoteTaker<TopicNotes> {
  const described: { address: string; record: number }[] = []
  const named = new Set<string>()
  return {
    add({ node }, record) {
      if (node['@type']?.includes('Concept')) described.push({ address: node['@id'], record })
      for (const property of TOPIC_PROPERTIES)
        for (const address of [node[property] ?? []].flat()) named.add(String(address))
      return []
    },
    end: () => ({ described, named: [...named] }),
  }
}

/** Tells of each topic that nothing is about, and that neither narrows into nor is grouped with others. */
export function openTopicUseCheck(base: string): { end(): Iterable<Problem> } & CrossRecordCheck<TopicNotes> {
  const places = new Map<string, Place>()
  const named = new Set<string>()
  return {
    take(notes, { placeOf }) {
      for (const { address, record } of notes.described)
        if (places.size <= MAX_TOPICS) places.set(address, placeOf(record, []))
      for (const address of notes.named) if (named.size <= MAX_TOPICS) named.add(address)
      return []
    },
    *end(): Generator<Problem> {
      if (Math.max(places.size, named.size) > MAX_TOPICS) return
      for (const [address, place] of places)
        if (!named.has(address))
          yield gap('topic-unused', place, [], quoteId(parseAddress(base, address)?.id ?? address))
    },
  }
}
