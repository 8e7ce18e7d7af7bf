import { type DocumentForm, documentForms, indexFiles } from './http-headers.ts'

/** A regular expression for the value of `Accept`, and the file to answer with. */
export type AcceptPattern = { readonly pattern: string; readonly file: string }

/**
 * Regular expressions that choose one of some forms by `Accept` (RFC 9110, section 12.5.1), the most preferred first. Quality
 * values are told apart by their first decimal only, because every weight needs a pattern.
 */
export function acceptPatterns(forms: readonly DocumentForm[]): AcceptPattern[] {
  const tenths = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `0\\.${tenth}[0-9]*`)
  const weights = ['', ...tenths, '0\\.0[0-9]*[1-9]']
  return weights.flatMap((weight) =>
    mediaRanges
      .filter(({ form }) => forms.includes(form))
      .map(({ range, form, moreSpecific }) => {
        const unnamed = moreSpecific.length === 0 ? '' : `(?!.*(${moreSpecific.map(escapeRange).join('|')}))`
        const parameters = '(\\s*;\\s*(?!q\\s*=)[^,;]*)*'
        const q = weight === '' ? '(\\s*;\\s*q\\s*=\\s*1(\\.0*)?)?' : `\\s*;\\s*q\\s*=\\s*${weight}`
        const end = weight === '' ? '' : '(\\s*;[^,]*)?'
        return {
          pattern: `^${unnamed}(.*,)?\\s*${escapeRange(range)}${parameters}${q}${end}\\s*(,|$)`,
          file: indexFiles[form],
        }
      }),
  )
}

/** A media range, the form that it accepts, and the more specific ranges that decide on that form where they occur. */
type MediaRange = {
  readonly range: string
  readonly form: DocumentForm
  readonly moreSpecific: readonly string[]
}

/** From the most specific range to the least; within one specificity in the order of the forms. */
const mediaRanges: readonly MediaRange[] = [
  ...documentForms.map((form) => ({ range: form, form, moreSpecific: [] })),
  ...documentForms.map((form) => ({ range: wholeType(form), form, moreSpecific: [form] })),
  ...documentForms.map((form) => ({ range: '*/*', form, moreSpecific: [form, wholeType(form)] })),
]

/** The range of all subtypes, `text/*` for `text/html`. */
function wholeType(form: DocumentForm): string {
  return form.replace(/\/.*/, '/*')
}

function escapeRange(range: string): string {
  return range.replace(/[.*+]/g, '\\$&')
}
