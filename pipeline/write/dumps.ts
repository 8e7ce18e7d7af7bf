import { join } from 'node:path'
import { openFile, type Sink } from '../disk.ts'
import { type Node, quadsOf } from '../node.ts'
import { jsonldFoot, jsonldHead, jsonldOf } from './jsonld.ts'
import { ntriplesOf } from './ntriples.ts'
import { sortLines } from './sorted.ts'
import { turtleHead, turtleOf } from './turtle.ts'

/** The files of the data, while they are written. */
export type Dumps = {
  write(nodes: readonly Node[]): Promise<void>
  /** Closes every file; gives the number of triples. */
  close(): Promise<number>
}

/** The paths of the dumps below the folder that is published. */
export const dumpPaths = {
  turtle: 'dumps/regards.ttl',
  jsonld: 'dumps/regards.jsonld',
  ntriples: 'dumps/regards.nt',
  topics: 'topics.ttl',
} as const

/** Opens the dumps; `scratch` is a folder for what is being sorted. */
export async function openDumps(folder: string, scratch: string): Promise<Dumps> {
  const open = (path: string): Promise<Sink> => openFile(join(folder, path))
  const turtle = await open(dumpPaths.turtle)
  const topics = await open(dumpPaths.topics)
  const jsonld = await open(dumpPaths.jsonld)
  const lines = sortLines(scratch)
  let isFirst = true
  await turtle.write(turtleHead())
  await topics.write(turtleHead())
  await jsonld.write(jsonldHead())
  return {
    async write(nodes) {
      for (const node of nodes) {
        const block = turtleOf(node)
        await turtle.write(block)
        if (isTopic(node)) await topics.write(block)
        await jsonld.write(`${isFirst ? '' : ','}\n${jsonldOf(node)}`)
        await lines.add(quadsOf(node).map(ntriplesOf))
        isFirst = false
      }
    },
    async close() {
      await Promise.all([turtle.close(), topics.close()])
      await jsonld.write(`\n${jsonldFoot()}\n`)
      await jsonld.close()
      const ntriples = await open(dumpPaths.ntriples)
      let triples = 0
      for await (const line of lines.merged()) {
        await ntriples.write(`${line}\n`)
        triples++
      }
      await ntriples.close()
      return triples
    },
  }
}

function isTopic(node: Node): boolean {
  return (node['@type'] ?? []).some((name) => name === 'Concept' || name === 'ConceptScheme')
}
