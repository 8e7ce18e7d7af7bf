import { authoringOptions } from './authoring-options.ts'
import { languageOptions } from './language-options.ts'
import { locationOptions } from './location-options.ts'
import type { Option } from './option.ts'
import { publishingOptions } from './publishing-options.ts'
import { releaseOptions } from './release-options.ts'

const table = [
  ...locationOptions,
  ...authoringOptions,
  ...releaseOptions,
  ...publishingOptions,
  ...languageOptions,
] as const

/**
 * Every option, in the order of help texts. Parsing, `--help` and the guide are made from it. A name has a row for each
 * meaning that it has; its type is the same in all of them.
 */
export const optionTable: readonly Option[] = table

/** A row of the table with its literal types. */
type Row = (typeof table)[number]

type OptionName = Row['name']

/** The name of a command. */
export type CommandName = Row['commands'][number]

type ValueOf<R> = R extends { type: 'boolean' } ? boolean : R extends { multiple: true } ? string[] : string

/** The values of the options of a command line. */
export type OptionValues = {
  readonly [N in OptionName]?: ValueOf<Extract<Row, { name: N }>> | undefined
}

/** The options that a command takes, in the order of its help. */
export function optionsOf(command: string): readonly Option[] {
  return optionTable.filter(({ commands }) => commands.includes(command))
}
