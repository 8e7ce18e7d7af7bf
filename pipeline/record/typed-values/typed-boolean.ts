import { normalizePhrase } from '../normalize-phrase.ts'

/** Reads a yes or a no in French or English words, `1`, `0` or a cross; `undefined` for any other text. */
export function readTypedBoolean(typed: string): boolean | undefined {
  const text = normalizePhrase(typed)
  if (YES.has(text)) return true
  return NO.has(text) ? false : undefined
}

const YES: ReadonlySet<string> = new Set(['oui', 'o', 'vrai', 'yes', 'y', 'true', '1', 'x'])
const NO: ReadonlySet<string> = new Set(['non', 'n', 'faux', 'no', 'false', '0'])
