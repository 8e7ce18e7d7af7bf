import { BrokenLinkError } from '../files/real-path.ts'
import type { Message } from '../language/message.ts'
import { usageMessages } from './usage-messages.ts'

/** What an error may carry: our own sentences, or what Node says of a system call. */
type ErrorDetails = {
  readonly userMessage?: Message
  readonly code?: string
  readonly path?: string
  readonly dest?: string
  readonly syscall?: string
  readonly message?: string
  readonly isIntact?: boolean
}

/**
 * The line to print for an error: a wrong use, a refusal of the system, an input that is too large; `undefined` for a fault of
 * this program, which is to be thrown.
 */
export function errorMessage(error: unknown): Message | undefined {
  if (error instanceof BrokenLinkError) return usageMessages.brokenLink(error.path)
  const { userMessage, code, path, dest = path, syscall, message, isIntact = false } = error as ErrorDetails
  if (userMessage !== undefined) return userMessage
  if (code === 'EPIPE') return usageMessages.readerGone
  if (code === 'ELOOP') return usageMessages.brokenLink(path ?? '')
  if (code !== undefined && (syscall !== undefined || TOO_LARGE.has(code))) {
    const refusal = usageMessages.system(dest ?? '', code)
    return isIntact ? usageMessages.intact(refusal) : refusal
  }
  return error instanceof RangeError && TOO_LONG.test(String(message))
    ? usageMessages.tooLarge(String(message))
    : undefined
}

/** Error codes of Node for a file or a text that does not fit into memory. */
const TOO_LARGE: ReadonlySet<string> = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_STRING_TOO_LONG'])

/** Messages of V8 for a value that grows beyond its limits. */
const TOO_LONG =
  /^(Invalid (string|array|array buffer|typed array) length|Array buffer allocation failed|(Map|Set) maximum size exceeded|Maximum call stack size exceeded)/
