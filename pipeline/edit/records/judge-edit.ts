import { quoteId } from '../../problems/format-value.ts'
import { asWarning, type Path, type Problem } from '../../problems/problem.ts'
import { violation } from '../../problems/rule-problem.ts'
import { mapReferences } from '../../read/map-references.ts'
import type { RawValue } from '../../read/parse-yaml.ts'
import { isMapping, type ReadResult, readPublicationValue, readRecord } from '../../read/read-record.ts'
import type { RecordNames } from '../../read/record-names.ts'
import { resolveNames } from '../../read/resolve-names.ts'
import { parseYamlFile } from '../../read/yaml-file.ts'
import { openYamlSource } from '../yaml/record-source.ts'
import { missingFields } from './missing-fields.ts'
import type { RecordGroup } from './record-group.ts'

/** The bytes of a file, and the record in it that is to be judged. */
export type JudgedRecord = {
  readonly bytes: Uint8Array
  /** The path of the file. */
  readonly path: string
  readonly position: number
  /** Whether the file may hold a list of records. */
  readonly mayList: boolean
  /** The records of the folder by name, among which those that are cited are looked up. */
  readonly names: RecordNames
}

/** What the reader of records says of one record, and which fields it lacks; the problems of the file as a whole come first. */
export async function judgeEdit(
  group: RecordGroup,
  { bytes, path, position, mayList, names }: JudgedRecord,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const raws = parseYamlFile(bytes, path, mayList, (...more) => void problems.push(...more))
  const raw = raws?.[position] ?? rawOfSource(bytes, path, position)
  if (raw === undefined) return problems
  const resolved = await resolveNames(raw, group.references, names)
  const read: ReadResult<unknown> =
    group.kind === 'publication' ? readPublicationValue(resolved) : readRecord(group.kind, resolved)
  if ('problems' in read) problems.push(...read.problems.filter(({ rule }) => !FOUND_HERE.includes(rule)))
  const isReplaced = isMapping(raw.value) && 'replacedBy' in raw.value
  if (!isReplaced) problems.push(...missingFields(group, raw))
  const cited = new Map<string, Parameters<typeof names.find>>()
  mapReferences(resolved.value, group.references, (typed, target) => {
    cited.set(`${target} ${typed}`, [typed, target])
    return typed
  })
  for (const [typed, target] of cited.values()) {
    const { id, named, isInLines } = await names.find(typed, target)
    if (id !== undefined || named.length > 0 || isInLines) continue
    const at = pathsOf(resolved.value, typed)[0] ?? []
    problems.push(violation('unknown-reference', raw.placeOf(at), at, target, quoteId(typed), ''))
  }
  const isDraft = isMapping(raw.value) && String(raw.value.draft) === 'true'
  return isDraft ? problems.map(asWarning) : problems
}

/** The rules about fields that lack, which are told here with the heading of the field. */
const FOUND_HERE = ['missing-field', 'decision-missing']

/** A record of a file that the reader refuses as a whole, because of an anchor for instance. */
function rawOfSource(bytes: Uint8Array, file: string, position: number): RawValue | undefined {
  const record = openYamlSource(bytes)?.records[position]
  return record && { value: record.value, placeOf: () => ({ file, line: record.lines[0], column: 1 }) }
}

/** The paths to a text in a value. */
function pathsOf(value: unknown, text: string, path: Path = []): Path[] {
  if (value === text) return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, text, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
