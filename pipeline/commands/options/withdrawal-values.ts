import { decisionScopes } from '../../record/person-decision.ts'
import { UsageError } from '../usage-error.ts'
import { usageMessages } from '../usage-messages.ts'

/** A day in any form that people type it in. Throws `UsageError`. */
export async function parseDay(typed: string): Promise<string> {
  const { isCalendarDay } = await import('../../record/partial-date.ts')
  const { readTypedDate } = await import('../../record/typed-values/typed-date.ts')
  const day = readTypedDate(typed)
  if (day === undefined || !isCalendarDay(day))
    throw new UsageError(usageMessages.value('--date', typed, 'AAAA-MM-JJ'))
  return day
}

/** The parts that `--scope` names, between spaces or commas. Throws `UsageError`. */
export async function parseScope(typed: readonly string[]): Promise<readonly string[]> {
  const { parseWithdrawnScope } = await import('../../read/withdrawals.ts')
  const scope = typed.flatMap((text) => text.split(/[\s,]+/))
  if (parseWithdrawnScope(scope) === undefined)
    throw new UsageError(usageMessages.value('--scope', scope.join(','), decisionScopes.join(', ')))
  return scope
}
