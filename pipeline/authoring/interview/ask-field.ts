import type { Language } from '../../language/message.ts'
import { formatPath } from '../../problems/format-value.ts'
import type { Inventory } from '../../read/inventory.ts'
import { readRecord } from '../../read/read-record.ts'
import { fieldWords, kindReferencedBy } from '../../record/field-words.ts'
import { describeSchema } from '../../record/schema-description.ts'
import { readTypedBoolean } from '../../record/typed-values/typed-boolean.ts'
import { idFromName, randomId } from '../fresh-ids.ts'
import { allowedValueChoices, fieldHelpText, numberedList } from './field-help.ts'
import { opaqueIdPrefix } from './interview-fields.ts'
import { type FieldInterviewer, type FieldQuestion, InputEnded, type Interviewer } from './question.ts'
import { questionWords } from './question-words.ts'
import { recordChoices } from './record-choices.ts'
import { ReferenceReader } from './reference-reader.ts'

/** Asks for one field until the answer is valid; `undefined` where the field is skipped. Throws `InputEnded`. */
export async function askField(
  question: FieldQuestion,
  inventory: Inventory,
  interviewer: FieldInterviewer,
): Promise<string | readonly string[] | undefined> {
  const { field, isNeeded, schema } = question
  const { language, write } = interviewer
  const words = questionWords(language)
  const { isSeveral, form } = describeSchema(schema)
  const target = field === 'id' ? undefined : kindReferencedBy(field)
  const choices =
    target === undefined ? allowedValueChoices(question, language) : recordChoices(inventory, target)
  const proposed = field === 'id' ? proposeId(question, interviewer) : undefined
  write(`\n${fieldHelpText(question, language)}\n`)
  write(numberedList(choices, words.more))
  const references = target && new ReferenceReader(target, choices, interviewer)
  const readPart = (part: string): string | undefined => {
    if (references !== undefined) return references.read(part)
    if (form?.rule === 'boolean') return readTypedBoolean(part)?.toString() ?? part
    return form?.values?.[Number(part) - 1] ?? part
  }
  const prompt = promptOf(question, proposed, language)
  for (;;) {
    const typed = await askLine(prompt, interviewer)
    if (typed === '' && proposed !== undefined) return proposed
    if (typed === '' && !isNeeded) return undefined
    if (typed === '') {
      write(`${words.needed}\n`)
      continue
    }
    const parts = isSeveral ? typed.split('|').flatMap((part) => part.trim() || []) : [typed]
    const values = parts.map(readPart)
    references?.endAnswer(values.includes(undefined) ? parts : [])
    if (values.includes(undefined)) continue
    const value = values.length === 1 ? values[0] : (values as string[])
    const problem = problemText(question, value ?? '', language)
    if (problem === undefined) return value
    write(`${problem}\n`)
  }
}

/** Asks for a yes; any other answer is a no. Throws `InputEnded`. */
export async function askYesNo(question: string, interviewer: Interviewer): Promise<boolean> {
  interviewer.write('\n')
  return readTypedBoolean(await askLine(question, interviewer)) === true
}

async function askLine(question: string, { ask }: Interviewer): Promise<string> {
  const typed = await ask(question)
  if (typed === undefined) throw new InputEnded()
  return typed.trim()
}

function promptOf(
  { group, field, isNeeded }: FieldQuestion,
  proposed: string | undefined,
  language: Language,
): string {
  const heading = fieldWords(group, field)?.[language][0] ?? field
  return questionWords(language).ask(
    `${heading}${isNeeded ? ' *' : ''}${proposed === undefined ? '' : ` [${proposed}]`}`,
  )
}

/** A free id: made from the name or, where ids say nothing, random. */
function proposeId({ group, answers, ids }: FieldQuestion, { randomHex }: Interviewer): string {
  const prefix = opaqueIdPrefix(group)
  const named = prefix === undefined ? idFromName(String(answers.name ?? ''), ids.isTaken) : undefined
  return named ?? randomId(prefix ?? '', ids.isAvoided, randomHex)
}

/** Why an answer is not valid, in one sentence of the reader of records; `undefined` where it is. */
function problemText(
  { kind, field, path, ids }: FieldQuestion,
  value: string | readonly string[],
  language: Language,
): string | undefined {
  if (field === 'id' && ids.isTaken(String(value))) return questionWords(language).taken
  const record = path
    .toReversed()
    .reduce<unknown>((inner, step) => (step === 0 ? [inner] : { [step]: inner }), value)
  const read = readRecord(kind, { value: record, placeOf: () => ({ file: '', line: 1, column: 1 }) })
  const name = formatPath(path)
  const problem =
    'problems' in read
      ? read.problems.find((found) => found.field.replace(/\[\d+\]$/, '') === name || found.field === name)
      : undefined
  return problem?.message[language]
}
