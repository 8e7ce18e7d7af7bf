import type { Term as RdfTerm } from 'n3'
import { compare } from './compare-literals.ts'
import { partsOf, type Term, type Test, termKey } from './terms.ts'

/** What is wrong with the values of a path taken together: each value that is at fault, or `undefined` for all of them. */
export type SetCheck<F> = (focus: F, values: readonly Term[]) => readonly (Term | undefined)[]

/** What a constraint on values taken together may ask of the shape that it stands in. */
export type SetSetting<F> = {
  all(parameter: string): readonly RdfTerm[]
  conforms(shape: RdfTerm): Test
  /** The values of another predicate. */
  valuesOf(predicate: string): (focus: F) => Term[]
}

type SetConstraint = {
  readonly component: string
  /** With fewer values than this there is nothing to find. */
  readonly least: number
  check<F>(parameter: RdfTerm, setting: SetSetting<F>): SetCheck<F> | undefined
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

function repeatedLanguages(_: unknown, values: readonly Term[]): undefined[] {
  const counts = new Map<string, number>()
  for (const { language } of values)
    if (language !== '') counts.set(language.toLowerCase(), (counts.get(language.toLowerCase()) ?? 0) + 1)
  return [...counts.values()].flatMap((count) => (count > 1 ? [undefined] : []))
}

function lacking<F>(wanted: RdfTerm): SetCheck<F> {
  const key = termKey(partsOf(wanted))
  return (_, values) => (values.some((value) => termKey(value) === key) ? [] : [undefined])
}

function different<F>(othersOf: (focus: F) => Term[]): SetCheck<F> {
  return (focus, values) => {
    const others = othersOf(focus)
    return [...without(values, others), ...without(others, values)]
  }
}

function shared<F>(othersOf: (focus: F) => Term[]): SetCheck<F> {
  return (focus, values) => {
    const known = new Set(othersOf(focus).map(termKey))
    return values.filter((value) => known.has(termKey(value)))
  }
}

function misplaced<F>(othersOf: (focus: F) => Term[], isRight: (order: number) => boolean): SetCheck<F> {
  return (focus, values) => {
    const others = othersOf(focus)
    return values.flatMap((value) =>
      others.filter((other) => !isRight(orderOf(value, other))).map(() => value),
    )
  }
}

function qualified<F>({ all, conforms }: SetSetting<F>, isRight: (count: number) => boolean): SetCheck<F> {
  const tests = all('qualifiedValueShape').map(conforms)
  return (_, values) => {
    const fitting = values.filter(({ kind, text, datatype, language }) =>
      tests.every((test) => test(kind, text, datatype, language)),
    )
    return isRight(fitting.length) ? [] : [undefined]
  }
}

function without(values: readonly Term[], others: readonly Term[]): Term[] {
  const known = new Set(others.map(termKey))
  return values.filter((value) => !known.has(termKey(value)))
}

function orderOf(one: Term, other: Term): number {
  return compare(one.kind, one.text, one.datatype, other.kind, other.text, other.datatype)
}
