/** A person by the names that a record has. */
export type Named = {
  readonly id: string
  readonly name?: string | undefined
  readonly givenName?: string | undefined
  readonly familyName?: string | undefined
}

/** The ways in which a full name may be written: as it is, and the last part first. */
export function fullNames({ name, givenName, familyName }: Named): string[][] {
  const whole = wordsOf(name ?? '').map(folded)
  const [given, own] = [givenName, familyName].map((part) => wordsOf(part ?? '').map(folded))
  const ways = [whole, [...whole.slice(-1), ...whole.slice(0, -1)]]
  if (given?.length && own?.length) ways.push([...given, ...own], [...own, ...given])
  const different = new Map(ways.map((words) => [words.join(' '), words]))
  return [...different.values()].filter((words) => words.length > 0)
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

/** A word without its accents. */
export function folded(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
