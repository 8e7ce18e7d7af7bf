import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import { formatPath } from '../../problems/format-value.ts'
import type { Path, Problem } from '../../problems/problem.ts'
import { requirementOf } from '../../record/required-fields.ts'
import type { EditedKind } from '../records/record-group.ts'

/** What the fields of a form are made with. */
export type FormContext = {
  readonly language: Language
  readonly kind: EditedKind
  /** The problems of the record, by the field that they are told at. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
  /** What the file says now, by field, where it differs from what was typed. */
  readonly inFile: ReadonlyMap<string, string>
  /** Whether the record stands in no file yet. */
  readonly isNew: boolean
  /** The path of the field that is to have the focus. */
  readonly focus: string
}

/** A place in a form: a field, with its group and the way to it by keys of items and by their positions. */
export type FieldPlace = {
  readonly group: string
  readonly field: string
  readonly schema: z.ZodType
  /** The steps of its name: `participation`, `n1`, `credit`. */
  readonly steps: readonly string[]
  /** The path that problems name it by: `participation`, 0, `credit`. */
  readonly path: Path
}

/** The name of a form control. */
export function controlName(steps: readonly string[]): string {
  return ['f', ...steps].join('.')
}

/** The id of an element about a place in a form. */
export function controlId(steps: readonly string[], what = ''): string {
  return ['f', ...steps, what].filter(Boolean).join('-').replaceAll('@', 'in-')
}

/** Problems by the field that they are told at; a list of one item may have been typed without a list. */
export function problemsByField(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const fields = new Map<string, Problem[]>()
  for (const problem of problems) fields.set(problem.field, [...(fields.get(problem.field) ?? []), problem])
  return fields
}

/** The problems that are told at a place. */
export function problemsAt({ problems }: FormContext, path: Path): readonly Problem[] {
  const name = formatPath(path)
  const own = problems.get(name) ?? []
  const bare = name.replaceAll('[1]', '')
  return bare === name ? own : [...own, ...(problems.get(bare) ?? [])]
}

/** Whether something is wrong in the part of a record at a path. */
export function hasProblemIn({ problems }: FormContext, path: Path): boolean {
  const name = formatPath(path)
  const bare = name.replaceAll('[1]', '')
  return [...problems.keys()].some(
    (field) =>
      field === name || [`${name}.`, `${name}[`, `${bare}.`].some((start) => field.startsWith(start)),
  )
}

/** Whether a record has to have a field, whatever it says of a person. */
export function isRequiredField({ group, field }: Pick<FieldPlace, 'group' | 'field'>): boolean {
  return requirementOf(group, field) === 'always'
}
