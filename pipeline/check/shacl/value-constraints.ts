import type { Term } from 'n3'
import { RDF_LANG_STRING } from '../../rdf/vocabulary.ts'
import { compareLiterals } from './compare-literals.ts'
import { lexicalTest } from './lexical-forms.ts'
import { BLANK_NODE, IRI, keyOf, keyOfTerm, LITERAL, partsOfTerm, type TermTest } from './terms.ts'

/** What a constraint may ask of the shape that it stands in. */
export type ValueConstraintContext = {
  /** The other parameters of the shape. */
  all(parameter: string): readonly Term[]
  /** The members of a list. */
  list(head: Term): readonly Term[]
  /** Whether a value conforms to another shape. */
  conforms(shape: Term): TermTest
  /** Whether a value is an instance of a class. */
  isA(type: Term): TermTest
}

/** A constraint on each value: the name of its component, and the test that its parameter makes; none where it asks nothing. */
type ValueConstraint = {
  readonly component: string
  test(parameter: Term, setting: ValueConstraintContext): TermTest | undefined
}

/** Every constraint that looks at one value at a time, by parameter. Source: SHACL, section 4. */
export const valueConstraints: ReadonlyMap<string, ValueConstraint> = new Map(
  Object.entries({
    class: { component: 'Class', test: (type, { isA }) => isA(type) },
    datatype: { component: 'Datatype', test: ({ value }) => ofDatatype(value) },
    nodeKind: { component: 'NodeKind', test: ({ value }) => ofKind(value.replace(/^.*#/, '')) },
    minExclusive: { component: 'MinExclusive', test: (bound) => ordered(bound, (order) => order > 0) },
    minInclusive: { component: 'MinInclusive', test: (bound) => ordered(bound, (order) => order >= 0) },
    maxExclusive: { component: 'MaxExclusive', test: (bound) => ordered(bound, (order) => order < 0) },
    maxInclusive: { component: 'MaxInclusive', test: (bound) => ordered(bound, (order) => order <= 0) },
    minLength: { component: 'MinLength', test: (bound) => long((length) => length >= Number(bound.value)) },
    maxLength: { component: 'MaxLength', test: (bound) => long((length) => length <= Number(bound.value)) },
    pattern: { component: 'Pattern', test: ({ value }, { all }) => matching(value, all('flags')[0]?.value) },
    languageIn: { component: 'LanguageIn', test: (head, { list }) => inLanguage(list(head)) },
    in: { component: 'In', test: (head, { list }) => among(list(head)) },
    node: { component: 'Node', test: (shape, { conforms }) => conforms(shape) },
    not: { component: 'Not', test: (shape, { conforms }) => negated(conforms(shape)) },
    and: { component: 'And', test: (head, { list, conforms }) => passesAll(list(head).map(conforms)) },
    or: { component: 'Or', test: (head, { list, conforms }) => some(list(head).map(conforms)) },
    xone: { component: 'Xone', test: (head, { list, conforms }) => one(list(head).map(conforms)) },
  } satisfies Record<string, ValueConstraint>),
)

function ofDatatype(datatype: string): TermTest {
  const isForm = lexicalTest(datatype)
  if (datatype === RDF_LANG_STRING) return (kind, _, its) => kind === LITERAL && its === datatype
  if (isForm === undefined) return (kind, _, its) => kind === LITERAL && its === datatype
  return (kind, text, its) => kind === LITERAL && its === datatype && isForm(text)
}

function ofKind(name: string): TermTest {
  const kinds = [IRI, BLANK_NODE, LITERAL].filter((kind) =>
    name.includes(['IRI', 'BlankNode', 'Literal'][kind] ?? ''),
  )
  const [isIri, isBlank, isLiteral] = [IRI, BLANK_NODE, LITERAL].map((kind) => kinds.includes(kind))
  return (kind) => (kind === IRI ? isIri : kind === BLANK_NODE ? isBlank : isLiteral) ?? false
}

function ordered(term: Term, isRight: (order: number) => boolean): TermTest {
  const bound = partsOfTerm(term)
  return (kind, text, datatype) =>
    isRight(compareLiterals(kind, text, datatype, bound.kind, bound.text, bound.datatype))
}

/** Lengths are counted in characters, as XPath does, and not in halves of them. */
function long(isRight: (length: number) => boolean): TermTest {
  return (kind, text) =>
    kind !== BLANK_NODE && isRight(/[\ud800-\udfff]/.test(text) ? [...text].length : text.length)
}

function matching(pattern: string, flags = ''): TermTest {
  const expression = new RegExp(pattern, flags)
  return (kind, text) => kind !== BLANK_NODE && expression.test(text)
}

/** By basic filtering (RFC 4647): a range admits itself and what goes on after a hyphen. */
function inLanguage(ranges: readonly Term[]): TermTest {
  const allowed = ranges.map(({ value }) => value.toLowerCase())
  return (_, __, ___, language) => {
    const tag = language.toLowerCase()
    return allowed.some((range) =>
      range === '*' ? tag !== '' : tag === range || tag.startsWith(`${range}-`),
    )
  }
}

function among(members: readonly Term[]): TermTest {
  const keys = new Set(members.map(partsOfTerm).map(keyOfTerm))
  return (kind, text, datatype, language) => keys.has(keyOf(kind, text, datatype, language))
}

function negated(test: TermTest): TermTest {
  return (kind, text, datatype, language) => !test(kind, text, datatype, language)
}

/** Whether a value passes all of some tests. */
export function passesAll(tests: readonly TermTest[]): TermTest {
  return (kind, text, datatype, language) => {
    for (const test of tests) if (!test(kind, text, datatype, language)) return false
    return true
  }
}

function some(tests: readonly TermTest[]): TermTest {
  return (kind, text, datatype, language) => {
    for (const test of tests) if (test(kind, text, datatype, language)) return true
    return false
  }
}

function one(tests: readonly TermTest[]): TermTest {
  return (kind, text, datatype, language) => {
    let count = 0
    for (const test of tests) if (test(kind, text, datatype, language)) count++
    return count === 1
  }
}
