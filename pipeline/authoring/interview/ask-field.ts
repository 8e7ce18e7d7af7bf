import type { Language } from '../../language/message.ts'
import { formatPath, shortTitle } from '../../problems/format-value.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { readRecord } from '../../read/read-record.ts'
import { fieldWords, kindReferencedBy } from '../../record/field-words.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { readTypedBoolean } from '../../record/typed-values/typed-boolean.ts'
import { allowedValueChoices, fieldHelpText, numberedList } from './field-help.ts'
import { idFromName, randomId } from './fresh-ids.ts'
import { opaqueIdPrefix } from './interview-fields.ts'
import { type KindInventory, matchingChoices } from './known-records.ts'
import { type FieldQuestion, InputEnded, type Interviewer } from './question.ts'
import { kindWord, questionWords } from './question-words.ts'

/** Asks for one field until the answer can stand; nothing where it is skipped. `miss` hears of ids without a record. */
export async function askField(
  question: FieldQuestion,
  holdings: KindInventory,
  asker: Interviewer & { miss(kind: Kind, id: string): void },
): Promise<string | readonly string[] | undefined> {
  const { group, field, isNeeded, schema } = question
  const { language, write } = asker
  const words = questionWords(language)
  const { isSeveral, form } = describeSchema(schema)
  const target = field === 'id' ? undefined : kindReferencedBy(field)
  const records = target === undefined ? [] : (holdings.records.get(target) ?? [])
  const proposed = field === 'id' ? proposal(question, asker) : undefined
  const [heading = field] = fieldWords(group, field)?.[language] ?? []
  const prompt = words.ask(
    `${heading}${isNeeded ? ' *' : ''}${proposed === undefined ? '' : ` [${proposed}]`}`,
  )
  write(`\n${fieldHelpText(question, language)}\n`)
  write(numberedList(target === undefined ? allowedValueChoices(question, language) : records, words.more))
  let strange = ''
  for (;;) {
    const typed = await lineOf(prompt, asker)
    if (typed === '' && proposed !== undefined) return proposed
    if (typed === '' && !isNeeded) return undefined
    if (typed === '') {
      write(`${words.needed}\n`)
      continue
    }
    const parts = isSeveral ? typed.split('|').flatMap((part) => part.trim() || []) : [typed]
    const values = parts.map((part) => meantOf(part))
    if (values.some((value) => value === undefined)) {
      strange = typed
      continue
    }
    const value = values.length === 1 ? values[0] : (values as string[])
    const fault = faultOf(question, value ?? '', language)
    if (fault === undefined) return value
    write(`${fault}\n`)
  }

  /** The value that was meant; nothing, and the reason told, where that is not clear. */
  function meantOf(part: string): string | undefined {
    if (target === undefined)
      return form?.rule === 'boolean'
        ? (readTypedBoolean(part)?.toString() ?? part)
        : (form?.values?.[Number(part) - 1] ?? part)
    const [one, ...others] = matchingChoices(part, records)
    if (one !== undefined && others.length === 0) {
      if (one.id !== part) write(`${words.isOne(one.id, one.name)}\n`)
      return one.id
    }
    if (one !== undefined) {
      const numbered = records.map((record, index) => ({ ...record, number: index + 1 }))
      write(`${words.many(shortTitle(part))}\n`)
      write(
        numberedList(
          numbered.filter(({ id }) => [one, ...others].some((each) => each.id === id)),
          words.more,
        ),
      )
      return undefined
    }
    if (strange.split('|').some((each) => each.trim() === part)) {
      asker.miss(target, part)
      return part
    }
    write(`${words.nobody(shortTitle(part), kindWord(target, language))}\n`)
    return undefined
  }
}

/** Asks for a yes; anything else is a no. */
export async function askYesNo(question: string, asker: Interviewer): Promise<boolean> {
  asker.write('\n')
  return readTypedBoolean(await lineOf(question, asker)) === true
}

async function lineOf(question: string, { ask }: Interviewer): Promise<string> {
  const typed = await ask(question)
  if (typed === undefined) throw new InputEnded()
  return typed.trim()
}

/** An id that is free: drawn by lot, or made of the name. */
function proposal({ group, answers, taken }: FieldQuestion, { randomHex }: Interviewer): string {
  const start = opaqueIdPrefix(group)
  const named = start === undefined ? idFromName(String(answers.name ?? ''), taken) : undefined
  return named ?? randomId(start ?? '', taken, randomHex)
}

/** Why a value cannot stand where it was asked for, in one sentence, as the reader of records judges it. */
function faultOf(
  { kind, field, path, taken }: FieldQuestion,
  value: string | readonly string[],
  language: Language,
) {
  if (field === 'id' && taken.has(String(value))) return questionWords(language).taken
  const record = path
    .toReversed()
    .reduce<unknown>((inner, step) => (step === 0 ? [inner] : { [step]: inner }), value)
  const read = readRecord(kind, { value: record, placeOf: () => ({ file: '', line: 1, column: 1 }) })
  const name = formatPath(path)
  const problem =
    'problems' in read
      ? read.problems.find((each) => each.field.replace(/\[\d+\]$/, '') === name || each.field === name)
      : undefined
  return problem?.message[language]
}
