import { hash } from 'node:crypto'

/** What tells documents apart from others: a number that is the same in whatever order the documents are added. */
export type Fingerprint = bigint

/** The fingerprint of no document at all. */
export const EMPTY_FINGERPRINT: Fingerprint = 0n

/** The fingerprint of one document. */
export function fingerprintOf(document: string | Uint8Array): Fingerprint {
  return BigInt(`0x${hash('sha256', document)}`)
}

/** The fingerprint of the documents behind both. */
export function joinFingerprints(one: Fingerprint, other: Fingerprint): Fingerprint {
  return BigInt.asUintN(BITS, one + other)
}

/** A fingerprint as it is written down: 64 hexadecimal digits. */
export function formatFingerprint(fingerprint: Fingerprint): string {
  return fingerprint.toString(16).padStart(BITS / 4, '0')
}

const BITS = 256
