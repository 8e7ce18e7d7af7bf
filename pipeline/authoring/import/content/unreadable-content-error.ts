import type { Message } from '../../../language/message.ts'

/** That content cannot be imported: what it is, and what to do. */
export class UnreadableContentError extends Error {
  readonly told: Message

  constructor(told: Message) {
    super(told.en)
    this.told = told
  }
}
