import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { decodeUtf8 } from './decode-text.ts'
import { parseYaml, type RawValue } from './parse-yaml.ts'

/**
 * Parses the bytes of a YAML file to the values of its records; where it cannot be read, reports the reason and returns
 * `undefined`. Only with `mayList` may the file hold a list of records.
 */
export function parseYamlFile(
  bytes: Uint8Array,
  file: string,
  mayList: boolean,
  report: ProblemSink,
): RawValue[] | undefined {
  const start = { file, line: 1, column: 1 }
  const { text, problem } = decodeUtf8(bytes, start)
  if (problem !== undefined) report(problem)
  if (text === undefined) return undefined
  const parsed = parseYaml(text, file)
  if ('problem' in parsed) report(parsed.problem)
  else report(...parsed.doubts)
  if ('problem' in parsed) return undefined
  if (!parsed.isList || mayList) return parsed.raws
  report(violation('one-record', start, []))
  return undefined
}
