import type { PatternNode } from './pattern-node.ts'

/** Repetitions of fewer times are no loop: they cost a power of the length of a value, and no more. */
const MIN_LOOP = 4

/** A loop with more parts is taken for one that can be read in several ways. */
const MAX_POSITIONS = 300

/**
 * Whether some texts make a backtracking engine try a number of ways that grows exponentially with their length: a loop through
 * which the same text leads in two ways, as `(a+)+` or `(a|[a-z])*` (Weideman et al., "Analyzing matching time behavior of
 * backtracking regular expression matchers", 2016). Whether two sets overlap is tried with sample characters.
 */
export function findBacktracking(node: PatternNode): boolean {
  if (node.type === 'sequence') return node.items.some(findBacktracking)
  if (node.type === 'choice') return node.options.some(findBacktracking)
  if (node.type === 'group') return findBacktracking(node.item)
  if (node.type !== 'repeat') return false
  if (isCounted(node) && isNullable(node.item)) return true
  return isLoop(node) ? new LoopAutomaton(node).isAmbiguous() : findBacktracking(node.item)
}

type Repeat = Extract<PatternNode, { type: 'repeat' }>

function isLoop({ min, max, item }: Repeat): boolean {
  return max >= MIN_LOOP && !(min === max && hasFixedLength(item))
}

/** Whether a repetition counts to more than a few, so that it matters which of its times are empty. */
function isCounted({ min, max }: Repeat): boolean {
  return min >= MIN_LOOP || (max >= MIN_LOOP && max !== Number.POSITIVE_INFINITY)
}

function isNullable(node: PatternNode): boolean {
  if (node.type === 'sequence') return node.items.every(isNullable)
  if (node.type === 'choice') return node.options.some(isNullable)
  if (node.type === 'group') return isNullable(node.item)
  return node.type === 'repeat' ? node.min === 0 || isNullable(node.item) : node.type !== 'set'
}

function hasFixedLength(node: PatternNode): boolean {
  if (node.type === 'sequence') return node.items.every(hasFixedLength)
  if (node.type === 'group') return hasFixedLength(node.item)
  if (node.type === 'repeat') return node.min === node.max && hasFixedLength(node.item)
  return node.type === 'set' || node.type === 'position'
}

/** Where a part of a loop begins and ends, and whether it can be empty. */
type Ends = { readonly first: readonly number[]; readonly last: readonly number[]; readonly isEmpty: boolean }

const NOTHING: Ends = { first: [], last: [], isEmpty: true }

/** The position automaton (Glushkov) of a loop, with how often each step from one set to the next was derived. */
class LoopAutomaton {
  readonly #sources: string[] = []
  readonly #steps: Map<number, number>[] = []
  #isDerivedTwice = false

  constructor(loop: Repeat) {
    this.#add(loop)
  }

  isAmbiguous(): boolean {
    return this.#isDerivedTwice || this.#sources.length > MAX_POSITIONS || this.#hasTwoWays()
  }

  #add(node: PatternNode): Ends {
    if (this.#sources.length > MAX_POSITIONS) return NOTHING
    if (node.type === 'set') return this.#addSet(node.source)
    if (node.type === 'group') return this.#add(node.item)
    if (node.type === 'sequence') return this.#addSequence(node.items)
    if (node.type === 'choice') return eitherOf(node.options.map((option) => this.#add(option)))
    return node.type === 'repeat' ? this.#addRepeat(node) : NOTHING
  }

  #addSet(source: string): Ends {
    const position = this.#sources.push(source) - 1
    this.#steps.push(new Map())
    return { first: [position], last: [position], isEmpty: false }
  }

  #addSequence(items: readonly PatternNode[]): Ends {
    let whole = NOTHING
    for (const item of items) {
      const next = this.#add(item)
      this.#join(whole.last, next.first)
      whole = {
        first: whole.isEmpty ? [...whole.first, ...next.first] : whole.first,
        last: next.isEmpty ? [...whole.last, ...next.last] : next.last,
        isEmpty: whole.isEmpty && next.isEmpty,
      }
    }
    return whole
  }

