import { accountsIn } from './account.ts'
import { addressesIn } from './address.ts'
import { birthsIn } from './birth.ts'
import { emailsIn } from './email.ts'
import type { Finding } from './finding.ts'
import { phonesIn } from './phone.ts'

/** What every detail has: a digit, an at sign or a word for one, the address of a profile. */
const MAY_HOLD =
  /[\d@＠﹫]|arr?ob|[[({<_*-]\s{0,2}(?:at|chez|à|a\s?[\])}>])|\sat\s|commat|naissance|birth|d\.?o\.?b|\.com\/|t\.me|wa\.me|\.net\//iu

/** The details in a text by which a person can be reached, or that say when the person was born; in order, none in another. */
export function detailsIn(text: string): Finding[] {
  if (!MAY_HOLD.test(text)) return []
  const numbered = /\d/.test(text) ? [...phonesIn(text), ...addressesIn(text)] : []
  const all = [...emailsIn(text), ...numbered, ...birthsIn(text), ...accountsIn(text)]
  const found: Finding[] = []
  for (const each of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (found.at(-1)?.end ?? 0)) found.push(each)
  return found
}
