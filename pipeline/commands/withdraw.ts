import { join } from 'node:path'
import { decisionScopes } from '../record/person-decision.ts'
import type { Command, Shell } from './command.ts'
import { buildOptions, rejectExtraArguments, UsageError } from './options.ts'
import { erasureSummary, withdrawalSteps } from './screen.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const withdrawCommand: Command = {
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
    rejectExtraArguments(more)
    const { data } = await buildOptions(values)
    const day = date === undefined ? shell.today : await dayTyped(date)
    const scope = await scopeTyped([values.scope ?? []].flat())
    if (values.erase && scope.length > 0) throw new UsageError(usageMessages.eraseAll)
    return withDataLock(data, shell, () =>
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
  { language, write, randomHex }: Shell,
): Promise<number> {
  const { lookUpPerson, recordWithdrawal } = await import('../authoring/people/withdraw-person.ts')
  const meant = await lookUpPerson(data, typed)
  if ('similar' in meant) throw new UsageError(usageMessages.person(typed, meant.similar))
  if ('several' in meant) throw new UsageError(usageMessages.people(typed, meant.several))
  const { person } = meant
  const { erasePerson, keyMismatch } = await import('../authoring/people/erase-person.ts')
  const { ERASED_NAMES_FILES } = await import('../people/erased-names.ts')
  const trouble = erases ? await keyMismatch(data) : undefined
  if (trouble !== undefined) {
    const key = join(data, ERASED_NAMES_FILES.key)
    throw new UsageError(trouble === 'missing' ? usageMessages.noKey(key) : usageMessages.otherKey(key))
  }
  await recordWithdrawal(data, person.id, day, scope)
  write(withdrawalSteps(person, day, data, language))
  if (!erases) return 0
  const versions = person.name === undefined ? [] : await versionsWith(data, person.name)
  write(erasureSummary(await erasePerson(data, person, randomHex(32)), versions, data, language))
  return 0
}

/** A day as people type it. Throws `UsageError`. */
async function dayTyped(typed: string): Promise<string> {
  const { isCalendarDay } = await import('../record/partial-date.ts')
  const { readTypedDate } = await import('../record/typed-values/typed-date.ts')
  const day = readTypedDate(typed)
  if (day === undefined || !isCalendarDay(day))
    throw new UsageError(usageMessages.value('--date', typed, 'AAAA-MM-JJ'))
  return day
}

async function scopeTyped(typed: readonly string[]): Promise<readonly string[]> {
  const { parseWithdrawnScope } = await import('../read/withdrawals.ts')
  const scope = typed.flatMap((each) => each.split(/[\s,]+/))
  if (parseWithdrawnScope(scope) === undefined)
    throw new UsageError(usageMessages.value('--scope', scope.join(','), decisionScopes.join(', ')))
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
