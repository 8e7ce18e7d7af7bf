import { formatValue } from '../problems/format-value.ts'
import type { Path, ProblemSink } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem-line.ts'
import { violation } from '../problems/rule-problem.ts'
import type { RawValue } from './parse-yaml.ts'
import { isMapping } from './read-record.ts'

/** Records of one kind from one source, in which no id may stand twice; `arePart` if they only add to others. */
export type RecordSource = {
  readonly name: string
  readonly raws: readonly RawValue[]
  readonly isPartial?: boolean
}

/**
 * Merges the values of several sources by id, in the order in which the ids first appear. Where two sources give one field
 * two values, that is reported, and the first stays. `orphan` is called with what only adds to a record that no source has.
 */
export function mergeSources(
  sources: readonly RecordSource[],
  language: string,
  report: ProblemSink,
  orphan: (raw: RawValue, ids: string[]) => void,
): RawValue[] {
  const entries: { raw: RawValue; readonly names: Set<string>; isPart: boolean }[] = []
  const byId = new Map<string, (typeof entries)[number]>()
  for (const { name, raws, isPartial = false } of sources.toSorted(
    (a, b) => Number(a.isPartial ?? false) - Number(b.isPartial ?? false),
  ))
    for (const raw of raws) {
      const id = idOf(raw)
      const entry = id === undefined ? undefined : byId.get(id)
      if (entry !== undefined && !entry.names.has(name)) {
        entry.raw = merged(entry.raw, raw, [], { language, report })
        entry.names.add(name)
        continue
      }
      const fresh = { raw, names: new Set([name]), isPart: isPartial }
      entries.push(fresh)
      if (id !== undefined) byId.set(id, fresh)
    }
  const ids = entries.flatMap(({ raw, isPart }) => (isPart ? [] : (idOf(raw) ?? [])))
  for (const { raw, isPart } of entries) if (isPart) orphan(raw, ids)
  return entries.flatMap(({ raw, isPart }) => (isPart ? [] : [raw]))
}

/** Merges several values about one thing; returns `undefined` if there are none. */
export function mergeValues(
  raws: readonly RawValue[],
  language: string,
  report: ProblemSink,
): RawValue | undefined {
  const [first, ...rest] = raws
  return first && rest.reduce((sum, raw) => merged(sum, raw, [], { language, report }), first)
}

type Means = { readonly language: string; readonly report: ProblemSink }

/** One value out of two that say the same or add to each other. */
function merged(first: RawValue, second: RawValue, at: Path, means: Means): RawValue {
  if (isSame(first.value, second.value)) return first
  if (isMapping(first.value) && isMapping(second.value)) return mergedFields(first, second, at, means)
  if (isMapping(first.value) && isText(second.value))
    return mergedFields(first, inLanguage(second, means.language), at, means)
  if (isText(first.value) && isMapping(second.value))
    return mergedFields(inLanguage(first, means.language), second, at, means)
  const [ours, theirs] = [itemsOf(first), itemsOf(second)]
  if ([...ours, ...theirs].every((item) => isMapping(item.value) && keyOf(item) !== undefined))
    return mergedItems(ours, theirs, at, means)
  means.report(
    violation(
      'two-values',
      second.placeOf([]),
      at,
      formatValue(second.value),
      formatValue(first.value),
      shortPlace(first.placeOf([])),
    ),
  )
  return first
}

function mergedFields(first: RawValue, second: RawValue, at: Path, means: Means): RawValue {
  const [ours, theirs] = [first.value, second.value] as [Record<string, unknown>, Record<string, unknown>]
  const fields = new Map(
    [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].map((name): [string, RawValue] => {
      if (!Object.hasOwn(theirs, name)) return [name, within(first, name)]
      if (!Object.hasOwn(ours, name)) return [name, within(second, name)]
      return [name, merged(within(first, name), within(second, name), [...at, name], means)]
    }),
  )
  return {
    value: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
    placeOf: (path) => fields.get(String(path[0]))?.placeOf(path.slice(1)) ?? first.placeOf(path),
  }
}

/** The items of two lists, those of one id merged. */
function mergedItems(
  ours: readonly RawValue[],
  theirs: readonly RawValue[],
  at: Path,
  means: Means,
): RawValue {
  const items = [...ours]
  const indexes = new Map<string | undefined, number>()
  for (const [index, item] of ours.entries()) if (!indexes.has(keyOf(item))) indexes.set(keyOf(item), index)
  for (const item of theirs) {
    const index = indexes.get(keyOf(item)) ?? -1
    const known = ours[index]
    if (known === undefined) items.push(item)
    else items[index] = merged(known, item, [...at, index], means)
  }
  return {
    value: items.map(({ value }) => value),
    placeOf: ([index = 0, ...rest]) =>
      typeof index === 'number'
        ? (items[index] ?? (items[0] as RawValue)).placeOf(rest)
        : (items[0] as RawValue).placeOf([index, ...rest]),
  }
}

function within(raw: RawValue, name: string): RawValue {
  return {
    value: (raw.value as Record<string, unknown>)[name],
    placeOf: (path) => raw.placeOf([name, ...path]),
  }
}

/** A text as one that says its language. */
function inLanguage(raw: RawValue, language: string): RawValue {
  return { value: { [language]: raw.value }, placeOf: () => raw.placeOf([]) }
}

function itemsOf(raw: RawValue): RawValue[] {
  if (!Array.isArray(raw.value)) return [raw]
  return raw.value.map((value: unknown, index) => ({
    value,
    placeOf: (path) => raw.placeOf([index, ...path]),
  }))
}

/** What tells an item of a list from the others: its id, or the language of captions. */
function keyOf({ value }: RawValue): string | undefined {
  const { id, inLanguage } = isMapping(value) ? value : {}
  return [id, inLanguage].find((each) => typeof each === 'string') as string | undefined
}

function idOf({ value }: RawValue): string | undefined {
  const id = isMapping(value) ? value.id : undefined
  return typeof id === 'string' ? id : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) && value.length === 1 ? value[0] : value)
  return plain(a) === plain(b)
}
