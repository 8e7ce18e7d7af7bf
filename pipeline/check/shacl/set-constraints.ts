import type { Term as RdfTerm } from 'n3'
import { compareLiterals } from './compare-literals.ts'
import { keyOfTerm, partsOfTerm, type TermParts, type TermTest, type TermVisitor } from './terms.ts'

/** Checks the values of a path together; returns a value for each result, or `undefined` for a result about all values. */
type CheckValues<F> = (focus: F, values: readonly TermParts[]) => readonly (TermParts | undefined)[]

/** A check with the component that it implements. With fewer values than `minValues` it finds nothing. */
export type SetCheck<F> = {
  readonly component: string
  readonly minValues: number
  readonly check: CheckValues<F>
}

/** What a set constraint may ask of its shape. */
type SetConstraintContext<F> = {
  /** The values of a SHACL parameter, by its local name. */
  parameter(name: string): readonly RdfTerm[]
  conformsTest(shape: RdfTerm): TermTest
  /** A function that collects the values of another predicate. */
  collectorOf(predicate: string): (focus: F) => TermParts[]
}

type SetConstraint = {
  readonly component: string
  readonly minValues: number
  /** The check for a value of the parameter; undefined where that constrains nothing. */
  compile<F>(parameter: RdfTerm, context: SetConstraintContext<F>): CheckValues<F> | undefined
}

/** The constraints on all values of a path together (SHACL, section 4), except counts, by parameter. */
export const setConstraints: ReadonlyMap<string, SetConstraint> = new Map(
  Object.entries({
    uniqueLang: {
      component: 'UniqueLang',
      minValues: 2,
      compile: ({ value }) => (value === 'true' ? repeatedLanguages : undefined),
    },
    hasValue: { component: 'HasValue', minValues: 0, compile: (value) => missing(value) },
    equals: {
      component: 'Equals',
      minValues: 0,
      compile: ({ value }, { collectorOf }) => differing(collectorOf(value)),
    },
    disjoint: {
      component: 'Disjoint',
      minValues: 1,
      compile: ({ value }, { collectorOf }) => shared(collectorOf(value)),
    },
    lessThan: {
      component: 'LessThan',
      minValues: 1,
      compile: ({ value }, { collectorOf }) => misordered(collectorOf(value), (order) => order < 0),
    },
    lessThanOrEquals: {
      component: 'LessThanOrEquals',
      minValues: 1,
      compile: ({ value }, { collectorOf }) => misordered(collectorOf(value), (order) => order <= 0),
    },
    qualifiedMinCount: {
      component: 'QualifiedMinCount',
      minValues: 0,
      compile: ({ value }, context) => qualifiedCount(context, (count) => count >= Number(value)),
    },
    qualifiedMaxCount: {
      component: 'QualifiedMaxCount',
      minValues: 0,
      compile: ({ value }, context) => qualifiedCount(context, (count) => count <= Number(value)),
    },
  } satisfies Record<string, SetConstraint>),
)

/** The checks of a shape. */
export function setChecksOf<F>(context: SetConstraintContext<F>): SetCheck<F>[] {
  return [...setConstraints].flatMap(([name, { component, minValues, compile }]) =>
    context.parameter(name).flatMap((value) => {
      const check = compile(value, context)
      return check === undefined ? [] : [{ component, minValues, check }]
    }),
  )
}

/** A function that collects the terms which `visitValues` visits. */
export function collectorOf<F>(
  visitValues: (focus: F, visit: TermVisitor) => void,
): (focus: F) => TermParts[] {
  let values: TermParts[] = []
  const visit: TermVisitor = (kind, text, datatype, language) =>
    void values.push({ kind, text, datatype, language })
  return (focus) => {
    values = []
    visitValues(focus, visit)
    return values
  }
}

function repeatedLanguages(_: unknown, values: readonly TermParts[]): undefined[] {
  const counts = new Map<string, number>()
  for (const { language } of values)
    if (language !== '') counts.set(language.toLowerCase(), (counts.get(language.toLowerCase()) ?? 0) + 1)
  return [...counts.values()].flatMap((count) => (count > 1 ? [undefined] : []))
}

function missing<F>(required: RdfTerm): CheckValues<F> {
  const key = keyOfTerm(partsOfTerm(required))
  return (_, values) => (values.some((value) => keyOfTerm(value) === key) ? [] : [undefined])
}

function differing<F>(collectOthers: (focus: F) => TermParts[]): CheckValues<F> {
  return (focus, values) => {
    const others = collectOthers(focus)
    return [...without(values, others), ...without(others, values)]
  }
}

function shared<F>(collectOthers: (focus: F) => TermParts[]): CheckValues<F> {
  return (focus, values) => {
    const keys = new Set(collectOthers(focus).map(keyOfTerm))
    return values.filter((value) => keys.has(keyOfTerm(value)))
  }
}

function misordered<F>(
  collectOthers: (focus: F) => TermParts[],
  isOrdered: (order: number) => boolean,
): CheckValues<F> {
  return (focus, values) => {
    const others = collectOthers(focus)
    return values.flatMap((value) =>
      others.filter((other) => !isOrdered(orderOf(value, other))).map(() => value),
    )
  }
}

function qualifiedCount<F>(
  { parameter, conformsTest }: SetConstraintContext<F>,
  isAllowed: (count: number) => boolean,
): CheckValues<F> {
  const tests = parameter('qualifiedValueShape').map(conformsTest)
  return (_, values) => {
    const conforming = values.filter(({ kind, text, datatype, language }) =>
      tests.every((test) => test(kind, text, datatype, language)),
    )
    return isAllowed(conforming.length) ? [] : [undefined]
  }
}

function without(values: readonly TermParts[], others: readonly TermParts[]): TermParts[] {
  const keys = new Set(others.map(keyOfTerm))
  return values.filter((value) => !keys.has(keyOfTerm(value)))
}

function orderOf(one: TermParts, other: TermParts): number {
  return compareLiterals(one.kind, one.text, one.datatype, other.kind, other.text, other.datatype)
}
