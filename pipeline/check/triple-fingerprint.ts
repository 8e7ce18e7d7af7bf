import { createHash } from 'node:crypto'

/** A fingerprint of a set of triples without blank nodes: their number, and the sum of their hashes modulo 2^256, in hex. */
export type TripleFingerprint = { readonly triples: number; readonly sum: string }

/** A triple, as the parsers of `n3` and `jsonld` return it. */
export type Triple = {
  readonly subject: { readonly value: string }
  readonly predicate: { readonly value: string }
  readonly object: {
    readonly termType: string
    readonly value: string
    language?: string
    datatype?: { value: string }
  }
}

/** Opens a fingerprint of triples, which may be added in any order. */
export function openTripleFingerprint() {
  let triples = 0
  let sum = 0n
  return {
    add({ subject, predicate, object }: Triple): void {
      const { termType, value, language = '', datatype } = object
      const key = [subject.value, predicate.value, termType, value, language, datatype?.value ?? '']
      const hash = createHash('sha256').update(JSON.stringify(key)).digest('hex')
      sum = BigInt.asUintN(256, sum + BigInt(`0x${hash}`))
      triples++
    },
    end: (): TripleFingerprint => ({ triples, sum: sum.toString(16) }),
  }
}
