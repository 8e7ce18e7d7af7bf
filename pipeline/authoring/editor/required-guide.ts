import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import { colon, semicolon } from '../../language/punctuation.ts'
import { kinds } from '../../rdf/addresses.ts'
import { kindFileName } from '../../read/data-files.ts'
import { publicationSchema } from '../../record/publication-schema.ts'
import { recordSchemas } from '../../record/record-schemas.ts'
import { requirementOf } from '../../record/required-fields.ts'
import { describeSchema } from '../../record/schema-description.ts'

/** The fields that are required, as a table in Markdown: of `publication.yaml`, of each kind of record, and of the groups in them. */
export function requiredGuide(language: Language): string {
  const rows = [
    ...rowsOf(publicationSchema as z.ZodType, 'publication', '`publication.yaml`', language),
    ...kinds.flatMap((kind) =>
      rowsOf(recordSchemas[kind] as z.ZodType, kind, `\`${kindFileName(kind)}\``, language),
    ),
  ]
  return [...HEAD[language], ...rows].map((line) => `${line}\n`).join('')
}

/** The row of a group of fields, if any is required, and those of the groups in it. */
function rowsOf(schema: z.ZodType, group: string, title: string, language: Language): string[] {
  const fields = Object.entries(describeSchema(schema).shape ?? {})
  const listOf = (requirement: ReturnType<typeof requirementOf>): string =>
    fields.flatMap(([name]) => (requirementOf(group, name) === requirement ? [`\`${name}\``] : [])).join(', ')
  const [always, ifNamed] = [listOf('always'), listOf('if-named')]
  const more = ifNamed === '' ? '' : `${semicolon(language)}${TO_NAME[language]}${colon(language)}${ifNamed}`
  return [
    ...(always === '' ? [] : [`| ${title} | ${always}${more} |`]),
    ...fields.flatMap(([name, field]) => rowsOf(field, name, `${title}, \`${name}\``, language)),
  ]
}

const HEAD = {
  fr: ['| Fiche | Requis |', '|---|---|'],
  en: ['| Record | Required |', '|---|---|'],
} as const

const TO_NAME = { fr: 'pour nommer la personne', en: 'to name the person' } as const
