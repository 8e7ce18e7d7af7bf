import type { Message } from '../../language/message.ts'

/** An option of the command line, as parsing, `--help` and the guide need it. */
export type Option = {
  /** The name without its dashes. */
  readonly name: string
  /** The single letter that may stand for the name. */
  readonly short?: string
  /** `string` for an option with a value, `boolean` for a switch. */
  readonly type: 'string' | 'boolean'
  /** Whether the option may be repeated. */
  readonly multiple?: true
  /** The commands that take the option. */
  readonly commands: readonly string[]
  /** The word that stands for the value in help texts. */
  readonly value?: Message
  /** One or two clauses; the default stands in brackets at the end. */
  readonly help: Message
}
