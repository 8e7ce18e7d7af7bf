/** The scripts that run from right to left. Source: Unicode's property `Bidi_Class` of their letters. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa', 'Yezi'])

/** The direction of texts in a language, by its tag: that of the script it names, or in which it is mostly written. */
export function textDirection(tag: string): 'ltr' | 'rtl' {
  const direction = directions.get(tag) ?? directionOf(tag)
  if (directions.size < MAX_KEPT_DIRECTIONS) directions.set(tag, direction)
  return direction
}

/** The directions by tag that were asked for, since Unicode's data take a while to read; tags are few, unless they are made up. */
const directions = new Map<string, 'ltr' | 'rtl'>()
const MAX_KEPT_DIRECTIONS = 1000

function directionOf(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr' // not a language tag
  }
}
