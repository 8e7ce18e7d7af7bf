import type { RandomHex } from '../../authoring/fresh-ids.ts'
import type { Problem } from '../../problems/problem.ts'
import { readInventory } from '../../read/inventory.ts'
import type { FormGroup } from '../form/form-node.ts'
import type { ValueReading } from '../form/form-of-value.ts'
import { withNewIds } from '../form/new-ids.ts'
import type { RecordGroup } from '../records/record-group.ts'
import type { EditorContext } from './editor-context.ts'

/** What became of a save. */
export type SaveResult =
  | { readonly is: 'saved'; readonly file: string; readonly id: string }
  | { readonly is: 'same' | 'changed' | 'unwritable' }
  | { readonly is: 'refused'; readonly problems: readonly Problem[] }

/** A form that is to be saved. */
export type SaveOrder = {
  readonly group: RecordGroup
  readonly form: FormGroup
  readonly reading: ValueReading
  /** Whether the record is to be a draft, which may be wrong. */
  readonly isDraft: boolean
}

/** A form with the ids that it lacks, and marked as a draft where it is to be one. */
export async function completeForm({ data, randomHex }: EditorContext, order: SaveOrder): Promise<FormGroup> {
  const { group, form, isDraft } = order
  const filled = await withFreeIds(data, group, form, randomHex)
  if (!isDraft || !Object.hasOwn(group.shape, 'draft')) return filled
  return { is: 'group', fields: new Map([...filled.fields, ['draft', { is: 'text', text: 'true' }]]) }
}

/** A form with ids that nothing in the folder has or had; the folder is read only where one is lacking. */
async function withFreeIds(
  data: string,
  { kind, shape }: RecordGroup,
  form: FormGroup,
  randomHex: RandomHex,
): Promise<FormGroup> {
  let isAsked = false
  const ask = (): boolean => {
    isAsked = true
    return false
  }
  const filled = withNewIds(kind, shape, form, { isTaken: ask, randomHex })
  if (!isAsked) return filled
  const inventory = await readInventory(data)
  const isTaken = (of: string, id: string): boolean =>
    inventory.isTaken(of === kind && kind !== 'publication' ? kind : 'part', id)
  return withNewIds(kind, shape, form, { isTaken, randomHex })
}

/** Whether a problem stops a publication and was not there before. */
export function isNewViolation({ severity, rule, field }: Problem, old: readonly Problem[]): boolean {
  return severity === 'violation' && !old.some((other) => other.rule === rule && other.field === field)
}

/** The id that a form holds. */
export function textOfId(form: FormGroup): string {
  const id = form.fields.get('id')
  return id?.is === 'text' ? id.text.trim() : ''
}
