import { openHashTable } from '../../collections/hash-table.ts'
import { quoteId } from '../../problems/format-value.ts'
import type { Path, Problem } from '../../problems/problem.ts'
import { shortPlace } from '../../problems/problem-line.ts'
import { violation } from '../../problems/rule-problem.ts'
import { kinds, parseAddress } from '../../rdf/addresses.ts'
import { recordLocation } from '../../rdf/node.ts'
import { isLastingAddress } from './address-ledger.ts'
import type { CrossRecordCheck, NoteTaker } from './check-interface.ts'
import type { PublishedAddresses } from './published-addresses.ts'
import { openRecordLocations } from './record-locations.ts'

/** Addresses below the base, each with the record that describes it and where in it. */
export type IdentifierNotes = {
  /** Those of things with a document. */
  readonly things: readonly string[]
  /** The record of each thing. */
  readonly records: readonly number[]
  /** Those of parts that outlive their record; of none, unless they are asked for. */
  readonly parts: readonly { readonly address: string; readonly record: number; readonly at: Path }[]
}

/** Notes which addresses are described; two parts of one record with the same id are told at once. */
export function openIdentifierNotes(base: string, keepsParts: boolean): NoteTaker<IdentifierNotes> {
  const things: string[] = []
  const records: number[] = []
  const parts: { address: string; record: number; at: Path }[] = []
  const known = new Map<string, Path>() // the parts of the record in hand
  return {
    add(described, record) {
      const { node, pathInRecord, placeOf } = described
      const address = node['@id']
      if (pathInRecord.length === 0) {
        known.clear()
        things.push(address.slice(base.length))
        records.push(record)
        return []
      }
      const other = known.get(address)
      if (other !== undefined) {
        const { path, place } = recordLocation(described, 'id')
        const id = partId(address) ?? quoteId(address.slice(base.length))
        return [violation('duplicate-id', place, path, id, shortPlace(placeOf(other)))]
      }
      known.set(address, pathInRecord)
      if (!keepsParts) return []
      const own = address.slice(base.length)
      if (isLastingAddress(own)) parts.push({ address: own, record, at: pathInRecord })
      return []
    },
    end: () => ({ things, records, parts }),
  }
}

/** An id names one thing for ever: not two at once, and not another once the first is gone. */
export function openIdentifierCheck(
  base: string,
  published: PublishedAddresses | undefined,
): CrossRecordCheck<IdentifierNotes> & { counts(): ReadonlyMap<string, number> } {
  const counts = new Map<string, number>()
  const taken = openHashTable()
  const spots = openRecordLocations()
  function count(address: string): void {
    const kind = address.slice(0, Math.max(0, address.indexOf('/')))
    if (kinds.some((known) => known === kind) && !address.startsWith(`${kind}/#`))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }

  function isRetired(address: string): boolean {
    return published?.ledger.retired.has(address) ?? false
  }

  function retiredProblem(address: string, path: Path, place: Problem['place']): Problem {
    return violation('id-retired', place, path, quoteId(address), published?.ledger.file ?? '')
  }

  return {
    *take({ things, records, parts }, { firstRecord, placeOf, lineOf }) {
      const path = ['id']
      published?.describe(things)
      published?.describe(parts.map(({ address }) => address))
      for (const [index, address] of things.entries()) {
        const record = records[index] as number
        count(address)
        spots.add(firstRecord + record, lineOf(record, []))
        const other = taken.insertIfAbsent(address, firstRecord + record)
        if (other !== undefined) {
          const id = parseAddress(base, base + address)?.id ?? address
          yield violation('duplicate-id', placeOf(record, path), path, quoteId(id), spots.shortPlaceOf(other))
        } else if (isRetired(address)) yield retiredProblem(address, path, placeOf(record, path))
      }
      for (const { address, record, at } of parts)
        if (isRetired(address)) yield retiredProblem(address, [...at, 'id'], placeOf(record, [...at, 'id']))
    },
    end: () => [],
    counts: () => counts,
  }
}

/** The id of a part of a capsule, which its own record shows better than its address. */
function partId(address: string): string | undefined {
  const part = /#(?:participation|chapter|caption)-(.+)$/.exec(address)?.[1]
  return part === undefined ? undefined : quoteId(part)
}
