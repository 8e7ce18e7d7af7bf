import type { Term as RdfTerm } from 'n3'
import { compareLiterals } from './compare-literals.ts'
import { keyOfTerm, partsOfTerm, type TermParts, type TermTest } from './terms.ts'

/** What is wrong with the values of a path taken together: each value that is at fault, or `undefined` for all of them. */
export type ValueSetCheck<F> = (focus: F, values: readonly TermParts[]) => readonly (TermParts | undefined)[]

/** What a constraint on values taken together may ask of the shape that it stands in. */
export type SetConstraintContext<F> = {
  all(parameter: string): readonly RdfTerm[]
  conforms(shape: RdfTerm): TermTest
  /** The values of another predicate. */
  valuesOf(predicate: string): (focus: F) => TermParts[]
}

type SetConstraint = {
  readonly component: string
  /** With fewer values than this there is nothing to find. */
  readonly least: number
  check<F>(parameter: RdfTerm, setting: SetConstraintContext<F>): ValueSetCheck<F> | undefined
}

/** Every constraint that looks at the values of a path together, by parameter; counts are kept without them. */
export const setConstraints: ReadonlyMap<string, SetConstraint> = new Map(
  Object.entries({
    uniqueLang: {
      component: 'UniqueLang',
      least: 2,
      check: ({ value }) => (value === 'true' ? repeatedLanguages : undefined),
    },
    hasValue: { component: 'HasValue', least: 0, check: (wanted) => lacking(wanted) },
    equals: { component: 'Equals', least: 0, check: ({ value }, { valuesOf }) => different(valuesOf(value)) },
    disjoint: {
      component: 'Disjoint',
      least: 1,
      check: ({ value }, { valuesOf }) => shared(valuesOf(value)),
    },
    lessThan: {
      component: 'LessThan',
      least: 1,
      check: ({ value }, { valuesOf }) => misplaced(valuesOf(value), (order) => order < 0),
    },
    lessThanOrEquals: {
      component: 'LessThanOrEquals',
      least: 1,
      check: ({ value }, { valuesOf }) => misplaced(valuesOf(value), (order) => order <= 0),
    },
    qualifiedMinCount: {
      component: 'QualifiedMinCount',
      least: 0,
      check: ({ value }, setting) => qualified(setting, (count) => count >= Number(value)),
    },
    qualifiedMaxCount: {
      component: 'QualifiedMaxCount',
      least: 0,
      check: ({ value }, setting) => qualified(setting, (count) => count <= Number(value)),
    },
  } satisfies Record<string, SetConstraint>),
)

function repeatedLanguages(_: unknown, values: readonly TermParts[]): undefined[] {
  const counts = new Map<string, number>()
  for (const { language } of values)
    if (language !== '') counts.set(language.toLowerCase(), (counts.get(language.toLowerCase()) ?? 0) + 1)
  return [...counts.values()].flatMap((count) => (count > 1 ? [undefined] : []))
}

function lacking<F>(wanted: RdfTerm): ValueSetCheck<F> {
  const key = keyOfTerm(partsOfTerm(wanted))
  return (_, values) => (values.some((value) => keyOfTerm(value) === key) ? [] : [undefined])
}

function different<F>(othersOf: (focus: F) => TermParts[]): ValueSetCheck<F> {
  return (focus, values) => {
    const others = othersOf(focus)
    return [...without(values, others), ...without(others, values)]
  }
}

function shared<F>(othersOf: (focus: F) => TermParts[]): ValueSetCheck<F> {
  return (focus, values) => {
    const known = new Set(othersOf(focus).map(keyOfTerm))
    return values.filter((value) => known.has(keyOfTerm(value)))
  }
}

function misplaced<F>(
  othersOf: (focus: F) => TermParts[],
  isRight: (order: number) => boolean,
): ValueSetCheck<F> {
  return (focus, values) => {
    const others = othersOf(focus)
    return values.flatMap((value) =>
      others.filter((other) => !isRight(orderOf(value, other))).map(() => value),
    )
  }
}

function qualified<F>(
  { all, conforms }: SetConstraintContext<F>,
  isRight: (count: number) => boolean,
): ValueSetCheck<F> {
  const tests = all('qualifiedValueShape').map(conforms)
  return (_, values) => {
    const fitting = values.filter(({ kind, text, datatype, language }) =>
      tests.every((test) => test(kind, text, datatype, language)),
    )
    return isRight(fitting.length) ? [] : [undefined]
  }
}

function without(values: readonly TermParts[], others: readonly TermParts[]): TermParts[] {
  const known = new Set(others.map(keyOfTerm))
  return values.filter((value) => !known.has(keyOfTerm(value)))
}

function orderOf(one: TermParts, other: TermParts): number {
  return compareLiterals(one.kind, one.text, one.datatype, other.kind, other.text, other.datatype)
}
