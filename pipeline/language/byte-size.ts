import type { Language } from './message.ts'

/** A size in bytes with its unit, in powers of 1000 and with one decimal above bytes: `1.2 MB`, `1,2 Mo`. */
export function formatByteSize(bytes: number, language: Language): string {
  const units = language === 'fr' ? ['octets', 'ko', 'Mo', 'Go'] : ['bytes', 'kB', 'MB', 'GB']
  const power = Math.min(3, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const { whole, withTenths } = formats[language]
  return `${(power === 0 ? whole : withTenths).format(bytes / 1000 ** power)} ${units[power]}`
}

const formats = { fr: formatsIn('fr'), en: formatsIn('en') }

function formatsIn(language: Language) {
  return {
    whole: new Intl.NumberFormat(language, { maximumFractionDigits: 0 }),
    withTenths: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
  }
}
