import { RDF_TYPE } from '../../rdf/vocabulary.ts'
import { childElements, offsetOf, textInside, wordsOf } from './element-values.ts'
import { openStatements, type PageStatement, type Resource } from './page-statement.ts'
import { addressOfCurie, addressOfName, initialNames, namesAt, type RdfaNames } from './rdfa-names.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { attributeOf, type Element } from './saved-page-elements.ts'

/** What an element hands down to those in it (RDFa Core 1.1, section 7.2, “Evaluation Context”). */
type Context = {
  readonly subject: Resource
  readonly object: Resource
  /** Relations of an element above, whose other end is still to come. */
  readonly open: readonly Relation[]
  readonly names: RdfaNames
}

type Relation = { readonly predicate: string; readonly isReverse: boolean }

/** The resources that the attributes of an element name: `about`, `resource`, and `href` or `src`. */
type Named = Readonly<Record<'about' | 'resource' | 'link', Resource | undefined>>

/** The resources at an element: what it is about, what its relations lead to, and which of them `typeof` types. */
type Ends = {
  readonly subject: Resource
  readonly object: Resource | undefined
  readonly typed: Resource | undefined
  /** Whether the element says nothing by itself, so that what is in it belongs to the element above. */
  readonly isSilent: boolean
}

/**
 * Reads the RDFa of a page: RDFa Core 1.1, section 7.5, with the rules of HTML+RDFa 1.1 for `head`, `body`, `time` and `rel`. The
 * order of lists (`inlist`) is not kept, literals have neither language nor datatype, and patterns (`rdfa:copy`) are not followed.
 */
export function readRdfa(
  root: Element,
  page: string,
  resolve: (address: string) => string,
  budget: ReadingBudget,
): readonly PageStatement[] {
  const { statements, add, resource, unnamed } = openStatements('rdfa', page)
  const subject = resource(page)
  const start: Context = { subject, object: subject, open: [], names: initialNames }
  const stack: { readonly element: Element; readonly above: Context }[] = [{ element: root, above: start }]
  for (let next = stack.pop(); next !== undefined && budget.spend(1); next = stack.pop()) {
    const below = readElement(next.element, next.above)
    for (const element of childElements(next.element).toReversed()) stack.push({ element, above: below })
  }
  return statements

  function readElement(element: Element, above: Context): Context {
    const names = namesAt(element, above.names, budget)
    const offset = offsetOf(element)
    const named = namedResources(element, names)
    const relations = relationsOf(element, names)
    const { subject, object, typed, isSilent } = endsOf(element, named, relations !== undefined, above.object)
    if (typed !== undefined)
      for (const type of addressesOf(element, 'typeof', names)) add(typed, RDF_TYPE, type, offset)
    if (object !== undefined) relate(relations ?? [], subject, object, offset)
    const properties = addressesOf(element, 'property', names)
    if (properties.length > 0) {
      const value = elementValue(element, named, relations !== undefined, typed)
      for (const property of properties) if (budget.spend(1)) add(subject, property, value, offset)
    }
    if (isSilent) return { ...above, names }
    relate(above.open, above.subject, subject, offset)
    const open = object === undefined ? (relations ?? []) : []
    return { subject, object: object ?? (open.length > 0 ? unnamed() : subject), open, names }
  }

  /** The ends of the statements of an element: steps 5 and 6 of the specification. */
  function endsOf(element: Element, named: Named, isRelation: boolean, inherited: Resource): Ends {
    const { about, resource, link } = named
    const has = (attribute: string): boolean => attributeOf(element, attribute) !== undefined
    const isPage = element === root || element.tagName === 'head' || element.tagName === 'body'
    const first = (): Resource => resource ?? link ?? (isPage ? inherited : unnamed())
    if (isRelation) {
      const subject = about ?? inherited
      const isNew = has('typeof') && about === undefined && !isPage
      const object = resource ?? link ?? (isNew ? unnamed() : undefined)
      const typed = about ?? (isPage ? subject : object)
      return { subject, object, typed: has('typeof') ? typed : undefined, isSilent: false }
    }
    if (has('property') && !has('content') && !has('datatype')) {
      const typed = has('typeof') ? (about ?? first()) : undefined
      return { subject: about ?? inherited, object: typed, typed, isSilent: false }
    }
    const subject = about ?? (has('typeof') ? first() : (resource ?? link))
    return {
      subject: subject ?? inherited,
      object: undefined,
      typed: has('typeof') ? subject : undefined,
      isSilent: subject === undefined && !has('property') && !isPage,
    }
  }

  /** The value of the properties of an element: step 11 of the specification. */
  function elementValue(
    element: Element,
    { about, resource, link }: Named,
    isRelation: boolean,
    typed: Resource | undefined,
  ): Resource | string {
    const isData = element.tagName === 'data'
    const written =
      attributeOf(element, 'content') ??
      attributeOf(element, 'datetime') ??
      (isData ? attributeOf(element, 'value') : undefined)
    if (written !== undefined) return written.trim()
    if (attributeOf(element, 'datatype') !== undefined) return textInside(element, budget)
    const address = isRelation ? undefined : (resource ?? link)
    return address ?? (about === undefined ? typed : undefined) ?? textInside(element, budget)
  }

  function relate(relations: readonly Relation[], from: Resource, to: Resource, offset: number): void {
    for (const { predicate, isReverse } of relations)
      if (budget.spend(1)) add(isReverse ? to : from, predicate, isReverse ? from : to, offset)
  }

  function namedResources(element: Element, { prefixes }: RdfaNames): Named {
    const resourceOf = (address: string | undefined): Resource | undefined =>
      address === undefined ? undefined : resource(address.startsWith('_:') ? address : resolve(address))
    const [about, other] = ['about', 'resource'].map((attribute) => {
      const text = attributeOf(element, attribute)?.trim()
      return text === undefined || text === '[]' ? undefined : addressOfCurie(text, prefixes)
    })
    const link = attributeOf(element, 'href') ?? attributeOf(element, 'src')
    return { about: resourceOf(about), resource: resourceOf(other), link: resourceOf(link?.trim()) }
  }
}

function addressesOf(element: Element, attribute: string, names: RdfaNames): string[] {
  return wordsOf(element, attribute).flatMap((word) => addressOfName(word, names) ?? [])
}

/** The relations of `rel` and `rev`; undefined without these attributes, or with plain words beside `property`. */
function relationsOf(element: Element, names: RdfaNames): Relation[] | undefined {
  const hasProperty = attributeOf(element, 'property') !== undefined
  const lists = (['rel', 'rev'] as const).map((attribute) => {
    const words = wordsOf(element, attribute).filter((word) => !hasProperty || word.includes(':'))
    const isAbsent = attributeOf(element, attribute) === undefined || (hasProperty && words.length === 0)
    return isAbsent
      ? undefined
      : words.flatMap((word): Relation[] => {
          const predicate = addressOfName(word, names)
          return predicate === undefined ? [] : [{ predicate, isReverse: attribute === 'rev' }]
        })
  })
  const [forward, backward] = lists
  return forward === undefined && backward === undefined
    ? undefined
    : [...(forward ?? []), ...(backward ?? [])]
}
