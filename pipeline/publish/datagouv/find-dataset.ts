import { RefusedError } from '../../requests/refused-error.ts'
import { publishRefusals } from '../refusal-messages.ts'
import type { PortalDataSet } from './api-responses.ts'
import type { DesiredDataSet } from './desired-dataset.ts'
import { extraKeys } from './extras.ts'
import type { PortalClient } from './portal-client.ts'

/**
 * The owner's data set that bears this publication's mark; `undefined` where none does. Throws `RefusedError` where
 * several do.
 */
export async function findMarkedDataSet(
  desired: DesiredDataSet,
  client: PortalClient,
): Promise<PortalDataSet | undefined> {
  const ids: string[] = []
  for await (const dataSet of client.ownedDataSets(desired.organization))
    if (dataSet.extras?.[extraKeys.identifier] === desired.identifier && !dataSet.deleted)
      ids.push(dataSet.id)
  if (ids.length > 1) throw new RefusedError(publishRefusals.ambiguousMark(ids))
  return ids[0] === undefined ? undefined : client.dataSet(ids[0])
}

/** Throws `RefusedError` if a data set bears the mark of another publication. */
export function assertOwnDataSet({ id, extras }: PortalDataSet, identifier: string): void {
  const mark = extras?.[extraKeys.identifier]
  if (mark !== undefined && mark !== identifier) throw new RefusedError(publishRefusals.foreignMark(id, mark))
}
