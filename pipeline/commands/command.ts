import type { LockOwner } from '../files/acquire-lock.ts'
import type { Language, Message } from '../language/message.ts'
import type { CommandSettings } from '../language/npm-command.ts'
import type { CommandArguments } from './options/parse-arguments.ts'

/** A command of the command line. Its options stand in the table (`options/option-table.ts`). */
export type Command = {
  /** One line for the list of commands. */
  readonly summary: Message
  /** The command as it is typed, without what stands before its name, a line for each form. */
  readonly usage: Message
  /** Whether the result on standard output is data, beside which npm must print nothing. */
  readonly printsData?: boolean
  /** What the command does: lines of at most 100 columns. */
  readonly description: Message
  /** What the help says below the options: exit codes, for instance. */
  readonly notes?: Message
  /** Runs the command; resolves to the exit code. Throws `UsageError` for what cannot be carried out. */
  run(args: CommandArguments, shell: Shell): Promise<number>
}

/** What a command may use of the process that it runs in. */
export type Shell = {
  readonly language: Language
  /** What commands take for granted in the folder where this one is typed. */
  readonly settings: CommandSettings
  readonly env: Readonly<Record<string, string | undefined>>
  readonly input: AsyncIterable<Uint8Array>
  /** Whether notes go to a terminal, where a line can be written over. */
  readonly isTerminal: boolean
  /** Whether results may be coloured. */
  readonly isColored: boolean
  readonly owner: LockOwner
  /** The number of processors that this process may use. */
  readonly processors: number
  /** The local day on which the command was typed: `2026-11-30`. */
  readonly today: string
  /** Prints a result for people; what a terminal would not show as it is, is escaped (see `printableShell`). */
  write(text: string): void
  /** Prints a result for programs, exactly. */
  writeData(text: string): void
  /** Prints a note on standard error, beside the result. */
  note(text: string): void
  /** Waits until the readers of results and notes have received everything. Throws the error of a broken stream. */
  drain(): Promise<void>
  /** Asks a question and waits for a line; `undefined` at the end of the input. */
  ask(question: string): Promise<string | undefined>
  /** Random bytes, in hexadecimal. */
  randomHex(bytes: number): string
  /** Waits until the process receives a signal to stop. */
  untilStopped(): Promise<void>
}
