import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element

/** An element of a page, and whether visitors do not see it. */
export type PageElement = { readonly element: Element; readonly isHidden: boolean }

/** Elements whose text is not shown. */
const WITHOUT_TEXT = ['script', 'style', 'title', 'template', 'noscript', 'iframe', 'option']

/** Every element of a page in document order. The content of `template` and `noscript` is not part of the page. */
export function elementsOf(page: DefaultTreeAdapterTypes.Node): PageElement[] {
  const elements: PageElement[] = []
  const stack: { readonly node: DefaultTreeAdapterTypes.Node; readonly isHidden: boolean }[] = [
    { node: page, isHidden: false },
  ]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next
    const isElement = 'tagName' in node
    const isHidden = next.isHidden || (isElement && hidesContent(node as Element))
    if (isElement) elements.push({ element: node as Element, isHidden })
    if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) stack.push({ node: child, isHidden })
  }
  return elements
}

/** The value of an attribute. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

/** The texts directly inside an element, if the element shows text. */
export function textsOf({ tagName, childNodes }: Element): string[] {
  if (WITHOUT_TEXT.includes(tagName)) return []
  return childNodes.flatMap((child) => ('value' in child ? [child.value] : []))
}

function hidesContent(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? ''
  return (
    attributeOf(element, 'hidden') !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  )
}
