import type { z } from 'zod'
import { formatValue } from '../../problems/format-value.ts'
import { addProblem } from '../../record/define-value-schema.ts'
import { fieldGroup } from '../../record/schema-groups.ts'
import { plainText } from '../../record/value-schemas.ts'
import { capsuleWords } from './capsule-words.ts'
import { documentWords } from './document-words.ts'
import { frameWords } from './frame-words.ts'
import { listWords } from './list-words.ts'
import type { PageWords } from './page-words.ts'

/** Words of pages that a publisher gives (`labels.yaml`), by key; those of a group by the group and the key: `fields.url`. */
export type Labels = ReadonlyMap<string, string>

/** How many characters a label may have; one that is longer would not be a label. */
const MAX_LABEL_CHARACTERS = 300

/** The value that the label of a key has to place, between `{` and `}`. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  withheld: 'count',
  capsuleCount: 'count',
  peopleCount: 'count',
  capsuleOf: 'position',
  playNote: 'host',
  others: 'count',
  listPage: 'number',
  release: 'day',
}

/** The keys of the labels for one thing of a class. */
const KIND_KEYS = {
  capsule: 'VideoObject',
  oneSeries: 'CreativeWorkSeries',
  person: 'Person',
  organization: 'Organization',
  periodical: 'Periodical',
  place: 'Place',
  source: 'WebPage',
  topic: 'Concept',
  group: 'Collection',
} as const satisfies Readonly<Record<string, keyof typeof documentWords.kinds>>

const { kinds: _kinds, fields, parts, ...documentKeys } = documentWords

/** Where the word of each key stands among the words of pages: those of the frame and of pages that describe a thing. */
const places: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.keys({ ...frameWords, ...listWords, ...documentKeys, ...capsuleWords }).map(
    (key) => [key, [key]] as const,
  ),
  ...Object.entries(KIND_KEYS).map(([key, type]) => [key, ['kinds', type]] as const),
  ['yourData', ['yourData', 'title']],
  ['withdrawn', ['withdrawn']],
  ['withdrawnLead', ['withdrawnLead']],
  ...Object.keys(fields).map((key) => [`fields.${key}`, ['fields', key]] as const),
  ...Object.keys(parts).map((key) => [`parts.${key}`, ['parts', key]] as const),
])

/** The keys of all labels. */
export const labelKeys: readonly string[] = [...places.keys()]

/** The schema of `labels.yaml`, in which no key is required. */
export const labelsSchema = fieldGroup({
  ...labelFields(labelKeys.filter((key) => !key.includes('.'))),
  fields: fieldGroup(labelFields(Object.keys(fields))).optional(),
  parts: fieldGroup(labelFields(Object.keys(parts))).optional(),
})

/** The labels in a value that `labelsSchema` has read. */
export function labelsOf(value: Readonly<Record<string, unknown>>): Labels {
  const labels = new Map<string, string>()
  for (const [key, label] of Object.entries(value))
    if (typeof label === 'string') labels.set(key, label)
    else for (const [inner, text] of Object.entries(label ?? {})) labels.set(`${key}.${inner}`, String(text))
  return labels
}

/** Whether there is a label for each key. */
export function areComplete(labels: Labels): boolean {
  return labels.size === places.size
}

/** The words of pages with labels in place of those that have one. */
export function withLabels(words: PageWords, labels: Labels): PageWords {
  const changed: Record<string, unknown> = { ...words }
  for (const [key, label] of labels) {
    const [first = '', second] = places.get(key) ?? []
    changed[first] =
      second === undefined ? wordOf(key, label) : { ...(changed[first] as object), [second]: label }
  }
  return changed as PageWords
}

/** A label as the pages call for it: a text, or a function that puts a value into it. */
function wordOf(key: string, label: string): unknown {
  const placeholder = PLACEHOLDERS[key]
  if (placeholder === undefined) return label
  return (value: unknown) => label.replaceAll(`{${placeholder}}`, () => String(value))
}

function labelFields(keys: readonly string[]): Record<string, z.ZodOptional<z.ZodType<string>>> {
  return Object.fromEntries(keys.map((key) => [key, labelSchema(PLACEHOLDERS[key]).optional()]))
}

function labelSchema(placeholder: string | undefined): z.ZodType<string> {
  return plainText.superRefine((text, context) => {
    const isWhole = placeholder === undefined || text.includes(`{${placeholder}}`)
    if (text.length > MAX_LABEL_CHARACTERS || !isWhole)
      addProblem(context, 'label', [
        formatValue(text),
        String(MAX_LABEL_CHARACTERS),
        isWhole ? '' : `{${placeholder}}`,
      ])
  })
}
