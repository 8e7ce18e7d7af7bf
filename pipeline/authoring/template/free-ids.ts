import type { IdScope, Inventory } from '../../read/inventory.ts'
import { isCapsulePart, type Sheet } from '../../sheets/sheet.ts'
import { idFromName, type RandomHex, randomId } from '../fresh-ids.ts'
import { opaqueIdPrefix } from '../interview/interview-fields.ts'

/** Ids that no record of a folder has, each given once. */
export class FreeIds {
  readonly #inventory: Inventory
  readonly #randomHex: RandomHex
  readonly #given = new Set<string>()

  constructor(inventory: Inventory, randomHex: RandomHex) {
    this.#inventory = inventory
    this.#randomHex = randomHex
  }

  /** An id for a row of a sheet: out of its name or, where ids say nothing, of random signs. */
  take(sheet: Exclude<Sheet, 'publication'>, name: string): string {
    const scope: IdScope = isCapsulePart(sheet) ? 'part' : sheet
    const isTaken = (id: string): boolean =>
      this.#inventory.isTaken(scope, id) || this.#given.has(`${scope}/${id}`)
    const prefix = opaqueIdPrefix(sheet)
    const named = prefix === undefined ? idFromName(name, isTaken) : undefined
    const id = named ?? randomId(prefix ?? '', isTaken, this.#randomHex)
    this.#given.add(`${scope}/${id}`)
    return id
  }
}
