import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'csv-parse/sync'

/** A data package as far as these tests read it. */
export type TestDataPackage = {
  readonly resources: readonly { readonly name: string; readonly path: string; readonly schema: string }[]
} & Readonly<Record<string, unknown>>

type Schema = {
  readonly fields: readonly { readonly name: string }[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys?: readonly {
    readonly fields: readonly string[]
    readonly reference: { readonly resource: string; readonly fields: readonly string[] }
  }[]
}

/** A data package, and what the published profile finds wrong in it. */
export async function readDataPackage(
  folder: string,
): Promise<TestDataPackage & { readonly faults: unknown }> {
  const dataPackage = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'))
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(profile)
  validate(dataPackage)
  return { ...dataPackage, faults: validate.errors ?? [] }
}

/** The keys that do not hold in the tables of a release, read from its data package and by a CSV reader that is not ours. */
export async function brokenKeys(folder: string): Promise<string[]> {
  const { resources } = await readDataPackage(folder)
  const tables = new Map<string, { schema: Schema; rows: Record<string, string>[] }>()
  for (const { name, path, schema } of resources)
    tables.set(name, {
      schema: JSON.parse(await readFile(join(folder, schema), 'utf8')),
      rows: parse(await readFile(join(folder, path)), { record_delimiter: '\n', columns: true }),
    })
  const broken: string[] = []
  for (const [name, { schema, rows }] of tables) {
    const keyOf = (row: Record<string, string>, fields: readonly string[]): string =>
      JSON.stringify(fields.map((field) => row[field]))
    const keys = new Set(rows.map((row) => keyOf(row, schema.primaryKey)))
    if (keys.size < rows.length) broken.push(`${name}: a key stands twice`)
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const target = tables.get(reference.resource || name)
      const found = new Set(target?.rows.map((row) => keyOf(row, reference.fields)))
      for (const row of rows)
        if (fields.some((field) => row[field] !== '') && !found.has(keyOf(row, fields)))
          broken.push(`${name}: ${fields.join(' ')} ${keyOf(row, fields)} is not in ${reference.resource}`)
    }
  }
  return broken
}

/* What a package and each of its resources may say alike. */
const licenses = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: {
      name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' },
      path: { type: 'string' },
      title: { type: 'string' },
    },
  },
}

const sources = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['title'],
    properties: {
      title: { type: 'string' },
      path: { type: 'string' },
      email: { type: 'string', format: 'email' },
    },
  },
}

/** The profile of tabular data packages, version 1.0, without its texts and without that of Table Schema. Source: Frictionless Data (MIT). */
const profile = {
  type: 'object',
  required: ['resources', 'profile'],
  properties: {
    profile: { enum: ['tabular-data-package'], type: 'string' },
    name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
    id: { type: 'string' },
    title: { type: 'string' },
    description: { format: 'textarea', type: 'string' },
    homepage: { type: 'string', format: 'uri' },
    created: { type: 'string', format: 'date-time' },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        properties: {
          title: { type: 'string' },
          path: { type: 'string' },
          email: { type: 'string', format: 'email' },
          organisation: { type: 'string' },
          role: {
            type: 'string',
            enum: ['publisher', 'author', 'maintainer', 'wrangler', 'contributor'],
            default: 'contributor',
          },
        },
        required: ['title'],
      },
    },
    keywords: { type: 'array', minItems: 1, items: { type: 'string' } },
    image: { type: 'string' },
    licenses,
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        oneOf: [
          { required: ['name', 'data', 'schema', 'profile'] },
          { required: ['name', 'path', 'schema', 'profile'] },
        ],
        properties: {
          profile: { enum: ['tabular-data-resource'], type: 'string' },
          name: { type: 'string', pattern: '^([-a-z0-9._/])+$' },
          path: { oneOf: [{ type: 'string' }, { type: 'array', minItems: 1, items: { type: 'string' } }] },
          data: {},
          schema: { type: ['object', 'string'] },
          title: { type: 'string' },
          description: { format: 'textarea', type: 'string' },
          homepage: { type: 'string', format: 'uri' },
          sources,
          licenses,
          dialect: {
            type: 'object',
            required: ['delimiter', 'doubleQuote'],
            properties: {
              delimiter: { type: 'string', default: ',' },
              doubleQuote: { type: 'boolean', default: true },
              lineTerminator: { type: 'string', default: '\r\n' },
              nullSequence: { type: 'string' },
              quoteChar: { type: 'string', default: '"' },
              escapeChar: { type: 'string' },
              skipInitialSpace: { type: 'boolean', default: true },
              header: { type: 'boolean', default: true },
              caseSensitiveHeader: { type: 'boolean', default: false },
            },
          },
          format: { type: 'string' },
          mediatype: { type: 'string', pattern: '^(.+)/(.+)$' },
          encoding: { type: 'string', default: 'utf-8' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$' },
        },
      },
    },
    sources,
  },
}
