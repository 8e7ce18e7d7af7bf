import {
  EMPTY_FINGERPRINT,
  type Fingerprint,
  fingerprintOf,
  formatFingerprint,
  joinFingerprints,
} from '../rdf/fingerprint.ts'
import type { WrittenDocument } from './written-documents.ts'

/**
 * The mark that `map` writes as the last line of a part, a comment of N-Triples (`sort` puts it first): a part that was cut lacks it,
 * and `merge` need not check again what has its fingerprint. It is no signature: who can write parts can write marks.
 */
export type PartMark = {
  /** How many records were mapped, and how many were left out because they break a rule. */
  readonly records: number
  readonly refused: number
  readonly lines: number
  /** A digest of all that the records were judged by; see `digestOfRules`. */
  readonly rules: string
  /** The fingerprint of the part's documents. */
  readonly fingerprint: Fingerprint
  /** The fingerprint of the comments with their claims, each without the end of its line. */
  readonly claims: Fingerprint
}

/** The first words of a mark. */
const MARK = '# regards-part'

/** A mark as a line, without its end. */
export function formatPartMark({ records, refused, lines, rules, fingerprint, claims }: PartMark): string {
  const digests = `fingerprint=${formatFingerprint(fingerprint)} claims=${formatFingerprint(claims)}`
  return `${MARK} records=${records} refused=${refused} lines=${lines} rules=${rules} ${digests}`
}

/** The mark that a line is; undefined for any other line. */
export function parsePartMark(line: string): PartMark | undefined {
  const [, records, refused, lines, rules = '', fingerprint, claims] = MARK_LINE.exec(line) ?? []
  if (claims === undefined) return undefined
  return {
    records: Number(records),
    refused: Number(refused),
    lines: Number(lines),
    rules,
    fingerprint: BigInt(`0x${fingerprint}`),
    claims: BigInt(`0x${claims}`),
  }
}

/** Whether a line is a mark. */
export function isPartMark(line: string): boolean {
  return line.startsWith(MARK) && MARK_LINE.test(line)
}

const MARK_LINE =
  /^# regards-part records=(\d{1,15}) refused=(\d{1,15}) lines=(\d{1,15}) rules=([0-9a-f]{64}) fingerprint=([0-9a-f]{64}) claims=([0-9a-f]{64})$/

/** The mark of all parts of which a file has the marks; undefined where some were judged by other rules, or there is none. */
export function joinPartMarks(marks: readonly PartMark[]): PartMark | undefined {
  const [first] = marks
  if (first === undefined || marks.some(({ rules }) => rules !== first.rules)) return undefined
  return marks.slice(1).reduce(
    (sum, each) => ({
      records: sum.records + each.records,
      refused: sum.refused + each.refused,
      lines: sum.lines + each.lines,
      rules: sum.rules,
      fingerprint: joinFingerprints(sum.fingerprint, each.fingerprint),
      claims: joinFingerprints(sum.claims, each.claims),
    }),
    first,
  )
}

/** Opens the mark of a part whose records were judged by rules with a digest. */
export function openPartMarker(rules: string) {
  let [records, lines] = [0, 0]
  let fingerprint = EMPTY_FINGERPRINT
  let claims = EMPTY_FINGERPRINT
  return {
    /** Adds the documents of a record. */
    add(documents: readonly WrittenDocument[]): void {
      records++
      for (const document of documents) {
        lines += document.lines
        fingerprint = joinFingerprints(fingerprint, fingerprintOf(document.text))
      }
    },
    /** Adds a comment with claims, without the end of its line. */
    addClaims(line: string): void {
      claims = joinFingerprints(claims, fingerprintOf(line))
    },
    end: (refused: number): PartMark => ({ records, refused, lines, rules, fingerprint, claims }),
  }
}
