import { openHashTable } from '../../collections/hash-table.ts'
import { type OccurrenceCounter, openOccurrenceCounter } from '../../collections/occurrence-counter.ts'
import type { ShapeFinding } from './compile-shapes.ts'
import { openMarkSets } from './mark-sets.ts'
import { crossNodePlanOf, hasObjectTargets, type NodeFacts, subjectMark } from './node-facts.ts'
import type { ClassConstraint, CrossNodeConstraints, InverseCountConstraint } from './split-shapes.ts'
import { keyOfTerm, termOfKey } from './terms.ts'

/**
 * A result of the pass across resources, with what the caller noted of the value that it is about, or the number of the resource
 * that too few point to, and how often it is so.
 */
export type CrossNodeResult<N> = {
  readonly finding: ShapeFinding
  readonly note?: N | undefined
  readonly number?: number | undefined
  readonly times: number
}

/** What a caller notes of a fact's link, by its place among them: where it is said, for one; `first` said the same before. */
type NoteOf<N> = (link: number, first: number) => N

type Waiting<N> = { readonly rule: ClassConstraint; readonly focus: string; readonly note: N; times: number }

/**
 * Opens the second half of the pass across resources. Of a resource it keeps some 20 bytes, the hash of its key and the number
 * of its set of marks; of a value that is counted as much, and more once it comes twice; and the values whose class is not known
 * yet; in whatever order facts come. Each resource is taken in once, with all that it says. Of the results about one value the
 * first `most` are kept, and one of each shape at least; the last of a shape stands for those that follow.
 */
export function openCrossNodeValidation<N = undefined>(
  across: CrossNodeConstraints,
  most = Number.POSITIVE_INFINITY,
) {
  const { arcs } = crossNodePlanOf(across)
  const { numberOf, isOf } = openMarkSets(across)
  const kinds = openHashTable()
  const marked = across.countConstraints.some(isCountedByMark) ? new Map<string, number>() : undefined
  const waiting = new Map<string, Waiting<N>[]>()
  const counted = new Map<string, OccurrenceCounter<N>>()
  for (const { predicate, rule } of arcs)
    if (rule === undefined)
      counted.set(
        predicate,
        openOccurrenceCounter(mostOf(predicate), across.countConstraints.some(isOwedTo(predicate))),
      )

  /** How many may have a value of a predicate, as the laxest shape that says so has it. */
  function mostOf(value: string): number {
    const asked = across.countConstraints.filter(
      (each) => each.component === 'MaxCount' && each.predicate === value,
    )
    return Math.max(0, ...asked.map(({ count }) => count))
  }

  /**
   * Takes in a fact of the resource that has a number; `noteOf` is asked for values of which nothing is known yet, and for those
   * that come again, with the number of who said them first.
   */
  function add({ key, marks, links }: NodeFacts, noteOf: NoteOf<N>, number = 0): void {
    if (marks.length > 0) {
      kinds.insertIfAbsent(key, numberOf(marks))
      marked?.set(key, number)
    }
    settle(key)
    for (const [link, [arc, value]] of links.entries()) {
      const { predicate = '', rule } = arcs[arc] ?? {}
      if (rule === undefined) counted.get(predicate)?.add(value, number, (first) => noteOf(link, first))
      else if (!isOfClass(value, rule.classes)) wait(value, rule, key, () => noteOf(link, number))
    }
  }

  function wait(value: string, rule: ClassConstraint, focus: string, note: () => N): void {
    const list = waiting.get(value) ?? []
    waiting.set(value, list)
    const last =
      list.length < most || hasObjectTargets(rule) ? undefined : list.findLast((each) => each.rule === rule)
    if (last === undefined) list.push({ rule, focus, note: note(), times: 1 })
    else last.times++
  }

  /** Forgets who waited for a resource that turns out to be as they ask. */
  function settle(key: string): void {
    const list = waiting.get(key)
    if (list === undefined) return
    const left = list.filter(({ rule }) => !isOfClass(key, rule.classes))
    if (left.length > 0) waiting.set(key, left)
    else waiting.delete(key)
  }

  /** Every result, once all facts are in. */
  function end(): CrossNodeResult<N>[] {
    const wrong = [...waiting].flatMap(([value, list]) =>
      list
        .filter(({ rule, focus }) => !hasObjectTargets(rule) || isTarget(rule, focus))
        .map(({ rule, focus, note, times }) => ({ finding: findingOf(rule, focus, value), note, times })),
    )
    return [...wrong, ...across.countConstraints.flatMap(miscounts)]
  }

  function miscounts(rule: InverseCountConstraint): CrossNodeResult<N>[] {
    const tally = counted.get(rule.predicate)
    if (rule.component === 'MaxCount')
      return [...(tally?.entries ?? [])]
        .filter(([key, { count }]) => count > rule.count && isTarget(rule, key))
        .map(([key, { note }]) => ({ finding: findingOf(rule, key), note, times: 1 }))
    const { objectsOf, nodes } = rule.targets
    const named = [
      ...nodes.map(keyOfTerm),
      ...objectsOf.flatMap((each) => [...(counted.get(each)?.entries.keys() ?? [])]),
    ]
    const members = isCountedByMark(rule) ? (marked?.keys() ?? []) : []
    return [...new Set([...named, ...members])]
      .filter((key) => (tally?.count(key) ?? 0) < rule.count && isTarget(rule, key))
      .map((key) => ({ finding: findingOf(rule, key), number: marked?.get(key), times: 1 }))
  }

  function isTarget({ targets }: ClassConstraint | InverseCountConstraint, key: string): boolean {
    return (
      isOfClass(key, targets.classes) ||
      isOfClass(key, targets.subjectsOf.map(subjectMark)) ||
      targets.objectsOf.some((predicate) => (counted.get(predicate)?.count(key) ?? 0) > 0) ||
      targets.nodes.some((node) => keyOfTerm(node) === key)
    )
  }

  function isOfClass(key: string, names: readonly string[]): boolean {
    const number = kinds.get(key)
    return number !== undefined && isOf(number, names)
  }

  /** Whether a resource is known, as whatever it may be. */
  function has(key: string): boolean {
    return kinds.get(key) !== undefined
  }

  return { add, end, has }
}

/** Whether a count may be owed by resources that nobody points to, which have to be known one by one. */
function isCountedByMark({ component, targets }: InverseCountConstraint): boolean {
  return component === 'MinCount' && targets.classes.length + targets.subjectsOf.length > 0
}

/** Whether a count may be owed by a value of a predicate that nobody else says, so that each of them has to be known. */
function isOwedTo(value: string): (rule: InverseCountConstraint) => boolean {
  return ({ component, predicate, count, targets }) =>
    component === 'MaxCount' ? predicate === value && count === 0 : targets.objectsOf.includes(value)
}

function findingOf(
  rule: ClassConstraint | InverseCountConstraint,
  focus: string,
  value?: string,
): ShapeFinding {
  const { shape, component, severity, predicate } = rule
  return {
    focus: termOfKey(focus),
    shape,
    component,
    severity,
    path: component === 'Class' || component === 'Or' ? predicate : undefined,
    value: value === undefined ? undefined : termOfKey(value),
  }
}
