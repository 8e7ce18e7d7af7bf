import { findMatches, type PersonalDetail } from './detail.ts'
import { isAboutThing } from './sentence-subject.ts'

const MONTH = String.raw`(?:janv(?:ier|\.)|f[ée]v(?:rier|r?\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|l?\.)|ao[uû]t|sept(?:embre|\.)|oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.)|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const YEAR = String.raw`(?:19|20)\d\d(?!\d)`
const DAY = String.raw`\d{1,2}(?:er|st|nd|rd|th)?`

/** A day, a month or a year from 1900 on, in figures or in words. */
const DATE = String.raw`(?:${DAY}\s(?:of\s)?${MONTH}(?:,?\s${YEAR})?|${MONTH}\s${DAY}(?:,?\s${YEAR})?|${MONTH}\s${YEAR}|\d{1,2}[./-]\d{1,2}[./-](?:${YEAR}|\d\d(?!\d))|${YEAR}-\d\d-\d\d|${YEAR})`

const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'

/** A place between the verb and the date. */
const PLACE = String.raw`(?:(?:à|au|aux|in|at)\s\p{Lu}[\p{L}'’-]{1,40}(?:\s\p{Lu}[\p{L}'’-]{1,40}){0,2}(?:\s?\([^()\n]{1,40}\))?,?\s)?`

const BORN = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])n[ée](?:[(.·]?e[).]?)?s?\s(?:\p{Lu}[\p{L}'’-]{1,40}\s)?${PLACE}(?:le|un|l['’]an|en|vers|au\smois\sde|au\smois\sd['’])\s?(?:${WEEKDAY}\s)?${DATE}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])born\s${PLACE}(?:(?:on|in|around|about)\s)?(?:\p{L}{3,6}day,?\s)?(?:the\s)?${DATE}`,
    'giu',
  ),
]

/** A label such as “Date of birth:”, with what follows it. */
const LABEL =
  /(?<!\p{L})(?:(?:date|lieu|jour|année|ann[ée]e)\s(?:et\slieu\s)?de\snaissance|naissance|n[ée]\(?e?\)?\sle|(?:date|place|year)\sof\sbirth|birth\s?(?:date|day|place)|d\.?o\.?b\.?)\s{0,2}[:=]\s{0,2}[\p{L}\p{N}][^\n,;.()[\]«»“”]{0,40}(?<!\s)/giu

/** The short form that reference works use: “(b. 1970)”. */
const SHORT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\(?(?:b\.|°|°\s|n\.\sen)\s?${YEAR}(?:\)|(?=[,;]))`,
  'giu',
)

/** Finds dates and places of birth in a text; the birth of a thing, such as a project, is left out. */
export function findBirths(text: string): PersonalDetail[] {
  const verbs = BORN.flatMap((pattern) => findMatches('birth', pattern, text))
  return [
    ...verbs.filter(({ start, end }) => !isAboutThing(text, start, end)),
    ...findMatches('birth', LABEL, text),
    ...findMatches('birth', SHORT, text),
  ]
}
