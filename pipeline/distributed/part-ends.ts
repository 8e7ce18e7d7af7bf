import { readLines } from '../files/read-stream.ts'
import type { MappingContext } from '../map/mapping-context.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation, warning } from '../problems/rule-problem.ts'
import type { Node } from '../rdf/node.ts'
import { formatPartMark, joinPartMarks, openPartMarker, type PartMark, parsePartMark } from './part-mark.ts'
import { formatPartTraits, openPartTraits, type PartTraits, parsePartTraits } from './part-traits.ts'
import { isDocumentClaims } from './record-claims.ts'
import type { WrittenDocument } from './written-documents.ts'

/** Opens the end of a part whose records are judged by rules with a digest: its traits, then its mark. */
export function openPartEnd(context: MappingContext, rules: string) {
  const marker = openPartMarker(rules)
  const traits = openPartTraits(context)
  return {
    /** Adds a record that was mapped: its nodes, and their documents. */
    add(nodes: readonly Node[], documents: readonly WrittenDocument[]): void {
      marker.add(documents)
      for (const node of nodes) traits.add(node)
    },
    /** Adds a comment with the claims of a document. */
    addClaims: marker.addClaims,
    /** The lines of the end; `refused` records were left out. */
    text: (refused: number) => `${formatPartTraits(traits.end())}\n${formatPartMark(marker.end(refused))}\n`,
  }
}

/** Reads the ends of parts. Reports lines that are none, parts that were judged by other rules, and records that were left out. */
export async function readPartEnds(files: readonly string[], rules: string, report: ProblemSink) {
  const marks: PartMark[] = []
  const told: PartTraits[] = []
  for (const file of files) {
    let line = 0
    for await (const text of readLines(file)) {
      const place = { file, line: ++line, column: 1 }
      const mark = parsePartMark(text)
      const traits = parsePartTraits(text)
      if (traits !== undefined) told.push(traits)
      if (mark === undefined && traits === undefined && !isDocumentClaims(text))
        report(violation('part-end', place, []))
      if (mark === undefined) continue
      marks.push(mark)
      if (mark.rules !== rules) report(violation('part-rules', place, []))
      if (mark.refused > 0) report(warning('part-refused', place, [], `${mark.refused}`))
    }
    if (marks.length === 0 || marks.length !== told.length)
      report(violation('part-end', { file, line: Math.max(line, 1), column: 1 }, []))
  }
  return { mark: joinPartMarks(marks), told }
}
