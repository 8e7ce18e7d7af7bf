import n3, { type Quad, type Store } from 'n3'

/**
 * A store of quads for keeping, in less memory than a plain `n3.Store`. A store numbers its terms and indexes statements in
 * objects with these numbers as keys. V8 stores such an object as an array with holes up to its highest key, unless that is
 * above 1024: then as a hash table of the keys in use. Therefore the first 1024 numbers go to terms without statements.
 */
export function compactGraph(quads: readonly Quad[]): Store {
  const graph = new n3.Store()
  for (let number = 0; number < 1024; number++) graph.createBlankNode()
  graph.addQuads([...quads])
  return graph
}
