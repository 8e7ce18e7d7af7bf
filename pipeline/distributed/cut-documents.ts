import { isPartAddress } from '../check/cross-record/part-addresses.ts'
import { quoteId } from '../problems/format-value.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { parseAddress, parseDocumentAddress } from '../rdf/addresses.ts'
import { documentAddress } from '../rdf/document.ts'
import { type MappedNode, referencedAddresses, statementsOf } from '../rdf/node.ts'

/** A check that no document has lost nodes, as the last one of a file that was cut may have. */
type CutDocumentCheck = {
  /** Adds a node, all nodes of a document in a row; returns the problems of the document before. */
  add(node: MappedNode): readonly Problem[]
  /** Returns the problems of the last document. */
  end(): readonly Problem[]
}

/** Opens a check of documents under a base: each is described itself, its nodes refer to all of its parts, and those are described in it. */
export function openCutDocumentCheck(base: string): CutDocumentCheck {
  let document = ''
  const nodes = new Map<string, MappedNode>() // of the current document, by address
  const references = new Map<string, MappedNode>() // to addresses in the current document, by address
  return {
    add(mapped) {
      const address = mapped.node['@id']
      const isNext = documentAddress(address) !== document
      const problems = isNext ? endDocument() : []
      if (isNext) document = documentAddress(address)
      nodes.set(address, mapped)
      addReferences(mapped)
      return problems
    },
    end: endDocument,
  }

  function addReferences(mapped: MappedNode): void {
    for (const [property, value] of statementsOf(mapped.node))
      for (const address of referencedAddresses(property, value))
        if (documentAddress(address) === document && parseAddress(base, address) !== undefined)
          references.set(address, mapped)
  }

  function endDocument(): Problem[] {
    const missing = [...references].filter(([address]) => !nodes.has(address))
    const unreferenced = [...nodes].filter(([address]) => isPartAddress(address) && !references.has(address))
    const isOfRecord = parseDocumentAddress(base, document) !== undefined
    const undescribed = isOfRecord && !nodes.has(document) ? [...nodes].slice(0, 1) : [] // its document comes last
    nodes.clear()
    references.clear()
    return [...missing, ...unreferenced, ...undescribed].map(([address, { pathInRecord, placeOf }]) =>
      violation('part-cut', placeOf(pathInRecord), [], quoteId(address.slice(base.length))),
    )
  }
}
