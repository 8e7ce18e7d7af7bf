import type { Addresses } from '../iri.ts'
import { type Node, statements } from '../node.ts'
import type { ClassName, Word } from '../terms.ts'

/** What is known of the data once every node has passed: names and counts, as many as there are words. */
export type Survey = {
  /** The name of whoever publishes, as its record has it. */
  readonly publisherName: string | undefined
  /** A capsule, to show what a resource looks like. */
  readonly example: string | undefined
  readonly subjects: number
  readonly classes: ReadonlyMap<ClassName, number>
  /** Triples by property, types left out. */
  readonly properties: ReadonlyMap<Word, number>
  /** Links of a property into a register, by both. */
  readonly links: readonly { readonly word: Word; readonly register: Register; readonly count: number }[]
}

/** Other people's data to which records link. */
export type Register = { readonly name: string; readonly space: string }

const registers: readonly Register[] = [
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
export function openSurvey(address: Addresses, publisher: string) {
  const classes = new Map<ClassName, number>()
  const properties = new Map<Word, number>()
  const links = new Map<string, Survey['links'][number]>()
  let publisherName: string | undefined
  let example: string | undefined
  let subjects = 0

  function link(word: Word, target: string): void {
    const register = registers.find(({ space }) => target.startsWith(space))
    if (register === undefined) return
    const key = `${word} ${register.name}`
    links.set(key, { word, register, count: (links.get(key)?.count ?? 0) + 1 })
  }

  return {
    add(node: Node): void {
      subjects++
      if (node['@id'] === address.thing('organization', publisher))
        publisherName = String(Object.values(node.name ?? {}).flat()[0])
      if (node['@type']?.includes('VideoObject')) example ??= node['@id']
      for (const name of node['@type'] ?? []) classes.set(name, (classes.get(name) ?? 0) + 1)
      for (const [{ word, kind }, value] of statements(node)) {
        const values = kind === 'text' ? Object.values(value).flat() : [value].flat()
        properties.set(word, (properties.get(word) ?? 0) + values.length)
        if (kind === 'reference') for (const target of values) link(word, String(target))
      }
    },
    end: (): Survey => ({
      publisherName,
      example,
      subjects,
      classes,
      properties,
      links: [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link),
    }),
  }
}
