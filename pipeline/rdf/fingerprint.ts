import { hash } from 'node:crypto'

/** A digest of a set of documents: the sum modulo 2^256 of their SHA-256, which does not depend on their order. */
export type Fingerprint = bigint

/** The fingerprint of no documents. */
export const EMPTY_FINGERPRINT: Fingerprint = 0n

/** The fingerprint of one document. */
export function fingerprintOf(document: string | Uint8Array): Fingerprint {
  return BigInt(`0x${hash('sha256', document)}`)
}

/** The fingerprint of the documents of two fingerprints together. */
export function joinFingerprints(one: Fingerprint, other: Fingerprint): Fingerprint {
  return BigInt.asUintN(BITS, one + other)
}

/** A fingerprint as 64 hexadecimal digits. */
export function formatFingerprint(fingerprint: Fingerprint): string {
  return fingerprint.toString(16).padStart(BITS / 4, '0')
}

const BITS = 256
