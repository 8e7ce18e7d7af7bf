import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/* PySpark and Java 17, where they are there: `REGARDS_PYTHON` names the interpreter. What is skipped is said. */

const run = promisify(execFile)

/** The interpreter of Python. */
export const python = process.env.REGARDS_PYTHON ?? 'python3'

/** The folder of Spark within the package of Python; undefined where that is not installed. */
export const sparkHome = await run(python, ['-c', 'import pyspark; print(pyspark.__path__[0])']).then(
  ({ stdout }) => stdout.trim(),
  () => undefined,
)

/** Whether there are both PySpark and Java. */
export const hasSpark =
  sparkHome !== undefined &&
  (await run('java', ['-version']).then(
    () => true,
    () => false,
  ))

if (!hasSpark) process.stderr.write('SKIPPED: tests that need Python with PySpark, and Java 17\n')
