import { shortTitle } from '../../problems/format-value.ts'
import type { Kind } from '../../rdf/addresses.ts'
import { numberedList } from './field-help.ts'
import type { FieldInterviewer } from './question.ts'
import { kindWord, questionWords } from './question-words.ts'
import { type Choice, matchingChoices } from './record-choices.ts'

/** Reads the answers to a question that asks for a record: an id, a number in the list, or a part of the name. */
export class ReferenceReader {
  /** What named no record in the answer before; typed again, it is taken as the id of a record to write. */
  #unknown: readonly string[] = []
  readonly #kind: Kind
  readonly #choices: readonly Choice[]
  readonly #interviewer: FieldInterviewer

  constructor(kind: Kind, choices: readonly Choice[], interviewer: FieldInterviewer) {
    this.#kind = kind
    this.#choices = choices
    this.#interviewer = interviewer
  }

  /** The id that is meant; `undefined`, and the reason printed, where that is not clear. */
  read(typed: string): string | undefined {
    const { language, write, noteMissing } = this.#interviewer
    const words = questionWords(language)
    const [match, ...others] = matchingChoices(typed, this.#choices)
    if (match !== undefined && others.length === 0) {
      if (match.id !== typed) write(`${words.isOne(match.id, match.name)}\n`)
      return match.id
    }
    if (match !== undefined) {
      const matches = new Set([match, ...others])
      const numbered = this.#choices.flatMap((choice, index) =>
        matches.has(choice) ? [{ ...choice, number: index + 1 }] : [],
      )
      write(`${words.many(shortTitle(typed))}\n${numberedList(numbered, words.more)}`)
      return undefined
    }
    if (this.#unknown.includes(typed)) {
      noteMissing(this.#kind, typed)
      return typed
    }
    write(`${words.nobody(shortTitle(typed), kindWord(this.#kind, language))}\n`)
    return undefined
  }

  /** Ends an answer; `unclear` holds its parts where any of them was not clear. */
  endAnswer(unclear: readonly string[]): void {
    if (unclear.length > 0) this.#unknown = unclear
  }
}
