import type { Addresses } from '../rdf/addresses.ts'
import { type ClassName, properties as known, type PropertyName } from '../rdf/context.ts'
import type { Node, Statement, TextValue } from '../rdf/node.ts'

/** What is known of the data once every node has passed: names and counts, as many as there are words. */
export type DatasetStatistics = {
  /** The name of whoever publishes, as its record has it. */
  readonly publisherName: string | undefined
  /** A capsule, to show what a resource looks like. */
  readonly example: string | undefined
  readonly subjects: number
  readonly classes: ReadonlyMap<ClassName, number>
  /** Triples by property, types left out. */
  readonly properties: ReadonlyMap<PropertyName, number>
  /** Links of a property into a register, by both. */
  readonly links: readonly {
    readonly word: PropertyName
    readonly register: ExternalRegister
    readonly count: number
  }[]
}

/** Other people's data to which records link. */
export type ExternalRegister = { readonly name: string; readonly space: string }

const registers: readonly ExternalRegister[] = [
  { name: 'bnf', space: 'http://data.bnf.fr/ark:/' },
  { name: 'eurovoc', space: 'http://eurovoc.europa.eu/' },
  { name: 'geonames', space: 'https://sws.geonames.org/' },
  { name: 'idref', space: 'http://www.idref.fr/' },
  { name: 'insee', space: 'http://id.insee.fr/' },
  { name: 'isni', space: 'https://isni.org/isni/' },
  { name: 'orcid', space: 'https://orcid.org/' },
  { name: 'wikidata', space: 'http://www.wikidata.org/entity/' },
]

/** Opens a survey of the nodes of a publication. */
export function openStatistics(address: Addresses, publisher: string) {
  const own = address.thing('organization', publisher)
  const classes = new Map<ClassName, number>()
  const counts: number[] = [] // by the index of the property
  const properties = new Map<PropertyName, number>()
  const links = new Map<string, DatasetStatistics['links'][number]>()
  let publisherName: string | undefined
  let example: string | undefined
  let subjects = 0

  function link(word: PropertyName, target: string): void {
    if (target.startsWith(address.base)) return
    const register = registers.find(({ space }) => target.startsWith(space))
    if (register !== undefined) count({ word, register, count: 1 })
  }

  function count(link: DatasetStatistics['links'][number]): void {
    const key = `${link.word} ${link.register.name}`
    links.set(key, { ...link, count: (links.get(key)?.count ?? 0) + link.count })
  }

  return {
    add(node: Node, said: readonly Statement[]): void {
      subjects++
      if (node['@id'] === own) publisherName = String(Object.values(node.name ?? {}).flat()[0])
      for (const name of node['@type'] ?? []) {
        if (name === 'VideoObject') example ??= node['@id']
        add(classes, name, 1)
      }
      for (const [{ name, kind, index }, value] of said) {
        const more = kind === 'text' ? textsIn(value) : Array.isArray(value) ? value.length : 1
        counts[index] = (counts[index] ?? 0) + more
        if (kind !== 'reference') continue
        if (typeof value === 'string') link(name, value)
        else for (const target of value as string[]) link(name, target)
      }
    },
    /** Takes in the survey of other nodes, which come later. */
    take(other: DatasetStatistics): void {
      subjects += other.subjects
      publisherName = other.publisherName ?? publisherName
      example ??= other.example
      for (const [name, more] of other.classes) add(classes, name, more)
      for (const [word, more] of other.properties) add(properties, word, more)
      for (const each of other.links) count(each)
    },
    end(): DatasetStatistics {
      for (const { name, index } of known.values()) add(properties, name, counts[index] ?? 0)
      counts.length = 0
      const sorted = [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
      return { publisherName, example, subjects, classes, properties, links: sorted }
    },
  }
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
