import type { z } from 'zod'
import type { Language } from '../../language/message.ts'
import { type Kind, kinds } from '../../rdf/addresses.ts'
import { kindFileName } from '../../read/data-files.ts'
import { publicationSchema } from '../../record/publication-schema.ts'
import { recordSchemas, replacedSchema } from '../../record/record-schemas.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

/** Where the JSON Schemas stand in a data folder: hidden, so that nobody takes them for records. */
export const SCHEMA_FOLDER = '.schemas'

/** The JSON Schemas of a data folder, in a language, by their paths: of a record of each kind, and of a list of them. */
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

/** Whether a text is a schema as this program writes in the place of another, an older one too: the same parts in the same draft. */
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

/** The first line of a YAML file, which tells editors what may be written: of records in a list, in a folder, or the publication. */
export function schemaComment(holds: Kind | 'publication', where: 'list' | 'folder'): string {
  const path = `${SCHEMA_FOLDER}/${schemaName(holds, holds === 'publication' ? 'folder' : where)}`
  return `# yaml-language-server: $schema=${where === 'folder' ? '../' : ''}${path}\n`
}

/** What tells VS Code and those alike the same of each file below `prefix`, and what they need for it; by path. */
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

/** The draft that editors read best. */
const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** A record, or the two lines of one that gave way to another. */
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
