import type { z } from 'zod'
import type { Language, Message } from '../../language/message.ts'
import { messageOf } from '../../problems/rule-problem.ts'
import { fieldWords, kindReferencedBy } from '../../record/field-words.ts'
import { requiredFields } from '../../record/required-fields.ts'
import { describeSchema, type ValueForm } from '../../record/schema-description.ts'

/** A JSON Schema (draft 7), or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * A record schema as JSON Schema for editors, with titles and help in a language; `group` is the kind or field that holds it. It
 * asks for the fields without which nothing is published, and allows every value that the reader accepts; the reader finds more (a
 * day that does not exist, an id without a record).
 */
export function jsonSchemaOf(schema: z.ZodType, group: string, language: Language): JsonSchema {
  const { form, shape = {}, isSeveral } = describeSchema(schema)
  const isReference = form?.rule === 'id' && kindReferencedBy(group) !== undefined
  const one = isReference
    ? REFERENCE
    : form === undefined
      ? groupSchema(shape, group, language)
      : valueSchema(form, language)
  return isSeveral ? severalSchema(one) : one
}

function groupSchema(
  shape: Readonly<Record<string, z.ZodType>>,
  group: string,
  language: Language,
): JsonSchema {
  const fields = Object.entries(shape)
  const names = (wanted: readonly string[]): string[] =>
    fields.flatMap(([name]) => (wanted.includes(name) ? [name] : []))
  const read = fields.filter(([, inner]) => describeSchema(inner).isRequired).map(([name]) => name)
  const required = names([...read, ...requiredFields(group, 'always')])
  const ifNamed = names(requiredFields(group, 'if-named'))
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(([name, inner]) => [
        name,
        { ...wordsOf(group, name, language), ...jsonSchemaOf(inner, name, language) },
      ]),
    ),
    ...(required.length > 0 && { required }),
    ...(ifNamed.length > 0 && { anyOf: [{ not: decidesToName(shape) }, withFields(ifNamed)] }),
    additionalProperties: false,
  }
}

/** Whether a record is of a person who is to be named, or is the decision to name one. */
function decidesToName(shape: Readonly<Record<string, z.ZodType>>): JsonSchema {
  const type = 'object'
  const decision = { type, properties: { as: { const: 'named' } }, required: ['as'] }
  return shape.as === undefined
    ? { type, properties: { publication: decision }, required: ['publication'] }
    : decision
}

function withFields(fields: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((name) => [name, {}])),
    required: fields,
  }
}

/** One value, or a list of them. */
function severalSchema(item: JsonSchema): JsonSchema {
  return { anyOf: [item, { type: 'array', items: item, minItems: 1, uniqueItems: true }] }
}

function wordsOf(group: string, field: string, language: Language): JsonSchema {
  const words = fieldWords(group, field)
  const [title, description] = words?.[language] ?? []
  return { title, description, ...(words?.example !== undefined && { examples: [words.example] }) }
}

function valueSchema(
  { rule, patterns, numbers, takesBoolean, values, languageTagPattern }: ValueForm,
  language: Language,
): JsonSchema {
  if (values !== undefined) return { enum: values }
  const types = ['string', numbers && (numbers.isWhole ? 'integer' : 'number'), takesBoolean && 'boolean']
  const value = {
    type: types.filter(Boolean),
    pattern: patterns.map(({ source }) => source).join('|'),
    patternErrorMessage: messageOf(rule, THIS_VALUE[language])[language],
    ...(numbers?.least !== undefined && { minimum: numbers.least }),
    ...(numbers?.most !== undefined && { maximum: numbers.most }),
  }
  if (languageTagPattern === undefined) return value
  const byLanguage = {
    type: 'object',
    propertyNames: { pattern: languageTagPattern.source },
    additionalProperties: value,
    minProperties: 1,
  }
  return { anyOf: [value, byLanguage] }
}

/** What cites a record: its id, or its name, which the reader looks up. */
const REFERENCE: JsonSchema = { type: ['string', 'integer'], pattern: '\\S' }

/** Stands for the value in messages, which an editor shows beside it. */
const THIS_VALUE: Message = { fr: 'cette valeur', en: 'this value' }
