import { accountsIn } from './accounts.ts'
import { birthsIn } from './births.ts'
import { emailsIn } from './emails.ts'
import type { Finding } from './finding.ts'
import { phonesIn } from './phones.ts'
import { addressesIn } from './postal-addresses.ts'

/** The searches, each with what every text that it finds anything in has; most texts have nothing of the kind. */
const searches: readonly (readonly [sign: RegExp, search: (text: string) => Finding[]])[] = [
  [/[@＠﹫]|&#|&c|%40|arr?ob|[[({<_*-]\s{0,2}(?:at|chez|à|a\s?[\])}>])|\sat\s|\schez\s/iu, emailsIn],
  [/(?:\d[\s.\-‐‑–/·()]{0,4}){6}/, phonesIn],
  [/(?<!\p{L})n[ée]|born|naissance|birth|(?<!\p{L})(?:d\.?o\.?b|b\.|n\.)|°/iu, birthsIn],
  [/\d/, addressesIn],
  [/[@＠]|\.(?:com|net)\/|t\.me|wa\.me/i, accountsIn],
]

/** The details in a text by which a person can be reached, or that say when the person was born; in order, none in another. */
export function detailsIn(text: string): Finding[] {
  const all = searches.flatMap(([sign, search]) => (sign.test(text) ? search(text) : []))
  const found: Finding[] = []
  for (const each of all.sort((a, b) => a.start - b.start || b.end - a.end))
    if (each.start >= (found.at(-1)?.end ?? 0)) found.push(each)
  return found
}
