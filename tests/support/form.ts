import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/** The form of a page as a browser without scripts would send it, in the order of its controls. */
export type PageForm = {
  readonly entries: readonly (readonly [name: string, value: string])[]
  /** What each field is described by as wrong, by the name of its control. */
  readonly wrong: ReadonlyMap<string, string>
  /** What stands above the fields. */
  readonly notices: readonly string[]
}

/** Reads the form of a record from a page, with an HTML parser that is not of the pipeline. */
export function readForm(page: string): PageForm {
  const all = elementsIn(parse(page))
  const form = all.find((element) => attribute(element, 'id') === 'record')
  const within = form === undefined ? [] : elementsIn(form)
  const textById = new Map(within.map((element) => [attribute(element, 'id') ?? '', textOf(element)]))
  const entries: [string, string][] = []
  const wrong = new Map<string, string>()
  for (const element of within) {
    const name = attribute(element, 'name')
    const type = attribute(element, 'type') ?? ''
    if (name === undefined || !['input', 'textarea', 'select', 'fieldset'].includes(element.tagName)) continue
    if (attribute(element, 'aria-invalid') === 'true')
      for (const id of (attribute(element, 'aria-describedby') ?? '').split(' '))
        if (id.endsWith('-said')) wrong.set(name, (textById.get(id) ?? '').trim())
    if (['checkbox', 'radio'].includes(type) && attribute(element, 'checked') === undefined) continue
    entries.push([name, controlValue(element)])
  }
  const notices = within.filter((element) =>
    (attribute(element, 'class') ?? '').split(' ').includes('notice'),
  )
  return { entries, wrong, notices: notices.map((element) => textOf(element).trim()) }
}

/** The entries of a form with another text in a field, which has to be there. */
export function filledIn(
  { entries }: PageForm,
  changes: Readonly<Record<string, string>>,
): (readonly [string, string])[] {
  for (const name of Object.keys(changes))
    if (!entries.some(([known]) => known === name)) throw new Error(`no field ${name} in the form`)
  return entries.map(([name, value]) => [name, changes[name] ?? value])
}

function controlValue(element: Element): string {
  if (element.tagName === 'textarea') return textOf(element).replaceAll('\n', '\r\n')
  if (element.tagName !== 'select') return attribute(element, 'value') ?? ''
  const options = elementsIn(element).filter(({ tagName }) => tagName === 'option')
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0]
  return chosen === undefined ? '' : (attribute(chosen, 'value') ?? '')
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []))
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

function textOf(node: DefaultTreeAdapterTypes.ParentNode): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
}
