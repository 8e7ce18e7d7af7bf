import { RDF_TYPE } from '../../rdf/vocabulary.ts'
import { childElements, offsetOf, textInside, wordsOf } from './element-values.ts'
import { openStatements, type PageStatement, type Resource } from './page-statement.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { attributeOf, type Element } from './saved-page-elements.ts'

/**
 * Reads the microdata of a page (HTML Living Standard, section 5, “Microdata”). As search engines do, it takes a `content` attribute
 * of any element. Property names without an address are of the vocabulary of the first type of their item.
 */
export function readMicrodata(
  elements: readonly Element[],
  base: string,
  resolve: (address: string) => string,
  budget: ReadingBudget,
): readonly PageStatement[] {
  const { statements, add, resource, unnamed } = openStatements('microdata', base)
  const items = elements.filter((element) => attributeOf(element, 'itemscope') !== undefined)
  if (items.length === 0) return []
  const byId = new Map<string, Element>()
  for (const element of elements) {
    const id = attributeOf(element, 'id') ?? ''
    if (id !== '' && !byId.has(id)) byId.set(id, element)
  }
  const subjects = new Map<Element, Resource>()
  const subjectOf = (item: Element): Resource => {
    const id = attributeOf(item, 'itemid')?.trim() ?? ''
    const subject = subjects.get(item) ?? (id === '' ? unnamed() : resource(resolve(id)))
    subjects.set(item, subject)
    return subject
  }
  for (const item of items) {
    const types = wordsOf(item, 'itemtype')
    for (const type of types) add(subjectOf(item), RDF_TYPE, type, offsetOf(item))
    const vocabulary = types[0]?.replace(/[^/#]*$/, '')
    const referred = wordsOf(item, 'itemref').flatMap((id) => byId.get(id) ?? [])
    for (const element of propertiesOf(item, referred, budget)) {
      const isItem = attributeOf(element, 'itemscope') !== undefined
      const value = isItem ? subjectOf(element) : elementValue(element, budget)
      const object = typeof value === 'string' || !('address' in value) ? value : addressTerm(value.address)
      for (const word of wordsOf(element, 'itemprop')) {
        if (!budget.spend(1)) return statements
        const name = word.includes(':') ? word : `${vocabulary ?? ''}${word}`
        add(subjectOf(item), name, object, offsetOf(element))
      }
    }
    if (budget.isSpent()) break
  }
  return statements

  function addressTerm(address: string): Resource | string {
    return address === '' ? '' : resource(resolve(address))
  }
}

/** The elements that state properties of an item: below it or below those that it refers to, and not below another item. */
function propertiesOf(item: Element, referred: readonly Element[], budget: ReadingBudget): Element[] {
  const properties: Element[] = []
  const seen = new Set([item])
  const stack = [...childElements(item), ...referred].toReversed()
  for (let next = stack.pop(); next !== undefined && budget.spend(1); next = stack.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    if (attributeOf(next, 'itemprop') !== undefined) properties.push(next)
    if (attributeOf(next, 'itemscope') === undefined) stack.push(...childElements(next).toReversed())
  }
  return properties
}

/** The attributes that hold the address which is the value of an element. */
const ADDRESS_ATTRIBUTES: Readonly<Record<string, string>> = {
  a: 'href',
  area: 'href',
  audio: 'src',
  embed: 'src',
  iframe: 'src',
  img: 'src',
  link: 'href',
  object: 'data',
  source: 'src',
  track: 'src',
  video: 'src',
}

function elementValue(element: Element, budget: ReadingBudget): string | { readonly address: string } {
  const { tagName } = element
  const content = attributeOf(element, 'content')
  if (content !== undefined || tagName === 'meta') return (content ?? '').trim()
  const address = ADDRESS_ATTRIBUTES[tagName]
  if (address !== undefined) return { address: attributeOf(element, address)?.trim() ?? '' }
  const written =
    tagName === 'data' || tagName === 'meter'
      ? attributeOf(element, 'value')
      : tagName === 'time'
        ? attributeOf(element, 'datetime')
        : undefined
  return written?.trim() ?? textInside(element, budget)
}
