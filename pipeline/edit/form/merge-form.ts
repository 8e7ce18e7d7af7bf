import type { z } from 'zod'
import { freeKey } from './form-actions.ts'
import { type FormGroup, type FormItem, type FormNode, isItemOfFile, isSameNode } from './form-node.ts'

/** Two versions of a record brought together, and the fields in which both changed. */
export type MergedForm = { readonly form: FormGroup; readonly clashes: readonly string[] }

/**
 * Brings what was typed and what the file says now together, field by field: what only one side has changed since the record was
 * opened is taken from that side; where both did, what was typed stays, and the field is told. Without `opened`, every field that
 * differs is told.
 */
export function mergeForms(
  shape: Readonly<Record<string, z.ZodType>>,
  opened: FormGroup | undefined,
  typed: FormGroup,
  inFile: FormGroup,
): MergedForm {
  const clashes: string[] = []
  const fields = new Map<string, FormNode>()
  for (const field of Object.keys(shape)) {
    const [before, mine, theirs] = [
      opened?.fields.get(field),
      typed.fields.get(field),
      inFile.fields.get(field),
    ]
    if (mine === undefined || theirs === undefined) continue
    if (mine.is === 'other' || isSameNode(mine, theirs) || isSameNode(before, mine)) fields.set(field, theirs)
    else {
      if (!isSameNode(before, theirs)) clashes.push(field)
      fields.set(field, isSameNode(before, theirs) ? mine : rebased(mine, theirs))
    }
  }
  return { form: { is: 'group', fields }, clashes }
}

/** A list that was typed, its items at the places that those with the same id or the same value have in the file now. */
function rebased(mine: FormNode, theirs: FormNode): FormNode {
  if (mine.is !== 'list' || theirs.is !== 'list') return mine
  const items: FormItem[] = []
  for (const { key, node } of mine.items) {
    const own = theirs.items.find(
      (other) => !items.some((taken) => taken.key === other.key) && isSameItem(other.node, node),
    )
    const isFree = own === undefined && !isItemOfFile(key)
    items.push({ key: own?.key ?? (isFree ? key : freeKey([...mine.items, ...items])), node })
  }
  return { is: 'list', items }
}

function isSameItem(one: FormNode, other: FormNode): boolean {
  if (one.is !== 'group' || other.is !== 'group') return isSameNode(one, other)
  const [id, otherId] = [one.fields.get('id'), other.fields.get('id')]
  return id?.is === 'text' && id.text !== '' && isSameNode(id, otherId)
}
