import { Document, isPair, isScalar, visit } from 'yaml'
import type { Language } from '../../language/message.ts'
import { colon } from '../../language/punctuation.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { fieldWords } from '../../record/field-words.ts'
import { schemaComment } from '../editor/schema-files.ts'
import { recordShape } from './interview-fields.ts'
import { kindWord, questionWords } from './question-words.ts'

/** The answers of an interview: texts, lists and groups of them, by field. */
export type RecordAnswers = {
  readonly [field: string]: string | readonly (string | RecordAnswers)[] | RecordAnswers
}

/** A record as a commented YAML file: each field with its help, and the fields without an answer as comments. */
export function commentedRecordYaml(kind: Kind, record: RecordAnswers, language: Language): string {
  const shape = recordShape(kind)
  const fields = Object.keys(shape).filter((field) => record[field] !== undefined)
  const ordered = Object.fromEntries(fields.map((field) => [field, record[field]]))
  // with the schema of the reader, texts that it would take for other values are put in quotes
  const document = new Document(ordered, { schema: 'failsafe', customTags: ['null'] })
  visit(document, {
    Pair(_key, pair, path) {
      if (!isPair(pair) || !isScalar(pair.key) || path.length > 2) return visit.SKIP
      pair.key.commentBefore = ` ${fieldComment(kind, String(pair.key.value), language)}`
      return visit.SKIP
    },
  })
  const words = questionWords(language)
  const left = Object.keys(shape).filter((field) => !fields.includes(field) && field !== 'draft')
  const unknown = left.map((field) => `# ${field}:  # ${fieldComment(kind, field, language)}\n`)
  return [
    schemaComment(kind, 'folder'),
    `# ${words.head(kindWord(kind, language))}\n\n`,
    document.toString({ lineWidth: 110, flowCollectionPadding: false }),
    ...(left.length > 0 ? [`\n# ${words.unknown}\n`, ...unknown] : []),
  ].join('')
}

function fieldComment(kind: Kind, field: string, language: Language): string {
  const [heading = field, help = ''] = fieldWords(kind, field)?.[language] ?? []
  return `${heading}${colon(language)}${help}`
}
