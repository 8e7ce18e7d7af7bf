import type { Message } from '../language/message.ts'

/** A wrong use of the command line: one line in both languages, exit code 2. */
export class UsageError extends Error {
  readonly userMessage: Message
  constructor(userMessage: Message) {
    super(userMessage.en)
    this.userMessage = userMessage
  }
}
