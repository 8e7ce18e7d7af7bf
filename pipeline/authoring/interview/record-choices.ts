import { foldedLetters, foldText } from '../../language/fold-text.ts'
import { shortTitle } from '../../problems/format-value.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { Inventory } from '../../read/inventory.ts'

/** Something to choose from a list: a record, with the folded letters of all its names, or a value. */
export type Choice = {
  readonly id: string
  readonly name: string
  readonly letters?: ReadonlySet<string>
}

/** The records of a kind that a new one may refer to; a draft is none of them. Namesakes have an address behind the name. */
export function recordChoices({ records }: Inventory, kind: Kind): Choice[] {
  const ofKind = records.filter((record) => record.kind === kind && !record.isDraft)
  const counts = new Map<string, number>()
  for (const {
    names: [name = ''],
  } of ofKind) {
    const letters = foldedLetters(name)
    counts.set(letters, (counts.get(letters) ?? 0) + 1)
  }
  return ofKind.map(({ id, names, addresses: [address] }) => {
    const [name = ''] = names
    const isShared = (counts.get(foldedLetters(name)) ?? 0) > 1 && address !== undefined
    return {
      id,
      name: shortTitle(name) + (isShared ? ` (${shortTitle(address)})` : ''),
      letters: new Set(names.map(foldedLetters)),
    }
  })
}

/**
 * The choices that an answer may mean: by id, by number in the list (from 1), by a whole name in any spelling, or by a part of the id or
 * name.
 */
export function matchingChoices(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const exact = choices.find(({ id }) => id === typed)
  if (exact !== undefined) return [exact]
  const numbered = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined
  if (numbered !== undefined) return [numbered]
  const letters = foldedLetters(typed)
  const named = choices.filter((choice) => letters !== '' && choice.letters?.has(letters) === true)
  if (named.length > 0) return named
  const part = foldText(typed)
  return choices.filter(({ id, name }) => foldText(`${id} ${name}`).includes(part))
}
