import type { z } from 'zod'
import type { Language, Message } from '../language/message.ts'
import { colon } from '../language/punctuation.ts'
import { type Kind, kinds } from '../rdf/addresses.ts'
import { fieldWords, kindReferencedBy } from '../record/field-words.ts'
import { publicationSchema } from '../record/publication-schema.ts'
import { recordSchemas } from '../record/record-schemas.ts'
import { requirementOf } from '../record/required-fields.ts'
import { describeSchema } from '../record/schema-description.ts'
import { recordId } from '../record/value-schemas.ts'
import { type FieldForm, fieldFormOf } from './field-form.ts'
import { foldHeading } from './fold-heading.ts'
import { isCapsulePart, type Sheet } from './sheet.ts'

/** A column of a sheet: the way to its field from the record, what stands at its head, what may stand in it. */
export type SheetColumn = {
  readonly path: readonly string[]
  readonly form: FieldForm
  readonly title: Message
  readonly help: Message
  readonly example?: string
  /** Whether no row goes without it. */
  readonly isRequired: boolean
  /** Whether it is seldom used, and left out of an empty sheet. */
  readonly isRare: boolean
  /** The kind of record whose ids stand in it. */
  readonly referencedKind?: Kind
}

/** The columns of a sheet, in the order of the record schema. */
export function sheetColumns(sheet: Sheet): readonly SheetColumn[] {
  const known =
    columns.get(sheet) ??
    titled(bareColumns(sheet), sheet).map((column) => ({
      ...column,
      isRequired: isRequired(sheet, column.path),
    }))
  columns.set(sheet, known)
  return known
}

const columns = new Map<Sheet, readonly SheetColumn[]>()

/** A column before its title is told apart from those of the others. */
type Bare = Omit<SheetColumn, 'title' | 'isRequired'> & { readonly titles: readonly Message[] }

function bareColumns(sheet: Sheet): Bare[] {
  if (sheet === 'publication') return bareOf(publicationSchema, 'publication')
  if (!isCapsulePart(sheet))
    return [...bareOf(recordSchemas[sheet], sheet), bare(sheet, [], 'replacedBy', recordId)]
  const group = recordSchemas.capsule.shape[sheet as keyof typeof recordSchemas.capsule.shape] as z.ZodType
  return [bare(sheet, [], 'capsule', recordId), ...bareOf(group, sheet)]
}

/** The columns of a group, and of the groups in it; groups of which there may be several have sheets of their own. */
function bareOf(schema: z.ZodType, name: string, path: readonly string[] = []): Bare[] {
  return Object.entries(describeSchema(schema).shape ?? {}).flatMap(([field, inner]) => {
    const { shape, isSeveral } = describeSchema(inner)
    if (shape === undefined) return [bare(name, path, field, inner)]
    return isSeveral ? [] : bareOf(inner, field, [...path, field])
  })
}

function bare(group: string, above: readonly string[], field: string, schema: z.ZodType): Bare {
  const words = field === 'capsule' ? capsuleWords : fieldWords(group, field)
  const form = fieldFormOf(schema)
  const say = (part: 0 | 1): Message => ({
    fr: words?.fr[part] ?? field,
    en: words?.en[part] ?? field,
  })
  const outer = above.map((step): Message => {
    const { fr, en } = fieldWords('', step) ?? {}
    return { fr: fr?.[0] ?? step, en: en?.[0] ?? step }
  })
  const own: Readonly<Record<string, Kind | undefined>> = { capsule: 'capsule', replacedBy: kindOf(group) }
  const refersTo = form.rule === 'id' ? (kindReferencedBy(field) ?? own[field]) : undefined
  return {
    path: [...above, field],
    form,
    titles: [...outer, say(0)],
    help: say(1),
    ...(words?.example !== undefined && { example: words.example }),
    isRare: field === 'replacedBy' || field === 'draft',
    ...(refersTo !== undefined && { referencedKind: refersTo }),
  }
}

/** Columns with titles that are unlike each other: a group goes before a heading that is taken, or of a publication. */
function titled(all: readonly Bare[], sheet: Sheet): Omit<SheetColumn, 'isRequired'>[] {
  const taken = { fr: new Set<string>(), en: new Set<string>() }
  const titleOf = (titles: readonly Message[], language: Language): string => {
    const words = titles.map((each) => each[language]).filter((word, index, all) => word !== all[index - 1])
    const longer = words.map((_, index) => words.slice(-1 - index).join(colon(language)))
    const fit = sheet === 'publication' ? longer.slice(-1) : longer
    const title = fit.find((each) => !taken[language].has(foldHeading(each))) ?? longer.at(-1) ?? ''
    taken[language].add(foldHeading(title))
    return title
  }
  return all.map(({ titles, ...column }) => ({
    ...column,
    title: { fr: titleOf(titles, 'fr'), en: titleOf(titles, 'en') },
  }))
}

const capsuleWords = {
  fr: ['Capsule', 'L’identifiant de la capsule dont cette ligne fait partie.'],
  en: ['Capsule', 'The id of the capsule that this row is a part of.'],
  example: '2',
} as const

/** Whether a row or a publication is refused without a field; what an optional group requires is not. */
function isRequired(sheet: Sheet, path: readonly string[]): boolean {
  if (isCapsulePart(sheet) && path.join() === 'capsule') return true
  return path.every((field, index) => requirementOf(path[index - 1] ?? sheet, field) === 'always')
}

function kindOf(group: string): Kind | undefined {
  return kinds.find((kind) => kind === group)
}
