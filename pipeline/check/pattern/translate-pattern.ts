import type { Message } from '../../language/message.ts'
import { withCaseVariants } from './case-variants.ts'
import { classContent } from './character-ranges.ts'
import { findBacktracking } from './find-backtracking.ts'
import { type PatternNode, PatternRefusal } from './pattern-node.ts'
import { XPathParser } from './xpath-parser.ts'

/** A pattern as the source of a JavaScript expression under the flag `u`, or why it is refused and what to write instead. */
export type TranslatedPattern = { readonly source: string } | { readonly refusal: Message }

const MAX_CHARACTERS = 1000
const MAX_SIZE = 20_000

/**
 * Translates a regular expression of XPath, which SHACL's patterns are (SPARQL 1.1, section 17.4.3.14), to one of JavaScript
 * that matches the same texts. Refused are patterns outside the syntax of XPath, those that cannot be translated exactly, and
 * those that may take exponential time.
 */
export function translatePattern(pattern: string, flags: string): TranslatedPattern {
  const key = JSON.stringify([flags, pattern])
  const translated = translations.get(key) ?? translate(pattern, flags)
  translations.set(key, translated)
  return translated
}

/** Translations by flags and pattern: the check of shapes, their compilation and the standard validator need each. */
const translations = new Map<string, TranslatedPattern>()

function translate(pattern: string, flags: string): TranslatedPattern {
  try {
    return { source: sourceOf(parse(pattern, flags)) }
  } catch (error) {
    if (error instanceof PatternRefusal) return { refusal: error.reason }
    throw error
  }
}

function parse(pattern: string, flags: string): PatternNode {
  const unknown = /[^smixq]/u.exec(flags)?.[0]
  if (unknown !== undefined)
    throw new PatternRefusal(
      `l'option ${unknown} de sh:flags n'existe pas dans XPath ; garder s, m, i, x ou q`,
      `the option ${unknown} of sh:flags does not exist in XPath; keep s, m, i, x or q`,
    )
  if (pattern.length > MAX_CHARACTERS)
    throw new PatternRefusal(
      `plus de ${MAX_CHARACTERS} signes ; le couper en plusieurs formes, ou employer sh:in`,
      `more than ${MAX_CHARACTERS} signs; cut it into several shapes, or use sh:in`,
    )
  if (flags.includes('q')) return literally(pattern, flags)
  const node = new XPathParser(pattern, flags).parse()
  if (sizeOf(node) > MAX_SIZE)
    throw new PatternRefusal(
      'les répétitions comptées se multiplient trop ; en écrire moins, ou de plus petites',
      'counted repetitions multiply too much; write fewer or smaller ones',
    )
  rejectRepeatedReferences(node)
  const repeated = findBacktracking(node)
  if (repeated)
    throw new PatternRefusal(
      'une répétition imbriquée, comme (a+)+, se lit de trop de façons et pourrait ne jamais finir ; la récrire sans répétition dans la répétition, ou avec un séparateur, comme (a+,)+',
      'a nested repetition, such as (a+)+, can be read in too many ways and might never end; write it without a repetition inside the repetition, or with a separator, as (a+,)+',
    )
  return node
}

/** Every character for itself, as the flag `q` wants it. */
function literally(pattern: string, flags: string): PatternNode {
  const items = Array.from(pattern, (character): PatternNode => {
    const codePoint = character.codePointAt(0) ?? 0
    const range = [[codePoint, codePoint]] as const
    return { type: 'set', source: `[${classContent(flags.includes('i') ? withCaseVariants(range) : range)}]` }
  })
  return { type: 'sequence', items }
}

/** How many parts an expression has once its counted repetitions are written out. */
function sizeOf(node: PatternNode): number {
  const sum = (nodes: readonly PatternNode[]): number => nodes.reduce((size, each) => size + sizeOf(each), 1)
  if (node.type === 'sequence') return sum(node.items)
  if (node.type === 'choice') return sum(node.options)
  if (node.type === 'group') return 1 + sizeOf(node.item)
  if (node.type !== 'repeat') return 1
  return sizeOf(node.item) * Math.max(1, node.max === Number.POSITIVE_INFINITY ? node.min : node.max)
}

/** Refuses references to groups that are repeated: engines differ in what such a group holds. */
function rejectRepeatedReferences(root: PatternNode): void {
  const [repeated, referred] = [new Set<number>(), new Set<number>()]
  const visit = (node: PatternNode, isRepeated: boolean): void => {
    if (node.type === 'reference') referred.add(node.group)
    if (node.type === 'group' && node.number !== undefined && isRepeated) repeated.add(node.number)
    if (node.type === 'group') visit(node.item, isRepeated)
    if (node.type === 'repeat') visit(node.item, isRepeated || node.max > 1)
    if (node.type === 'sequence') for (const item of node.items) visit(item, isRepeated)
    if (node.type === 'choice') for (const option of node.options) visit(option, isRepeated)
  }
  visit(root, false)
  const [group] = [...referred].filter((each) => repeated.has(each))
  if (group !== undefined)
    throw new PatternRefusal(
      `\\${group} renvoie à un groupe répété, que chaque programme lit à sa façon ; ôter ce renvoi`,
      `\\${group} refers to a repeated group, which every program reads in its own way; remove this reference`,
    )
}

function sourceOf(node: PatternNode): string {
  if (node.type === 'set' || node.type === 'position') return node.source
  if (node.type === 'reference') return `(?:\\${node.group})`
  if (node.type === 'sequence') return node.items.map(sourceOf).join('')
  if (node.type === 'choice') return node.options.map(sourceOf).join('|')
  if (node.type === 'group') return `(${node.number === undefined ? '?:' : ''}${sourceOf(node.item)})`
  const { item, min, max, isLazy } = node
  const repeated = item.type === 'position' ? `(?:${item.source})` : sourceOf(item)
  return `${repeated}{${min},${max === Number.POSITIVE_INFINITY ? '' : max}}${isLazy ? '?' : ''}`
}
