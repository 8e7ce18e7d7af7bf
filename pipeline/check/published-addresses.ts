import { join } from 'node:path'
import { sortLines } from '../files/sort-lines.ts'
import { openFile } from '../files/stream.ts'
import type { Problem } from '../problems/problem.ts'
import { kindAndId } from '../rdf/addresses.ts'
import { differences, faultsOf, isLasting, type Ledger } from './address-ledger.ts'
import type { Refusals } from './cross-record-check.ts'

/** Holds what a release describes against what was published before. */
export type Published = {
  readonly ledger: Ledger
  /** Takes in addresses below the base that are described. */
  describe(addresses: readonly string[]): void
  /** Says what was published and is described no more, once every address was taken in. */
  end(): AsyncGenerator<Problem>
  /** The addresses that are new, in a file, a line each in order; after `end`. */
  fresh(): Fresh
}

/** Addresses in a file. */
export type Fresh = { readonly file: string; readonly count: number }

/** Opens that; what has to be sorted or kept is in the folder `scratch`, so that memory holds little of it. */
export function openPublished(
  base: string,
  { ledger, scratch }: { readonly ledger: Ledger; readonly scratch: string },
  refusals: Refusals,
  isUnsaid: (address: string) => boolean,
): Published {
  const described = sortLines(join(scratch, 'described'))
  const listed = join(scratch, 'listed')
  const file = join(scratch, 'new-addresses')
  let count = 0
  return {
    ledger,
    describe: (addresses) => described.add(addresses.filter(isLasting)),
    async *end() {
      const fresh = openFile(file)
      try {
        for await (const each of differences(ledger, described, listed)) {
          yield* faultsOf(each, ledger, isExcused)
          if (each.line !== undefined) continue
          fresh.write(`${each.address}\n`)
          count++
        }
        fresh.close()
      } finally {
        fresh.abandon()
      }
    },
    fresh: () => ({ file, count }),
  }

  /** Whether something is told already, or not to be told. */
  function isExcused(address: string): boolean {
    const { kind = '', id = '' } = kindAndId(base, base + address) ?? {}
    return refusals.has(kind, id) || isUnsaid(base + address)
  }
}
