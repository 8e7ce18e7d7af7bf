import { foldText } from '../../language/fold-text.ts'
import { shortTitle } from '../../problems/format-value.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { Inventory } from '../../read/inventory.ts'

/** Something to choose from a list: a record, or a value. */
export type Choice = { readonly id: string; readonly name: string }

/** The records of a kind that a new one may refer to; a draft is none of them. */
export function recordChoices({ records }: Inventory, kind: Kind): Choice[] {
  return records
    .filter((record) => record.kind === kind && !record.isDraft)
    .map(({ id, names: [name = ''] }) => ({ id, name: shortTitle(name) }))
}

/** The choices that an answer may mean: by id, by number in the list (from 1), or by a part of the id or name. */
export function matchingChoices(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const exact = choices.find(({ id }) => id === typed)
  if (exact !== undefined) return [exact]
  const numbered = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined
  if (numbered !== undefined) return [numbered]
  const part = foldText(typed)
  return choices.filter(({ id, name }) => foldText(`${id} ${name}`).includes(part))
}
