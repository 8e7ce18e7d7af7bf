import { memoizeTexts } from '../collections/memoize-texts.ts'
import type { Language } from '../language/message.ts'
import type { DateValue } from '../rdf/node.ts'
import { dayOfVersion, type ReleaseVersion } from '../rdf/release-version.ts'
import { signLanguages } from '../record/registers/sign-languages.ts'

/** A text on one line of at most `maxLength` characters, cut with an ellipsis. */
export function truncate(text: string, maxLength: number): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()]
  if (characters.length <= maxLength) return characters.join('')
  return `${characters.slice(0, maxLength - 1).join('')}…`
}

/** A date in words, no more precise than it is; the day of a moment is that of its own time zone. */
export function formatDate({ '@value': value, '@type': type }: DateValue, tag: string): string {
  if (type === 'xsd:gYear') return value
  const text = type === 'xsd:gYearMonth' ? monthInWords(tag)(value) : dayInWords(tag)(value.slice(0, 10))
  return /^fr\b/.test(tag) ? text.replace(/^1 /, '1er ') : text
}

/** The day of a release in words, and the number that it has among those of one day, from the second on: `30 novembre 2026 (2)`. */
export function formatRelease(version: ReleaseVersion, tag: string): string {
  const day = dayOfVersion(version)
  const text = formatDate({ '@value': day, '@type': 'xsd:date' }, tag)
  return version === day ? text : `${text} (${version.slice(day.length + 1)})`
}

/** A duration such as `PT1H2M3S` (ISO 8601) as `1 h 2 min 3 s`. */
export function durationText(duration: string, language: Language): string {
  const units = [language === 'fr' ? 'j' : 'd', 'h', 'min', 's']
  return durationParts(duration)
    .flatMap((count, index) =>
      count === undefined || count === '' ? [] : [`${decimal(count, language)} ${units[index]}`],
    )
    .join(' ')
}

function decimal(count: string, language: Language): string {
  return language === 'fr' ? count.replace('.', ',') : count
}

/** A duration such as `PT1H2M3S` (ISO 8601) in whole words: `1 heure 2 minutes 3 secondes`. */
export function durationInWords(duration: string, tag: string): string {
  const formats = durationFormats(tag)
  return durationParts(duration)
    .flatMap((count, index) =>
      Number(count ?? 0) === 0 ? [] : (formats[index]?.format(Number(count)) ?? []),
    )
    .join(' ')
}

/** The days, hours, minutes and seconds of a duration, those that it states. */
function durationParts(duration: string): (string | undefined)[] {
  return (/^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? []).slice(1)
}

/** A number of seconds as `7:24` or `1:07:24`. */
export function formatClock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':')
}

/** The name of a language, by its tag; the tag itself for one without a name. */
export function formatLanguage(tag: string, reader: string): string {
  const name = languageNames(reader).of(tag) ?? tag
  return name === tag ? (signLanguages.get(tag)?.[reader === 'fr' ? 'fr' : 'en'] ?? tag) : name
}

const dayInWords = perLanguage((tag) => {
  const format = new Intl.DateTimeFormat(localeOf(tag), { dateStyle: 'long', timeZone: 'UTC' })
  return memoizeTexts((day) => format.format(new Date(`${day}T00:00:00Z`)))
})
const monthInWords = perLanguage((tag) => {
  const format = new Intl.DateTimeFormat(localeOf(tag), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  return memoizeTexts((month) => format.format(new Date(`${month}-01T00:00:00Z`)))
})
const durationFormats = perLanguage((tag) =>
  ['day', 'hour', 'minute', 'second'].map(
    (unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }),
  ),
)
const languageNames = perLanguage((tag) => new Intl.DisplayNames([tag], { type: 'language' }))

/** Makes a formatter once per language, because making one takes longer than formatting a page's values. */
export function perLanguage<Formatter>(make: (tag: string) => Formatter): (tag: string) => Formatter {
  const formatters = new Map<string, Formatter>()
  return (tag) => {
    const formatter = formatters.get(tag) ?? make(tag)
    formatters.set(tag, formatter)
    return formatter
  }
}

/** The locale that dates in a language are written for: English ones have the day before the month. */
function localeOf(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag
}
