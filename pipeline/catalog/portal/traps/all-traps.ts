import { shown, violation, warning } from '../../../problems/messages.ts'
import type { Problem } from '../../../problems/problem.ts'
import type { CatalogFile, CatalogGraph } from '../catalog-graph.ts'
import { contact, person, redirect, serviceIdentifier } from './contacts.ts'
import { licenceLabel, licenceUnknown, periodAddress, periodType, placeLost } from './coverage.ts'
import {
  conformsTo,
  description,
  future,
  hasPart,
  identifierMissing,
  identifierTwice,
  keyword,
  titleMissing,
} from './datasets.ts'
import {
  address,
  checksum,
  downloadMissing,
  downloadTwice,
  downloadUnstable,
  extension,
  mediaType,
} from './resource-files.ts'
import type { Trap } from './trap.ts'

/**
 * Every way in which a catalogue is known to lose, double or expose something on the portal. What search engines
 * want of dates, the faults of schema.org's own shapes and the indexing of names concern no catalogue.
 */
const traps: { readonly violation: readonly Trap[]; readonly warning: readonly Trap[] } = {
  violation: [
    identifierMissing,
    identifierTwice,
    titleMissing,
    checksum,
    downloadMissing,
    downloadTwice,
    address,
    periodAddress,
    periodType,
    licenceLabel,
    licenceUnknown,
    person,
    hasPart,
    serviceIdentifier,
  ],
  warning: [
    downloadUnstable,
    redirect,
    placeLost,
    mediaType,
    conformsTo,
    extension,
    contact,
    description,
    keyword,
  ],
}

/** Every trap that a catalogue falls into; `today`, a day, shows which dates are to come. */
export function trapsIn(
  { graph, place }: CatalogGraph,
  file: CatalogFile,
  today: string | undefined,
): Problem[] {
  const told = (list: readonly Trap[], make: typeof violation): Problem[] =>
    list.flatMap((trap) =>
      trap(graph).map(({ rule, near, facts }) => make(rule, place(...near), [], ...facts)),
    )
  return [
    ...told(traps.violation, violation),
    ...(/\.json(ld)?$/.test(file.name) ? [] : encoding(file)),
    ...told(traps.warning, warning),
    ...(today === undefined ? [] : told([future(today)], warning)),
  ]
}

function encoding({ name, bytes }: CatalogFile): Problem[] {
  const at = bytes.findIndex((byte) => byte > 0x7f)
  if (at < 0) return []
  const before = Buffer.from(bytes.subarray(0, at)).toString('latin1').split('\n')
  const place = { file: name, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  const character = [...Buffer.from(bytes.subarray(at, at + 8)).toString('utf8')][0] ?? ''
  const seen = Buffer.from(character, 'utf8').toString('latin1')
  return [violation('portal-encoding', place, [], shown(character), shown(seen))]
}
