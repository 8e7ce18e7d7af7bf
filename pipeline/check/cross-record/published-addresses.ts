import { join } from 'node:path'
import { openFileWriter } from '../../files/file-writer.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import type { Problem } from '../../problems/problem.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import { isLastingAddress, type Ledger, ledgerDifferences, problemsOfDifference } from './address-ledger.ts'
import type { RejectedRecords } from './check-interface.ts'

/** Holds what a release describes against what was published before. */
export type PublishedAddresses = {
  readonly ledger: Ledger
  /** Takes in addresses below the base that are described. */
  describe(addresses: readonly string[]): void
  /** Says what was published and is described no more, once every address was taken in. */
  end(): AsyncGenerator<Problem>
  /** The addresses that are new, in a file, a line each in order; after `end`. */
  fresh(): NewAddresses
}

/** Addresses in a file. */
export type NewAddresses = { readonly file: string; readonly count: number }

/** Opens that; what has to be sorted or kept is in the folder `scratch`, so that memory holds little of it. */
export function openPublishedAddresses(
  base: string,
  { ledger, scratch }: { readonly ledger: Ledger; readonly scratch: string },
  refusals: RejectedRecords,
  isUnsaid: (address: string) => boolean,
): PublishedAddresses {
  const described = openLineSorter(join(scratch, 'described'))
  const listed = join(scratch, 'listed')
  const file = join(scratch, 'new-addresses')
  let count = 0
  return {
    ledger,
    describe: (addresses) => described.add(addresses.filter(isLastingAddress)),
    async *end() {
      const fresh = openFileWriter(file)
      try {
        for await (const each of ledgerDifferences(ledger, described, listed)) {
          yield* problemsOfDifference(each, ledger, isExcused)
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
    const { kind = '', id = '' } = parseAddress(base, base + address) ?? {}
    return refusals.has(kind, id) || isUnsaid(base + address)
  }
}
