import type { SplitShapes } from '../check/shacl/cross-node-constraints.ts'
import { openSampleVerifier, type VerificationSample, verifySampleFile } from '../check/verify-sample.ts'
import { type FileWriter, openFileWriter } from '../files/file-writer.ts'
import type { WorkerPool } from './batch/worker-pool.ts'

/** Has third-party programs verify samples of a build. */
export type SampleVerification = {
  add(sample: VerificationSample): Promise<void>
  /** Verifies the samples that wait, in a worker if there are any; rejects where the programs disagree with the build. */
  end(workers: WorkerPool | undefined): Promise<void>
  /** Closes the file of samples, if it is open. */
  abandon(): void
}

/**
 * Opens the verification of samples. With `path`, samples wait in that file and are verified in `end`, while the dumps are
 * sorted and workers are idle; without it they are verified at once.
 */
export function openSampleVerification(shapes: SplitShapes, path: string | undefined): SampleVerification {
  const verify = openSampleVerifier(shapes)
  let file: FileWriter | undefined
  return {
    async add(sample) {
      if (sample.nodes.length + sample.texts.length === 0) return
      if (path === undefined) return verify(sample)
      file ??= openFileWriter(path)
      file.write(`${JSON.stringify(sample)}\n`)
    },
    async end(workers) {
      if (path === undefined || file === undefined) return
      file.close()
      await (workers === undefined ? verifySampleFile(path, shapes) : workers.verifySamples(path))
    },
    abandon: () => file?.abandon(),
  }
}
