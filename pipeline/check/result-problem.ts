import type { NamedNode } from '@rdfjs/types'
import { fastIndexOf } from '../collections/fast-index-of.ts'
import type { Message } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import { formatPath, formatValue } from '../problems/format-value.ts'
import type { Path, Place, Problem, Severity } from '../problems/problem.ts'
import { propertyNameOf } from '../rdf/context.ts'
import { type MappedNode, type Node, recordLocation } from '../rdf/node.ts'
import { SH } from '../rdf/vocabulary.ts'
import type { ValidationResult } from './standard-validator.ts'

/** Finds where the source states a value of a property, all of its values, or (without a property) the resource itself. */
export type Locator = (
  address: string,
  property: string | undefined,
  value: string | undefined,
) => { readonly path: Path; readonly place: Place }

/** A locator of statements of mapped nodes in their records. Throws for an address that none of them has. */
export function locatorOf(nodes: readonly MappedNode[]): Locator {
  const byAddress = new Map(nodes.toReversed().map((mapped) => [mapped.node['@id'], mapped]))
  return (address, property, value) => {
    const mapped = byAddress.get(address)
    if (mapped === undefined) throw new Error(`the validator names a node that it was not given: ${address}`)
    const { pathInRecord: path, placeOf } = mapped
    if (property === undefined) return { path, place: placeOf(path) }
    return recordLocation(mapped, property, indexOfValue(mapped.node, property, value))
  }
}

/** Converts a SHACL validation result to a problem; its rule is the local name of the shape. */
export function problemOfResult(result: ValidationResult, locate: Locator): Problem {
  const property = result.path === null ? undefined : propertyNameOf((result.path as NamedNode).value)
  const { path, place } = locate(result.focusNode.value, property, result.value?.value)
  return {
    rule: result.shape.value.replace(/^.*[#/]/, ''),
    severity: severities[result.severity.value] ?? 'violation',
    place,
    field: formatPath(path),
    message: { fr: sentenceIn(result, 'fr'), en: sentenceIn(result, 'en') },
  }
}

const severities: Readonly<Record<string, Severity>> = {
  [`${SH}Warning`]: 'warning',
  [`${SH}Info`]: 'info',
}

/** The index of a value in a property that has several. */
function indexOfValue(node: Node, property: string, value: string | undefined): number | undefined {
  const values = (node as Record<string, unknown>)[property]
  const index = Array.isArray(values) ? fastIndexOf(values, value) : -1
  return index >= 0 ? index : undefined
}

function sentenceIn({ focusNode, messages, value, path }: ValidationResult, language: keyof Message): string {
  const text = messages.find((term) => 'language' in term && term.language === language)?.value
  if (text === undefined) throw new Error(`a shape has no message in ${language} for ${path?.value}`)
  if (value === null || value.equals(focusNode)) return text
  return `${formatValue(value.value)}${colon(language)}${text}`
}
