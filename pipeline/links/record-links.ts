import { formatPath } from '../problems/format-value.ts'
import type { Path, Place } from '../problems/problem.ts'
import { readRecords } from '../read/read-records.ts'
import type { AnyRecord } from '../record/typed-record.ts'
import { isWebIri } from '../record/web-iri.ts'

/** An address that records point to, with every place where it stands. */
export type RecordLink = {
  readonly address: string
  /** Whether it is the name of a thing in a register, and stays as it is wherever it leads. */
  readonly isName: boolean
  readonly places: { readonly place: Place; readonly field: string }[]
}

/** How many addresses are collected, and places of each. */
const MAX_LINKS = 20_000
const MAX_PLACES = 4

/** The addresses in the records of a folder, in the order in which they stand there. What is no record is left to `check`. */
export async function collectRecordLinks(data: string): Promise<RecordLink[]> {
  const links = new Map<string, RecordLink>()
  const ignore = (): void => undefined
  for await (const record of readRecords(data, [], { report: ignore, refuse: ignore })) {
    if ('replaced' in record || isUnnamedPerson(record)) continue
    for (const { address, path } of addressesIn(record.value, [])) {
      if (!links.has(address) && links.size >= MAX_LINKS) continue
      const link = links.get(address) ?? { address, isName: path[0] === 'sameAs', places: [] }
      links.set(address, link)
      if (link.places.length < MAX_PLACES)
        link.places.push({ place: record.placeOf(path), field: formatPath(path) })
    }
  }
  return [...links.values()]
}

function isUnnamedPerson(record: AnyRecord): boolean {
  return 'value' in record && record.kind === 'contributor' && record.value.publication?.as !== 'named'
}

/** Every value that is a whole web address, and the way to it. */
function* addressesIn(value: unknown, path: Path): Generator<{ address: string; path: Path }> {
  if (typeof value === 'string') {
    if (/^https?:\/\//i.test(value) && isWebIri(value)) yield { address: value, path }
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* addressesIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
}
