import type { Language } from './message.ts'

/** How commands are typed in a folder, and what they take for granted there unless an option says otherwise. */
export type CommandSettings = {
  /**
   * What stands before the name of a command: npm's script, which needs a `--` before options, the installed package, or `regards` alone
   * where the program came with a Node of its own and without npm.
   */
  readonly prefix: 'npm run regards' | 'npx --no regards' | 'regards'
  /** The folder of records, from the folder where commands are typed. */
  readonly data: string
  /** The folder of the result of `build`, likewise. */
  readonly out: string
  readonly language: Language
}

/** The settings in the repository: records in `data`, in French. */
export const DEFAULT_SETTINGS: CommandSettings = {
  prefix: 'npm run regards',
  data: 'data',
  out: 'dist',
  language: 'fr',
}

let settings = DEFAULT_SETTINGS

/** Sets how commands are printed from now on; a process has one set of settings, those of the folder it was started in. */
export function printCommandsFor(next: CommandSettings): void {
  settings = next
}

/** What is typed before the name of a command and its options; `isSilent` for one whose result goes into a file. */
export function commandPrefix(isSilent = false): string {
  const { prefix } = settings
  if (prefix !== 'npm run regards') return prefix
  return `${isSilent ? prefix.replace('run', 'run -s') : prefix} ${DASHES}`
}

/**
 * A command of the program as it is typed in the program's folder, in any shell. Behind `npm run`, options stand after a quoted
 * `--`: npm takes the others for its own, and PowerShell drops one without quotes. `--lang` is added where the settings would
 * choose another language.
 */
export function npmCommand(words: readonly string[], language: Language = 'fr'): string {
  const typed = language === settings.language ? words : [...words, '--lang', language]
  const dashes = settings.prefix === 'npm run regards' && typed.some((word) => word.startsWith('-'))
  return [settings.prefix, ...(dashes ? [DASHES] : []), ...typed.map(quoteArgument)].join(' ')
}

const DASHES = '"--"'

/** The arguments that name a folder of records; none for the usual one. */
export function dataArguments(data: string): readonly string[] {
  return data === settings.data ? [] : ['--data', data]
}

/**
 * The arguments that name a folder of records, and the folder of its result, `dist` below it as `init` lays it out; none for the
 * usual one.
 */
export function resultArguments(data: string): readonly string[] {
  return data === settings.data ? [] : ['--data', data, '--out', `${data.replace(/[/\\]+$/, '')}/dist`]
}

/** The option for the folder of a result that a build has made, where it is not the one taken for granted. */
export function outArguments(out: string): readonly string[] {
  return out === settings.out ? [] : ['--out', out]
}

/** An argument as it is typed: in quotes, which all shells read alike, where a shell might interpret a character of it. */
export function quoteArgument(word: string): string {
  if (/^[\p{L}\p{N}_.…/:=@[\]-]+$/u.test(word)) return word
  return /["$`!%\n]|\\\\|\\$/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`
}
