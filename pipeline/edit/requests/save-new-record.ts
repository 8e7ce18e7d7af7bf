import { join } from 'node:path'
import { schemaComment } from '../../authoring/editor/schema-files.ts'
import { writeNewFile } from '../../files/write-new-files.ts'
import { kindFileName } from '../../read/data-files.ts'
import { openDataNames } from '../../read/folder-names.ts'
import { valueOfGroup } from '../form/value-of-form.ts'
import { judgeEdit } from '../records/judge-edit.ts'
import { fieldLines } from '../yaml/yaml-text.ts'
import { completeForm, isNewViolation, type SaveOrder, type SaveResult, textOfId } from './complete-form.ts'
import type { EditorContext } from './editor-context.ts'

/** Writes a form into a new file, named after the id of the record. */
export async function saveNewRecord(context: EditorContext, order: SaveOrder): Promise<SaveResult> {
  const { group, reading } = order
  const { kind, shape } = group
  if (kind === 'publication') return { is: 'unwritable' }
  const form = await completeForm(context, order)
  const value = valueOfGroup(shape, form, reading) ?? {}
  const bytes = Buffer.from(`${schemaComment(kind, 'folder')}${fieldLines(value, 0)}`)
  const id = textOfId(form)
  const folder = join(context.data, kindFileName(kind))
  const judged = {
    bytes,
    path: join(folder, `${id}.yaml`),
    position: 0,
    mayList: false,
    names: await openDataNames(context.data),
  }
  const problems = await judgeEdit(group, judged)
  if (problems.some((problem) => isNewViolation(problem, []))) return { is: 'refused', problems }
  return context.lock(async () => {
    let name = `${id}.yaml`
    for (let next = 2; !(await writeNewFile(join(folder, name), bytes)); next++) name = `${id}-${next}.yaml`
    return { is: 'saved', file: `${kindFileName(kind)}/${name}`, id }
  })
}
