import type { Message } from '../language/message.ts'

/** The name of standard input in messages. */
export const standardInputName: Message = { fr: 'entrée standard', en: 'standard input' }
