import n3, { type Store } from 'n3'
import { compactGraph } from './shacl/compact-graph.ts'
import type { SplitShapes } from './shacl/cross-node-constraints.ts'
import { splitShapes } from './shacl/split-shapes.ts'

/** Parses SHACL shapes from Turtle, split in those of one node and those across nodes; cached by text. */
export function parseSplitShapes(turtle: readonly string[]): SplitShapes {
  const key = turtle.join('\n')
  const split = splits.get(key) ?? splitShapes(parse(turtle))
  splits.set(key, split)
  return split
}

/** Parses SHACL shapes from Turtle; cached by text, so that callers must not change the graph. */
export function parseShapes(turtle: readonly string[]): Store {
  const key = turtle.join('\n')
  const graph = graphs.get(key) ?? parse(turtle)
  graphs.set(key, graph)
  return graph
}

function parse(turtle: readonly string[]): Store {
  return compactGraph(turtle.flatMap((text) => new n3.Parser().parse(text)))
}

const graphs = new Map<string, Store>()
const splits = new Map<string, SplitShapes>()
