/** The first and the last code point of a range. */
export type CharacterRange = readonly [first: number, last: number]

const LAST = 0x10ffff

/** The code points outside some ranges, which are sorted and apart. */
export function complementOf(ranges: readonly CharacterRange[]): CharacterRange[] {
  const starts = [0, ...ranges.map(([, last]) => last + 1)]
  const ends = [...ranges.map(([first]) => first - 1), LAST]
  return starts.flatMap((first, index): CharacterRange[] => {
    const last = ends[index] ?? LAST
    return first <= last ? [[first, last]] : []
  })
}

/** Ranges as they stand between the brackets of a JavaScript class under the flag `u`. */
export function classContent(ranges: readonly CharacterRange[]): string {
  return ranges
    .map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`))
    .join('')
}

function escaped(codePoint: number): string {
  const character = String.fromCodePoint(codePoint)
  return /[A-Za-z0-9]/.test(character) ? character : `\\u{${codePoint.toString(16)}}`
}
