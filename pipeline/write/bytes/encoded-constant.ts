/** Text that is written again and again: its bytes, and the same eight at a time, by which they are copied. */
export type Piece = { readonly bytes: Buffer; readonly words: Float64Array }

/** Bytes of a word. */
export const WORD = 8

/**
 * Makes a piece of a text without U+007F. A word is read and written as a number, which costs a third of a call to `set` for
 * so few bytes; no UTF-8 but that of U+007F is ever the kind of number (NaN) of which a machine might change the bits.
 */
export function pieceOf(text: string): Piece {
  const size = Buffer.byteLength(text)
  const padded = Buffer.alloc(Math.ceil(size / WORD) * WORD)
  padded.write(text)
  const words = Float64Array.from({ length: padded.length / WORD }, (_, index) =>
    padded.readDoubleLE(WORD * index),
  )
  return { bytes: padded.subarray(0, size), words }
}
