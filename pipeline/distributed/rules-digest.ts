import { hash } from 'node:crypto'
import { context } from '../rdf/context.ts'
import type { Setup } from '../release/setup.ts'
import type { PartDecisions } from './part-decisions.ts'

/**
 * A digest of all that the records of a part are judged by and mapped with: the publication, the shapes, the context, what people
 * decided, and the names that may not stand in a text. What one run of the program judged, another with the same digest need not
 * judge again.
 */
export function digestOfRules(
  { context: { publication }, withdrawals, roster, facts }: Setup,
  decisions: PartDecisions,
  shapes: readonly string[],
): string {
  const { datagouv: _given, ...offered } = publication
  const { ids, flags, exceptions, erased, names } = roster
  return hash(
    'sha256',
    JSON.stringify([
      ...[offered, context, shapes, decisions.restrictions()],
      [...withdrawals].map(([id, all]) => [id, all.map(({ day, scope }) => [day, scope])]),
      [ids, [...flags], exceptions, erased?.digests, hash('sha256', bytesOf(names.slots))],
      [[...facts.revealingOrganizations], hash('sha256', bytesOf(facts.ownPages))],
    ]),
  )
}

/** A copy of shared memory, which cannot be hashed itself. */
function bytesOf(words: Uint32Array): Uint8Array {
  return new Uint8Array(words.slice().buffer)
}
