import type { z } from 'zod'
import type { Path } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { Inventory } from '../../read/inventory.ts'
import { fieldWords } from '../../record/field-words.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { askField, askYesNo } from './ask-field.ts'
import { fieldNeed, type InterviewField, interviewFields, recordShape } from './interview-fields.ts'
import { type FieldAnswer, type FieldQuestion, InputEnded, type Interviewer } from './question.ts'
import { kindWord, questionWords } from './question-words.ts'
import type { RecordAnswers } from './record-text.ts'

/** A reference to a record that nobody has described yet. */
type MissingRecord = { readonly kind: Kind; readonly id: string }

/** The result of an interview: a record, and the records that it refers to and that do not exist. */
type InterviewResult = {
  readonly record: RecordAnswers & { readonly id: string }
  readonly missing: readonly MissingRecord[]
}

/** Asks for a record of a kind, field by field; each answer is judged at once. `undefined` where the input ends before. */
export async function runInterview(
  kind: Kind,
  inventory: Inventory,
  interviewer: Interviewer,
): Promise<InterviewResult | undefined> {
  const { language, write } = interviewer
  write(questionWords(language).begin(kindWord(kind, language)))
  const interview = new Interview(kind, inventory, interviewer)
  try {
    return await interview.run()
  } catch (error) {
    if (error instanceof InputEnded) return undefined
    throw error
  }
}

/** A group of fields: a record, or a part of one. */
type FieldGroup = {
  readonly name: string
  readonly shape: Readonly<Record<string, z.ZodType>>
  readonly path: Path
  readonly ids: FieldQuestion['ids']
}

/** An interview under way. */
class Interview {
  readonly #missing = new Map<string, MissingRecord>()
  readonly #kind: Kind
  readonly #inventory: Inventory
  readonly #interviewer: Interviewer

  constructor(kind: Kind, inventory: Inventory, interviewer: Interviewer) {
    this.#kind = kind
    this.#inventory = inventory
    this.#interviewer = interviewer
  }

  async run(): Promise<InterviewResult> {
    const kind = this.#kind
    const isTaken = (id: string): boolean => this.#inventory.isTaken(kind, id)
    const shape = recordShape(kind)
    const ids = { isTaken, isAvoided: isTaken }
    const record = await this.#askGroup({ name: kind, shape, path: [], ids })
    return { record: record as RecordAnswers & { id: string }, missing: [...this.#missing.values()] }
  }

  async #askGroup(group: FieldGroup): Promise<RecordAnswers> {
    const answers: Record<string, FieldAnswer> = {}
    const { first, more } = interviewFields(group.name, group.shape)
    const ask = async (field: InterviewField): Promise<void> => {
      const need = fieldNeed(group.name, field, answers)
      if (need === 'none') return
      const answer = await this.#askField(group, field, need === 'needed', answers)
      const isEmpty = typeof answer === 'object' && Object.keys(answer).length === 0
      if (answer !== undefined && !isEmpty) answers[field.field] = answer
    }
    for (const field of first) await ask(field)
    const { language } = this.#interviewer
    const hasMore = group.path.length === 0 && more.length > 0
    if (hasMore && (await askYesNo(questionWords(language).rest, this.#interviewer)))
      for (const field of more) await ask(field)
    return answers
  }

  async #askField(
    { name: group, path: outer, ids }: FieldGroup,
    { field, schema }: InterviewField,
    isNeeded: boolean,
    answers: Readonly<Record<string, FieldAnswer>>,
  ): Promise<FieldAnswer | undefined> {
    const { shape, isSeveral } = describeSchema(schema)
    const path = [...outer, field]
    if (shape === undefined)
      return askField(
        { kind: this.#kind, group, field, schema, isNeeded, path, answers, ids },
        this.#inventory,
        {
          ...this.#interviewer,
          noteMissing: (kind, id) => this.#missing.set(`${kind}/${id}`, { kind, id }),
        },
      )
    if (isSeveral) return this.#askList(group, field, shape, path)
    return this.#askGroup({ name: field, shape, path, ids: this.#partIds([]) })
  }

  async #askList(
    group: string,
    field: string,
    shape: FieldGroup['shape'],
    path: Path,
  ): Promise<readonly RecordAnswers[] | undefined> {
    const { language } = this.#interviewer
    const heading = fieldWords(group, field)?.[language][0] ?? field
    const list: RecordAnswers[] = []
    const ids = this.#partIds(list)
    while (await askYesNo(questionWords(language).again(heading, list.length), this.#interviewer))
      list.push(await this.#askGroup({ name: field, shape, path: [...path, 0], ids }))
    return list.length > 0 ? list : undefined
  }

  /** Ids of parts are unique in their record; none is proposed that a part of any record has. */
  #partIds(list: readonly RecordAnswers[]): FieldQuestion['ids'] {
    const isTaken = (id: string): boolean => list.some((item) => item.id === id)
    return { isTaken, isAvoided: (id) => isTaken(id) || this.#inventory.isTaken('part', id) }
  }
}
