import type { DataFile } from './data-files.ts'
import type { RawValue } from './parse-yaml.ts'
import { readYamlFile } from './read-bounded-file.ts'
import type { ReadListener } from './read-listener.ts'
import { parseYamlFile } from './yaml-file.ts'

/** A YAML file of records of one kind. */
export type YamlRecordFile = Extract<DataFile, { readonly format: 'yaml' }>

/** The YAML files of a kind among those of a folder. */
export function yamlFilesOf(files: readonly DataFile[], kind: string): YamlRecordFile[] {
  return files.filter((file): file is YamlRecordFile => file.format === 'yaml' && file.kind === kind)
}

/** Reads the values in a YAML file of records; a file that cannot be read is reported, and its kind refused. */
export async function readYamlRecords(
  { path, kind, inFolder }: YamlRecordFile,
  { report, refuse }: ReadListener,
): Promise<readonly RawValue[]> {
  const bytes = await readYamlFile(path)
  const values = 'rule' in bytes ? undefined : parseYamlFile(bytes, path, !inFolder, report)
  if ('rule' in bytes) report(bytes)
  if (values === undefined) refuse(kind)
  return values ?? []
}
