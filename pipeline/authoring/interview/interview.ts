import type { z } from 'zod'
import type { Path } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { fieldWords } from '../../record/field-words.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { askField, askYesNo } from './ask-field.ts'
import { fieldNeed, type InterviewField, interviewFields, recordShape } from './interview-fields.ts'
import type { KindInventory } from './known-records.ts'
import { type FieldAnswer, InputEnded, type Interviewer } from './question.ts'
import { kindWord, questionWords } from './question-words.ts'
import type { RecordAnswers } from './record-text.ts'

/** What came of an interview: a record, and what it refers to that nobody has described yet. */
export type InterviewResult = {
  readonly record: RecordAnswers & { readonly id: string }
  readonly missing: readonly { readonly kind: Kind; readonly id: string }[]
}

/** Asks for a record of a kind, field by field, each answer judged at once; nothing where the answers end before. */
export async function runInterview(
  kind: Kind,
  holdings: KindInventory,
  asker: Interviewer,
): Promise<InterviewResult | undefined> {
  const { language, write } = asker
  const words = questionWords(language)
  const missing = new Map<string, { kind: Kind; id: string }>()
  write(words.begin(kindWord(kind, language)))
  try {
    const record = await group(kind, recordShape(kind), [], holdings.taken.get(kind) ?? new Set())
    return { record: record as RecordAnswers & { id: string }, missing: [...missing.values()] }
  } catch (error) {
    if (error instanceof InputEnded) return undefined
    throw error
  }

  async function group(
    name: string,
    shape: Readonly<Record<string, z.ZodType>>,
    path: Path,
    taken: ReadonlySet<string>,
  ): Promise<RecordAnswers> {
    const answers: Record<string, FieldAnswer> = {}
    const { first, more } = interviewFields(name, shape)
    const take = async (asked: InterviewField): Promise<void> => {
      const need = fieldNeed(name, asked, answers)
      const answer = need === 'none' ? undefined : await field(asked, need === 'needed')
      if (answer !== undefined) answers[asked.field] = answer
    }
    for (const asked of first) await take(asked)
    if (path.length === 0 && more.length > 0 && (await askYesNo(words.rest, asker)))
      for (const asked of more) await take(asked)
    return answers

    async function field(
      { field, schema }: InterviewField,
      isNeeded: boolean,
    ): Promise<FieldAnswer | undefined> {
      const { shape, isSeveral } = describeSchema(schema)
      const here = [...path, field]
      if (shape === undefined)
        return askField(
          { kind, group: name, field, schema, isNeeded, path: here, answers, taken },
          holdings,
          {
            ...asker,
            miss: (kind, id) => missing.set(`${kind}/${id}`, { kind, id }),
          },
        )
      const [heading = field] = fieldWords(name, field)?.[language] ?? []
      if (!isSeveral) return group(field, shape, here, new Set())
      const list: RecordAnswers[] = []
      const ids = new Set<string>()
      while (await askYesNo(words.again(heading, list.length), asker)) {
        const item = await group(field, shape, [...here, 0], ids)
        if (typeof item.id === 'string') ids.add(item.id)
        list.push(item)
      }
      return list.length > 0 ? list : undefined
    }
  }
}
