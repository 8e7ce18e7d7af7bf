import { type DocumentForm, documentForms, indexFiles } from './http-headers.ts'

/** A pattern of `Accept`, and the file that answers it. */
export type AcceptPattern = { readonly pattern: string; readonly file: string }

/** Patterns of `Accept`, from the most wanted of some forms to the least: by the first decimal of `q`. */
export function acceptPatterns(among: readonly DocumentForm[]): AcceptPattern[] {
  const tenths = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((tenth) => `0\\.${tenth}[0-9]*`)
  const weights = ['', ...tenths, '0\\.0[0-9]*[1-9]']
  return weights.flatMap((weight) =>
    ranges
      .filter(({ form }) => among.includes(form))
      .map(({ range, form, nearer }) => {
        const unnamed = nearer.length === 0 ? '' : `(?!.*(${nearer.map(escaped).join('|')}))`
        const parameters = '(\\s*;\\s*(?!q\\s*=)[^,;]*)*'
        const q = weight === '' ? '(\\s*;\\s*q\\s*=\\s*1(\\.0*)?)?' : `\\s*;\\s*q\\s*=\\s*${weight}`
        const end = weight === '' ? '' : '(\\s*;[^,]*)?'
        return {
          pattern: `^${unnamed}(.*,)?\\s*${escaped(range)}${parameters}${q}${end}\\s*(,|$)`,
          file: indexFiles[form],
        }
      }),
  )
}

/** A media range, the form that it gives, and ranges which, where they are named, speak of that form before it. */
type Range = { readonly range: string; readonly form: DocumentForm; readonly nearer: readonly string[] }

/** From the nearest range to the widest; of equals the form that comes first. */
const ranges: readonly Range[] = [
  ...documentForms.map((form) => ({ range: form, form, nearer: [] })),
  ...documentForms.map((form) => ({ range: familyOf(form), form, nearer: [form] })),
  ...documentForms.map((form) => ({ range: '*/*', form, nearer: [form, familyOf(form)] })),
]

function familyOf(form: DocumentForm): string {
  return form.replace(/\/.*/, '/*')
}

function escaped(range: string): string {
  return range.replace(/[.*+]/g, '\\$&')
}
