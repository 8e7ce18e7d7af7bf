import type { Store, Term } from 'n3'
import { portalLicenceId } from '../../record/registers/eu-authorities.ts'
import { firstText, objectsOf } from './catalog-values.ts'
import { portalTerms } from './portal-terms.ts'

/**
 * What a data set states as its licence, in the order in which the portal tries it: its licences, its rights, then the licences of its
 * files; of a node with a text that text, or else its address. Source: `dataset_from_rdf` in `udata/core/dataset/rdf.py`, udata 17.6.0.
 */
export function statedLicences(graph: Store, dataset: Term): string[] {
  const files = objectsOf(graph, dataset, portalTerms.distribution)
  return [
    ...objectsOf(graph, dataset, portalTerms.license),
    ...objectsOf(graph, dataset, portalTerms.rights),
    ...files.flatMap((file) => objectsOf(graph, file, portalTerms.license)),
  ].map((each) => licenceText(graph, each))
}

/** The text that the portal reads in a licence: that of its node, or else its address. */
export function licenceText(graph: Store, licence: Term): string {
  return (
    firstText(graph, licence, portalTerms.label) ||
    firstText(graph, licence, portalTerms.description) ||
    licence.value
  )
}

/**
 * The portal's id of the first licence that is recognised here; undefined where none is stated, and `untried` for others, since the
 * portal has a list of its own, and looks for similar names in it (`License.guess` in `udata/core/dataset/models.py`, udata 17.6.0).
 */
export function guessLicence(texts: readonly string[]): string | 'untried' | undefined {
  if (texts.length === 0) return undefined
  const ids = texts.map((text) => {
    const [address = text] = /https?:\/\/\S+/.exec(text.replace(/\.+$/, '')) ?? []
    return portalLicenceId(address) ?? NAMES[text.trim().toLowerCase()]
  })
  return ids.find((id) => id !== undefined) ?? 'untried'
}

/** The names of licences that the portal knows for sure. */
const NAMES: Readonly<Record<string, string>> = {
  lov2: 'lov2',
  'etalab-2.0': 'lov2',
  'licence ouverte / open licence version 2.0': 'lov2',
  'odc-odbl': 'odc-odbl',
}
