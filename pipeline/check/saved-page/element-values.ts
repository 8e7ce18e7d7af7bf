import type { DefaultTreeAdapterTypes } from 'parse5'
import type { ReadingBudget } from './reading-budget.ts'
import { attributeOf, type Element } from './saved-page-elements.ts'

/** The maximal length of a value that is read from the text of an element. */
const MAX_TEXT_LENGTH = 20_000

/** The elements below a node that are its children. */
export function childElements({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return childNodes.filter((child): child is Element => 'tagName' in child)
}

/** The words of an attribute that lists some: `itemprop="name headline"`. */
export function wordsOf(element: Element, attribute: string): string[] {
  return (attributeOf(element, attribute) ?? '').split(/[\t\n\f\r ]+/).filter((word) => word !== '')
}

/** The offset of an element in the file. */
export function offsetOf({ sourceCodeLocation }: Element): number {
  return sourceCodeLocation?.startOffset ?? 0
}

/** The text inside an element and the elements in it, its spaces as a browser shows them. */
export function textInside(element: Element, budget: ReadingBudget): string {
  const texts: string[] = []
  let length = 0
  const stack = element.childNodes.toReversed()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!budget.spend(1) || length > MAX_TEXT_LENGTH) break
    if ('value' in next) {
      texts.push(next.value)
      length += next.value.length
    }
    if ('childNodes' in next) stack.push(...next.childNodes.toReversed())
  }
  return texts.join('').replaceAll(/\s+/g, ' ').trim()
}
