import type { Quad_Subject, Store, Term } from 'n3'
import type { Message } from '../../language/message.ts'
import { firstText, objectsOf } from './catalog-values.ts'
import { type HarvestedDataset, isReachable, tagsOf } from './harvest.ts'
import { guessLicence } from './licences.ts'
import { portalTerms } from './portal-terms.ts'
import { isPublicAddress } from './public-address.ts'

/** A service as the portal would store it: a “dataservice”, an API with a page of its own. */
export type HarvestedService = {
  readonly address: string
  readonly identifier: string
  readonly title: string
  readonly description: string
  /** Where it answers; the portal calls it the base of the API. */
  readonly endpoint: string
  /** Where it describes itself to programs. */
  readonly documentation: string
  /** The portal's id of the licence; none if none is stated, and `untried` where the portal has to look for it. */
  readonly license: string | 'untried' | undefined
  readonly contacts: readonly string[]
  readonly tags: readonly string[]
  /** The titles of the data sets that the portal would link it to. */
  readonly datasets: readonly string[]
  /** The data sets that it serves and that the portal would not find among those of this catalogue. */
  readonly unlinked: readonly string[]
}

/** A service that the portal would refuse, and why. */
export type RefusedService = { readonly address: string; readonly reason: keyof typeof refusals }

/** Why the portal refuses services. */
export const refusals = {
  identifier: { fr: 'il n’a pas de dct:identifier', en: 'it has no dct:identifier' },
  title: { fr: 'il n’a pas de dct:title', en: 'it has no dct:title' },
  twice: {
    fr: 'son dct:identifier est déjà celui d’un autre',
    en: 'its dct:identifier is that of another already',
  },
  address: {
    fr: 'son adresse ou celle de sa documentation n’est pas publique',
    en: 'its address or that of its documentation is not public',
  },
  served: {
    fr: 'il sert un jeu de données qui n’a pas de dct:identifier ici',
    en: 'it serves a data set that has no dct:identifier here',
  },
} as const satisfies Readonly<Record<string, Message>>

/**
 * What the portal would make of the services of a catalogue, after its data sets. One that a file names as its access service becomes
 * no API of its own. Source: `process_one_dataservices_page` in `udata/harvest/backends/dcat.py`, `process_dataservice` in
 * `udata/harvest/backends/base.py` and `dataservice_from_rdf` in `udata/core/dataservices/rdf.py`, udata 17.6.0.
 */
export function harvestServices(
  graph: Store,
  datasets: readonly HarvestedDataset[],
): { readonly services: readonly HarvestedService[]; readonly refused: readonly RefusedService[] } {
  const identifiers = new Set(datasets.map(({ identifier }) => identifier))
  const services: HarvestedService[] = []
  const refused: RefusedService[] = []
  for (const service of servicesOf(graph)) {
    const reason = reasonToRefuse(graph, service, identifiers, datasets)
    if (reason === undefined) services.push(storedService(graph, service, datasets))
    else refused.push({ address: service.value, reason })
    if (reason !== 'served') identifiers.add(firstText(graph, service, portalTerms.identifier))
  }
  return { services, refused }
}

/** The services of a catalogue of which the portal makes APIs. */
export function servicesOf(graph: Store): Quad_Subject[] {
  const ofFiles = new Set(objectsOf(graph, null, portalTerms.accessService).map(({ value }) => value))
  return graph
    .getSubjects(portalTerms.type, portalTerms.DataService, null)
    .filter(({ value }) => !ofFiles.has(value))
}

function reasonToRefuse(
  graph: Store,
  service: Term,
  identifiers: ReadonlySet<string>,
  datasets: readonly HarvestedDataset[],
): RefusedService['reason'] | undefined {
  const identifier = firstText(graph, service, portalTerms.identifier)
  if (identifier === '') return 'identifier'
  const served = objectsOf(graph, service, portalTerms.servesDataset)
  const isUnknown = served.some((each) => firstText(graph, each, portalTerms.identifier) === '')
  // the portal compares with each data set that it stored, and stumbles over the first
  if (isUnknown && datasets.length > 0) return 'served'
  if (identifiers.has(identifier)) return 'twice'
  if (firstText(graph, service, portalTerms.title) === '') return 'title'
  const addresses = [portalTerms.endpointURL, portalTerms.endpointDescription]
    .map((word) => objectsOf(graph, service, word)[0]?.value)
    .filter((address) => address !== undefined)
  return addresses.every(isPublicAddress) ? undefined : 'address'
}

function storedService(graph: Store, service: Term, datasets: readonly HarvestedDataset[]): HarvestedService {
  const text = (word: string): string => firstText(graph, service, word)
  const licences = objectsOf(graph, service, portalTerms.license).slice(0, 1)
  const served = objectsOf(graph, service, portalTerms.servesDataset).map((each) => {
    const identifier = firstText(graph, each, portalTerms.identifier)
    const dataset =
      identifier === ''
        ? undefined
        : (datasets.find((other) => other.identifier === identifier) ??
          datasets.find((other) => other.identifier.endsWith(identifier)))
    return { address: each.value, title: dataset?.title }
  })
  return {
    address: service.value,
    identifier: text(portalTerms.identifier),
    title: text(portalTerms.title),
    description: text(portalTerms.description) || text(portalTerms.abstract),
    endpoint: text(portalTerms.endpointURL),
    documentation: text(portalTerms.endpointDescription),
    license: guessLicence(licences.map(({ value }) => value)),
    contacts: objectsOf(graph, service, portalTerms.contactPoint)
      .filter((each) => isReachable(graph, each))
      .map((each) => firstText(graph, each, portalTerms.fn)),
    tags: tagsOf(graph, service),
    datasets: [...new Set(served.flatMap(({ title }) => title ?? []))],
    unlinked: served.filter(({ title }) => title === undefined).map(({ address }) => address),
  }
}
