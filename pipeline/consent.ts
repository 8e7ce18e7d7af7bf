import type { Addresses } from './iri.ts'
import { quoted, violation } from './messages.ts'
import type { Problem } from './problem.ts'
import type { AnyRecord, Participation, Values } from './record.ts'

/** What was decided about naming a person, and in which line. */
type Standing = { readonly as: Values['contributor']['publication']['as']; readonly where: string }

/** Lets through what may be said of people, so that nothing behind it ever sees the rest. */
export type Gate = {
  pass(record: AnyRecord): AnyRecord[]
  /** The addresses of those who are not named and of their parts, which no report may quote. */
  unsaid(): ReadonlySet<string>
  /** How many people are named on the ground of a public credit alone. */
  creditedAlone(): number
  /** The ids of those who withdrew. */
  withdrawn(): readonly string[]
  /** Those who are not named, to be looked for in what is written. */
  unnamed(): readonly Values['contributor'][]
}

/**
 * Opens the gate between reading and mapping. Who is `role-only` leaves a role under the participation's own address;
 * who is `withheld`, or withdrew, is counted. A decision has to be read before the capsules that cite the person, or they would have
 * passed already: whatever comes too late is a problem.
 */
export function openGate(
  address: Addresses,
  withdrawals: ReadonlyMap<string, string>,
  { report, refuse }: { report(problem: Problem): void; refuse(kind: 'contributor', id: string): void },
): Gate {
  const standings = new Map<string, Standing>()
  const cited = new Set<string>()
  const unsaid = new Set<string>()
  const unnamed: Values['contributor'][] = []
  let creditedAlone = 0
  for (const id of withdrawals.keys()) unsaid.add(address.thing('contributor', id))

  return {
    pass(record) {
      if ('replaced' in record) return [record]
      if (record.kind === 'contributor') return decided(record)
      return record.kind === 'capsule' ? [minimized(record)] : [record]
    },
    unsaid: () => unsaid,
    creditedAlone: () => creditedAlone,
    withdrawn: () => [...withdrawals.keys()].filter((id) => standings.get(id)?.as !== 'named'),
    unnamed: () => unnamed,
  }

  function decided(record: AnyRecord & { kind: 'contributor'; value: Values['contributor'] }): AnyRecord[] {
    const { id, publication } = record.value
    const when = withdrawals.get(id)
    const isWithdrawn = when !== undefined && !((publication.since ?? '') > when) // a later decision undoes it
    const as = isWithdrawn ? 'withheld' : publication.as
    const { file, line } = record.placeOf(['id'])
    const other = standings.get(id)
    // of two records that are both to be named, the check of ids tells
    if (other !== undefined && (as !== 'named' || other.as !== 'named'))
      report(violation('duplicate-id', record.placeOf(['id']), ['id'], quoted(id), other.where))
    standings.set(id, { as, where: `${file}:${line}` })
    if (as === 'named') {
      unsaid.delete(address.thing('contributor', id))
      if (publication.basis === 'public-credit') creditedAlone++
      if (publication.basis === undefined)
        report(violation('basis-missing', record.placeOf(['publication']), ['publication'], quoted(id)))
      return [record]
    }
    unnamed.push(record.value)
    unsaid.add(address.thing('contributor', id))
    if (cited.has(id)) {
      report(violation('decision-late', record.placeOf(['publication']), ['publication'], quoted(id)))
      refuse('contributor', id)
    }
    return []
  }

  function minimized(record: AnyRecord & { kind: 'capsule'; value: Values['capsule'] }): AnyRecord {
    const { participation = [] } = record.value
    let withheld = 0
    const parts = participation.flatMap((part): Participation[] => {
      const { id, participant, roleName } = part
      const standing = standings.get(participant ?? '')?.as
      if (standing === undefined && participant !== undefined) cited.add(participant)
      if (standing === 'withheld') withheld++
      if (standing === 'withheld' || standing === 'role-only')
        unsaid.add(address.participation(record.value.id, id))
      if (standing !== 'role-only') return standing === 'withheld' ? [] : [part]
      return [{ id, roleName, isUnnamed: true }]
    })
    if (parts.length === participation.length && parts.every((part) => !part.isUnnamed)) return record
    const value = {
      ...record.value,
      participation: parts.length === 0 ? undefined : parts,
      withheld: withheld === 0 ? undefined : withheld,
    }
    return { ...record, value }
  }
}
