/** The scripts that run from right to left. Source: Unicode's property `Bidi_Class` of their letters. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa', 'Yezi'])

/** The direction of texts in a language, by its tag: that of the script it names, or in which it is mostly written. */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr' // not a language tag
  }
}
