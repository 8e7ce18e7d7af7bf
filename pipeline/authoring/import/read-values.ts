import { readTypedLicence } from '../../record/registers/license-names.ts'
import { licenceAddress } from '../../record/value-schemas.ts'
import type { Guess } from './guess.ts'
import type { ImportedVideo } from './imported-video.ts'
import { languagesIn } from './language-names.ts'
import { dateWithin, durationIn } from './read-times.ts'
import type { PageSection } from './sections.ts'
import { webAddressesIn } from './web-addresses.ts'

/** The fields of a video that the value behind a label may fill. */
type LabelledFields = Pick<
  ImportedVideo,
  | 'duration'
  | 'created'
  | 'published'
  | 'languages'
  | 'keywords'
  | 'places'
  | 'seriesName'
  | 'licence'
  | 'rights'
  | 'identifiers'
  | 'publishers'
>

/**
 * The field that the value behind a label fills, as sure as the value can be read; `undefined` where it cannot, and for labels of
 * other things. `context` is the text of the whole page.
 */
export function fieldOfLabel(
  part: PageSection['part'],
  value: string,
  line: number,
  context: string,
  isLabelled = true,
): LabelledFields | undefined {
  if (value === '') return undefined
  const guess = <T>(found: T, confidence: Guess<T>['confidence'] = 'sure'): Guess<T> => ({
    value: found,
    confidence,
    line,
  })
  if (part === 'duration') {
    const duration = durationIn(value)
    return duration === undefined ? undefined : { duration: guess(duration) }
  }
  if (part === 'created' || part === 'published') {
    const found = dateWithin(value, context)
    return found && { [part]: guess(found.date, found.isCertain && isLabelled ? 'sure' : 'check') }
  }
  if (part === 'language') {
    const languages = languagesIn(value)
    return languages && { languages: guess(languages, 'likely') }
  }
  if (value.length > MAX_VALUE_CHARACTERS || /[\p{L}\d.]@[\p{L}\d]/u.test(value)) return undefined
  if (part === 'keywords') return { keywords: guess(listIn(value), 'likely') }
  if (part === 'place') return { places: guess(listIn(value), 'check') }
  if (part === 'identifier') return { identifiers: guess([value], 'likely') }
  if (part === 'publisher') return { publishers: guess([value], 'check') }
  if (part === 'rights') return { rights: guess(value, 'likely') }
  if (part === 'series') return { seriesName: guess(value.replaceAll(/^[«“"]\s*|\s*[»”"]$/g, ''), 'likely') }
  if (part === 'licence') {
    const typed =
      webAddressesIn([{ from: line, to: line, text: value }]).addresses[0]?.text ?? readTypedLicence(value)
    const address = licenceAddress.safeParse(typed)
    return address.success
      ? { licence: guess(String(address.data), 'likely') }
      : { rights: guess(value, 'check') }
  }
  return undefined
}

const MAX_VALUE_CHARACTERS = 1000

/** The items of a list on one line: between semicolons or bars, and otherwise between commas. */
export function listIn(text: string): string[] {
  const mark = /[;|]/.test(text) ? /\s*[;|]\s*/ : /\s*,\s*|\s+#/
  return [...new Set(text.split(mark).map((item) => item.replace(/^#/, '').trim()))].filter(
    (item) => item !== '',
  )
}
