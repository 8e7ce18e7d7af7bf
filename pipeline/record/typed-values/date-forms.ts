/** A form in which people write dates: its named groups are `year`, `month` or `name`, `day`, `hours`, `minutes`, `seconds`. */
export type DateForm = {
  /** Matches a normalized phrase that is nothing but such a date. */
  readonly whole: RegExp
  /** Matches such a date within a normalized text, without its time; left out where it might be something else. */
  readonly inProse?: RegExp
}

/** The French and English names of each month, in full and cut short, without accents. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'fev', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
]

const WEEKDAYS = [
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
].join('|')
const INTRODUCTION = `(?:(?:le|en|on|in) )?(?:(?:${WEEKDAYS}),? )?`
const DAY = '(?<day>\\d{1,2})'
const ORDINAL = '(?<day>\\d{1,2})(?:er|st|nd|rd|th)?'
const MONTH = '(?<month>\\d{1,2})'
const YEAR = '(?<year>\\d{4})'
const NAME = `(?<name>${MONTH_NAMES.flat().join('|')})\\.?`
const TIME =
  '(?:(?: ?[,–-] ?| )(?:(?:a|at) )?(?<hours>\\d{1,2}) ?(?:h|[:h] ?(?<minutes>[0-5]\\d)(?::(?<seconds>[0-5]\\d))?))?'

/** The forms of a day, then those of a month, then that of a year, which in running text counts only as a last resort. */
export const DATE_FORMS: readonly DateForm[] = [
  dayForm(`${DAY}[/. -]${MONTH}[/. -]${YEAR}`, `${DAY}[/.-]${MONTH}[/.-]${YEAR}`),
  dayForm(`${YEAR}[/. -]${MONTH}[/. -]${DAY}`, `${YEAR}[/.-]${MONTH}[/.-]${DAY}`),
  dayForm('(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)'),
  dayForm(`${ORDINAL} (?:of )?${NAME},? ${YEAR}`, `${ORDINAL} (?:of )?${NAME},? ${YEAR}`),
  dayForm(`${NAME} ${ORDINAL},? ${YEAR}`, `${NAME} ${ORDINAL},? ${YEAR}`),
  monthForm(`${NAME} (?:of )?${YEAR}`),
  monthForm(`${MONTH}[/.-]${YEAR}`),
  monthForm(`${YEAR}[/.-]${MONTH}`),
  { whole: new RegExp(`^${INTRODUCTION}${YEAR}$`) },
]

function dayForm(pattern: string, inProse?: string): DateForm {
  const whole = new RegExp(`^${INTRODUCTION}${pattern}${TIME}$`)
  return inProse === undefined ? { whole } : { whole, inProse: withinText(inProse) }
}

function monthForm(pattern: string): DateForm {
  return { whole: new RegExp(`^${INTRODUCTION}${pattern}$`), inProse: withinText(pattern) }
}

/** A pattern beside which no letter, digit or further part of a number stands; a time may follow, as ISO 8601 has it. */
function withinText(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/.-])(?:${pattern})(?!\\d|(?!t\\d)\\p{L}|[/-]|\\.\\d)`, 'u')
}
