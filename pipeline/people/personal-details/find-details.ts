import { findAccounts } from './accounts.ts'
import { findBirths } from './births.ts'
import type { PersonalDetail } from './detail.ts'
import { findEmails } from './emails.ts'
import { findPhones } from './phones.ts'
import { findPostalAddresses } from './postal-addresses.ts'

/** The searches, each with a quick test that every text with such a detail passes and that most texts fail. */
const searches: readonly (readonly [sign: RegExp, search: (text: string) => PersonalDetail[]])[] = [
  [/[@＠﹫]|&#|&c|%40|arr?ob|[[({<_*-]\s{0,2}(?:at|chez|à|a\s?[\])}>])|\sat\s|\schez\s/iu, findEmails],
  [/(?:\d[\s.\-‐‑–/·()]{0,4}){6}/, findPhones],
  [/(?<!\p{L})n[ée]|born|naissance|birth|(?<!\p{L})(?:d\.?o\.?b|b\.|n\.)|°/iu, findBirths],
  [/\d/, findPostalAddresses],
  [/[@＠]|\.(?:com|net)\/|t\.me|wa\.me/i, findAccounts],
]

/**
 * Finds details in a text by which a person can be reached, or that say when or where the person was born, in the order of the text.
 * Of overlapping details the first is kept, or the longer of two that begin at the same place.
 */
export function findPersonalDetails(text: string): PersonalDetail[] {
  const all = searches.flatMap(([sign, search]) => (sign.test(text) ? search(text) : []))
  const found: PersonalDetail[] = []
  for (const each of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (found.at(-1)?.end ?? 0)) found.push(each)
  return found
}
