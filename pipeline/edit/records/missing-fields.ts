import type { z } from 'zod'
import type { Language, Message } from '../../language/message.ts'
import { quote } from '../../language/punctuation.ts'
import type { Path, Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import type { RawValue } from '../../read/parse-yaml.ts'
import { isMapping } from '../../read/read-record.ts'
import { fieldWords } from '../../record/field-words.ts'
import { requirementOf } from '../../record/required-fields.ts'
import { describeSchema } from '../../record/schema-description.ts'
import type { RecordGroup } from './record-group.ts'

/** The fields that a record, and each group in it, has to have and lacks. */
export function missingFields({ kind, shape }: RecordGroup, raw: RawValue): Problem[] {
  const problems: Problem[] = []
  const look = (
    group: string,
    fields: Readonly<Record<string, z.ZodType>>,
    value: unknown,
    path: Path,
    isNamed: boolean,
  ): void => {
    if (!isMapping(value)) return
    for (const [field, schema] of Object.entries(fields)) {
      const own = value[field]
      const requirement = requirementOf(group, field)
      const { shape: inner, isRequired } = describeSchema(schema)
      const isNeeded = isRequired || requirement === 'always' || (requirement === 'if-named' && isNamed)
      if ((own === undefined || own === null) && isNeeded)
        problems.push(
          violation('missing-field', raw.placeOf(path), [...path, field], headingOf(group, field), ''),
        )
      if (inner === undefined || own === undefined || own === null) continue
      const items: readonly unknown[] = Array.isArray(own) ? own : [own]
      for (const [index, item] of items.entries())
        look(field, inner, item, Array.isArray(own) ? [...path, field, index] : [...path, field], isNamed)
    }
  }
  const decision = isMapping(raw.value) ? raw.value.publication : undefined
  look(kind, shape, raw.value, [], isMapping(decision) && decision.as === 'named')
  return problems
}

/** The heading of a field between quotation marks, as forms show it. */
function headingOf(group: string, field: string): Message {
  const words = fieldWords(group, field)
  const quoted = (language: Language): string => quote(words?.[language][0] ?? field, language)
  return { fr: quoted('fr'), en: quoted('en') }
}
