import type { z } from 'zod'
import { idFromName, type RandomHex, randomId } from '../../authoring/fresh-ids.ts'
import { opaqueIdPrefix } from '../../authoring/interview/interview-fields.ts'
import { requirementOf } from '../../record/required-fields.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { type FormGroup, type FormNode, isFilledNode } from './form-node.ts'

/** What new ids are made with: whether an id is taken among the records of the kind or the parts of the record, and chance. */
export type IdSource = {
  isTaken(group: string, id: string): boolean
  readonly randomHex: RandomHex
}

/**
 * The form with an id for the record and for each part that has to have one and lacks it: random for capsules, people and
 * participations, made from the name for all others. A part that holds nothing gets none.
 */
export function withNewIds(
  group: string,
  shape: Readonly<Record<string, z.ZodType>>,
  form: FormGroup,
  source: IdSource,
): FormGroup {
  const fields = new Map(form.fields)
  for (const [field, schema] of Object.entries(shape)) {
    const node = fields.get(field)
    const inner = describeSchema(schema).shape
    if (node?.is !== 'list' || inner === undefined) continue
    const used = new Set<string>()
    const items = node.items.map(({ key, node: item }) => {
      if (item.is !== 'group' || !holdsAnything(item)) return { key, node: item }
      const own = { ...source, isTaken: (_: string, id: string) => used.has(id) || source.isTaken(field, id) }
      const filled = withNewIds(field, inner, item, own)
      used.add(textOf(filled.fields.get('id')))
      return { key, node: filled }
    })
    fields.set(field, { is: 'list', items })
  }
  const id = fields.get('id')
  if (id?.is === 'text' && id.text.trim() === '' && requirementOf(group, 'id') === 'always')
    fields.set('id', { is: 'text', text: newId(group, fields, source) })
  return { is: 'group', fields }
}

function newId(
  group: string,
  fields: ReadonlyMap<string, FormNode>,
  { isTaken, randomHex }: IdSource,
): string {
  const prefix = opaqueIdPrefix(group)
  const isUsed = (id: string): boolean => isTaken(group, id)
  const named = prefix === undefined ? idFromName(textOf(fields.get('name')), isUsed) : undefined
  return named ?? randomId(prefix ?? '', isUsed, randomHex)
}

function textOf(node: FormNode | undefined): string {
  if (node?.is === 'text') return node.text
  return node?.is === 'texts' ? (node.texts.find(({ text }) => text !== '')?.text ?? '') : ''
}

/** Whether any field of a part but its id holds something. */
function holdsAnything(group: FormGroup): boolean {
  return [...group.fields].some(([field, node]) => field !== 'id' && isFilledNode(node))
}
