import { formatValue } from '../../../problems/format-value.ts'
import type { Problem } from '../../../problems/problem.ts'
import { violation, warning } from '../../../problems/rule-problem.ts'
import type { CatalogFile } from '../catalog-format.ts'
import type { CatalogGraph } from '../catalog-graph.ts'
import { catalogRedirect, contactUnreachable, personAsContact } from './contacts.ts'
import { licenceLabel, licenceUnknown, periodAddress, periodType, placeLost } from './coverage.ts'
import {
  datasetParts,
  descriptionShort,
  identifierMissing,
  identifierTwice,
  keywordLength,
  modifiedInFuture,
  severalStandards,
  titleMissing,
} from './datasets.ts'
import { catalogPages, elsewhere } from './pages.ts'
import {
  addressNotPublic,
  checksumPresent,
  downloadMissing,
  downloadTwice,
  downloadUnstable,
  extensionRefused,
  mediaTypeForm,
} from './resource-files.ts'
import { serviceIdentifier, serviceRefused } from './service-refusals.ts'
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
    checksumPresent,
    downloadMissing,
    downloadTwice,
    addressNotPublic,
    periodAddress,
    periodType,
    licenceLabel,
    licenceUnknown,
    personAsContact,
    datasetParts,
    serviceIdentifier,
    serviceRefused,
  ],
  warning: [
    downloadUnstable,
    catalogRedirect,
    placeLost,
    mediaTypeForm,
    severalStandards,
    extensionRefused,
    contactUnreachable,
    descriptionShort,
    keywordLength,
    catalogPages,
    elsewhere,
  ],
}

/** Every trap that a catalogue falls into; `today`, a day, shows which dates are to come. */
export function findTraps(
  { graph, format, place }: CatalogGraph,
  file: CatalogFile,
  today: string | undefined,
): Problem[] {
  const problemsOf = (list: readonly Trap[], make: typeof violation): Problem[] =>
    list.flatMap((trap) =>
      trap(graph).map(({ rule, near, facts }) => make(rule, place(...near), [], ...facts)),
    )
  return [
    ...problemsOf(traps.violation, violation),
    ...(format.syntax === 'turtle' && !/\.nt$/i.test(file.name) ? encoding(file) : []),
    ...problemsOf(traps.warning, warning),
    ...(today === undefined ? [] : problemsOf([modifiedInFuture(today)], warning)),
  ]
}

/** Letters beyond ASCII in Turtle, whose type makes the portal suppose ISO 8859-1 where the host gives no charset. */
function encoding({ name, bytes }: CatalogFile): Problem[] {
  const at = bytes.findIndex((byte) => byte > 0x7f)
  if (at < 0) return []
  const before = Buffer.from(bytes.subarray(0, at)).toString('latin1').split('\n')
  const place = { file: name, line: before.length, column: (before.at(-1) ?? '').length + 1 }
  const character = [...Buffer.from(bytes.subarray(at, at + 8)).toString('utf8')][0] ?? ''
  const misread = Buffer.from(character, 'utf8').toString('latin1')
  return [violation('portal-encoding', place, [], formatValue(character), formatValue(misread))]
}
