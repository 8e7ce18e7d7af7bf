/** What stands in the place of each ASCII character of a text, by its code; nothing where it stands for itself. */
export type Escapes = readonly (Uint8Array | undefined)[]

/** Bytes that are written one after the other into a buffer that grows, and is used again for the next batch. */
export class Bytes {
  private buffer: Buffer
  /** How many bytes were written. */
  length = 0

  constructor(size = 1 << 16) {
    this.buffer = Buffer.allocUnsafeSlow(size)
  }

  /** Adds bytes as they are. */
  add(bytes: Uint8Array): void {
    this.makeRoom(bytes.length)
    this.buffer.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Adds once more what was written at a position. */
  again(start: number, size: number): void {
    this.makeRoom(size)
    this.buffer.copyWithin(this.length, start, start + size)
    this.length += size
  }

  /** Adds a text in UTF-8, of whose ASCII characters some are replaced. */
  text(text: string, escapes: Escapes = NONE): void {
    const count = text.length
    this.makeRoom(count * 6)
    const { buffer } = this
    let at = this.length
    for (let index = 0; index < count; index++) {
      let code = text.charCodeAt(index)
      if (code < 0x80) {
        const escape = escapes[code]
        if (escape === undefined) buffer[at++] = code
        else for (let step = 0; step < escape.length; step++) buffer[at++] = escape[step] as number
      } else if (code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6)
        buffer[at++] = 0x80 | (code & 0x3f)
      } else if (code < 0xd800 || code > 0xdfff) {
        buffer[at++] = 0xe0 | (code >> 12)
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f)
        buffer[at++] = 0x80 | (code & 0x3f)
      } else {
        code = text.codePointAt(index++) as number // half characters are refused when records are read
        buffer[at++] = 0xf0 | (code >> 18)
        buffer[at++] = 0x80 | ((code >> 12) & 0x3f)
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f)
        buffer[at++] = 0x80 | (code & 0x3f)
      }
    }
    this.length = at
  }

  /** Adds a long text in UTF-8 as it is. */
  plain(text: string): void {
    this.makeRoom(text.length * 3)
    this.length += this.buffer.write(text, this.length)
  }

  /** A copy of the bytes from one position to another. */
  slice(start: number, end = this.length): Uint8Array {
    return Uint8Array.prototype.slice.call(this.buffer, start, end)
  }

  /** A copy of all bytes; what is written next begins anew. */
  take(): Uint8Array {
    const bytes = this.slice(0)
    this.length = 0
    return bytes
  }

  private makeRoom(size: number): void {
    if (this.length + size <= this.buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.buffer.length, this.length + size))
    larger.set(this.buffer.subarray(0, this.length))
    this.buffer = larger
  }
}

const NONE: Escapes = []

/** A table of escapes from what each character becomes. */
export function escapesOf(escapes: Readonly<Record<string, string>>): Escapes {
  const table: (Uint8Array | undefined)[] = new Array(0x80).fill(undefined)
  for (const [character, escape] of Object.entries(escapes)) table[character.charCodeAt(0)] = ascii(escape)
  return table
}

/** A text that is written often, as bytes. */
export function ascii(text: string): Uint8Array {
  return Buffer.from(text)
}
