import type { Split } from '../shacl/split.ts'
import type { Check, Ledger, Refusals } from './check.ts'
import { circles } from './circles.ts'
import { dates } from './dates.ts'
import { identity } from './identity.ts'
import { positions } from './positions.ts'
import { references } from './references.ts'

/** Opens every check. To add one: a file in this folder, and its name here. */
export function openChecks(
  base: string,
  shapes: Split,
  ledger: Ledger,
  isUnsaid: (address: string) => boolean,
) {
  const refusals = openRefusals()
  const ids = identity(base, ledger, refusals, isUnsaid)
  const checks: Check[] = [ids, references(base, refusals, shapes), positions(), dates(), circles()]
  const check: Check = {
    add: (described) => checks.flatMap((each) => each.add(described)),
    end: () => checks.flatMap((each) => each.end()),
  }
  return {
    check,
    refuse: refusals.add,
    newAddresses: ids.newAddresses,
  }
}

function openRefusals(): Refusals {
  const refused = new Set<string>()
  const drafts = new Set<string>()
  const key = (kind?: string, id?: string): string => `${kind ?? '*'} ${id ?? '*'}`
  return {
    add(kind, id, isDraft = false) {
      refused.add(key(kind, id))
      if (isDraft) drafts.add(key(kind, id))
    },
    has: (kind, id) => [key(), key(kind), key(kind, id)].some((each) => refused.has(each)),
    isDraft: (kind, id) => drafts.has(key(kind, id)),
  }
}
