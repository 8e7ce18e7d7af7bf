import { foldText } from './fold-text.ts'

/**
 * A text as an id or as part of an address: lower-case ASCII letters and digits, and a hyphen between two runs of them. Letters are
 * folded as by `foldText` (é → e, œ → oe, ß → ss, ł → l, ø → o, đ → d, ı → i). At most `maxLength` characters; empty where the text
 * has no letter or digit of the Latin alphabet.
 */
export function slug(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  return foldText(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '')
}

/** Whether a name is one that Windows keeps for a device, so that no file or folder can have it. */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name)
}
