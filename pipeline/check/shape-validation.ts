import type { NamedNode } from '@rdfjs/types'
import n3, { type Store } from 'n3'
import { indexIn } from '../collections/fast-index-of.ts'
import { keptFor } from '../collections/memoize.ts'
import type { Message } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import { shown } from '../problems/messages.ts'
import type { Path, Place, Problem, Severity } from '../problems/problem.ts'
import { fieldName } from '../problems/problem.ts'
import { wordOf } from '../rdf/context.ts'
import { type Described, type Node, origin } from '../rdf/node.ts'
import { openNodeJudge } from './node-judge.ts'
import type { Finding } from './shacl/compile-shapes.ts'
import { graphWith } from './shacl/memory-graph.ts'
import { type Split, splitShapes } from './shacl/split-shapes.ts'
import { graphOf, plainResult, type Result, standardOf } from './standard-validator.ts'
import { agreed, resultOf } from './validator-agreement.ts'

/** Judges the nodes of one batch. */
export type Judging = {
  add(described: Described): void
  /** Gives the standard's results, and the same as problems with a place in the records. */
  end(): Promise<{ results: Result[]; problems: Problem[] }>
}

/** Where to mend what is said of a resource by a word, or its one value; where the resource begins, without a word. */
export type Locate = (
  address: string,
  word: string | undefined,
  value: string | undefined,
) => { readonly path: Path; readonly place: Place }

/**
 * Opens shapes to judge nodes, batch by batch, each node by what it says itself. Compiled, they tell which break any; the
 * standard validator explains the first `EXPLAINED` of those. Throws where the two are not of one mind.
 */
export function openShapes({ within: shapes }: Split): () => Judging {
  const judge = judgeOf(shapes)
  let explained = 0
  let its: Finding[] = [] // of the node in hand
  const report = (finding: Finding): void => void its.push(finding)

  return () => {
    const asked = new Map<string, Described>()
    const found: Finding[] = []
    const results: Result[] = [] // of those that nobody explains
    const problems: Problem[] = []
    return {
      add(each) {
        judge(each.node, report)
        if (its.length === 0) return
        const address = each.node['@id']
        const isFirst = !asked.has(address) // of two with one address, which is a problem of its own
        if (isFirst && explained++ < EXPLAINED) {
          asked.set(address, each)
          for (const finding of its) found.push(finding)
        } else {
          const locate = locateIn([each])
          for (const finding of its) {
            const result = resultOf(finding, shapes)
            results.push(result)
            problems.push(problemOf(result, locate))
          }
        }
        its = []
      },
      async end() {
        if (asked.size === 0) return { results: results.map(plainResult), problems }
        const graph = graphOf([...asked.values()].map(({ node }) => node))
        const both = agreed(found, await standardOf(shapes)(graph), shapes)
        const locate = locateIn([...asked.values()])
        return {
          results: [...both, ...results].map(plainResult),
          problems: [...both.map((result) => problemOf(result, locate)), ...problems],
        }
      },
    }
  }
}

/** How many nodes that break a shape are explained by the standard validator; as many as a report tells of. */
const EXPLAINED = 10_000

/** Shapes written in Turtle, in two parts: what a node shows by itself, and what it takes others to show; made once. */
export function splitOf(turtle: readonly string[]): Split {
  const key = turtle.join('\n')
  const split = splits.get(key) ?? splitShapes(parsed(turtle))
  splits.set(key, split)
  return split
}

/** Shapes written in Turtle, as a graph: the same one for the same texts. Nobody adds to it. */
export function shapesOf(turtle: readonly string[]): Store {
  const key = turtle.join('\n')
  const graph = graphs.get(key) ?? parsed(turtle)
  graphs.set(key, graph)
  return graph
}

function parsed(turtle: readonly string[]): Store {
  return graphWith(turtle.flatMap((text) => new n3.Parser().parse(text)))
}

const graphs = new Map<string, Store>()
const splits = new Map<string, Split>()

/** Shapes compiled to judge nodes, made once. */
export const judgeOf = keptFor((shapes: Store) => openNodeJudge(shapes))

/** The way from what was judged back to the records. */
export function locateIn(described: readonly Described[]): Locate {
  const known = byAddress(described)
  return (address, word, value) => {
    const each = known.get(address)
    if (each === undefined) throw new Error(`the validator names a node we did not give: ${address}`)
    if (word === undefined) return { path: each.at, place: each.placeOf(each.at) }
    return origin(each, word, indexOf(each.node, word, value))
  }
}

/** A result as a problem with a place. */
export function problemOf(result: Result, locate: Locate): Problem {
  const word = result.path === null ? undefined : wordOf((result.path as NamedNode).value)
  const { path, place } = locate(result.focusNode.value, word, result.value?.value)
  return {
    rule: ruleOf(result),
    severity: severities[result.severity.value] ?? 'violation',
    place,
    field: fieldName(path),
    message: { fr: sentence(result, 'fr'), en: sentence(result, 'en') },
  }
}

/** The rule that a result breaks: the local name of its shape. */
export function ruleOf({ shape }: Result): string {
  return shape.value.replace(/^.*[#/]/, '')
}

const severities: Readonly<Record<string, Severity>> = {
  'http://www.w3.org/ns/shacl#Warning': 'warning',
  'http://www.w3.org/ns/shacl#Info': 'info',
}

function byAddress(described: readonly Described[]): ReadonlyMap<string, Described> {
  const known = new Map<string, Described>()
  for (const each of described) if (!known.has(each.node['@id'])) known.set(each.node['@id'], each)
  return known
}

/** Which of several values of a word a result is about. */
function indexOf(node: Node, word: string, value: string | undefined): number | undefined {
  const values = (node as Record<string, unknown>)[word]
  const index = Array.isArray(values) ? indexIn(values, value) : -1
  return index >= 0 ? index : undefined
}

function sentence({ focusNode, messages, value, path }: Result, language: keyof Message): string {
  const text = messages.find((term) => 'language' in term && term.language === language)?.value
  if (text === undefined) throw new Error(`a shape has no message in ${language} for ${path?.value}`)
  if (value === null || value.equals(focusNode)) return text
  return `${shown(value.value)}${colon(language)}${text}`
}
