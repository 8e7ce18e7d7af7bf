import type { Quad_Object, Store } from 'n3'
import type { Fact } from '../../../problems/rule-entry.ts'
import type { Rule } from '../../../problems/rule-table.ts'
import { parseUrl } from '../../../rdf/parse-url.ts'
import { objectsOf } from '../catalog-values.ts'
import { datasetsOf, downloadUrl } from '../harvest.ts'
import { portalTerms } from '../portal-terms.ts'

/** A break of a rule: the texts by which its place is found, and the facts that fill its sentence. */
export type TrapFinding = {
  readonly rule: Rule
  readonly near: readonly string[]
  readonly facts: readonly Fact[]
}

/** Finds in a catalogue what the portal would lose, double or expose. */
export type Trap = (graph: Store) => readonly TrapFinding[]

/** The objects of a property of every data set. */
export function objectsByDataset(graph: Store, word: string): Quad_Object[] {
  return datasetsOf(graph).flatMap((each) => objectsOf(graph, each, word))
}

/** The licences of all data sets. */
export function licencesOf(graph: Store): Quad_Object[] {
  return objectsByDataset(graph, portalTerms.license)
}

/** The distributions of all data sets. */
export function distributionsOf(graph: Store): Quad_Object[] {
  return objectsByDataset(graph, portalTerms.distribution)
}

/** The addresses of all files, without repeats. */
export function downloadUrls(graph: Store): string[] {
  return [...new Set(distributionsOf(graph).map((each) => downloadUrl(graph, each)))].filter(
    (url) => url !== '',
  )
}

/** The path of an address; the text itself if it is not an address. */
export function urlPath(url: string): string {
  return parseUrl(url)?.pathname ?? url
}
