import type { Problem } from '../../problems/problem.ts'
import { openDataNames } from '../../read/folder-names.ts'
import type { FormGroup, FormNode } from '../form/form-node.ts'
import { formOfGroup, type ValueReading } from '../form/form-of-value.ts'
import { mergeForms } from '../form/merge-form.ts'
import { editWords } from '../pages/edit-words.ts'
import type { FormNotice } from '../pages/record-page.ts'
import { type EditedFile, findRecord, type RecordMarks, readEditedFile } from '../records/find-record.ts'
import { judgeEdit } from '../records/judge-edit.ts'
import { type EditedKind, type RecordGroup, recordGroup } from '../records/record-group.ts'
import type { ReferenceLabels } from '../records/reference-labels.ts'
import type { EditorContext } from './editor-context.ts'
import { openReading } from './open-reading.ts'
import { type PagePreview, previewOf } from './page-preview.ts'
import { problemsInRecord, withoutTold } from './record-problems.ts'

/** A form with all that its page needs. */
export type OpenForm = {
  readonly group: RecordGroup
  readonly form: FormGroup
  readonly reading: ValueReading
  readonly labels: ReferenceLabels
  /** The file of the record; undefined for a new one. */
  readonly file: EditedFile | undefined
  readonly id: string
  readonly position: number
  readonly digest: string
  readonly line: number
  readonly title: string
  readonly problems: readonly Problem[]
  readonly notices: readonly FormNotice[]
  readonly inFile: ReadonlyMap<string, string>
  readonly preview: PagePreview | undefined
}

/** Where a record stands: its file, from the folder of records on, and what tells it from the others there. */
export type RecordAddress = RecordMarks & { readonly file: string }

/** Opens the form of a record as its file has it, or an empty one where no file is named; undefined where there is no such record. */
export async function openForm(
  context: EditorContext,
  kind: EditedKind,
  address: RecordAddress,
): Promise<OpenForm | undefined> {
  const isNew = address.file === '' && kind !== 'publication'
  const file = isNew ? undefined : await readEditedFile(context.data, kind, address.file)
  const found = file?.source && findRecord(file.source, address)
  if (!isNew && (file === undefined || found === undefined)) return undefined
  const { labels, reading } = await openReading(context)
  if (file === undefined || found === undefined) {
    const group = recordGroup(kind)
    return { ...NEW_FORM, group, labels, reading, form: formOfGroup(group.shape, undefined, reading) }
  }
  const { position, record } = found
  const group = recordGroup(kind, 'replacedBy' in record.value)
  context.opened.remember(record.digest, record.value)
  const { path, mayList, bytes } = file
  const judged = await judgeEdit(group, {
    bytes,
    path,
    position,
    mayList,
    names: await openDataNames(context.data),
  })
  const built = withoutTold(problemsInRecord(context.outcome(), path, record), judged)
  const id = typeof record.value.id === 'string' ? record.value.id : ''
  return {
    group,
    labels,
    reading,
    file,
    position,
    id,
    digest: record.digest,
    line: record.lines[0],
    form: formOfGroup(group.shape, record.value, reading),
    title: titleOf(kind, id, labels),
    problems: [...judged, ...built],
    notices: [],
    inFile: new Map(),
    preview: await previewOf(context, kind, id),
  }
}

/**
 * Opens the form of a record with what was typed in it. Where the file has changed meanwhile, both are brought together and the page
 * tells; where the record is gone, what was typed becomes a new record.
 */
export async function openTyped(
  context: EditorContext,
  kind: EditedKind,
  address: RecordAddress,
  typed: FormGroup,
): Promise<OpenForm> {
  const say = editWords(context.language)
  const known = await openForm(context, kind, address)
  if (known === undefined) {
    const { labels, reading } = await openReading(context)
    const notices = [{ is: 'wait', text: say.gone }] as const
    return { ...NEW_FORM, group: recordGroup(kind), labels, reading, form: typed, notices }
  }
  if (known.file === undefined || known.digest === address.digest) {
    const form: FormGroup = { is: 'group', fields: new Map([...known.form.fields, ...shownFields(typed)]) }
    return { ...known, form, problems: known.problems }
  }
  const value = context.opened.find(address.digest)
  const opened = value && formOfGroup(known.group.shape, value, known.reading)
  const { form, clashes } = mergeForms(known.group.shape, opened, typed, known.form)
  const inFile = new Map(clashes.map((field) => [field, textOfNode(known.form.fields.get(field))]))
  return { ...known, form, inFile, notices: [{ is: 'wait', text: say.changed }] }
}

const NEW_FORM = {
  file: undefined,
  id: '',
  position: 0,
  digest: '',
  line: 1,
  title: '',
  problems: [],
  notices: [],
  inFile: new Map<string, string>(),
  preview: undefined,
} as const

/** The fields that a form has sent. */
function shownFields({ fields }: FormGroup): [string, FormNode][] {
  return [...fields].filter(([, node]) => node.is !== 'other')
}

function titleOf(kind: EditedKind, id: string, labels: ReferenceLabels): string {
  return kind === 'publication' ? '' : (labels.labelOf(kind, id) ?? id)
}

/** What a field says, in one line. */
function textOfNode(node: FormNode | undefined): string {
  if (node === undefined || node.is === 'other') return ''
  if (node.is === 'text') return node.text
  if (node.is === 'texts') return node.texts.map(({ text }) => text).join(' / ')
  if (node.is === 'choices') return node.chosen.join(', ')
  if (node.is === 'list') return node.items.map((item) => textOfNode(item.node)).join(', ')
  return [...node.fields.values()].map(textOfNode).filter(Boolean).join(' · ')
}
