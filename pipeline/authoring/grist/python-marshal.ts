/** A text in Python's marshal format (version 2), in which Grist keeps values that a column of SQLite would change. */
export function marshalledText(text: string): Uint8Array {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from('u'), lengthOf(bytes.length), bytes])
}

/** A list of texts in the same format. */
export function marshalledList(texts: readonly string[]): Uint8Array {
  return Buffer.concat([Buffer.from('['), lengthOf(texts.length), ...texts.map(marshalledText)])
}

function lengthOf(length: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32LE(length)
  return bytes
}
