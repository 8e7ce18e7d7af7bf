import { inverseCountConstraintsOf } from '../check/cross-record/inverse-count-constraints.ts'
import { referenceConstraintsOf } from '../check/cross-record/reference-constraints.ts'
import { propertyOf } from '../check/node-view.ts'
import type { CrossNodeConstraints } from '../check/shacl/cross-node-constraints.ts'
import { crossNodePlanOf } from '../check/shacl/cross-node-plan.ts'
import { type ClassName, classes, type PropertyName, properties } from '../rdf/context.ts'
import type { Node } from '../rdf/node.ts'
import { RDF_TYPE } from '../rdf/vocabulary.ts'
import { UnknownPartError } from './known-parts.ts'
import { addStatement, addValue, type PartialNode } from './read-ntriples.ts'

/*
 * Known lines are passed on unread, but for what the checks across records and the data set need of them: classes, references,
 * positions, dates, names, and the languages of texts. Each byte is a character here, so that nothing has to be decoded.
 */

/** Receives a node with what is needed of it, and the index of its first line in the document. */
type NodeVisitor = (node: Node, line: number) => void

/** What is read of a property: classes, addresses, other values, or the languages of its texts alone. */
type Reading = 'types' | 'addresses' | 'values' | 'languages'

/** A property as lines spell it, and the one that came after it last, which most often comes after it again. */
type LineProperty = {
  readonly name: string
  /** The predicate with the spaces around it. */
  readonly predicate: string
  readonly reading: Reading | undefined
  next: LineProperty | undefined
}

/** Properties that the checks across records and the data set read beside those that shapes constrain. */
const READ: readonly PropertyName[] = [
  ...([
    'about',
    'broader',
    'isPartOf',
    'isReplacedBy',
    'member',
    'parentOrganization',
    'participant',
  ] as const),
  ...(['dateCreated', 'datePublished', 'endDate', 'startDate', 'uploadDate'] as const),
  ...(['name', 'position', 'prefLabel', 'sameAs'] as const),
]

/**
 * Opens a reader of known documents: it visits their nodes and returns the number of lines. Throws `UnknownPartError` for lines that
 * `map` does not write: the document was taken for known, because the end of its file was not read yet.
 */
export function openKnownNodeReader(crossNode: CrossNodeConstraints) {
  const byPredicate = lineProperties(crossNode)
  return (bytes: Buffer, file: string, visit: NodeVisitor): number => {
    const text = bytes.toString('latin1', 0, bytes.length)
    let subject = '' // with the space that follows it
    let node: PartialNode = {}
    let firstLine = 0
    let line = 0
    let property: LineProperty | undefined
    for (let start = 0; start < text.length; line++) {
      const end = text.indexOf('\n', start)
      if (line === 0 || !text.startsWith(subject, start)) {
        if (line > 0) visit(node as Node, firstLine)
        const subjectEnd = text.indexOf('> ', start)
        if (subjectEnd < 0 || subjectEnd > end) throw new UnknownPartError(file)
        subject = bytes.toString('latin1', start, subjectEnd + 2)
        const address = subject.slice(1, -2)
        node = { '@id': isAscii(address) ? address : Buffer.from(address, 'latin1').toString() }
        firstLine = line
      }
      const position = start + subject.length
      const next = property?.next
      if (next !== undefined && text.startsWith(next.predicate, position)) property = next
      else {
        const found = byPredicate.get(text.slice(position, text.indexOf('> ', position) + 2))
        if (found === undefined) throw new UnknownPartError(file)
        if (property !== undefined) property.next = found
        property = found
      }
      const { reading, name } = property
      const value = position + property.predicate.length
      if (reading === 'types') {
        const type = classNames.get(text.slice(value + 1, end - 3))
        if (type === undefined) throw new UnknownPartError(file)
        addType(node, type)
      } else if (reading === 'addresses') addValue(node, name, bytes.toString('utf8', value + 1, end - 3))
      else if (reading === 'languages') addLanguage(node, name, text, end)
      else if (reading === 'values') addStatement(node, bytes.toString('utf8', start, end))
      start = end + 1
    }
    if (line > 0) visit(node as Node, firstLine)
    return line
  }
}

function lineProperties(crossNode: CrossNodeConstraints): ReadonlyMap<string, LineProperty> {
  const { properties: counted, constraints } = inverseCountConstraintsOf(crossNode)
  const { properties: referring, constraints: referred } = referenceConstraintsOf(crossNode)
  const marking = [constraints, referred].flatMap((each) => crossNodePlanOf(each).predicates)
  const read = new Set<string | undefined>([
    ...READ,
    ...counted,
    ...referring,
    ...marking.map((iri) => propertyOf(iri)?.name),
  ])
  const all = [...properties.values()].map(({ iri, name, kind }): LineProperty => {
    const whole = kind === 'reference' ? 'addresses' : 'values'
    const reading = read.has(name) ? whole : kind === 'text' ? 'languages' : undefined
    return { name, predicate: `<${iri}> `, reading, next: undefined }
  })
  all.push({ name: '@type', predicate: `<${RDF_TYPE}> `, reading: 'types', next: undefined })
  return new Map(all.map((each) => [each.predicate, each]))
}

const classNames: ReadonlyMap<string, ClassName> = new Map(
  [...classes].map(([name, iri]) => [iri, name as ClassName]),
)

function addType(node: PartialNode, type: ClassName): void {
  const types = node['@type'] as ClassName[] | undefined
  if (types === undefined) node['@type'] = [type]
  else types.push(type)
}

function isAscii(text: string): boolean {
  return !/[\x80-\xff]/.test(text)
}

const QUOTE = 0x22

/** Adds the language of the text that ends at a position, with no text. */
function addLanguage(node: PartialNode, property: string, text: string, end: number): void {
  const last = end - 3 // before the space and the full stop
  const language =
    text.charCodeAt(last) === QUOTE ? '@none' : text.slice(text.lastIndexOf('@', last) + 1, last + 1)
  const texts = node[property] as Record<string, string> | undefined
  if (texts === undefined) node[property] = { [language]: '' }
  else texts[language] ??= ''
}
