import { join } from 'node:path'
import { openFileWriter } from '../../files/file-writer.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import type { Problem } from '../../problems/problem.ts'
import { parseAddress } from '../../rdf/addresses.ts'
import { isLastingAddress, type Ledger } from './address-ledger.ts'
import { ledgerDifferences, problemsOfDifference } from './ledger-differences.ts'
import type { RejectedRecords } from './rejected-records.ts'

/** The comparison of the addresses that a release describes with those published before. */
export type PublishedAddresses = {
  readonly ledger: Ledger
  /** Adds described addresses, relative to the base. */
  add(addresses: readonly string[]): void
  /** Reports what was published before and is no longer described, once every address has been added. */
  end(): AsyncGenerator<Problem>
  /** The addresses that are new; after `end`. */
  newAddresses(): NewAddresses
}

/** A file of addresses relative to the base, one a line, sorted by bytes. */
export type NewAddresses = { readonly file: string; readonly count: number }

/** What tells whether an address may be missing: it is under `base`, its record was left out, or it may vanish. */
type VanishingContext = {
  readonly base: string
  readonly rejected: RejectedRecords
  mayVanish(address: string): boolean
}

/** Opens the comparison with a ledger. Addresses are sorted on disk, in the folder `scratch`. */
export function openPublishedAddresses(
  { base, rejected, mayVanish }: VanishingContext,
  { ledger, scratch }: { readonly ledger: Ledger; readonly scratch: string },
): PublishedAddresses {
  const described = openLineSorter(join(scratch, 'described'))
  const file = join(scratch, 'new-addresses')
  let count = 0
  return {
    ledger,
    add: (addresses) => described.add(addresses.filter(isLastingAddress)),
    async *end() {
      const writer = openFileWriter(file)
      try {
        for await (const difference of ledgerDifferences(ledger, described, join(scratch, 'listed'))) {
          yield* problemsOfDifference(difference, ledger, isExcused)
          if (difference.line !== undefined) continue
          writer.write(`${difference.address}\n`)
          count++
        }
        writer.close()
      } finally {
        writer.abandon()
      }
    },
    newAddresses: () => ({ file, count }),
  }

  /** Whether the absence of an address is reported already, or is no problem. */
  function isExcused(address: string): boolean {
    const { kind = '', id = '' } = parseAddress(base, base + address) ?? {}
    return rejected.has(kind, id) || mayVanish(base + address)
  }
}
