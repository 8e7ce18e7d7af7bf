import type { Language } from './message.ts'

/** A size in bytes with its unit, in powers of 1000 and with one decimal above bytes: `1.2 MB`, `1,2 Mo`. */
export function formatByteSize(bytes: number, language: Language): string {
  const units = language === 'fr' ? ['octets', 'ko', 'Mo', 'Go'] : ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  return `${formatOf(language, power === 0 ? 0 : 1).format(bytes / 1000 ** power)} ${units[power]}`
}

/** The formats that were asked for, each of which takes longer to make than a hundred sizes to write. */
const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${maximumFractionDigits}`
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits })
  formats.set(key, known)
  return known
}
