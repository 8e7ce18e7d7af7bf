import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import n3 from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { shown } from '../messages.ts'
import { type Described, quadsOf } from '../node.ts'
import type { Message, Path, Problem, Severity } from '../problem.ts'
import { fieldName } from '../problem.ts'
import { wordOf } from '../terms.ts'

/** One result of the standard validator, in plain terms. */
export type Result = {
  readonly focusNode: Term
  readonly path: Term | null
  readonly value: Term | null
  readonly severity: Term
  readonly component: Term
  readonly shape: Term
  readonly messages: readonly Term[]
}

/** Validates nodes; gives the standard's results and the same as problems with a place in the records. */
export type Validator = (
  described: readonly Described[],
) => Promise<{ results: Result[]; problems: Problem[] }>

/** Reads shapes written in Turtle. */
export function openShapes(turtle: readonly string[]): Validator {
  const shapes = new n3.Store(turtle.flatMap((text) => new n3.Parser().parse(text)))
  const validator = new SHACLValidator(shapes as unknown as DatasetCore)
  return async (described) => {
    const data = new n3.Store(described.flatMap(({ node }) => quadsOf(node)))
    const report = await validator.validate(data as unknown as DatasetCore)
    const byAddress = new Map(described.map((each) => [each.node['@id'], each]))
    const results = report.results.map(
      (result): Result => ({
        focusNode: result.focusNode as Term,
        path: result.path,
        value: result.value,
        severity: result.severity as Term,
        component: result.sourceConstraintComponent as Term,
        shape: result.sourceShape as Term,
        messages: result.message,
      }),
    )
    return { results, problems: results.map((result) => problemOf(result, byAddress)) }
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

function problemOf(result: Result, byAddress: ReadonlyMap<string, Described>): Problem {
  const described = byAddress.get(result.focusNode.value)
  if (described === undefined)
    throw new Error(`the validator names a node we did not give: ${result.focusNode.value}`)
  const word = result.path === null ? undefined : wordOf((result.path as NamedNode).value)
  const path = pathTo(described, word, result.value?.value)
  return {
    rule: ruleOf(result),
    severity: severities[result.severity.value] ?? 'violation',
    place: described.placeOf(path),
    field: fieldName(path),
    message: { fr: sentence(result, 'fr'), en: sentence(result, 'en') },
  }
}

function pathTo({ node }: Described, word: string | undefined, value: string | undefined): Path {
  if (word === undefined) return []
  const values = (node as Record<string, unknown>)[word]
  const index = Array.isArray(values) ? values.indexOf(value) : -1
  const field = fields[word] ?? word
  return index >= 0 ? [field, index] : [field]
}

/** The record field behind a word that is not its field's name. */
const fields: Readonly<Record<string, string>> = {
  altLabel: 'alternateName',
  contributor: 'participation',
  definition: 'description',
  isReplacedBy: 'replacedBy',
  prefLabel: 'name',
}

function sentence({ messages, value, path }: Result, language: keyof Message): string {
  const text = messages.find((term) => 'language' in term && term.language === language)?.value
  if (text === undefined) throw new Error(`a shape has no message in ${language} for ${path?.value}`)
  return value === null ? text : `${shown(value.value)}${language === 'fr' ? ' : ' : ': '}${text}`
}
