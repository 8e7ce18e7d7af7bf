/** Compares two texts by their UTF-8 bytes, as `LC_ALL=C sort` does. JavaScript's own order differs above U+FFFF. */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let index = 0; index < length; index++) {
    const [x, y] = [a.charCodeAt(index), b.charCodeAt(index)]
    if (x !== y) return rank(x) - rank(y)
  }
  return a.length - b.length
}

/** The rank of a UTF-16 unit: surrogates stand for characters above all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Compares two texts by their UTF-16 units. Equals `compareUtf8` for texts that are `isBelowSurrogates`, as most are. */
export function compareUtf16(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Whether no UTF-16 unit of a text is a surrogate, or above them. */
export function isBelowSurrogates(text: string): boolean {
  return !/[\ud800-\uffff]/.test(text)
}
