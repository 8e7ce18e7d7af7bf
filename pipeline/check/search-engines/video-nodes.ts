import type { Problem } from '../../problems/problem.ts'
import { documentAddress } from '../../rdf/document.ts'
import { isPublishedIn, type MappedNode } from '../../rdf/node.ts'
import { SCHEMA } from '../../rdf/vocabulary.ts'
import { propertyTexts } from '../node-view.ts'
import type { Locator } from '../result-problem.ts'
import { checkChapters } from './check-chapters.ts'

/** A video, then its chapters. */
export type VideoNodes = readonly [MappedNode, ...MappedNode[]]

/** The video among the nodes of a record, with its chapters, as pages for search engines show them. */
export function videoNodesOf(mapped: readonly MappedNode[]): VideoNodes | undefined {
  let nodes: [MappedNode, ...MappedNode[]] | undefined
  for (const each of mapped) {
    if (!isPublishedIn('indexed-page', each)) continue
    const type = each.node['@type']?.[0]
    if (type === 'VideoObject') nodes ??= [each]
    else if (type === 'Clip') nodes?.push(each)
  }
  return nodes
}

/** What is wrong with the chapters of a video beyond its shapes. */
export function videoChapterProblems([video, ...chapters]: VideoNodes, locate: Locator): Problem[] {
  const nodes = new Map([video, ...chapters].map(({ node }) => [node['@id'], node]))
  const valuesOf = (address: string, property: string): string[] => {
    if (property === 'mainEntityOfPage') return [documentAddress(address)]
    const node = nodes.get(address)
    return node === undefined ? [] : propertyTexts(node, SCHEMA + property)
  }
  const addresses = chapters.map(({ node }) => node['@id'])
  return checkChapters(valuesOf, video.node['@id'], addresses, locate)
}
