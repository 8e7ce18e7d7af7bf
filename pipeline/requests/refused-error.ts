import type { Message } from '../language/message.ts'

/** Work with another machine that cannot go on, for a reason that the person at the keyboard can remove; the command exits with 1. */
export class RefusedError extends Error {
  readonly userMessage: Message
  readonly exit = 1
  constructor(userMessage: Message) {
    super(userMessage.en)
    this.userMessage = userMessage
  }
}
