import { type DatasetTraits, openDatasetTraits, type Territory } from '../map/derived-metadata.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import type { Node, TextValue } from '../rdf/node.ts'

/** What a part tells of the data set as a whole: from that of all parts, the data set's own lines are made without reading theirs. */
export type PartTraits = { readonly namesPeople: boolean; readonly traits: DatasetTraits }

/** The first words of the comment that has a part's traits, before its mark. */
const TRAITS = '# regards-traits '

/** Opens the collection of what the nodes of a part tell. */
export function openPartTraits(context: MappingContext) {
  const traits = openDatasetTraits(context)
  let namesPeople = false
  return {
    add(node: Node): void {
      traits.add(node)
      namesPeople ||= node['@type']?.includes('Person') ?? false
    },
    /** Adds what a later part tells. */
    take(other: PartTraits): void {
      traits.take(other.traits)
      namesPeople ||= other.namesPeople
    },
    end: (): PartTraits => ({ namesPeople, traits: traits.end() }),
  }
}

/** The traits of a part as a line, without its end. */
export function formatPartTraits({ namesPeople, traits }: PartTraits): string {
  const { start, end, topicUses, topicNames, territories } = traits
  const maps = { topicUses: [...topicUses], topicNames: [...topicNames], territories: [...territories] }
  return `${TRAITS}${JSON.stringify({ namesPeople, start, end, ...maps })}`
}

/** Whether a line has the traits of a part. */
export function isPartTraits(line: string): boolean {
  return line.startsWith(TRAITS)
}

/** The traits that a line has; undefined for a line that `map` does not write. */
export function parsePartTraits(line: string): PartTraits | undefined {
  if (!isPartTraits(line)) return undefined
  try {
    const { namesPeople, start, end, topicUses, topicNames, territories } = JSON.parse(
      line.slice(TRAITS.length),
    )
    const traits = {
      start,
      end,
      topicUses: new Map<string, number>(topicUses),
      topicNames: new Map<string, TextValue>(topicNames),
      territories: new Map<string, Territory>(territories),
    }
    return { namesPeople: namesPeople === true, traits }
  } catch {
    return undefined
  }
}
