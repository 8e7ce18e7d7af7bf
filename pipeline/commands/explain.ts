import { closest } from 'fastest-levenshtein'
import type { Command } from './command.ts'
import { rejectExtraArguments, UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'

export const explainCommand: Command = {
  summary: {
    fr: 'explique le code d’un point à corriger, et ce qu’il faut faire',
    en: 'explains the code of a point to correct, and what to do about it',
  },
  help: {
    fr: `Usage : npm run regards "--" explain [CODE]

Dit ce que veut dire le code qui est à la fin d'un point à corriger ([date], [unknown-reference]…),
pourquoi cela compte, que faire, et montre un exemple. Sans code : la liste de tous.

  --lang fr|en     la langue (fr)
`,
    en: `Usage: npm run regards "--" explain [CODE]

Says what the code at the end of a point to correct means ([date], [unknown-reference]…), why it
matters, what to do, and shows an example. Without a code: the list of all.

  --lang fr|en    the language (fr)
`,
  },
  options: [],
  async run({ positionals }, { language, write }) {
    const [typed, ...more] = positionals
    rejectExtraArguments(more)
    const [{ loadHelp }, { helpText, codeListText }] = await Promise.all([
      import('../explain/load-help.ts'),
      import('../explain/help-text.ts'),
    ])
    const all = await loadHelp()
    if (typed === undefined) {
      write(codeListText(all, language))
      return 0
    }
    const codes = [...all.keys()]
    const asked = typed.replace(/^\[(.*)\]$/, '$1').toLowerCase()
    const code = codes.find((each) => each.toLowerCase() === asked)
    const help = all.get(code ?? '')
    if (code === undefined || help === undefined)
      throw new UsageError(usageMessages.code(typed, closest(asked, codes)))
    write(helpText(code, help, language))
    return 0
  },
}
