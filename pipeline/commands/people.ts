import type { Command } from './command.ts'
import { rejectExtraArguments, UsageError } from './options.ts'
import { usageMessages } from './usage-messages.ts'

export const peopleCommand: Command = {
  summary: {
    fr: 'liste ce qui est décidé de chaque personne',
    en: 'lists what was decided about each person',
  },
  help: {
    fr: `Usage : npm run regards "--" people [options]

Imprime le registre des personnes, pour qui répond de la protection des données : ce qui est décidé
de chacune, à quel titre, depuis quand, son retrait et la pièce qui l'atteste. Rien n'en est publié.

  --format FORMAT  table ou csv (table)
  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue des messages (fr)
`,
    en: `Usage: npm run regards "--" people [options]

Prints the register of people, for whoever answers for data protection: what was decided about each,
on what ground, since when, a withdrawal and the piece of evidence. None of it is published.

  --format FORMAT table or csv (table)
  --data FOLDER   the records (data)
  --lang fr|en    the language of messages (fr)
`,
  },
  options: ['data', 'format'],
  async run({ values: { data = 'data', format = 'table' }, positionals }, { write }) {
    rejectExtraArguments(positionals)
    const { peopleRegisterCsv, readPeopleRegister, peopleRegisterTable } = await import(
      '../authoring/people/people-register.ts'
    )
    if (format !== 'table' && format !== 'csv')
      throw new UsageError(usageMessages.value('--format', format, 'table, csv'))
    const register = await readPeopleRegister(data)
    write(format === 'csv' ? peopleRegisterCsv(register) : peopleRegisterTable(register))
    return 0
  },
}
