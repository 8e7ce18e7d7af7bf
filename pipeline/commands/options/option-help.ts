import type { Language } from '../../language/message.ts'
import type { Option } from './option.ts'
import { optionTable } from './option-table.ts'

/** Columns of a help text, at most. */
const MAX_COLUMNS = 100

/** Options as lines of a help text: names with their values, and what each does, wrapped beside them. */
export function optionLines(options: readonly Option[], language: Language): string[] {
  const widest = Math.max(...options.map((option) => optionSyntax(option, language).length))
  const indent = ' '.repeat(widest + 4)
  return options.flatMap((option) => {
    const [first = '', ...more] = wrapText(option.help[language], MAX_COLUMNS - indent.length)
    return [
      `  ${optionSyntax(option, language).padEnd(widest)}  ${first}`,
      ...more.map((line) => `${indent}${line}`),
    ]
  })
}

/** The options of all commands as a table in Markdown, by name, for the guides. */
export function optionGuide(language: Language): string {
  const { option, commands, meaning } = headings[language]
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const rows = optionTable
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((row) =>
      [`\`${optionSyntax(row, language)}\``, row.commands.join(', '), row.help[language]].map(cell),
    )
  return [[option, commands, meaning], ['---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('')
}

const headings = {
  fr: { option: 'Option', commands: 'Commandes', meaning: 'Ce qu’elle fait' },
  en: { option: 'Option', commands: 'Commands', meaning: 'What it does' },
} as const

/** An option as it is typed: `--data DOSSIER`, `--help, -h`. */
function optionSyntax({ name, short, value }: Option, language: Language): string {
  return `--${name}${short === undefined ? '' : `, -${short}`}${value === undefined ? '' : ` ${value[language]}`}`
}

/** A text in lines of at most so many columns; French signs stay with the word that they belong to. */
function wrapText(text: string, columns: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/ (?![:;?!»])(?<!« )/)) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
