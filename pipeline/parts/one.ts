import { openChecks } from '../check/across.ts'
import { ownShapes } from '../check/own.ts'
import { openShapes } from '../check/shapes.ts'
import type { Gate } from '../consent.ts'
import { describe } from '../map/describe.ts'
import { type Described, isFor } from '../node.ts'
import type { Report } from '../read/records.ts'
import type { AnyRecord } from '../record.ts'
import type { Ground } from './ground.ts'

/** Gives a function that tells what the data say of a record, judged by itself as a build would. */
export async function openOne({ edition }: Ground, report: Report) {
  const validate = openShapes(await ownShapes())
  return async (record: AnyRecord, gate: Gate): Promise<Described[]> => {
    const described = gate.pass(record).flatMap((said) => describe(said, edition))
    const said = described.filter((each) => isFor('data', each))
    const { check } = openChecks(edition.address.base, NO_LEDGER, () => false)
    report(...said.flatMap(check.add), ...(await validate(said)).problems)
    return said
  }
}

const NO_LEDGER = { file: '', text: '' }
