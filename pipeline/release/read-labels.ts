import { join } from 'node:path'
import { damageOf } from '../check/damaged-texts.ts'
import { fileKindOf } from '../files/file-facts.ts'
import { spokenLanguage } from '../language/message.ts'
import { openRecordSearch } from '../people/record-search.ts'
import { formatValue } from '../problems/format-value.ts'
import type { Problem, ProblemSink } from '../problems/problem.ts'
import { gap } from '../problems/rule-problem.ts'
import { readYamlFile } from '../read/read-bounded-file.ts'
import { readFields } from '../read/read-record.ts'
import { parseYamlFile } from '../read/yaml-file.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { type Labels, labelKeys, labelsOf, labelsSchema } from '../site/words/labels.ts'
import type { Setup } from './setup.ts'

/** How many keys without a label are told by name. */
const MAX_KEYS_TOLD = 5

/**
 * Reads `labels.yaml`, the words of pages that a publisher gives, none where there is no such file; reports what is wrong with them,
 * and which words are in English because the site does not speak the publication's language.
 */
export async function readLabels(data: string, setup: Setup, report: ProblemSink): Promise<Labels> {
  const { placeOf, context, roster } = setup
  const { inLanguage } = context.publication
  const file = join(data, 'labels.yaml')
  if ((await fileKindOf(file)) === undefined) {
    report(...languageNote(inLanguage, placeOf))
    return new Map()
  }
  const bytes = await readYamlFile(file)
  if ('rule' in bytes) report(bytes)
  const [raw] = 'rule' in bytes ? [] : (parseYamlFile(bytes, file, false, report) ?? [])
  const read = raw && readFields(labelsSchema, raw, 'labels')
  if (raw === undefined || read === undefined) return new Map()
  if ('problems' in read) {
    report(...read.problems)
    return new Map()
  }
  report(...openRecordSearch(roster).value(read.record, raw.placeOf), ...damageOf(read.record, raw.placeOf))
  const labels = labelsOf(read.record)
  if (spokenLanguage(inLanguage) === undefined) report(...missingLabels(labels, inLanguage, raw.placeOf))
  return labels
}

function languageNote(inLanguage: string, placeOf: PlaceOf): Problem[] {
  const path = ['inLanguage']
  return spokenLanguage(inLanguage) === undefined
    ? [gap('site-language', placeOf(path), path, formatValue(inLanguage))]
    : []
}

function missingLabels(labels: Labels, inLanguage: string, placeOf: PlaceOf): Problem[] {
  const missing = labelKeys.filter((key) => !labels.has(key))
  if (missing.length === 0) return []
  const told = `${missing.slice(0, MAX_KEYS_TOLD).join(', ')}${missing.length > MAX_KEYS_TOLD ? '…' : ''}`
  return [gap('label-missing', placeOf([]), [], String(missing.length), told, formatValue(inLanguage))]
}
