import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import type { Path } from '../../problems/problem.ts'
import type { Kind } from '../../rdf/addresses.ts'
import type { RecordAnswers } from './record-text.ts'

/** What may be answered: a value, several, or groups of them. */
export type FieldAnswer = RecordAnswers[string]

/** Whom to ask, and what to ask with. */
export type Interviewer = {
  readonly language: Language
  ask(question: string): Promise<string | undefined>
  write(text: string): void
  randomHex(bytes: number): string
}

/** The answers came to an end. */
export class InputEnded extends Error {}

/** What is asked for. */
export type FieldQuestion = {
  readonly kind: Kind
  readonly group: string
  readonly field: string
  readonly schema: z.ZodType
  readonly isNeeded: boolean
  readonly path: Path
  /** What was answered before, in the same group. */
  readonly answers: Readonly<Record<string, FieldAnswer>>
  readonly taken: ReadonlySet<string>
}
