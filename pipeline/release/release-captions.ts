import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { openHashTable } from '../collections/hash-table.ts'
import { writeText } from '../files/write-file.ts'
import { formatLine } from '../problems/format-value.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { TranscriptFile } from './batch/batch-transcripts.ts'

/**
 * Opens the writer of files of captions and transcripts, as they may be published, into the release in `folder`; a build that only checks has none. Two
 * capsules may name one file only if they publish the same of it. Of a file 64 bits of its digest are kept, not its path.
 */
export function openCaptionFiles(folder: string | undefined, report: ProblemSink) {
  const digests = openHashTable()
  return async ({ path, text }: TranscriptFile): Promise<void> => {
    const digest = createHash('sha256').update(text).digest()
    const words = [digest.readUInt32LE(0), digest.readUInt32LE(4)] as const
    const before = words.map((word, index) => digests.insertIfAbsent(`${index} ${path}`, word))
    if (before[0] === undefined) {
      if (folder !== undefined) await writeText(join(folder, path), text)
    } else if (before.some((word, index) => word !== words[index]))
      report(violation('caption-shared', { file: path, line: 1, column: 1 }, [], formatLine(path)))
  }
}
