import { distance } from 'fastest-levenshtein'
import { isDeviceName, slug } from '../language/slug.ts'
import { isFileName, isHost } from './file-name.ts'
import { findTimeZone } from './local-time.ts'
import { normalizePhrase } from './normalize-phrase.ts'
import { signLanguages } from './registers/sign-languages.ts'

/*
 * What somebody most likely meant by a value that cannot be read. Nothing is guessed: a proposal is made only where
 * the value itself says it in another form, and people decide whether to write it.
 */

/** A web address without its beginning, or with spaces in or around it; a file's name is none. */
export function suggestUrl(typed: string): string | undefined {
  if (isFileName(typed) || /\shttps?:\/\//i.test(typed)) return undefined
  const text = typed
    .trim()
    .replaceAll(' ', '%20')
    .replace(/^(https?:\/\/)[^/?#]*@/i, '$1') // a name and a password
  if (/^https?:\/\//i.test(text)) return text.replace(/^https?/i, (scheme) => scheme.toLowerCase())
  if (/^(https?)?:?\/\/[^/]/i.test(text)) return text.replace(/^(https?)?:?\/\//i, 'https://')
  const [host = ''] = text.split(/[/?#]/)
  return isHost(host) || /^www\./i.test(host) ? `https://${text}` : undefined
}

/** The values of a text that separates them by commas, semicolons, bars or line ends; only before the next one, if they are addresses. */
export function splitValues(typed: string): string[] {
  const separator = /https?:\/\//i.test(typed) ? /[\s,;|]+(?=https?:\/\/)/i : /[,;|\n]/
  return typed
    .split(separator)
    .map((value) => value.trim())
    .filter((value) => value !== '')
}

/** A base address without its beginning or its final slash. */
export function suggestBase(typed: string): string | undefined {
  const text = suggestUrl(typed)
  return text === undefined || text.endsWith('/') ? text : `${text}/`
}

/** Suggests the id that a text would have as a slug; `undefined` where it has no letter or digit, or more than 64. */
export function suggestId(typed: string): string | undefined {
  const id = slug(typed.slice(0, 2 * MAX_ID_CHARACTERS))
  if (isDeviceName(id)) return `${id}-2`
  return id === '' || id.length > MAX_ID_CHARACTERS ? undefined : id
}

const MAX_ID_CHARACTERS = 64

/** The code of a language that is named in full, or that has another sign in it. */
export function suggestLanguage(typed: string): string | undefined {
  const text = normalizePhrase(typed)
  const found = LANGUAGES.find((names) => names.includes(text))?.[0] ?? preferredTag(typed.trim())
  return found ?? (/^[a-z]{2,3}[_ ][a-z]{2}$/.test(text) ? tagOf(text) : undefined)
}

/**
 * A language tag in the codes that the registry prefers, by the data of Unicode that Node carries (`fre` is `fr`, `en-UK` is `en-GB`);
 * `undefined` for a text that is none.
 */
export function preferredTag(typed: string): string | undefined {
  const cached = preferredTags.get(typed)
  if (cached !== undefined) return cached
  try {
    const [tag = ''] = Intl.getCanonicalLocales(typed)
    if (!/^[a-z]{2,3}(-|$)/.test(tag)) return undefined // a word of five letters or more has the form of a code, too
    if (preferredTags.size < MAX_CACHED_TAGS) preferredTags.set(typed, tag)
    return tag
  } catch {
    return undefined
  }
}

/** The tags that were looked up, because records say the same few again and again. */
const preferredTags = new Map<string, string>()
const MAX_CACHED_TAGS = 1000

/** An e-mail address with spaces around it, or written as a link. */
export function suggestEmail(typed: string): string | undefined {
  return typed.trim().replace(/^mailto:/i, '')
}

/** A colour without its sign, or with one digit for each share. */
export function suggestColor(typed: string): string | undefined {
  const [, digits = ''] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(typed.trim()) ?? []
  const whole = digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits
  return whole === '' ? undefined : `#${whole.toLowerCase()}`
}

/** A time zone with its capitals, or by the name of its city alone. */
export function suggestTimeZone(typed: string): string | undefined {
  const text = typed
    .trim()
    .replaceAll(/\s*\/\s*/g, '/')
    .replaceAll(' ', '_')
  const city = normalizePhrase(typed).replaceAll(' ', '_')
  return (
    findTimeZone(text) ??
    Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`))
  )
}

/** The one allowed value that differs by accents, capitals, signs between its words, or a letter or two. */
export function suggestChoice(typed: string, allowed: readonly string[]): string | undefined {
  const text = bare(typed)
  const near = allowed.filter((each) => bare(each) === text || isNear(text, bare(each)))
  return near.length === 1 ? near[0] : near.find((each) => bare(each) === text)
}

/** The code of each language, and what people call it. */
const LANGUAGES: readonly (readonly string[])[] = [
  ['fr', 'francais', 'french'],
  ['en', 'anglais', 'english'],
  ['de', 'allemand', 'german'],
  ['es', 'espagnol', 'spanish'],
  ['it', 'italien', 'italian'],
  ['nl', 'neerlandais', 'dutch'],
  ['pl', 'polonais', 'polish'],
  ['pt', 'portugais', 'portuguese'],
  ['ar', 'arabe', 'arabic'],
  ...[...signLanguages].map(([tag, { short = [], fr, en }]) => [
    tag,
    ...[short, fr, en].flat().map((name) => normalizePhrase(name)),
  ]),
]

function tagOf(text: string): string {
  const [language = '', region = ''] = text.split(/[_ ]/)
  return `${language}-${region.toUpperCase()}`
}

/** Letters and digits alone, to compare. */
function bare(text: string): string {
  return normalizePhrase(text).replaceAll(/[^a-z0-9]/g, '')
}

/** Whether words differ by one letter, or by two where they are long. */
function isNear(a: string, b: string): boolean {
  return distance(a, b) <= (Math.min(a.length, b.length) > 7 ? 2 : Math.min(a.length, b.length) > 3 ? 1 : 0)
}
