import { readBytes } from '../files/read-file.ts'
import type { ProblemSink } from '../problems/problem.ts'
import { violation } from '../problems/rule-problem.ts'
import { type Publication, publicationSchema } from '../record/publication-schema.ts'
import { referenceFields } from '../record/reference-fields.ts'
import type { PlaceOf } from '../record/typed-record.ts'
import { findPublicationFile, listDataFiles } from './data-files.ts'
import { openDataNames } from './folder-names.ts'
import { mergeValues } from './merge-sources.ts'
import type { RawValue } from './parse-yaml.ts'
import { readPublicationValue } from './read-record.ts'
import { resolveNames } from './resolve-names.ts'
import { publicationLanguage, readPublicationRows } from './table-sources.ts'
import { parseYamlFile } from './yaml-file.ts'

/** Reads `publication.yaml`, or the table in its place; where it cannot be used, reports why and returns `undefined`. */
export async function readPublication(
  folder: string,
  report: ProblemSink,
): Promise<{ publication: Publication; placeOf: PlaceOf } | undefined> {
  const raw = await readPublicationWithIds(folder, report)
  const read = raw && readPublicationValue(raw)
  if (read === undefined || 'record' in read)
    return raw && read && { publication: read.record, placeOf: raw.placeOf }
  for (const each of read.problems) report(each)
  return undefined
}

/** Reads the value of `publication.yaml` merged with that of the table, before any schema judges it. */
export async function readPublicationRaw(folder: string, report: ProblemSink): Promise<RawValue | undefined> {
  const file = await findPublicationFile(folder)
  const bytes = await readBytes(file)
  const typed = bytes === undefined ? [] : (parseYamlFile(bytes, file, false, report) ?? [])
  if (bytes !== undefined && typed.length === 0) return undefined
  const language = typed.length > 0 ? publicationLanguage(typed) : undefined
  const { raws, unread } = await readPublicationRows(folder, language, report)
  const all = [...typed, ...raws]
  if (all.length === 0) {
    const noFolder = (await listDataFiles(folder)).problems.filter(({ rule }) => rule === 'no-data')
    const none = violation('no-publication', { file, line: 1, column: 1 }, [])
    report(...unread, ...(noFolder.length > 0 ? noFolder : [none]))
  }
  return mergeValues(all, publicationLanguage(all), report)
}

/** Reads the value of `publication.yaml` as `readPublicationRaw` does, with ids in the place of names. */
export async function readPublicationWithIds(
  folder: string,
  report: ProblemSink,
): Promise<RawValue | undefined> {
  const raw = await readPublicationRaw(folder, report)
  if (raw === undefined) return undefined
  return resolveNames(raw, referenceFields(publicationSchema), await openDataNames(folder))
}

/** Reads the language of the publication's texts; `fr` where it names none. */
export async function readPublicationLanguage(folder: string): Promise<string> {
  const raw = await readPublicationRaw(folder, () => undefined)
  return publicationLanguage(raw === undefined ? [] : [raw])
}
