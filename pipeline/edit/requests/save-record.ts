import { replaceFile } from '../../files/replace-file.ts'
import { openDataNames } from '../../read/folder-names.ts'
import { formOfGroup } from '../form/form-of-value.ts'
import { type EditedFile, readEditedFile } from '../records/find-record.ts'
import { judgeEdit } from '../records/judge-edit.ts'
import { writeForm } from '../yaml/write-form.ts'
import { completeForm, isNewViolation, type SaveOrder, type SaveResult, textOfId } from './complete-form.ts'
import type { EditorContext } from './editor-context.ts'

/** Saves a form into the record that it was made of; what the reader would newly refuse is not written, unless as a draft. */
export async function saveRecord(
  context: EditorContext,
  order: SaveOrder,
  { file, position }: { readonly file: EditedFile; readonly position: number },
): Promise<SaveResult> {
  const { group, reading } = order
  const { source, path, mayList, bytes } = file
  const record = source?.records[position]
  if (source === undefined || record === undefined) return { is: 'changed' }
  const before = formOfGroup(group.shape, record.value, reading)
  const form = await completeForm(context, order)
  const written = writeForm({ source, position, shape: group.shape, before, after: form }, reading)
  if (written === undefined) return { is: 'unwritable' }
  if (Buffer.compare(written, bytes) === 0) return { is: 'same' }
  const judged = { path, position, mayList, names: await openDataNames(context.data) }
  const old = await judgeEdit(group, { ...judged, bytes })
  const problems = await judgeEdit(group, { ...judged, bytes: written })
  if (problems.some((problem) => isNewViolation(problem, old))) return { is: 'refused', problems }
  return context.lock(async () => {
    const now = await readEditedFile(context.data, group.kind, file.name)
    if (now === undefined || Buffer.compare(now.bytes, bytes) !== 0) return { is: 'changed' }
    await replaceFile(path, written)
    return { is: 'saved', file: file.name, id: textOfId(form) }
  })
}
