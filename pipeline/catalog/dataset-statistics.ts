import { type DatasetTraits, openDatasetTraits } from '../map/derived-metadata.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import { type ClassName, type PropertyName, properties as vocabulary } from '../rdf/context.ts'
import type { Node, Statement, TextValue } from '../rdf/node.ts'
import type { ExternalRegister } from '../record/registers/external-register.ts'
import { registerOf } from '../record/registers/external-registers.ts'

/** Counts of the nodes of a publication, as many as the vocabulary has classes and properties. */
export type DatasetStatistics = {
  /** The name of the publisher, as its record has it. */
  readonly publisherName: string | undefined
  /** The address of the first capsule, as an example of a resource. */
  readonly example: string | undefined
  readonly subjects: number
  /** How many of the subjects are documents that describe the others. */
  readonly documents: number
  readonly classes: ReadonlyMap<ClassName, number>
  /** How many triples there are of each property, without types. */
  readonly properties: ReadonlyMap<PropertyName, number>
  readonly traits: DatasetTraits
  /** How many links each property has into each register. */
  readonly links: readonly {
    readonly word: PropertyName
    readonly register: LinkedRegister
    readonly count: number
  }[]
}

/** A register of other publishers, without its functions, which no thread can send. */
type LinkedRegister = Pick<ExternalRegister, 'name' | 'space'>

/** Opens the statistics of a publication's nodes. */
export function openStatistics({ address, publication }: Pick<MappingContext, 'address' | 'publication'>) {
  const { publisher, inLanguage } = publication
  const traits = openDatasetTraits({ address, publication })
  const publisherAddress = address.thing('organization', publisher)
  const classes = new Map<ClassName, number>()
  const counts: number[] = [] // by the index of the property
  const properties = new Map<PropertyName, number>()
  const links = new Map<string, DatasetStatistics['links'][number]>()
  let publisherName: string | undefined
  let example: string | undefined
  let subjects = 0

  function link(word: PropertyName, target: string): void {
    if (target.startsWith(address.base)) return
    const register = registerOf(target)
    if (register !== undefined)
      count({ word, register: { name: register.name, space: register.space }, count: 1 })
  }

  function count(link: DatasetStatistics['links'][number]): void {
    const key = `${link.word} ${link.register.name}`
    links.set(key, { ...link, count: (links.get(key)?.count ?? 0) + link.count })
  }

  return {
    add(node: Node, statements: readonly Statement[]): void {
      subjects++
      traits.add(node)
      if (node['@id'] === publisherAddress) publisherName = nameIn(inLanguage, node)
      for (const name of node['@type'] ?? []) {
        if (name === 'VideoObject') example ??= node['@id']
        add(classes, name, 1)
      }
      for (const [{ name, kind, index }, value] of statements) {
        const more = kind === 'text' ? textsIn(value) : Array.isArray(value) ? value.length : 1
        counts[index] = (counts[index] ?? 0) + more
        if (kind !== 'reference') continue
        if (typeof value === 'string') link(name, value)
        else for (const target of value as string[]) link(name, target)
      }
    },
    /** Adds the statistics of nodes that come later. */
    take(other: DatasetStatistics): void {
      subjects += other.subjects
      traits.take(other.traits)
      publisherName = other.publisherName ?? publisherName
      example ??= other.example
      for (const [name, more] of other.classes) add(classes, name, more)
      for (const [word, more] of other.properties) add(properties, word, more)
      for (const each of other.links) count(each)
    },
    end(): DatasetStatistics {
      for (const { name, index } of vocabulary.values()) add(properties, name, counts[index] ?? 0)
      counts.length = 0
      const sorted = [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
      const documents = classes.get('Document') ?? 0
      return {
        ...{ publisherName, example, subjects, documents, classes, properties },
        ...{ links: sorted, traits: traits.end() },
      }
    },
  }
}

/** The name of a node in a language, or else the first that it has. */
function nameIn(language: string, { name = {} }: Node): string | undefined {
  const [text] = [name[language.toLowerCase()] ?? Object.values(name).flat()].flat()
  return text
}

function add<K>(counts: Map<K, number>, key: K, more: number): void {
  if (more > 0) counts.set(key, (counts.get(key) ?? 0) + more)
}

function textsIn(value: object): number {
  let count = 0
  for (const language in value) {
    const texts = (value as TextValue)[language]
    count += typeof texts === 'string' ? 1 : (texts?.length ?? 0)
  }
  return count
}
