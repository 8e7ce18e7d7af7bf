import type { Described } from '../node.ts'
import type { Problem } from '../problem.ts'
import { circles } from './circles.ts'
import { dates } from './dates.ts'
import { identity } from './identity.ts'
import { positions } from './positions.ts'
import { references } from './references.ts'

/** A check that no shape can make: across the fields of a node, or across nodes, of which it keeps keys only. */
export type Check = {
  /** Takes in a node; says what is already wrong. */
  add(described: Described): Problem[]
  /** Says what is wrong once every node has been taken in. */
  end(): Problem[]
}

/** The addresses that were published at some time, and the file that lists them. */
export type Ledger = { readonly file: string; readonly text: string }

/** Opens every check. To add one: a file in this folder, and its name here. */
export function openChecks(base: string, ledger: Ledger): { check: Check; newAddresses: () => string[] } {
  const ids = identity(base, ledger)
  const checks = [ids, references(base), positions(), dates(), circles()]
  return {
    check: {
      add: (described) => checks.flatMap((check) => check.add(described)),
      end: () => checks.flatMap((check) => check.end()),
    },
    newAddresses: ids.newAddresses,
  }
}
