import { fileSize } from '../files/file-facts.ts'
import { readBytes } from '../files/read-file.ts'
import type { Problem } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'

/** The largest YAML file that is read, 8 MiB: its syntax tree is held in memory whole. */
const MAX_YAML_BYTES = 8 << 20

/** The largest file of tables that is read, 20 MiB. */
const MAX_TABLE_BYTES = 20 << 20

/** Reads a whole YAML file; returns a problem in its place if it is too large or cannot be read. */
export function readYamlFile(path: string): Promise<Uint8Array | Problem> {
  return readBoundedFile(path, MAX_YAML_BYTES, 'large-file')
}

/** Reads a whole file of tables; returns a problem in its place if it is too large or cannot be read. */
export function readTableFile(path: string): Promise<Uint8Array | Problem> {
  return readBoundedFile(path, MAX_TABLE_BYTES, 'large-table')
}

/** The problem of a file that the system does not let us read; `error` is a `NodeJS.ErrnoException`, or its code. */
export function unreadableProblem(path: string, error: unknown): Problem {
  const reason =
    error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
  return violation('unreadable-file', { file: path, line: 1, column: 1 }, [], reason)
}

async function readBoundedFile(
  path: string,
  maxBytes: number,
  rule: 'large-file' | 'large-table',
): Promise<Uint8Array | Problem> {
  try {
    const bytes = await fileSize(path)
    const [size, limit] = [bytes, maxBytes].map((each) => `${Math.round(each / (1 << 20))}`) as [
      string,
      string,
    ]
    if (bytes > maxBytes) return violation(rule, { file: path, line: 1, column: 1 }, [], size, limit)
    return (await readBytes(path)) ?? unreadableProblem(path, 'ENOENT')
  } catch (error) {
    return unreadableProblem(path, error)
  }
}
