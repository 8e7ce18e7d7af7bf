import type { Store } from 'n3'
import type { Message } from '../../language/message.ts'
import type { CatalogFormat } from './catalog-format.ts'
import { objectsOf } from './catalog-values.ts'
import { portalTerms } from './portal-terms.ts'

/** What no rehearsal tries, whatever the catalogue. */
export const neverTried: readonly Message[] = [
  {
    fr: 'que les adresses du catalogue et des fichiers répondent, sans renvoi ; ce que l’hébergeur annonce d’eux (type, encodage)',
    en: 'whether the addresses of the catalogue and of the files answer, without redirect; what the host says of them (type, encoding)',
  },
  {
    fr: 'ce que le portail garde déjà : mêmes identifiants, autre propriétaire, fichiers d’un moissonnage d’avant',
    en: 'what the portal holds already: the same identifiers, another owner, files of an earlier harvest',
  },
  {
    fr: 'les autres moissonneurs de data.gouv.fr (CKAN, CSW…) et les autres portails (data.europa.eu, CKAN, Opendatasoft…)',
    en: 'the other harvesters of data.gouv.fr (CKAN, CSW…) and other portals (data.europa.eu, CKAN, Opendatasoft…)',
  },
]

/** What was not tried of one catalogue, and why. */
export function untriedOf(graph: Store, { isSure, name }: CatalogFormat): Message[] {
  const hasGraphs = graph.getGraphs(null, null, null).some(({ termType }) => termType !== 'DefaultGraph')
  return [
    ...(isSure
      ? []
      : [
          {
            fr: `la forme que le portail donnerait à ce fichier (${name})`,
            en: `the form that the portal would take this file for (${name})`,
          },
        ]),
    ...(hasGraphs
      ? [
          {
            fr: 'ce que le portail lit des graphes nommés, ici lus avec le reste',
            en: 'what the portal reads of named graphs, here read with the rest',
          },
        ]
      : []),
  ]
}

/** The address of the page after this one, where the catalogue has pages; the portal goes on there. */
export function nextPage(graph: Store): string | undefined {
  for (const [type, word] of portalTerms.pages) {
    const [page] = graph.getSubjects(portalTerms.type, type, null)
    if (page !== undefined) return objectsOf(graph, page, word)[0]?.value
  }
  return undefined
}

/** What the catalogue names as its data sets and services without describing it in this file. */
export function describedElsewhere(graph: Store): string[] {
  const isTyped = (address: string, types: readonly string[]): boolean =>
    types.some((type) => graph.countQuads(address, portalTerms.type, type, null) > 0)
  return [
    ...objectsOf(graph, null, portalTerms.dataset).filter(
      ({ value }) => !isTyped(value, [portalTerms.Dataset, portalTerms.DatasetSeries]),
    ),
    ...objectsOf(graph, null, portalTerms.service).filter(
      ({ value }) => !isTyped(value, [portalTerms.DataService]),
    ),
  ].map(({ value }) => value)
}
