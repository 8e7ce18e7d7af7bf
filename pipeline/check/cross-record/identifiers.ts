import { openHashTable } from '../../collections/hash-table.ts'
import { quoteId } from '../../problems/format-value.ts'
import type { Path, Place, Problem } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'
import { violation } from '../../problems/rule-problem.ts'
import { kinds, parseAddress } from '../../rdf/addresses.ts'
import { isDocument, recordLocation } from '../../rdf/node.ts'
import { isLastingAddress } from './address-ledger.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'
import { partIdOf } from './part-addresses.ts'
import type { PublishedAddresses } from './published-addresses.ts'
import { openRecordLocations } from './record-locations.ts'

/** The addresses that a batch describes, relative to the base. */
export type IdentifierNotes = {
  /** Addresses of things with a document. */
  readonly things: readonly string[]
  /** The record of each thing. */
  readonly records: readonly number[]
  /** Addresses of parts that outlive their record; empty unless `keepsParts`. */
  readonly parts: readonly { readonly address: string; readonly record: number; readonly path: Path }[]
}

/** Notes the addresses that a batch describes; reports two parts of one record with the same id. */
export function openIdentifierNotes(base: string, keepsParts: boolean): NoteTaker<IdentifierNotes> {
  const things: string[] = []
  const records: number[] = []
  const parts: { address: string; record: number; path: Path }[] = []
  const partsOfRecord = new Map<string, Path>()
  return {
    add(mapped, record) {
      const { node, pathInRecord, placeOf } = mapped
      const iri = node['@id']
      if (isDocument(node)) return [] // as unique as its thing
      if (pathInRecord.length === 0) {
        partsOfRecord.clear()
        things.push(iri.slice(base.length))
        records.push(record)
        return []
      }
      const other = partsOfRecord.get(iri)
      if (other !== undefined) {
        const { path, place } = recordLocation(mapped, 'id')
        const partId = partIdOf(iri) ?? iri.slice(base.length)
        if (iri.includes('#caption-'))
          return [
            violation(
              'caption-twice',
              place,
              path,
              quoteId(partId),
              shortPlace(placeOf(other)),
              `${partId}-2`,
            ),
          ]
        const id = quoteId(partId)
        return [violation('duplicate-id', place, path, id, shortPlace(placeOf(other)))]
      }
      partsOfRecord.set(iri, pathInRecord)
      if (!keepsParts) return []
      const address = iri.slice(base.length)
      if (isLastingAddress(address)) parts.push({ address, record, path: pathInRecord })
      return []
    },
    end: () => ({ things, records, parts }),
  }
}

/**
 * Checks that no two records have the same id and that no retired id is used again. With `hasUniqueAddresses` the first
 * cannot happen, and nothing is kept to find it.
 */
export function openIdentifierCheck(
  base: string,
  published: PublishedAddresses | undefined,
  hasUniqueAddresses: boolean,
): CrossRecordCheck<IdentifierNotes> & { countsByKind(): ReadonlyMap<string, number> } {
  const counts = new Map<string, number>()
  const taken = openHashTable()
  const locations = openRecordLocations()

  return {
    *take({ things, records, parts }, { firstRecord, placeOf, lineOf }) {
      const path = ['id']
      published?.add(things)
      published?.add(parts.map(({ address }) => address))
      for (const [index, address] of things.entries()) {
        const record = records[index] as number
        count(address)
        const other = hasUniqueAddresses
          ? undefined
          : firstRecordOf(address, firstRecord + record, lineOf(record, []))
        if (other !== undefined) {
          const id = parseAddress(base, base + address)?.id ?? address
          const otherPlace = locations.shortPlaceOf(other)
          yield violation('duplicate-id', placeOf(record, path), path, quoteId(id), otherPlace)
        } else if (isRetired(address)) yield retiredProblem(address, path, placeOf(record, path))
      }
      for (const { address, record, path: part } of parts)
        if (isRetired(address)) {
          const path = [...part, 'id']
          yield retiredProblem(address, path, placeOf(record, path))
        }
    },
    end: () => [],
    countsByKind: () => counts,
  }

  /** The record that described an address before this one; undefined for the first. */
  function firstRecordOf(address: string, record: number, place: Place): number | undefined {
    locations.add(record, place)
    return taken.insertIfAbsent(address, record)
  }

  function count(address: string): void {
    const kind = address.slice(0, Math.max(0, address.indexOf('/')))
    if (kinds.some((name) => name === kind) && !address.startsWith(`${kind}/#`))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }

  function isRetired(address: string): boolean {
    return published?.ledger.retired.has(address) ?? false
  }

  function retiredProblem(address: string, path: Path, place: Place): Problem {
    return violation('id-retired', place, path, quoteId(address), published?.ledger.file ?? '')
  }
}
