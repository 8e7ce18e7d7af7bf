import type { z } from 'zod'
import type { Path } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { fieldWords } from '../../record/field-words.ts'
import { madeOf } from '../../record/values.ts'
import { answerOf, isYes } from './answer.ts'
import { type Asked, askedOf, needOf, shapeOf } from './asked-fields.ts'
import type { Holdings } from './known-records.ts'
import { type Answer, type Asker, Ended } from './question.ts'
import { kindName, questionWords } from './question-words.ts'
import type { Typed } from './record-text.ts'

/** What came of an interview: a record, and what it refers to that nobody has described yet. */
export type Interview = {
  readonly record: Typed & { readonly id: string }
  readonly missing: readonly { readonly kind: Kind; readonly id: string }[]
}

/** Asks for a record of a kind, field by field, each answer judged at once; nothing where the answers end before. */
export async function interview(
  kind: Kind,
  holdings: Holdings,
  asker: Asker,
): Promise<Interview | undefined> {
  const { language, write } = asker
  const words = questionWords(language)
  const missing = new Map<string, { kind: Kind; id: string }>()
  write(words.begin(kindName(kind, language)))
  try {
    const record = await group(kind, shapeOf(kind), [], holdings.taken.get(kind) ?? new Set())
    return { record: record as Typed & { id: string }, missing: [...missing.values()] }
  } catch (error) {
    if (error instanceof Ended) return undefined
    throw error
  }

  async function group(
    name: string,
    shape: Readonly<Record<string, z.ZodType>>,
    path: Path,
    taken: ReadonlySet<string>,
  ): Promise<Typed> {
    const answers: Record<string, Answer> = {}
    const { first, more } = askedOf(name, shape)
    const take = async (asked: Asked): Promise<void> => {
      const need = needOf(name, asked, answers)
      const answer = need === 'none' ? undefined : await field(asked, need === 'needed')
      if (answer !== undefined) answers[asked.field] = answer
    }
    for (const asked of first) await take(asked)
    if (path.length === 0 && more.length > 0 && (await isYes(words.rest, asker)))
      for (const asked of more) await take(asked)
    return answers

    async function field({ field, schema }: Asked, isNeeded: boolean): Promise<Answer | undefined> {
      const { shape, isSeveral } = madeOf(schema)
      const here = [...path, field]
      if (shape === undefined)
        return answerOf(
          { kind, group: name, field, schema, isNeeded, path: here, answers, taken },
          holdings,
          {
            ...asker,
            miss: (kind, id) => missing.set(`${kind}/${id}`, { kind, id }),
          },
        )
      const [heading = field] = fieldWords(name, field)?.[language] ?? []
      if (!isSeveral) return group(field, shape, here, new Set())
      const list: Typed[] = []
      const ids = new Set<string>()
      while (await isYes(words.again(heading, list.length), asker)) {
        const item = await group(field, shape, [...here, 0], ids)
        if (typeof item.id === 'string') ids.add(item.id)
        list.push(item)
      }
      return list.length > 0 ? list : undefined
    }
  }
}
