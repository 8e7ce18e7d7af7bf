import type { Term as RdfTerm } from 'n3'
import { RDF_LANG_STRING } from '../../rdf/vocabulary.ts'
import { translatePattern } from '../pattern/translate-pattern.ts'
import { compareLiterals } from './compare-literals.ts'
import { lexicalTest } from './lexical-forms.ts'
import { BLANK_NODE, IRI, keyOf, keyOfTerm, LITERAL, partsOfTerm, type TermTest } from './terms.ts'

/** A test of one value with the component that it implements. */
export type ValueTest = { readonly component: string; readonly test: TermTest }

/** What a value constraint may ask of its shape. */
type ValueConstraintContext = {
  /** The values of a SHACL parameter, by its local name. */
  parameter(name: string): readonly RdfTerm[]
  /** The members of an RDF list. */
  membersOf(head: RdfTerm): readonly RdfTerm[]
  /** The test whether a value conforms to another shape. */
  conformsTest(shape: RdfTerm): TermTest
  /** The test whether a value is an instance of a class. */
  instanceTest(type: RdfTerm): TermTest
}

type ValueConstraint = {
  readonly component: string
  /** The test for a value of the parameter. */
  compile(parameter: RdfTerm, context: ValueConstraintContext): TermTest
}

/** The constraints on one value at a time (SHACL, section 4), by parameter. */
export const valueConstraints: ReadonlyMap<string, ValueConstraint> = new Map(
  Object.entries({
    class: { component: 'Class', compile: (type, { instanceTest }) => instanceTest(type) },
    datatype: { component: 'Datatype', compile: ({ value }) => hasDatatype(value) },
    nodeKind: { component: 'NodeKind', compile: ({ value }) => hasNodeKind(value.replace(/^.*#/, '')) },
    minExclusive: { component: 'MinExclusive', compile: (bound) => compares(bound, (order) => order > 0) },
    minInclusive: { component: 'MinInclusive', compile: (bound) => compares(bound, (order) => order >= 0) },
    maxExclusive: { component: 'MaxExclusive', compile: (bound) => compares(bound, (order) => order < 0) },
    maxInclusive: { component: 'MaxInclusive', compile: (bound) => compares(bound, (order) => order <= 0) },
    minLength: {
      component: 'MinLength',
      compile: ({ value }) => hasLength((length) => length >= Number(value)),
    },
    maxLength: {
      component: 'MaxLength',
      compile: ({ value }) => hasLength((length) => length <= Number(value)),
    },
    pattern: {
      component: 'Pattern',
      compile: ({ value }, { parameter }) => matches(value, parameter('flags')[0]?.value),
    },
    languageIn: { component: 'LanguageIn', compile: (head, { membersOf }) => hasLanguage(membersOf(head)) },
    in: { component: 'In', compile: (head, { membersOf }) => isAmong(membersOf(head)) },
    node: { component: 'Node', compile: (shape, { conformsTest }) => conformsTest(shape) },
    not: { component: 'Not', compile: (shape, { conformsTest }) => fails(conformsTest(shape)) },
    and: {
      component: 'And',
      compile: (head, { membersOf, conformsTest }) => passesAll(membersOf(head).map(conformsTest)),
    },
    or: {
      component: 'Or',
      compile: (head, { membersOf, conformsTest }) => passesAny(membersOf(head).map(conformsTest)),
    },
    xone: {
      component: 'Xone',
      compile: (head, { membersOf, conformsTest }) => passesOne(membersOf(head).map(conformsTest)),
    },
  } satisfies Record<string, ValueConstraint>),
)

/** The tests of a shape. */
export function valueTestsOf(context: ValueConstraintContext): ValueTest[] {
  return [...valueConstraints].flatMap(([name, { component, compile }]) =>
    context.parameter(name).map((value) => ({ component, test: compile(value, context) })),
  )
}

/** A test that passes if all of several do. */
export function passesAll(tests: readonly TermTest[]): TermTest {
  return (kind, text, datatype, language) => {
    for (const test of tests) if (!test(kind, text, datatype, language)) return false
    return true
  }
}

function hasDatatype(expected: string): TermTest {
  const isValid = lexicalTest(expected)
  if (expected === RDF_LANG_STRING || isValid === undefined)
    return (kind, _, datatype) => kind === LITERAL && datatype === expected
  return (kind, text, datatype) => kind === LITERAL && datatype === expected && isValid(text)
}

/** `name` is the local name of a node kind: `IRI`, `BlankNodeOrLiteral` and so on. */
function hasNodeKind(name: string): TermTest {
  const [isIri, isBlankNode, isLiteral] = ['IRI', 'BlankNode', 'Literal'].map((kind) => name.includes(kind))
  return (kind) => (kind === IRI ? isIri : kind === BLANK_NODE ? isBlankNode : isLiteral) ?? false
}

function compares(term: RdfTerm, isAllowed: (order: number) => boolean): TermTest {
  const bound = partsOfTerm(term)
  return (kind, text, datatype) =>
    isAllowed(compareLiterals(kind, text, datatype, bound.kind, bound.text, bound.datatype))
}

/** Lengths count characters, as XPath does, not UTF-16 units. */
function hasLength(isAllowed: (length: number) => boolean): TermTest {
  return (kind, text) =>
    kind !== BLANK_NODE && isAllowed(/[\ud800-\udfff]/.test(text) ? [...text].length : text.length)
}

function matches(pattern: string, flags = ''): TermTest {
  const translated = translatePattern(pattern, flags)
  if ('refusal' in translated) throw new Error(`the pattern ${pattern} is refused: ${translated.refusal.en}`)
  const expression = new RegExp(translated.source, 'u')
  return (kind, text) => kind !== BLANK_NODE && expression.test(text)
}

/** Basic filtering (RFC 4647, section 3.3.1): a range matches itself and any tag that continues it after a hyphen. */
function hasLanguage(ranges: readonly RdfTerm[]): TermTest {
  const allowed = ranges.map(({ value }) => value.toLowerCase())
  return (_kind, _text, _datatype, language) => {
    const tag = language.toLowerCase()
    return allowed.some((range) =>
      range === '*' ? tag !== '' : tag === range || tag.startsWith(`${range}-`),
    )
  }
}

function isAmong(members: readonly RdfTerm[]): TermTest {
  const keys = new Set(members.map(partsOfTerm).map(keyOfTerm))
  return (kind, text, datatype, language) => keys.has(keyOf(kind, text, datatype, language))
}

function fails(test: TermTest): TermTest {
  return (kind, text, datatype, language) => !test(kind, text, datatype, language)
}

function passesAny(tests: readonly TermTest[]): TermTest {
  return (kind, text, datatype, language) => {
    for (const test of tests) if (test(kind, text, datatype, language)) return true
    return false
  }
}

function passesOne(tests: readonly TermTest[]): TermTest {
  return (kind, text, datatype, language) => {
    let passed = 0
    for (const test of tests) if (test(kind, text, datatype, language)) passed++
    return passed === 1
  }
}
