import { setFlagsFromString } from 'node:v8'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { fingerprintOf } from '../rdf/fingerprint.ts'
import type { MappedNode } from '../rdf/node.ts'
import { type JoinedLines, joinDocuments } from './join-documents.ts'
import type { KnownDocument } from './known-documents.ts'
import type { MergeChecks } from './merge-checks.ts'
import type { MergeContext } from './merge-context.ts'
import { openLeakSearch } from './merge-leaks.ts'
import { type BodyWriter, datasetKeys, type MergedBody, writeBody } from './merged-body.ts'
import type { OpenedParts } from './part-lines.ts'
import { groupBySubject, openSubjectReader } from './subject-lines.ts'

// As in a build (see release/README.md): nodes live for one batch, whatever V8 learns from those of the data folder.
setFlagsFromString('--no-allocation-site-pretenuring')

/** The merged lines, and what shows of them alone. */
export type MergeSummary = {
  readonly body: MergedBody
  /** Names that may not stand in texts, as far as `map` did not search them. */
  readonly leaks: readonly Problem[]
}

/**
 * Writes the joined lines of all sources to a file and checks them on the way; of documents that are known, only what takes other
 * records. Statements about the data set itself, as merged files contain them, are left out: they are made anew for the whole.
 */
export async function writeMergedLines(
  file: string,
  { known, lines }: Pick<OpenedParts, 'known' | 'lines'>,
  context: MergeContext,
  checks: Pick<MergeChecks, 'add' | 'addKnown'>,
  report: ProblemSink,
): Promise<MergeSummary> {
  const { base, dataset, contact, topics } = context.setup.context.address
  const datasetAddresses: readonly (string | undefined)[] = [dataset, contact, topics]
  const readSubject = openSubjectReader(context, report)
  const findLeaks = openLeakSearch(context.setup.roster, base)
  const leaks: Problem[] = []
  function writeKnown(document: KnownDocument, body: BodyWriter): void {
    for (const problem of checks.addKnown(document)) report(problem)
    body.add(document)
  }

  async function writeRead({ key, lines }: JoinedLines, body: BodyWriter): Promise<void> {
    const nodes: MappedNode[] = []
    const written: string[] = []
    for (const subject of groupBySubject(lines)) {
      if (datasetAddresses.includes(subject.address)) continue
      const mapped = await readSubject(subject)
      if (mapped === undefined) continue
      for (const problem of checks.add(mapped)) report(problem)
      nodes.push(mapped)
      for (const { text } of subject.lines) written.push(`${text}\n`)
    }
    leaks.push(...findLeaks(nodes.map(({ node }) => node)))
    if (written.length === 0) return
    const bytes = Buffer.from(written.join(''))
    body.add({ key, bytes, lines: written.length, fingerprint: fingerprintOf(bytes) })
  }

  const body = await writeBody(file, datasetKeys(context.setup), async (body) => {
    for await (const document of joinDocuments(known, lines))
      if ('bytes' in document) writeKnown(document, body)
      else await writeRead(document, body)
  })
  return { body, leaks }
}
