import { setImmediate } from 'node:timers/promises'
import type { Gate } from '../../people/consent-gate.ts'
import type { Path, Place } from '../../problems/problem.ts'
import type { Described } from '../../rdf/node.ts'
import { cutLines, isAboutPeople, type Lines, MOST_BYTES, openPlaces } from '../../read/line-batches.ts'
import type { Listener } from '../../read/listener.ts'
import { batchesOf, type Input, notRead } from '../../read/records.ts'
import type { AnyRecord, PlaceOf } from '../../record/schemas.ts'
import type { Maker } from './batch-processor.ts'
import { type Product, spareOf } from './batch-result.ts'
import type { Help } from './lazy-pool.ts'
import { readingOf, readingOfRecords } from './read-batch.ts'
import type { Crew, News } from './worker-pool.ts'

/** A product with the places of its records, and the number of the first among all. */
export type Placed = {
  readonly product: Product
  readonly first: number
  /** How many bytes of lines it was made of. */
  readonly size: number
  placeOf(record: number, path: Path): Place
  /** The same where the column does not matter, which costs less. */
  lineOf(record: number, path: Path): Place
}

/** What makes the products of a build. */
export type Workshop = {
  readonly maker: Maker
  readonly gate: Gate
  /** Hired when there is enough to do. */
  readonly help: Help
  /** What holds since this was last asked. */
  readonly news: () => News
  /** Records or lines in a batch, and bytes of lines. */
  readonly size: number
  readonly bytes: number
  /** For how many capsules search engines' verdicts are still wanted. */
  readonly room: () => number
  readonly listener: Listener
}

/**
 * How many bytes of lines make a batch. What is made of it has to fit where V8 makes objects, 4 MB; of a batch that does not, it
 * copies what is in use, which was measured to take longer than to make the tables.
 */
export function batchBytes({ tables, pages }: { readonly tables: boolean; readonly pages: boolean }): number {
  return MOST_BYTES >> (Number(tables) + Number(pages))
}

/** How many batches of lines are made here at least; then others are hired, which takes longer than they do. */
const ALONE = 2

/** How many bytes of lines show from the start that hiring others will pay. */
const MUCH = 1 << 20

/**
 * Every product in the order of the records: those that people typed first, then those of lines, which a crew makes. Whoever
 * takes a product has taken in those before it; where lines decide about people, nothing is under way.
 */
export async function* productsOf(
  typed: AsyncIterable<AnyRecord>,
  inputs: readonly Input[],
  workshop: Workshop,
): AsyncGenerator<Placed> {
  const { maker, gate, help, size, bytes, room, listener } = workshop
  let first = 0
  for await (const records of batchesOf(typed, size)) {
    const placeOf = (record: number, path: Path): Place => (records[record] as AnyRecord).placeOf(path)
    yield {
      product: await maker.make(readingOfRecords(records, first), room()),
      first,
      size: 0,
      placeOf,
      lineOf: placeOf,
    }
    first += records.length
  }
  if (inputs.some(({ size = 0 }) => size > MUCH)) help.hire()
  let crew: Crew | undefined
  let [alone, isNews] = [0, false]
  const underway: { lines: Lines; first: number; product: Promise<Product> }[] = []
  for (const { name, chunks } of inputs) {
    const cut = cutLines(chunks, name, size, bytes)
    for (let lines = await next(cut, name); lines !== undefined; lines = await next(cut, name)) {
      const isSettled = isAboutPeople(lines)
      yield* made(isSettled ? 0 : (crew?.most ?? 1) - 1)
      if (!isSettled && alone >= ALONE) crew ??= await help.crew
      if (isSettled || crew === undefined) {
        if (++alone === ALONE) help.hire()
        const product = await maker.make(readingOf(lines, first), room())
        yield placed(lines, first, product)
        maker.reuse(spareOf(product))
        await setImmediate() // for others to have their turn: those who come to help, or ask to stop
        isNews = true
      } else {
        if (isNews) crew.tell(workshop.news())
        isNews = false
        const product = crew.make(lines, first, room())
        product.catch(() => undefined) // whoever waits for it is told
        underway.push({ lines, first, product })
      }
      first += lines.count
    }
  }
  yield* made(0)

  /** What the crew has made, the oldest first, until no more than `left` are under way. */
  async function* made(left: number): AsyncGenerator<Placed> {
    while (underway.length > left) {
      const { lines, first, product } = underway.shift() as (typeof underway)[number]
      const its = await product
      gate.learn(its.citations)
      yield placed(lines, first, its)
      crew?.reuse(spareOf(its))
    }
  }

  async function next(cut: AsyncGenerator<Lines>, name: string): Promise<Lines | undefined> {
    try {
      const { done, value } = await cut.next()
      return done ? undefined : value
    } catch (error) {
      notRead(name, error, listener)
      return undefined
    }
  }
}

/** The number of what is said after every record. */
const LAST = 0xffff_0000

/** The product of what a release says after all records, which the publication says of itself. */
export async function productOfRest(
  described: readonly Described[],
  placeOf: PlaceOf,
  { maker }: Workshop,
): Promise<Placed> {
  const product = await maker.say(described, LAST)
  return { product, first: LAST, size: 0, placeOf: (_, path) => placeOf(path), lineOf: () => placeOf([]) }
}

function placed(lines: Lines, first: number, product: Product): Placed {
  return {
    product,
    first,
    size: lines.bytes?.length ?? 0,
    placeOf: openPlaces(lines),
    lineOf: (record) => ({ file: lines.file, line: lines.line + record, column: 1 }),
  }
}
