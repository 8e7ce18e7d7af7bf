/** A heading or a name without what people spell in several ways: accents, case, punctuation, a plural ending. */
export function foldHeading(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (word.length > 2 ? word.replace(/[sx]$/, '') : word))
    .join(' ')
}
