import type { Language } from './message.ts'

/**
 * A command of the program as it is typed in the program's folder, in any shell. Options stand after a quoted `--`: npm takes the
 * others for its own, and PowerShell drops one without quotes. In English, `--lang en` is added.
 */
export function npmCommand(words: readonly string[], language: Language = 'fr'): string {
  const typed = language === 'en' ? [...words, '--lang', 'en'] : words
  const dashes = typed.some((word) => word.startsWith('-')) ? ['"--"'] : []
  return ['npm run regards', ...dashes, ...typed.map(quoteArgument)].join(' ')
}

/** The arguments that name a folder of records; none for `data`, the default. */
export function dataArguments(data: string): readonly string[] {
  return data === 'data' ? [] : ['--data', data]
}

/** The arguments that name a folder of records, and the folder of its result as `init` lays it out; none for `data`, the default. */
export function resultArguments(data: string): readonly string[] {
  return data === 'data' ? [] : ['--data', data, '--out', `${data.replace(/[/\\]+$/, '')}/dist`]
}

/** An argument as it is typed: in quotes, which all shells read alike, where a shell might interpret a character of it. */
export function quoteArgument(word: string): string {
  if (/^[\p{L}\p{N}_.…/:=@[\]-]+$/u.test(word)) return word
  return /["$`!%\n]|\\\\|\\$/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`
}
