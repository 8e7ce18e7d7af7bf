import type { NamedNode } from '@rdfjs/types'
import n3, { type Store } from 'n3'
import { fastIndexOf } from '../collections/fast-index-of.ts'
import { memoize } from '../collections/memoize.ts'
import type { Message } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import { formatPath, formatValue } from '../problems/format-value.ts'
import type { Path, Place, Problem, Severity } from '../problems/problem.ts'
import { propertyNameOf } from '../rdf/context.ts'
import { type MappedNode, type Node, recordLocation } from '../rdf/node.ts'
import { SH } from '../rdf/vocabulary.ts'
import { openNodeValidator } from './node-validator.ts'
import { compactGraph } from './shacl/compact-graph.ts'
import type { ShapeFinding } from './shacl/compile-shapes.ts'
import { type SplitShapes, splitShapes } from './shacl/split-shapes.ts'
import {
  cloneableResult,
  graphOfNodes,
  standardValidatorOf,
  type ValidationResult,
} from './standard-validator.ts'
import { reconcileResults, resultOfFinding } from './validator-agreement.ts'

/** Judges the nodes of one batch. */
export type BatchValidation = {
  add(described: MappedNode): void
  /** Gives the standard's results, and the same as problems with a place in the records. */
  end(): Promise<{ results: ValidationResult[]; problems: Problem[] }>
}

/** Where to mend what is said of a resource by a word, or its one value; where the resource begins, without a word. */
export type Locator = (
  address: string,
  word: string | undefined,
  value: string | undefined,
) => { readonly path: Path; readonly place: Place }

/**
 * Opens shapes to judge nodes, batch by batch, each node by what it says itself. Compiled, they tell which break any; the
 * standard validator explains the first `EXPLAINED` of those. Throws where the two are not of one mind.
 */
export function openBatchValidator({ nodeShapes: shapes }: SplitShapes): () => BatchValidation {
  const judge = nodeValidatorOf(shapes)
  let explained = 0
  let its: ShapeFinding[] = [] // of the node in hand
  const report = (finding: ShapeFinding): void => void its.push(finding)

  return () => {
    const asked = new Map<string, MappedNode>()
    const found: ShapeFinding[] = []
    const results: ValidationResult[] = [] // of those that nobody explains
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
          const locate = locatorOf([each])
          for (const finding of its) {
            const result = resultOfFinding(finding, shapes)
            results.push(result)
            problems.push(problemOfResult(result, locate))
          }
        }
        its = []
      },
      async end() {
        if (asked.size === 0) return { results: results.map(cloneableResult), problems }
        const graph = graphOfNodes([...asked.values()].map(({ node }) => node))
        const both = reconcileResults(found, await standardValidatorOf(shapes)(graph), shapes)
        const locate = locatorOf([...asked.values()])
        return {
          results: [...both, ...results].map(cloneableResult),
          problems: [...both.map((result) => problemOfResult(result, locate)), ...problems],
        }
      },
    }
  }
}

/** How many nodes that break a shape are explained by the standard validator; as many as a report tells of. */
const EXPLAINED = 10_000

/** Shapes written in Turtle, in two parts: what a node shows by itself, and what it takes others to show; made once. */
export function parseSplitShapes(turtle: readonly string[]): SplitShapes {
  const key = turtle.join('\n')
  const split = splits.get(key) ?? splitShapes(parsed(turtle))
  splits.set(key, split)
  return split
}

/** Shapes written in Turtle, as a graph: the same one for the same texts. Nobody adds to it. */
export function parseShapes(turtle: readonly string[]): Store {
  const key = turtle.join('\n')
  const graph = graphs.get(key) ?? parsed(turtle)
  graphs.set(key, graph)
  return graph
}

function parsed(turtle: readonly string[]): Store {
  return compactGraph(turtle.flatMap((text) => new n3.Parser().parse(text)))
}

const graphs = new Map<string, Store>()
const splits = new Map<string, SplitShapes>()

/** Shapes compiled to judge nodes, made once. */
export const nodeValidatorOf = memoize((shapes: Store) => openNodeValidator(shapes))

/** The way from what was judged back to the records. */
export function locatorOf(described: readonly MappedNode[]): Locator {
  const known = byAddress(described)
  return (address, word, value) => {
    const each = known.get(address)
    if (each === undefined) throw new Error(`the validator names a node we did not give: ${address}`)
    if (word === undefined) return { path: each.pathInRecord, place: each.placeOf(each.pathInRecord) }
    return recordLocation(each, word, indexOf(each.node, word, value))
  }
}

/** A result as a problem with a place. */
export function problemOfResult(result: ValidationResult, locate: Locator): Problem {
  const word = result.path === null ? undefined : propertyNameOf((result.path as NamedNode).value)
  const { path, place } = locate(result.focusNode.value, word, result.value?.value)
  return {
    rule: ruleOfResult(result),
    severity: severities[result.severity.value] ?? 'violation',
    place,
    field: formatPath(path),
    message: { fr: sentence(result, 'fr'), en: sentence(result, 'en') },
  }
}

/** The rule that a result breaks: the local name of its shape. */
export function ruleOfResult({ shape }: ValidationResult): string {
  return shape.value.replace(/^.*[#/]/, '')
}

const severities: Readonly<Record<string, Severity>> = {
  [`${SH}Warning`]: 'warning',
  [`${SH}Info`]: 'info',
}

function byAddress(described: readonly MappedNode[]): ReadonlyMap<string, MappedNode> {
  const known = new Map<string, MappedNode>()
  for (const each of described) if (!known.has(each.node['@id'])) known.set(each.node['@id'], each)
  return known
}

/** Which of several values of a word a result is about. */
function indexOf(node: Node, word: string, value: string | undefined): number | undefined {
  const values = (node as Record<string, unknown>)[word]
  const index = Array.isArray(values) ? fastIndexOf(values, value) : -1
  return index >= 0 ? index : undefined
}

function sentence({ focusNode, messages, value, path }: ValidationResult, language: keyof Message): string {
  const text = messages.find((term) => 'language' in term && term.language === language)?.value
  if (text === undefined) throw new Error(`a shape has no message in ${language} for ${path?.value}`)
  if (value === null || value.equals(focusNode)) return text
  return `${formatValue(value.value)}${colon(language)}${text}`
}
