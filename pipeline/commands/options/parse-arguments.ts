import { parseArgs } from 'node:util'
import { closest } from 'fastest-levenshtein'
import { type CommandSettings, DEFAULT_SETTINGS } from '../../language/npm-command.ts'
import { UsageError } from '../usage-error.ts'
import { usageMessages } from '../usage-messages.ts'
import { type CommandName, type OptionValues, optionsOf, optionTable } from './option-table.ts'

/** The arguments behind the name of a command: options, and what is no option. */
export type CommandArguments = {
  readonly values: OptionValues
  readonly positionals: readonly string[]
}

/** The options as `node:util` takes them. */
const config = Object.fromEntries(
  optionTable.map(({ name, type, multiple = false, short }) => [
    name,
    { type, multiple, ...(short !== undefined && { short }) },
  ]),
)

/** Options that stand without a command, too. */
const ALWAYS = ['help', 'lang']

/**
 * Parses a command line, whose first argument that is no option is one of `commands`; folders that are not typed are those of
 * the settings. Throws `UsageError` for an unknown command, an option that the command does not take, and a missing,
 * superfluous or empty value.
 */
export function parseArguments(
  typed: readonly string[],
  commands: readonly string[],
  { data, out }: CommandSettings = DEFAULT_SETTINGS,
): CommandArguments & { readonly command: CommandName | undefined } {
  const args = [...typed]
  const { tokens } = parseArgs({
    args,
    options: config,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const command = tokens.find((token) => token.kind === 'positional')?.value
  if (command !== undefined && !commands.includes(command))
    throw new UsageError(usageMessages.command(command, closest(command, commands)))
  const known = command === undefined ? ALWAYS : optionsOf(command).map(({ name }) => name)
  for (const token of tokens)
    if (token.kind === 'option' && !known.includes(token.name))
      throw new UsageError(usageMessages.option(token.rawName, `--${closest(token.name, known)}`))
  const { values, positionals } = parseStrictly(args)
  for (const [option, value] of Object.entries(values))
    if ([value].flat().includes('')) throw new UsageError(usageMessages.emptyValue(`--${option}`))
  if (positionals.includes('')) throw new UsageError(usageMessages.emptyArgument)
  const { lang } = values
  if (lang !== undefined && lang !== 'fr' && lang !== 'en')
    throw new UsageError(usageMessages.value('--lang', lang, 'fr, en'))
  const folders = Object.fromEntries(
    Object.entries({ data, out }).filter(([name]) => command !== undefined && takesFolder(command, name)),
  )
  return {
    command: command as CommandName | undefined,
    values: { ...folders, ...values },
    positionals: positionals.slice(1),
  }
}

/** Whether a command takes a folder as an option of that name. */
function takesFolder(command: string, name: string): boolean {
  return optionsOf(command).some((option) => option.name === name && option.value?.en === 'FOLDER')
}

/** Parses known options; throws `UsageError` where one lacks its value or has one too many. */
function parseStrictly(args: string[]): CommandArguments {
  try {
    const { values, positionals } = parseArgs({ args, options: config, allowPositionals: true })
    return { values: values as OptionValues, positionals }
  } catch (error) {
    throw new UsageError(usageMessages.optionValue(/'([^']+)'/.exec(String(error))?.[1] ?? ''))
  }
}

/** Throws `UsageError` if an argument is left. */
export function rejectExtraArguments([typed]: readonly string[]): void {
  if (typed !== undefined) throw new UsageError(usageMessages.arguments(typed))
}
