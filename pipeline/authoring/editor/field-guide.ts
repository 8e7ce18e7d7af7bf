import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import { kinds } from '../../rdf/addresses.ts'
import { kindFileName } from '../../read/data-files.ts'
import { fieldWords } from '../../record/field-words.ts'
import { publicationSchema } from '../../record/publication-schema.ts'
import { recordSchemas } from '../../record/record-schemas.ts'
import { requirementOf } from '../../record/required-fields.ts'
import { describeSchema } from '../../record/schema-description.ts'

/** Every field of `publication.yaml` and of each kind of record, as tables in Markdown: name, whether required, meaning, example. */
export function fieldGuide(language: Language): string {
  return [
    ...tablesOf(publicationSchema as z.ZodType, 'publication', '`publication.yaml`', language),
    ...kinds.flatMap((kind) => {
      const file = kindFileName(kind)
      return tablesOf(recordSchemas[kind] as z.ZodType, kind, `\`${file}.yaml\`, \`${file}/\``, language)
    }),
  ].join('\n')
}

/** The table of a group of fields, and those of the groups in it, under titles. */
function tablesOf(schema: z.ZodType, group: string, title: string, language: Language): string[] {
  const fields = Object.entries(describeSchema(schema).shape ?? {})
  const nested = fields.filter(([, field]) => describeSchema(field).shape !== undefined)
  return [
    `### ${title}\n`,
    ...TABLE_HEAD[language],
    ...fields.map(([name]) => row(group, name, language)),
    '',
    ...nested.flatMap(([name, field]) => tablesOf(field, name, `${title}, \`${name}\``, language)),
  ]
}

const TABLE_HEAD = {
  fr: ['| Champ | Requis | Ce qu’il dit | Exemple |', '|---|---|---|---|'],
  en: ['| Field | Required | What it holds | Example |', '|---|---|---|---|'],
} as const

function row(group: string, field: string, language: Language): string {
  const words = fieldWords(group, field)
  const [heading = '', help = ''] = words?.[language] ?? []
  const requirement = requirementOf(group, field)
  const required = requirement === undefined ? '' : REQUIRED[language][requirement]
  const example =
    language === 'fr' || LANGUAGE_NEUTRAL.test(words?.example ?? '') ? words?.example : undefined
  return `| \`${field}\` (${heading}) | ${required} | ${help} | ${example === undefined ? '' : `\`${example}\``} |`.replaceAll(
    '\n',
    ' ',
  )
}

const REQUIRED = {
  fr: { always: 'oui', 'if-named': 'pour nommer' },
  en: { always: 'yes', 'if-named': 'to name' },
} as const

/** An example without words: an address, a date, an id. The others are in French. */
const LANGUAGE_NEUTRAL = /^[\x21-\x7e]+$/
