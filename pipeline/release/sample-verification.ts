import type { SplitShapes } from '../check/shacl/split-shapes.ts'
import { openSampleVerifier, type VerificationSample, verifySampleFile } from '../check/verify-sample.ts'
import { type FileWriter, openFileWriter } from '../files/stream.ts'
import type { WorkerPool } from './batch/worker-pool.ts'

/** What shows samples of a build to programs that are not ours. */
export type SampleVerification = {
  take(sample: VerificationSample): Promise<void>
  /** Ends when all have been looked at, by those who help if there are any; throws where not all see the same. */
  end(crew: WorkerPool | undefined): Promise<void>
  /** Closes what is open still. */
  abandon(): void
}

/**
 * Opens it. Where a file is named, samples wait in it for the end: programs that run for the first time are slow, and while the
 * dumps are put in order, those who help have nothing else to do. Otherwise they are looked at as they come.
 */
export function openSampleVerification(split: SplitShapes, path: string | undefined): SampleVerification {
  const lookAt = openSampleVerifier(split)
  let file: FileWriter | undefined
  return {
    async take(sample) {
      if (sample.nodes.length + sample.texts.length === 0) return
      if (path === undefined) return lookAt(sample)
      file ??= openFileWriter(path)
      file.write(`${JSON.stringify(sample)}\n`)
    },
    async end(crew) {
      if (path === undefined || file === undefined) return
      file.close()
      await (crew === undefined ? verifySampleFile(path, split) : crew.lookAt(path))
    },
    abandon: () => file?.abandon(),
  }
}
