import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import { type Kind, kinds } from '../../rdf/addresses.ts'
import { kindFileName } from '../../read/data-files.ts'
import { publicationSchema } from '../../record/publication-schema.ts'
import { recordSchemas, replacedSchema } from '../../record/record-schemas.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

/** The folder of the JSON Schemas in a data folder; hidden, so that it is not taken for records. */
export const SCHEMA_FOLDER = '.schemas'

/** The JSON Schemas of a data folder, by path: for a record of each kind, for a list of them, and for the publication. */
export function schemaFiles(language: Language): ReadonlyMap<string, string> {
  const records = kinds.flatMap((kind): [string, JsonSchema][] => [
    [schemaName(kind), recordSchema(kind, language)],
    [schemaName(kind, 'list'), listSchema(kind)],
  ])
  const publication = jsonSchemaOf(publicationSchema as z.ZodType, 'publication', language)
  return new Map(
    [...records, [schemaName('publication'), publication] as const].map(([name, schema]) => [
      `${SCHEMA_FOLDER}/${name}`,
      `${JSON.stringify({ $schema: DRAFT, ...schema }, undefined, 2)}\n`,
    ]),
  )
}

/** Whether a text is a schema that this program wrote, perhaps in an older version: it has the same keys and draft as a fresh one. */
export function isGeneratedSchema(text: string, fresh: string): boolean {
  const keys = (json: string): string => {
    const value: unknown = JSON.parse(json)
    return `${Object.keys(value ?? {})} ${(value as { $schema?: unknown })?.$schema}`
  }
  try {
    return keys(text) === keys(fresh)
  } catch {
    return false // no JSON at all
  }
}

/** The first line of a YAML file, which names its schema to editors: for a list of records, a record in a folder, or the publication. */
export function schemaComment(holds: Kind | 'publication', where: 'list' | 'folder'): string {
  const path = `${SCHEMA_FOLDER}/${schemaName(holds, holds === 'publication' ? 'folder' : where)}`
  return `# yaml-language-server: $schema=${where === 'folder' ? '../' : ''}${path}\n`
}

/** Settings of VS Code that assign schemas to the files below `prefix` and recommend the YAML extension, by path. */
export function editorFiles(prefix = ''): ReadonlyMap<string, string> {
  const files = kinds.flatMap((kind): [string, string][] => [
    [schemaName(kind), `${kindFileName(kind)}/*.yaml`],
    [schemaName(kind, 'list'), `${kindFileName(kind)}.yaml`],
  ])
  const all = [...files, [schemaName('publication'), 'publication.yaml'] as const].map(([name, path]) => [
    `./${prefix}${SCHEMA_FOLDER}/${name}`,
    `${prefix}${path}`,
  ])
  const text = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
  return new Map([
    ['.vscode/settings.json', text({ 'yaml.schemas': Object.fromEntries(all) })],
    ['.vscode/extensions.json', text({ recommendations: ['redhat.vscode-yaml'] })],
  ])
}

/** The draft of JSON Schema that editors support best. */
const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** The schema of a record, or of one that was replaced by another. */
function recordSchema(kind: Kind, language: Language): JsonSchema {
  const ways = [recordSchemas[kind] as z.ZodType, replacedSchema]
  return { anyOf: ways.map((schema) => jsonSchemaOf(schema, kind, language)) }
}

function listSchema(kind: Kind): JsonSchema {
  const record = { $ref: schemaName(kind) }
  return { anyOf: [{ type: 'array', items: record, minItems: 1 }, record] }
}

function schemaName(holds: Kind | 'publication', where: 'list' | 'folder' = 'folder'): string {
  return `${holds}${where === 'list' ? '-list' : ''}.schema.json`
}
