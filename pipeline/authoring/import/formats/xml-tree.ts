import { SaxesParser } from '@rubensworks/saxes'
import { contentRefusals } from '../content/content-refusals.ts'
import { UnreadableContentError } from '../content/unreadable-content-error.ts'

/** An element of XML with its name as it is written (`media:group`), its attributes, and its text with that of CDATA. */
export type XmlElement = {
  readonly name: string
  readonly line: number
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

const MAX_DEPTH = 200
const MAX_ELEMENTS = 2_000_000

/** The root of a document of XML; entities that it declares itself stay unread. Throws `UnreadableContentError` for a broken one. */
export function parseXml(name: string, text: string): XmlElement {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let count = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name: tag, attributes }) => {
    if (open.length >= MAX_DEPTH || ++count > MAX_ELEMENTS) throw new Error('too large')
    const element: XmlElement = {
      name: tag,
      line: parser.line,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  const add = (more: string): void => {
    const last = open.at(-1)
    if (last !== undefined) last.text += more
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => void open.pop())
  try {
    parser.write(text).close()
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 120) : ''
    throw new UnreadableContentError(contentRefusals.xml(name, detail))
  }
  if (root === undefined) throw new UnreadableContentError(contentRefusals.xml(name, ''))
  return root
}

/** The elements of a name among the children of one. */
export function childrenNamed({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child) => child.name === name)
}

/** The first element of one of some names among the children of one, or the children of its groups. */
export function firstChild(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  for (const name of names) {
    const child = element.children.find((each) => each.name === name)
    if (child !== undefined) return child
  }
  return undefined
}
