import { openKeys } from '../collections/hash-table.ts'
import { quoted, violation } from '../problems/messages.ts'
import type { Path, Problem } from '../problems/problem.ts'
import { shortPlace } from '../problems/problem.ts'
import { kindAndId, kinds } from '../rdf/addresses.ts'
import { origin } from '../rdf/node.ts'
import { isLasting } from './address-ledger.ts'
import type { Check, Notes } from './cross-record-check.ts'
import type { Published } from './published-addresses.ts'
import { openSpots } from './record-locations.ts'

/** Addresses below the base, each with the record that describes it and where in it. */
export type Identities = {
  /** Those of things with a document. */
  readonly things: readonly string[]
  /** The record of each thing. */
  readonly records: readonly number[]
  /** Those of parts that outlive their record; of none, unless they are asked for. */
  readonly parts: readonly { readonly address: string; readonly record: number; readonly at: Path }[]
}

/** Notes which addresses are described; two parts of one record with the same id are told at once. */
export function noteIdentities(base: string, keepsParts: boolean): Notes<Identities> {
  const things: string[] = []
  const records: number[] = []
  const parts: { address: string; record: number; at: Path }[] = []
  const known = new Map<string, Path>() // the parts of the record in hand
  return {
    add(described, record) {
      const { node, at, placeOf } = described
      const address = node['@id']
      if (at.length === 0) {
        known.clear()
        things.push(address.slice(base.length))
        records.push(record)
        return []
      }
      const other = known.get(address)
      if (other !== undefined) {
        const { path, place } = origin(described, 'id')
        const id = partId(address) ?? quoted(address.slice(base.length))
        return [violation('duplicate-id', place, path, id, shortPlace(placeOf(other)))]
      }
      known.set(address, at)
      if (!keepsParts) return []
      const own = address.slice(base.length)
      if (isLasting(own)) parts.push({ address: own, record, at })
      return []
    },
    end: () => ({ things, records, parts }),
  }
}

/** An id names one thing for ever: not two at once, and not another once the first is gone. */
export function identity(
  base: string,
  published: Published | undefined,
): Check<Identities> & { counts(): ReadonlyMap<string, number> } {
  const counts = new Map<string, number>()
  const taken = openKeys()
  const spots = openSpots()
  function count(address: string): void {
    const kind = address.slice(0, Math.max(0, address.indexOf('/')))
    if (kinds.some((known) => known === kind) && !address.startsWith(`${kind}/#`))
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }

  function isRetired(address: string): boolean {
    return published?.ledger.retired.has(address) ?? false
  }

  function retiredProblem(address: string, path: Path, place: Problem['place']): Problem {
    return violation('id-retired', place, path, quoted(address), published?.ledger.file ?? '')
  }

  return {
    *take({ things, records, parts }, { first, placeOf, lineOf }) {
      const path = ['id']
      published?.describe(things)
      published?.describe(parts.map(({ address }) => address))
      for (const [index, address] of things.entries()) {
        const record = records[index] as number
        count(address)
        spots.note(first + record, lineOf(record, []))
        const other = taken.claim(address, first + record)
        if (other !== undefined) {
          const id = kindAndId(base, base + address)?.id ?? address
          yield violation('duplicate-id', placeOf(record, path), path, quoted(id), spots.textOf(other))
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
  return part === undefined ? undefined : quoted(part)
}
