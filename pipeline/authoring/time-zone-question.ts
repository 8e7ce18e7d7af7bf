import { parseDocument } from 'yaml'
import { readBytes } from '../files/read-file.ts'
import { replaceFile } from '../files/replace-file.ts'
import type { Language } from '../language/message.ts'
import { messageOf } from '../problems/rule-problem.ts'
import { findPublicationFile } from '../read/data-files.ts'
import { readPublication } from '../read/read-publication.ts'
import { parsePartialDate } from '../record/partial-date.ts'
import { suggestTimeZone } from '../record/suggestions.ts'
import { timeZoneName } from '../record/value-schemas.ts'

/** What a question about the time zone needs of a shell. */
type Questioner = {
  readonly language: Language
  write(text: string): void
  /** Asks a question and waits for a line; `undefined` at the end of the input. */
  ask(question: string): Promise<string | undefined>
}

/** Asks for the time zone until the answer is one; `undefined` where none is wanted, or the input ends. */
export async function askTimeZone({ language, write, ask }: Questioner): Promise<string | undefined> {
  const { question, proposed } = words[language]
  for (;;) {
    const typed = (await ask(question))?.trim()
    if (typed === undefined || typed === '-') return undefined
    if (typed === '') return proposed
    const zone = [typed, suggestTimeZone(typed)].find(
      (each) => each !== undefined && timeZoneName.safeParse(each).success,
    )
    if (zone !== undefined) return zone
    write(`${messageOf('time-zone', JSON.stringify(typed), '')[language]}\n`)
  }
}

/** Whether an answer of a record, or a part of it, is a moment without offset. */
export function hasLocalTime(answer: unknown): boolean {
  if (typeof answer === 'string') return parsePartialDate(answer)?.localTime !== undefined
  return typeof answer === 'object' && answer !== null && Object.values(answer).some(hasLocalTime)
}

/** Whether the publication of a folder can be used, stands in a file of its own, and names no time zone. */
export async function lacksTimeZone(data: string): Promise<boolean> {
  const source = await readPublication(data, () => undefined)
  const text = await readBytes(await findPublicationFile(data))
  return source !== undefined && text !== undefined && source.publication.timeZone === undefined
}

/** Writes a time zone into `publication.yaml`, where everything else stays as it is. */
export async function writeTimeZone(data: string, zone: string): Promise<void> {
  const file = await findPublicationFile(data)
  await replaceFile(file, withTimeZone(String((await readBytes(file)) ?? ''), zone))
}

/** The text of a publication with its time zone, below its language if that stands on a line of its own. */
export function withTimeZone(text: string, zone: string): string {
  const placed = text.replace(
    /^inLanguage:[^\r\n]*(\r?\n)/m,
    (found, end: string) => `${found}timeZone: ${zone}${end}`,
  )
  if (placed !== text) return placed
  const document = parseDocument(text, { schema: 'failsafe' })
  document.setIn(['timeZone'], zone)
  return document.toString({ lineWidth: 0 })
}

const words = {
  fr: {
    question:
      'Fuseau horaire des heures écrites sans décalage [Europe/Paris] (- : aucun, seul leur jour est publié) : ',
    proposed: 'Europe/Paris',
  },
  en: {
    question:
      'Time zone of times written without an offset, such as Europe/London (none: their day alone is published): ',
    proposed: undefined,
  },
}
