import type { Language } from '../language/message.ts'
import { npmCommand } from '../language/npm-command.ts'
import { colon } from '../language/punctuation.ts'
import { codeFamilies } from './families.ts'
import type { CodeFamily, CodeHelp } from './help-entry.ts'

/** The help about a code as a text for a terminal. */
export function helpText(code: string, help: CodeHelp, language: Language): string {
  const say = texts[language]
  const { title, means, mend, example } = help
  const { matters } = codeFamilies[help.family]
  return [
    `${code}${colon(language)}${title[language]}`,
    '',
    ...paragraph(say.means, means[language]),
    ...paragraph(say.matters, matters[language]),
    ...paragraph(say.mend, mend[language]),
    ...(example?.wrong === undefined ? [] : block(say.wrong, example.wrong)),
    ...(example === undefined
      ? []
      : block(example.wrong === undefined ? say.example : say.right, example.right)),
  ].join('\n')
}

/** A list of codes for a terminal: family by family, one line for each code with its title. */
export function codeListText(all: ReadonlyMap<string, CodeHelp>, language: Language): string {
  const say = texts[language]
  const sections = (Object.keys(codeFamilies) as CodeFamily[]).flatMap((family) => {
    const codes = [...all].filter(([, help]) => help.family === family)
    const widest = Math.max(...codes.map(([code]) => code.length))
    return [
      codeFamilies[family].title[language],
      ...codes.map(([code, { title }]) => `  ${code.padEnd(widest)}  ${title[language]}`),
      '',
    ]
  })
  return [...sections, say.more, ''].join('\n')
}

const MAX_LINE_CHARACTERS = 96

function paragraph(title: string, text: string): string[] {
  return [title, ...wrapped(text).map((line) => `  ${line}`), '']
}

function block(title: string, text: string): string[] {
  return [title, ...text.split('\n').map((line) => `  ${line}`), '']
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    // French signs stay with the word before them
    if (last !== undefined && (last.length + word.length < MAX_LINE_CHARACTERS || /^[;:!?»]/.test(word)))
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const texts = {
  fr: {
    means: 'Ce que cela veut dire',
    matters: 'Pourquoi cela compte',
    mend: 'Que faire',
    wrong: 'Au lieu de',
    right: 'Écrire',
    example: 'Par exemple',
    more: `${npmCommand(['explain', 'CODE'])} explique un code et montre un exemple.`,
  },
  en: {
    means: 'What it means',
    matters: 'Why it matters',
    mend: 'What to do',
    wrong: 'Instead of',
    right: 'Write',
    example: 'For example',
    more: `${npmCommand(['explain', 'CODE'], 'en')} explains a code and shows an example.`,
  },
} as const
