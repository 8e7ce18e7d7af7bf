import { closest } from 'fastest-levenshtein'
import type { Command } from './command.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'

export const explainCommand: Command = {
  summary: {
    fr: 'explique le code d’un point à corriger, et ce qu’il faut faire',
    en: 'explains the code of a point to correct, and what to do about it',
  },
  usage: {
    fr: 'explain [CODE]',
    en: 'explain [CODE]',
  },
  description: {
    fr: `Dit ce que veut dire le code qui est à la fin d'un point à corriger ([date], [unknown-reference]…),
pourquoi cela compte, que faire, et montre un exemple. Sans code : la liste de tous.`,
    en: `Explains what the code at the end of a point to correct means ([date], [unknown-reference]…), why it
matters, what to do, and shows an example. Without a code: the list of all.`,
  },
  async run({ positionals }, { language, write }) {
    const [typed, ...more] = positionals
    rejectExtraArguments(more)
    const [{ loadHelp }, { helpText, codeListText }] = await Promise.all([
      import('../explain/load-help.ts'),
      import('../explain/help-text.ts'),
    ])
    const helps = await loadHelp()
    if (typed === undefined) {
      write(codeListText(helps, language))
      return 0
    }
    const codes = [...helps.keys()]
    const wanted = typed.replace(/^\[(.*)\]$/, '$1').toLowerCase()
    const code = codes.find((name) => name.toLowerCase() === wanted)
    const help = helps.get(code ?? '')
    if (code === undefined || help === undefined)
      throw new UsageError(usageMessages.code(typed, closest(wanted, codes)))
    write(helpText(code, help, language))
    return 0
  },
}
