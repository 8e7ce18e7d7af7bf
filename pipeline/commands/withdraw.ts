import { BadUse, checkedValues, noMore } from '../options.ts'
import { scopes } from '../record.ts'
import { erased, withdrawn } from '../screen.ts'
import { usage } from '../usage.ts'
import type { Command } from './command.ts'

export const withdraw: Command = {
  summary: {
    fr: 'retire une personne de tout ce qui sera publié',
    en: 'takes a person out of all that will be published',
  },
  help: {
    fr: `Usage : npm run regards "--" withdraw IDENTIFIANT --date AAAA-MM-JJ [options]

Inscrit dans withdrawals.txt qu'une personne s'est retirée, et rien d'autre ; le prochain build la
laisse hors de tout. Montre ce qui reste à faire à la main.

  --date JOUR      le jour du retrait
  --scope PART     une part seulement : credit, affiliation, image, open-data, indexing (répétable)
  --erase          efface aussi le nom des fiches, et dit ce qui en reste dans les anciennes versions
  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue des messages (fr)
`,
    en: `Usage: npm run regards "--" withdraw ID --date YYYY-MM-DD [options]

Enters in withdrawals.txt that a person withdrew, and nothing else; the next build leaves the person
out of everything. Shows what is left to be done by hand.

  --date DAY      the day of the withdrawal
  --scope PART    a part only: credit, affiliation, image, open-data, indexing (may be repeated)
  --erase         also erases the name from the records, and tells what remains in old versions
  --data FOLDER   the records (data)
  --lang fr|en    the language of messages (fr)
`,
  },
  options: ['data', 'date', 'scope', 'erase'],
  async run({ values, positionals: [id = '', ...more] }, { language, write, random }) {
    noMore(more)
    const { data, date } = await checkedValues(values)
    if (date === undefined) throw new BadUse(usage.value('--date', '', 'AAAA-MM-JJ'))
    const { erasePerson, recordWithdrawal } = await import('../withdraw.ts')
    const { scopeOf } = await import('../read/withdrawals.ts')
    const scope = [values.scope ?? []].flat().flatMap((typed) => typed.split(/[\s,]+/))
    if (scopeOf(scope) === undefined)
      throw new BadUse(usage.value('--scope', scope.join(','), scopes.join(', ')))
    if (values.erase && scope.length > 0) throw new BadUse(usage.eraseAll)
    const outcome = await recordWithdrawal(data, id, date, scope)
    if ('nearest' in outcome) throw new BadUse(usage.person(id, outcome.nearest))
    write(withdrawn(id, date, data, language))
    if (!values.erase) return 0
    const { name = '' } = outcome.person
    const versions = await versionsWith(data, name)
    const erasure = await erasePerson(data, outcome.person, random(32))
    write(erased(erasure, versions, data, language))
    return 0
  },
}

/** The versions of a folder, as git keeps them, in which a name was written or taken away; nothing without git. */
async function versionsWith(folder: string, name: string): Promise<string[] | undefined> {
  const { execFile } = await import('node:child_process')
  const asked = ['-C', folder, 'log', '--all', '--format=%h %as', `-S${name}`, '--', '.']
  return new Promise((resolve) => {
    execFile('git', asked, { timeout: 30_000 }, (error, stdout) =>
      resolve(error ? undefined : stdout.split('\n').filter(Boolean)),
    )
  })
}
