import type { CharacterRange } from './character-ranges.ts'

/**
 * Ranges with the case variants of their characters: two characters are variants if they have the same lower case or the
 * same upper case (XPath and XQuery Functions and Operators 3.1, section 5.6.2). JavaScript's flag `i` folds otherwise.
 */
export function withCaseVariants(ranges: readonly CharacterRange[]): CharacterRange[] {
  variants ??= readVariants()
  const added = [...variants].flatMap(([codePoint, others]) =>
    ranges.some(([first, last]) => first <= codePoint && codePoint <= last) ? others : [],
  )
  return [...ranges, ...[...new Set(added)].map((each): CharacterRange => [each, each])]
}

/** The case variants of each character that has any. */
let variants: ReadonlyMap<number, readonly number[]> | undefined

/** Beyond this, no character has a case. */
const LAST_CASED = 0x1ffff

function readVariants(): ReadonlyMap<number, readonly number[]> {
  const byForm = new Map<string, Set<number>>()
  const forms = (codePoint: number): string[] => {
    const character = String.fromCodePoint(codePoint)
    return [`lower ${character.toLowerCase()}`, `upper ${character.toUpperCase()}`]
  }
  const cased = new Set<number>()
  for (let codePoint = 0; codePoint <= LAST_CASED; codePoint++) {
    const character = String.fromCodePoint(codePoint)
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
    if (lower === character && upper === character) continue
    for (const form of [character, lower, upper])
      if ([...form].length === 1) cased.add(form.codePointAt(0) ?? codePoint)
  }
  for (const codePoint of cased)
    for (const form of forms(codePoint)) byForm.set(form, (byForm.get(form) ?? new Set()).add(codePoint))
  return new Map(
    [...cased].map((codePoint) => [
      codePoint,
      forms(codePoint).flatMap((form) => [...(byForm.get(form) ?? [])]),
    ]),
  )
}
