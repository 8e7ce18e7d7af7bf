import type { Publication } from '../../record/publication-schema.ts'
import type { PersonalDetailKind } from './detail.ts'

/** Opens a test whether a detail is the publisher's own: one of `organizationDetails`, or of the contact, in `publication.yaml`. */
export function openPublisherDetails({
  organizationDetails = [],
  contactPoint,
}: Publication): (kind: PersonalDetailKind, words: string) => boolean {
  const own = [...organizationDetails, contactPoint?.email, contactPoint?.url].flatMap((each) => each ?? [])
  const plain = new Set(own.flatMap((each) => [lettersOf(each), digitsOf(each)]))
  return (kind, words) => {
    if (kind === 'phone') return plain.has(digitsOf(words))
    const letters = lettersOf(words)
    return plain.has(letters) || (kind === 'address' && own.some((each) => lettersOf(each).includes(letters)))
  }
}

/** The letters, digits and at signs of words, whatever their spacing, case and disguise. */
function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(
      /&#0*64;|&#x0*40;|&commat;|%40|[[({<]\s*(?:at|chez|à|a|arr?ob(?:ase|as|e|a))\s*[\])}>]/gu,
      '@',
    )
    .replaceAll(/[^\p{L}\p{N}@]+/gu, '')
}

/** The digits of a telephone number; a French number with its country code is the same as without. */
function digitsOf(words: string): string {
  const digits = words.replaceAll(/\(0\)/g, '').replaceAll(/\D+/g, '')
  return `tel:${digits.replace(/^(?:00)?33(?=\d{9}$)/, '0')}`
}
