/** Text that is written again and again: its bytes, and the same eight at a time, by which they are copied. */
export type EncodedConstant = { readonly bytes: Buffer; readonly words: Float64Array }

/** Bytes of a word. */
export const WORD_BYTES = 8

/**
 * Makes a piece of a text without U+007F. A word is read and written as a number, which costs a third of a call to `set` for
 * so few bytes; no UTF-8 but that of U+007F is ever the kind of number (NaN) of which a machine might change the bits.
 */
export function encodeConstant(text: string): EncodedConstant {
  const size = Buffer.byteLength(text)
  const padded = Buffer.alloc(Math.ceil(size / WORD_BYTES) * WORD_BYTES)
  padded.write(text)
  const words = Float64Array.from({ length: padded.length / WORD_BYTES }, (_, index) =>
    padded.readDoubleLE(WORD_BYTES * index),
  )
  return { bytes: padded.subarray(0, size), words }
}
