import { colon } from '../../language/punctuation.ts'
import type { CapsuleUpdate } from './capsule-updates.ts'
import type { ImportWords } from './import-words.ts'
import { reportRow, shortText } from './report-rows.ts'

/** Known capsules with what the import says of them, the files that changed, and the capsules that stand in tables. */
export type UpdateReport = {
  readonly updates: readonly CapsuleUpdate[]
  readonly isUpdate: boolean
  readonly changed: readonly string[]
  readonly elsewhere: readonly CapsuleUpdate[]
  /** The lists of cells to fill in that were written beside tables. */
  readonly lists: readonly string[]
}

/** Known capsules field by field: what is filled in (+), what a person has to look at (?), where the two differ (≠). */
export function updateRows(
  { updates, isUpdate, changed, elsewhere, lists }: UpdateReport,
  say: ImportWords,
): string[] {
  const rows = updates.map((update) => ({ update, fields: fieldRows(update, say) }))
  const told = rows.filter(({ fields }) => fields.length > 0)
  const same = rows.length - told.length
  const canFill = updates.some(({ fills }) => fills.length > 0)
  return [
    ...told
      .slice(0, MOST_CAPSULES)
      .flatMap(({ update, fields }, index) => [
        reportRow(index === 0 ? say.report.known : '', shortText(say.exact(update.known), 160)),
        ...fields.map((text) => reportRow('', `  ${text}`)),
      ]),
    ...(told.length > MOST_CAPSULES ? [reportRow('', say.more(told.length - MOST_CAPSULES))] : []),
    ...(same === 0 ? [] : [reportRow(told.length === 0 ? say.report.known : '', say.same(same))]),
    ...changed.map((file, index) => reportRow(index === 0 ? say.report.updated : '', file)),
    ...lists.map((file) => reportRow(say.report.toFill, file)),
    ...(elsewhere.length === 0 ? [] : [reportRow('', say.elsewhere(elsewhere.map(({ known }) => known.id)))]),
    ...(isUpdate || !canFill ? [] : [reportRow('', say.update)]),
  ]
}

/** The most known capsules of which every field is shown. */
const MOST_CAPSULES = 60

function fieldRows(
  { fills, doubtful, differences, people, captions }: CapsuleUpdate,
  say: ImportWords,
): string[] {
  const mark = colon(say.language)
  const field =
    (sign: string) =>
    ({ name, value, note }: CapsuleUpdate['fills'][number]): string =>
      `${sign} ${name}${mark}${shownValue(value)}${note === undefined ? '' : ` (${note})`}`
  return [
    ...fills.map(field('+')),
    ...doubtful.map(field('?')),
    ...differences.map(
      ({ name, own, other }) =>
        `≠ ${name}${mark}${shortText(own, 100)} ${say.differs(shortText(other, 100))}`,
    ),
    ...(people.length === 0
      ? []
      : [`? participation${mark}${people.map((name) => shortText(name)).join(', ')}`]),
    ...captions.map(
      ({ language, attachment }) => `? caption${mark}${language}, ${shortText(attachment?.file.path ?? '')}`,
    ),
  ]
}

/** A value on one line; of groups of fields, how many there are. */
function shownValue(value: unknown): string {
  if (!Array.isArray(value)) return shortText(String(value), 100)
  return Array.isArray(value[0]) ? `${value.length}` : shortText(value.join(', '), 100)
}
