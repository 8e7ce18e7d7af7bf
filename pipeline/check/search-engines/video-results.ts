import n3, { type Store } from 'n3'
import { memoize } from '../../collections/memoize.ts'
import { documentAddress } from '../../rdf/document.ts'
import type { Node } from '../../rdf/node.ts'
import { SCHEMA } from '../../rdf/vocabulary.ts'
import { openNodeValidator } from '../node-validator.ts'
import { nodeView } from '../node-view.ts'
import { parseShapes } from '../parse-shapes.ts'
import type { GraphView } from '../shacl/graph-view.ts'
import type { ShapeFinding } from '../shacl/shape-finding.ts'
import { IRI } from '../shacl/terms.ts'
import { graphOfNodes, standardValidatorOf, type ValidationResult } from '../standard-validator.ts'
import { reconcileResults, resultOfFinding } from '../validator-agreement.ts'
import type { VideoNodes } from './video-nodes.ts'

/** How many videos and chapters that lack something the standard validator judges too. */
const MAX_VERIFIED_NODES = 1000

const MAIN_PAGE = `${SCHEMA}mainEntityOfPage`

/** Opens the judgement of videos by shapes in Turtle. Each video is judged as if it named its own page. */
export function openVideoResults(turtle: string) {
  const shapes = parseShapes([turtle])
  const validate = videoValidatorOf(shapes)
  let verified = 0
  return {
    findingsOf(nodes: VideoNodes): ShapeFinding[] {
      const findings: ShapeFinding[] = []
      for (const { node } of nodes) validate(node, (finding) => void findings.push(finding))
      return findings
    },

    /** The results for findings, of the first invalid videos with the agreement of the standard validator. */
    async resultsOf(nodes: VideoNodes, findings: readonly ShapeFinding[]): Promise<ValidationResult[]> {
      if (findings.length === 0) return []
      verified += nodes.length
      if (verified > MAX_VERIFIED_NODES) return findings.map((finding) => resultOfFinding(finding, shapes))
      const graph = graphOfNodes(nodes.map(({ node }) => node))
      for (const { node } of nodes) {
        const page = namedNode(documentAddress(node['@id']))
        graph.addQuad(namedNode(node['@id']), namedNode(MAIN_PAGE), page)
      }
      return reconcileResults(findings, await standardValidatorOf(shapes)(graph), shapes)
    },
  }
}

const { namedNode } = n3.DataFactory

/** A view of nodes in which each names the page that shows it. */
const pageView: GraphView<Node> = {
  ...nodeView,
  along: (predicate, isInverse) =>
    predicate === MAIN_PAGE && !isInverse
      ? (node, visit) => visit(IRI, documentAddress(node['@id']), '', '')
      : nodeView.along(predicate, isInverse),
}

/** Compiles shapes for search engines. Throws `UnsupportedShapeError` for those that other nodes are needed for. */
export function compileVideoShapes(shapes: Store): void {
  openNodeValidator(shapes, pageView)
}

const videoValidatorOf = memoize((shapes: Store) => openNodeValidator(shapes, pageView))
