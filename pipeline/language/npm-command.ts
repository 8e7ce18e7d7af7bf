import type { Language } from './message.ts'
/**
 * A command of ours as it is typed in the folder of the program, in any shell: npm takes options behind a quoted `--` alone, which
 * PowerShell would swallow without its quotes. In English it asks for English.
 */
export function npmCommand(words: readonly string[], language: Language = 'fr'): string {
  const typed = language === 'en' ? [...words, '--lang', 'en'] : words
  const dashes = typed.some((word) => word.startsWith('-')) ? ['"--"'] : []
  return ['npm run regards', ...dashes, ...typed.map(quoteArgument)].join(' ')
}

/** The words that name a folder of records other than the usual one; none for that. */
export function dataArguments(data: string): readonly string[] {
  return data === 'data' ? [] : ['--data', data]
}

/** The words that name a folder of records other than the usual one, and the result that `init` puts into it. */
export function resultArguments(data: string): readonly string[] {
  return data === 'data' ? [] : ['--data', data, '--out', `${data.replace(/[/\\]+$/, '')}/dist`]
}

/** A word as it is typed: whatever a shell might take for something else stands in quotes, which all shells read alike. */
export function quoteArgument(word: string): string {
  if (/^[\p{L}\p{N}_.…/:=@[\]-]+$/u.test(word)) return word
  return /["$`!%\n]|\\\\|\\$/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`
}
