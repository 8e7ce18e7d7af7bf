import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import type { Path } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { RandomHex } from '../fresh-ids.ts'
import type { RecordAnswers } from './record-text.ts'

/** The answer to a question: a value, several, or groups of them. */
export type FieldAnswer = RecordAnswers[string]

/** How questions are put and answers are read. */
export type Interviewer = {
  readonly language: Language
  /** Prints a question and waits for a line; `undefined` at the end of the input. */
  ask(question: string): Promise<string | undefined>
  write(text: string): void
  readonly randomHex: RandomHex
}

/** An interviewer that hears of references to records that do not exist. */
export type FieldInterviewer = Interviewer & { noteMissing(kind: Kind, id: string): void }

/** The end of the input, in the middle of an interview. */
export class InputEnded extends Error {}

/** A field to ask for. */
export type FieldQuestion = {
  readonly kind: Kind
  /** The kind, or the field that holds the group: `participation`. */
  readonly group: string
  readonly field: string
  readonly schema: z.ZodType
  readonly isNeeded: boolean
  readonly path: Path
  /** Earlier answers of the same group. */
  readonly answers: Readonly<Record<string, FieldAnswer>>
  /** The ids that the record must not have, and those that none is proposed from. */
  readonly ids: { isTaken(id: string): boolean; isAvoided(id: string): boolean }
}
