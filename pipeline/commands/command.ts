import type { LockOwner } from '../files/acquire-lock.ts'
import type { Language, Message } from '../language/message.ts'
import type { CommandArguments, OptionName } from './options.ts'

/** Something that the command line can be asked for. */
export type Command = {
  /** One line, for the list of commands. */
  readonly summary: Message
  readonly help: Message
  /** What it takes beside `--help` and `--lang`. */
  readonly options: readonly OptionName[]
  /** Does it; gives the exit code. Throws `UsageError` for what cannot be carried out. */
  run(asked: CommandArguments, shell: Shell): Promise<number>
}

/** What a command may use of the process in which it runs. */
export type Shell = {
  readonly language: Language
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input: AsyncIterable<Uint8Array>
  /** Whether notes go to a terminal, on which they may be written over. */
  readonly isTerminal: boolean
  /** Whether results may bear colours. */
  readonly isColored: boolean
  readonly owner: LockOwner
  /** How many processors there are for this process. */
  readonly processors: number
  /** The day on which the command is given, `2026-11-30`, where it is given. */
  readonly today: string
  /** Prints a result. */
  write(text: string): void
  /** Prints a note beside the result. */
  note(text: string): void
  /** Waits until whoever reads results and notes has taken what was printed. */
  drain(): Promise<void>
  /** Asks a question and waits for a line; nothing once there is no more input. */
  ask(question: string): Promise<string | undefined>
  /** As many bytes of chance, in hexadecimal. */
  randomHex(bytes: number): string
  /** Waits until the process is asked to stop. */
  untilStopped(): Promise<void>
}
