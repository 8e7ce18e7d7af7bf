import { join } from 'node:path'
import type { Command, Shell } from './command.ts'
import { rejectExtraArguments } from './options/parse-arguments.ts'
import { parseDay, parseScope } from './options/withdrawal-values.ts'
import { erasureSummary } from './summaries/erasure-summary.ts'
import { withdrawalSteps } from './summaries/withdrawal-steps.ts'
import { UsageError } from './usage-error.ts'
import { usageMessages } from './usage-messages.ts'
import { withDataLock } from './with-lock.ts'

export const withdrawCommand: Command = {
  summary: {
    fr: 'retire une personne de tout ce qui sera publié',
    en: 'withdraws a person from everything that will be published',
  },
  usage: {
    fr: 'withdraw IDENTIFIANT|"NOM" [options]',
    en: 'withdraw ID|"NAME" [options]',
  },
  description: {
    fr: `Inscrit dans withdrawals.txt qu'une personne s'est retirée, et rien d'autre ; le prochain build la
laisse hors de tout. Montre ce qui reste à faire à la main.`,
    en: `Records in withdrawals.txt that a person withdrew, and nothing else; the next build leaves the person
out of everything. Lists what is left to do by hand.`,
  },
  async run({ values, positionals: [typed = '', ...more] }, shell) {
    rejectExtraArguments(more)
    const { data = 'data', date, erase: erases = false } = values
    const day = date === undefined ? shell.today : await parseDay(date)
    const scope = await parseScope(values.scope ?? [])
    if (erases && scope.length > 0) throw new UsageError(usageMessages.eraseAll)
    return withDataLock(data, shell, () => withdrawPerson(typed, { data, day, scope, erases }, shell))
  },
}

/** A withdrawal to record. */
type WithdrawalOrder = {
  readonly data: string
  readonly day: string
  readonly scope: readonly string[]
  readonly erases: boolean
}

/** Records a withdrawal and, where asked, erases the name; prints what is left to do. Resolves to the exit code. */
async function withdrawPerson(
  typed: string,
  { data, day, scope, erases }: WithdrawalOrder,
  { language, write, randomHex }: Shell,
): Promise<number> {
  const { lookUpPerson, recordWithdrawal } = await import('../authoring/people/withdraw-person.ts')
  const lookup = await lookUpPerson(data, typed)
  if ('similar' in lookup) throw new UsageError(usageMessages.person(typed, lookup.similar))
  if ('several' in lookup) throw new UsageError(usageMessages.people(typed, lookup.several))
  const { person } = lookup
  const { erasePerson, keyMismatch } = await import('../authoring/people/erase-person.ts')
  const mismatch = erases ? await keyMismatch(data) : undefined
  if (mismatch !== undefined) {
    const { ERASED_NAMES_FILES } = await import('../people/erased-names.ts')
    const key = join(data, ERASED_NAMES_FILES.key)
    throw new UsageError(mismatch === 'missing' ? usageMessages.noKey(key) : usageMessages.otherKey(key))
  }
  await recordWithdrawal(data, person.id, day, scope)
  write(withdrawalSteps(person, day, data, language))
  if (!erases) return 0
  const { commitsWithName } = await import('../authoring/people/commits-with-name.ts')
  const versions = person.name === undefined ? [] : await commitsWithName(data, person.name)
  write(erasureSummary(await erasePerson(data, person, randomHex(32)), versions, data, language))
  return 0
}
