import type { Command } from './command.ts'
import { allowedValue } from './options/option-values.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'

export const peopleCommand: Command = {
  summary: {
    fr: 'liste ce qui est décidé de chaque personne',
    en: 'lists what was decided about each person',
  },
  usage: {
    fr: 'people [options]',
    en: 'people [options]',
  },
  description: {
    fr: `Imprime le registre des personnes, pour qui répond de la protection des données : ce qui est décidé
de chacune, à quel titre, depuis quand, son retrait et la pièce qui l'atteste. Rien n'en est publié.`,
    en: `Prints the register of people, for the person in charge of data protection: what was
decided about each person, on what ground, since when, withdrawals and the evidence. None of it is published.`,
  },
  async run({ values, positionals }, { language, write, writeData }) {
    rejectExtraArguments(positionals)
    const { peopleRegisterCsv, readPeopleRegister, peopleRegisterTable } = await import(
      '../authoring/people/people-register.ts'
    )
    const format = allowedValue('--format', values.format ?? 'table', ['table', 'csv'])
    const register = await readPeopleRegister(values.data ?? 'data', language)
    if (format === 'csv') writeData(peopleRegisterCsv(register))
    else write(peopleRegisterTable(register))
    return 0
  },
}
