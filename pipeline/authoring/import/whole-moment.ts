import { parsePartialDate } from '../../record/partial-date.ts'

/** A moment with its offset, as records have it; `undefined` for a text that is none. */
export function wholeMoment(text: string): string | undefined {
  const typed = text
    .trim()
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  return parsePartialDate(typed)?.['@type'] === 'xsd:dateTime' ? typed : undefined
}
