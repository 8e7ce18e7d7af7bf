import { join } from 'node:path'
import { scopes } from '../record/schemas.ts'
import type { Command, Shell } from './command.ts'
import { BadUse, checkedValues, noMore } from './options.ts'
import { erased, withdrawn } from './screen.ts'
import { usage } from './usage-messages.ts'
import { aloneIn } from './with-lock.ts'

export const withdraw: Command = {
  summary: {
    fr: 'retire une personne de tout ce qui sera publié',
    en: 'takes a person out of all that will be published',
  },
  help: {
    fr: `Usage : npm run regards "--" withdraw IDENTIFIANT|"NOM" [options]

Inscrit dans withdrawals.txt qu'une personne s'est retirée, et rien d'autre ; le prochain build la
laisse hors de tout. Montre ce qui reste à faire à la main.

  --date JOUR      le jour du retrait, 29/11/2026 ou 2026-11-29 (aujourd'hui)
  --scope PART     une part seulement : credit, affiliation, image, open-data, indexing (répétable)
  --erase          efface aussi le nom des fiches, et dit ce qui en reste dans le dossier et dans les
                   anciennes versions
  --data DOSSIER   les fiches (data)
  --lang fr|en     la langue des messages (fr)
`,
    en: `Usage: npm run regards "--" withdraw ID|"NAME" [options]

Enters in withdrawals.txt that a person withdrew, and nothing else; the next build leaves the person
out of everything. Shows what is left to be done by hand.

  --date DAY      the day of the withdrawal, 2026-11-29 or 29/11/2026 (today)
  --scope PART    a part only: credit, affiliation, image, open-data, indexing (may be repeated)
  --erase         also erases the name from the records, and tells what remains in the folder and in
                  old versions
  --data FOLDER   the records (data)
  --lang fr|en    the language of messages (fr)
`,
  },
  options: ['data', 'date', 'scope', 'erase'],
  async run({ values: { date, ...values }, positionals: [typed = '', ...more] }, shell) {
    noMore(more)
    const { data } = await checkedValues(values)
    const day = date === undefined ? shell.today : await dayTyped(date)
    const scope = await scopeTyped([values.scope ?? []].flat())
    if (values.erase && scope.length > 0) throw new BadUse(usage.eraseAll)
    return aloneIn(data, shell, () =>
      withdrawPerson(typed, { data, day, scope, erases: values.erase === true }, shell),
    )
  },
}

/** What is asked of a withdrawal. */
type Withdrawal = {
  readonly data: string
  readonly day: string
  readonly scope: readonly string[]
  readonly erases: boolean
}

async function withdrawPerson(
  typed: string,
  { data, day, scope, erases }: Withdrawal,
  { language, write, random }: Shell,
): Promise<number> {
  const { personMeant, recordWithdrawal } = await import('../authoring/people/withdraw-person.ts')
  const meant = await personMeant(data, typed)
  if ('similar' in meant) throw new BadUse(usage.person(typed, meant.similar))
  if ('several' in meant) throw new BadUse(usage.people(typed, meant.several))
  const { person } = meant
  const { erasePerson, keyTrouble } = await import('../authoring/people/erase-person.ts')
  const { ERASED } = await import('../people/digests.ts')
  const trouble = erases ? await keyTrouble(data) : undefined
  if (trouble !== undefined) {
    const key = join(data, ERASED.key)
    throw new BadUse(trouble === 'missing' ? usage.noKey(key) : usage.otherKey(key))
  }
  await recordWithdrawal(data, person.id, day, scope)
  write(withdrawn(person, day, data, language))
  if (!erases) return 0
  const versions = person.name === undefined ? [] : await versionsWith(data, person.name)
  write(erased(await erasePerson(data, person, random(32)), versions, data, language))
  return 0
}

/** A day as people type it. Throws `BadUse`. */
async function dayTyped(typed: string): Promise<string> {
  const { day } = await import('../record/values.ts')
  const { nearestDate } = await import('../record/suggestions.ts')
  const parsed = [typed.trim(), nearestDate(typed) ?? ''].find((each) => day.safeParse(each).success)
  if (parsed === undefined) throw new BadUse(usage.value('--date', typed, 'AAAA-MM-JJ'))
  return parsed
}

async function scopeTyped(typed: readonly string[]): Promise<readonly string[]> {
  const { scopeOf } = await import('../read/withdrawals.ts')
  const scope = typed.flatMap((each) => each.split(/[\s,]+/))
  if (scopeOf(scope) === undefined)
    throw new BadUse(usage.value('--scope', scope.join(','), scopes.join(', ')))
  return scope
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
