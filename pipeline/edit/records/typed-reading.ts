import type { z } from 'zod'
import type { Kind } from '../../rdf/addresses.ts'
import { yamlTextOfCell } from '../../read/tables/typed-cells.ts'
import { kindReferencedBy } from '../../record/field-words.ts'
import { describeSchema, innermostSchema, parserOf } from '../../record/schema-description.ts'
import { suggestLanguage } from '../../record/suggestions.ts'
import { fieldFormOf } from '../../sheets/field-form.ts'
import type { ValueReading } from '../form/form-of-value.ts'
import type { ReferenceLabels } from './reference-labels.ts'

/**
 * How a form shows and reads values: records by their names; dates, lengths, numbers and licences as people type them, as tables take
 * them; the code of a player as its address; languages by their names.
 */
export function openTypedReading(labels: ReferenceLabels, language: string): ValueReading {
  return {
    language,
    show(field, schema, text) {
      const kind = citedKind(field, schema)
      return (kind && labels.labelOf(kind, text)) ?? text
    },
    read(field, schema, text) {
      const kind = citedKind(field, schema)
      if (kind !== undefined) return labels.idOf(kind, text) ?? text
      const { form } = describeSchema(schema)
      if (form === undefined) return text
      if (form.rule === 'language') return suggestLanguage(text) ?? text
      if (text.startsWith('<')) {
        const address = parserOf(innermostSchema(schema))?.(text)
        return typeof address === 'string' ? address : text
      }
      return yamlTextOfCell(text, fieldFormOf(schema), language)
    },
  }
}

/** The kind of record that a field cites; undefined for a field that cites none. */
export function citedKind(field: string, schema: z.ZodType): Kind | undefined {
  return describeSchema(schema).form?.rule === 'id' && field !== 'id' ? kindReferencedBy(field) : undefined
}
