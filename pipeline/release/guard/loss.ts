import type { Ledger } from '../../check/cross-record/address-ledger.ts'
import { isWithheldAddress } from '../../check/cross-record/part-addresses.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation, warning } from '../../problems/rule-problem.ts'

/** The losses that a publisher accepts: names given with `--accept-loss`, and the share by which a count may fall. */
export type LossAllowance = { readonly accepted: ReadonlySet<string>; readonly share: number }

/** Opens the check of resources that vanished: a problem each, unless the ledger retires it or it is accepted by name. */
export function openVanished(
  ledger: Ledger,
  accepted: ReadonlySet<string>,
  isUnnamed: (address: string) => boolean,
  start: Place,
): (address: string) => Problem[] {
  const retired = new Set([...ledger.retired].map((address) => address.replace(/#(?!participation-).*/, '')))
  return (address) =>
    isWithheldAddress(address) || retired.has(address) || accepted.has(address) || isUnnamed(address)
      ? []
      : [violation('loss-resource', start, [], formatValue(address), address)]
}

/** The addresses, below the base, of retired or accepted people and participations: no report may quote their triples. */
export function releasedPeople(ledger: Ledger, accepted: ReadonlySet<string>): string[] {
  const named = [...accepted].map((name) => (name.includes('#') ? name : `${name}#person`))
  return [...ledger.retired, ...named].filter((address) => /^contributor\/|#participation-/.test(address))
}

/** A problem for each count that fell by more than the share, and by two at least, without being accepted by name. */
export function fallenCounts(
  counts: Iterable<readonly [name: string, before: number, after: number]>,
  { accepted, share }: LossAllowance,
  start: Place,
): Problem[] {
  return [...counts]
    .filter(
      ([name, before, after]) =>
        before - after >= 2 && before - after > before * share && !accepted.has(name),
    )
    .map(([name, before, after]) => violation('loss-count', start, [], name, `${before}`, `${after}`))
}

/** A warning for each accepted name of which nothing was lost. */
export function unusedAllowances(
  accepted: ReadonlySet<string>,
  lost: ReadonlySet<string>,
  start: Place,
): Problem[] {
  return [...accepted]
    .filter((name) => !lost.has(name))
    .map((name) => warning('accepted-nothing', start, [], formatValue(name)))
}
