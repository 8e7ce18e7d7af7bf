import type { Ledger } from '../../check/cross-record/address-ledger.ts'
import { formatValue } from '../../problems/format-value.ts'
import type { Place, Problem } from '../../problems/problem.ts'
import { violation, warning } from '../../problems/rule-problem.ts'

/** What a publisher lets go: names given with `--accept-loss`, and the share by which a count may fall. */
export type LossAllowance = { readonly accepted: ReadonlySet<string>; readonly share: number }

/** Judges resources that vanished: each is a problem, unless the ledger retires it or its name is accepted. */
export function openVanished(
  ledger: Ledger,
  accepted: ReadonlySet<string>,
  isUnsaid: (address: string) => boolean,
  start: Place,
): (address: string) => Problem[] {
  const retired = new Set([...ledger.retired].map((address) => address.replace(/#(?!participation-).*/, '')))
  return (address) =>
    retired.has(address) || accepted.has(address) || isUnsaid(address)
      ? []
      : [violation('loss-resource', start, [], formatValue(address), address)]
}

/** The addresses of people and of their parts that a publisher let go, whose triples no report may quote. */
export function isLossAccepted(ledger: Ledger, accepted: ReadonlySet<string>): string[] {
  const named = [...accepted].map((name) => (name.includes('#') ? name : `${name}#person`))
  return [...ledger.retired, ...named].filter((address) => /^contributor\/|#participation-/.test(address))
}

/** Counts that fell by more than the share, and by two at least, without being accepted by name. */
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

/** Names that were accepted and that nothing bears which changed or was lost. */
export function unusedAllowances(
  accepted: ReadonlySet<string>,
  lost: ReadonlySet<string>,
  start: Place,
): Problem[] {
  return [...accepted]
    .filter((name) => !lost.has(name))
    .map((name) => warning('accepted-nothing', start, [], formatValue(name)))
}
