import type { Guess } from './guess.ts'
import { lookupForm } from './people/credit-vocabulary.ts'
import { joinBrokenLines } from './people/read-participants.ts'
import { dateIn, dateWithin } from './read-times.ts'
import type { PageSection } from './sections.ts'

/** What the running text of a page says of the video and the series, and the sections that the description was taken from. */
type ProseFindings = {
  readonly description?: Guess<string>
  readonly taken: readonly PageSection[]
  readonly seriesName?: Guess<string>
  readonly created?: Guess<string>
  /** The position in the series, where words state it: « la deuxième vidéo ». */
  readonly position?: Guess<number>
}

/** Reads the running text of a page; `before` and `after` are its sections before and behind the participants. */
export function readProse(before: readonly PageSection[], after: readonly PageSection[]): ProseFindings {
  const all = [...before, ...after]
  const own = all.filter((section) => OF_VIDEO.test(lookupForm(sectionText(section))))
  const candidates = before.length > 0 ? before : after
  const rest = candidates.filter((section) => !OF_SERIES.test(lookupForm(sectionText(section))))
  const taken = own.length > 0 ? own : rest.filter(isRunningText)
  const text = taken.map(sectionText).join('\n\n')
  const [first] = taken
  return {
    taken,
    ...(first !== undefined && {
      description: { value: text, confidence: own.length > 0 ? 'likely' : 'check', line: sectionLine(first) },
    }),
    ...firstOf(all, 'seriesName', seriesIn),
    ...firstOf(all, 'created', (text) => dayIn(text) ?? yearIn(text)),
    ...firstOf(all, 'position', ordinalIn),
  }
}

/** The text of a section on one line, without the numbers of links. */
export function sectionText({ lines }: PageSection): string {
  return joinBrokenLines(lines.map(({ text }) => text).filter((text) => text !== ''))
    .replaceAll(/\s*\[\d{1,3}\]/g, '')
    .trim()
}

/** Whether a section is running text: a sentence at least, as no label, button or list is. */
function isRunningText(section: PageSection): boolean {
  const text = sectionText(section)
  return /[.!?…]["»”)]?(?:\s|$)|:$/.test(text) && text.split(/\s+/).length > 5
}

/** The line on which a section begins. */
export function sectionLine({ lines }: PageSection): number {
  return lines[0]?.from ?? 1
}

const VIDEO = '(?:video|capsule|episode|film|entretien|interview|conference|emission|podcast)'
const ORDINALS = [
  'premier',
  'deuxieme',
  'troisieme',
  'quatrieme',
  'cinquieme',
  'sixieme',
  'septieme',
  'huitieme',
  'neuvieme',
  'dixieme',
]
const ORDINAL = new RegExp(`\\b(${ORDINALS.join('|')}|second)e? (?:et derniere )?${VIDEO}\\b`)
const OF_VIDEO = new RegExp(`\\b(?:cette|cet|ce|la presente|dans la) ${VIDEO}\\b|${ORDINAL.source}`)
const OF_SERIES = new RegExp(`\\b(?:ces|les|de|trois|quatre|cinq|des) ${VIDEO}s\\b|\\bserie\\b`)

function firstOf<K extends string, T>(
  sections: readonly PageSection[],
  name: K,
  find: (text: string) => T | undefined,
): { [key in K]?: Guess<T> } {
  for (const section of sections) {
    const value = find(sectionText(section))
    if (value === undefined) continue
    return { [name]: { value, confidence: 'likely', line: sectionLine(section) } } as { [key in K]: Guess<T> }
  }
  return {}
}

function seriesIn(text: string): string | undefined {
  return /(?:intitul\p{L}*|série|collection|cycle)[^«"“»”]{0,40}[«"“]\s*([^«"“»”]{3,150}?)\s*[»"”]/iu.exec(
    text,
  )?.[1]
}

/** The day on which a sentence says that something was recorded: « Interviewed by … on 4 May 2019 ». */
function dayIn(text: string): string | undefined {
  const [, said = ''] =
    /(?:interviewed|recorded|filmed|shot|tournée?s?|enregistrée?s?|filmée?s?|aufgenommen|aufgezeichnet|gedreht)\b[^.;!?]{0,60}?\s(?:on|le|am)\s+([^;!?]{6,40})/iu.exec(
      text,
    ) ?? []
  const found = /^\S*\d/.test(said) || /^\p{L}+ \d/u.test(said) ? dateWithin(said) : undefined
  return found?.isCertain === true && found.date.length === 'YYYY-MM-DD'.length ? found.date : undefined
}

function yearIn(text: string): string | undefined {
  const found = new RegExp(
    `\\b${VIDEO}s?(?: videos?)?,? (?:de|en|tournee?s? en|realisee?s? en|enregistree?s? en|produite?s? en)((?: \\p{L}+\\.?)? \\d{4})\\b(?![/-]\\d)`,
    'u',
  ).exec(lookupForm(text))
  return found === null ? undefined : dateIn(found[1] ?? '')
}

function ordinalIn(text: string): number | undefined {
  const word = ORDINAL.exec(lookupForm(text))?.[1]
  if (word === undefined) return undefined
  return word === 'second' ? 2 : ORDINALS.indexOf(word) + 1
}
