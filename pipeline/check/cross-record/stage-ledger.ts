import { join } from 'node:path'
import { compareUtf8 } from '../../collections/byte-order.ts'
import { mergeSortedSync } from '../../collections/merge-sorted.ts'
import { openPeriodicYield } from '../../collections/yield-every.ts'
import { writeFileWith } from '../../files/file-writer.ts'
import { openLineSorter } from '../../files/line-sorter.ts'
import { fileDigest } from '../../files/read-file.ts'
import { remove } from '../../files/remove-file.ts'
import { moveFile, removeStagedFiles, type StagedFile, stageFile } from '../../files/replace-file.ts'
import { readLinesSync } from '../../files/sync-file-reader.ts'
import { dayOfVersion, type ReleaseVersion } from '../../rdf/release-version.ts'
import { isCapsule, type Ledger } from './address-ledger.ts'

/**
 * Stages the ledger with the addresses in a file (one a line, sorted) added in order, those of capsules with the day of the
 * release, on which they first go out; its other lines stay, comments first.
 * Sorts in the folder `scratch`, which is removed. Returns undefined if the ledger does not change.
 */
export async function stageLedger(
  { file, isThere }: Ledger,
  newAddresses: string,
  version: ReleaseVersion,
  scratch: string,
): Promise<StagedFile | undefined> {
  await removeStagedFiles(file)
  const next = join(scratch, 'next')
  const entries = openLineSorter(join(scratch, 'known'))
  await writeFileWith(next, async (writer) => {
    const yieldNow = openPeriodicYield()
    for (const line of isThere ? readLinesSync(file) : []) {
      if (line.startsWith('#')) writer.write(`${line}\n`)
      else if (line !== '') entries.add([line])
      await yieldNow()
    }
    const sources = [await entries.merged(), withDay(readLinesSync(newAddresses), dayOfVersion(version))]
    for (const line of mergeSortedSync(
      sources.map((lines) => lines[Symbol.iterator]()),
      compareUtf8,
    )) {
      writer.write(`${line}\n`)
      await yieldNow()
    }
  })
  const isSame = isThere && (await fileDigest(file, 'sha256')) === (await fileDigest(next, 'sha256'))
  const staged = isSame ? undefined : await stageFile(file, (path) => moveFile(next, path, path))
  await remove(scratch)
  return staged
}

function* withDay(addresses: Iterable<string>, day: string): Generator<string> {
  for (const address of addresses) yield isCapsule(address) ? `${address} ${day}` : address
}
