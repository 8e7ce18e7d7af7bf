import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writeText } from '../files/write-file.ts'
import { formatLine } from '../problems/format-value.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import type { TranscriptFile } from './batch/batch-transcripts.ts'

/**
 * Opens the writer of files of captions and transcripts, as they may be published, into the release in `folder`; a build that only checks has none. Two
 * capsules may name one file only if they publish the same of it.
 */
export function openCaptionFiles(folder: string | undefined, report: ProblemSink) {
  const digests = new Map<string, string>()
  return async ({ path, text }: TranscriptFile): Promise<void> => {
    const digest = createHash('sha256').update(text).digest('base64')
    const before = digests.get(path)
    digests.set(path, digest)
    if (before !== undefined && before !== digest)
      report(violation('caption-shared', { file: path, line: 1, column: 1 }, [], formatLine(path)))
    else if (folder !== undefined && before === undefined) await writeText(join(folder, path), text)
  }
}