  #addRepeat(node: Repeat): Ends {
    const { item, min, max } = node
    if (max === 0) return NOTHING
    if (isCounted(node) && isNullable(item)) this.#isDerivedTwice = true
    if (isLoop(node)) {
      const ends = this.#add(item)
      this.#join(ends.last, ends.first)
      return { ...ends, isEmpty: ends.isEmpty || min === 0 }
    }
    const optional: PatternNode = { type: 'repeat', item, min: 0, max: 1, isLazy: false }
    if (max === 1) return { ...this.#add(item), isEmpty: min === 0 || isNullable(item) }
    return this.#addSequence(Array.from({ length: max }, (_, index) => (index < min ? item : optional)))
  }

  #join(from: readonly number[], to: readonly number[]): void {
    for (const one of from)
      for (const other of to) {
        const times = (this.#steps[one]?.get(other) ?? 0) + 1
        this.#steps[one]?.set(other, times)
        if (times > 1) this.#isDerivedTwice = true
      }
  }

  /** Whether two different positions can be reached from one by the same text, and lead to one again by the same text. */
  #hasTwoWays(): boolean {
    const size = this.#sources.length
    const overlaps = overlapsOf(this.#sources)
    const after = (pair: number): number[] => {
      const [one, other] = [Math.floor(pair / size), pair % size]
      const found: number[] = []
      for (const a of this.#steps[one]?.keys() ?? [])
        for (const b of this.#steps[other]?.keys() ?? []) if (overlaps(a, b)) found.push(a * size + b)
      return found
    }
    const before = new Map<number, number[]>()
    const reached = new Set<number>()
    const open = Array.from({ length: size }, (_, position) => position * size + position)
    for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
      if (reached.has(pair)) continue
      reached.add(pair)
      for (const next of after(pair)) {
        before.set(next, [...(before.get(next) ?? []), pair])
        open.push(next)
      }
    }
    const leading = new Set<number>()
    const back = Array.from({ length: size }, (_, position) => position * size + position)
    for (let pair = back.pop(); pair !== undefined; pair = back.pop()) {
      if (leading.has(pair)) continue
      leading.add(pair)
      if (Math.floor(pair / size) !== pair % size) return true
      back.push(...(before.get(pair) ?? []))
    }
    return false
  }
}

function eitherOf(options: readonly Ends[]): Ends {
  return {
    first: options.flatMap(({ first }) => first),
    last: options.flatMap(({ last }) => last),
    isEmpty: options.some(({ isEmpty }) => isEmpty),
  }
}

const SAMPLES = [
  ...Array.from({ length: 128 }, (_, codePoint) => String.fromCodePoint(codePoint)),
  ...'éÉßſıΩжאع中あ한٣²½—«€ ́😀𝟘·~\u0085\u2028\ue000\ufeff',
]

/** Whether two of some sets share a character: a sample, or one at the edge of a range of theirs. */
function overlapsOf(sources: readonly string[]): (one: number, other: number) => boolean {
  const edges = [...sources.join('').matchAll(/\\u\{([0-9a-f]+)\}/g)].flatMap(([, hex = '0']) => {
    const codePoint = Number.parseInt(hex, 16)
    return [codePoint - 1, codePoint, codePoint + 1].filter((each) => each >= 0 && each <= 0x10ffff)
  })
  const samples = [...new Set([...SAMPLES, ...edges.map((each) => String.fromCodePoint(each))])]
  const membersOf = new Map<string, ReadonlySet<string>>()
  for (const source of sources) {
    const expression = new RegExp(`^${source}$`, 'u')
    if (!membersOf.has(source))
      membersOf.set(source, new Set(samples.filter((each) => expression.test(each))))
  }
  const members = sources.map((source) => membersOf.get(source) ?? new Set<string>())
  return (one, other) => {
    if (sources[one] === sources[other]) return true
    return [...(members[one] ?? [])].some((each) => members[other]?.has(each))
  }
}
