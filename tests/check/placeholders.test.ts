import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findPlaceholders, PLACEHOLDER_FIELDS, readPlaceholders } from '../../pipeline/check/placeholders.ts'
import { build } from '../support/build.ts'
import { typed } from '../support/cli.ts'
import { freshFolder } from '../support/folder.ts'

const lasting = 'https://data.publisher.test/'
const starter = fileURLToPath(new URL('../../pipeline/authoring/starter/', import.meta.url))

/** What may stay of a starter: addresses that are told otherwise, licences, languages, a decision, ids drawn at random, a day. */
const MAY_STAY =
  /^(base|license|inLanguage|publisher|publication\.as|dateModified|position|(participation\.\d\.)?(id|participant)): ?(https:.*|fr|en|role-only|c-1a2b|3c4d|2024-01-15|1)$/

/** Fields that cite a record by its id, which is told where the record stands. */
const CITES = /(^|\.)(isPartOf|about|spatialCoverage|source|publisher|organization|participant): /

describe('example texts', () => {
  it('of a starter folder are all reported at their places, except those that may stay', async () => {
    const placeholders = await readPlaceholders()
    for (const path of await readdir(starter, { recursive: true })) {
      if (!path.endsWith('.yaml')) continue
      const records = [parse(await readFile(join(starter, path), 'utf8'))].flat()
      for (const record of records) {
        const told = findPlaceholders(record, () => ({ file: path, line: 1, column: 1 }), placeholders)
        const untold = leaves(record, [])
          .filter(([at]) => !told.some(({ field }) => field === nameOf(at)))
          .map(([at, value]) => `${at.join('.')}: ${value}`)
        expect(
          untold.filter((text) => !MAY_STAY.test(text) && !CITES.test(text)),
          path,
        ).toEqual([])
      }
    }
  })

  it('are reported in any case, with any apostrophes and spaces, in any language, and in no other field', async () => {
    const placeholders = await readPlaceholders()
    const all = [...placeholders.texts].flatMap(([field, texts]) =>
      [...texts].map((text) => [field, text] as const),
    )
    expect(all.length).toBeGreaterThan(30)
    const told = (value: object): string[] =>
      findPlaceholders(value, () => ({ file: '', line: 1, column: 1 }), placeholders).map(
        ({ field }) => field ?? '',
      )
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom('', 'fr', 'en-GB'), ([field, text], tag) => {
        const varied = ` ${text.toUpperCase().replaceAll("'", '’')}\n`
        expect(told({ [field]: tag === '' ? varied : { [tag]: varied } })).toEqual([
          tag === '' ? field : `${field}.${tag}`,
        ])
        expect(told({ [field]: `${text} bis`, alternateName: text })).toEqual(
          /remplacer|replaced/.test(text) ? [field] : [],
        )
      }),
    )
  })

  it.each(['fr', 'en'] as const)(
    'are reported by check and build, and refused by publish (%s)',
    async (language) => {
      const folder = await freshFolder()
      const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
      const where = ['--data', data, '--out', out, '--lang', language]
      await typed(['init', data, '--lang', language, '--base', lasting])
      const { published, problems, rules } = await build({ data, out, publish: true })
      expect([published, rules.has('placeholder')]).toEqual([true, true])
      const told = problems.filter(({ rule }) => rule === 'placeholder')
      expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(['warning']))
      expect(told.length).toBeGreaterThan(15)
      const [name] = told.filter(
        ({ field, place }) => field === 'name' && place.file?.endsWith('publication.yaml'),
      )
      expect(name?.message[language]).toMatch(
        /^"(Ma série de vidéos \(données\)|My series of videos \(data\))" /,
      )
      expect([name?.place.line, name?.place.column]).toEqual([expect.any(Number), 1])
      const checked = await typed(['check', ...where])
      expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('[placeholder]')])
      const asked = [
        ['publish', 'datagouv', '--data', data, '--out', out, '--demo', '--dry-run', '--lang', language],
        ['publish', 'store', 'http://127.0.0.1:9/data', ...where],
      ]
      for (const args of asked) {
        const { code, stdout, stderr } = await typed(args, { env: { DATAGOUV_DEMO_API_KEY: 'k' } })
        expect([code, stdout]).toEqual([1, ''])
        expect(stderr).toMatch(/(textes d'exemple|example texts) \(\S+\.yaml:\d+\)/)
        expect(stderr).toContain(`check --data ${data}`)
      }
    },
  )

  it('in records of a stream are reported by the main thread and by workers', async () => {
    const folder = await freshFolder()
    const [data, out] = [join(folder, 'data'), join(folder, 'dist')]
    await typed(['init', data, '--base', lasting])
    const line = { kind: 'place', id: 'l-1', name: 'Exemple de lieu', source: 'exemple-de-page' }
    const input = { name: 'more.ndjson', chunks: [Buffer.from(`${JSON.stringify(line)}\n`)] }
    const chunks = async function* () {
      yield* input.chunks
    }
    for (const workers of [0, 1]) {
      const { problems } = await build({
        data,
        out,
        publish: false,
        workers,
        inputs: [{ ...input, chunks: chunks() }],
      })
      const told = problems.filter(
        ({ rule, place }) => rule === 'placeholder' && place.file === 'more.ndjson',
      )
      expect(told.map(({ field, place }) => [field, place.line])).toEqual([['name', 1]])
    }
  })

  it('under an example address are not reported', async () => {
    const data = join(await freshFolder(), 'data')
    await typed(['init', data])
    const { rules } = await build({ data, out: join(data, 'dist'), publish: true })
    expect([rules.has('placeholder'), rules.has('example-base')]).toEqual([false, true])
  })
})

function leaves(value: unknown, at: readonly string[]): [readonly string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[at, value]]
  return Object.entries(value).flatMap(([key, each]) => leaves(each, [...at, key]))
}

/** A path as problems name it: places in lists counted from one, in brackets. */
function nameOf(at: readonly string[]): string {
  return at
    .map((step) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : `.${step}`))
    .join('')
    .replace(/^\./, '')
}

it('each placeholder field has an example text in a starter', async () => {
  const { texts } = await readPlaceholders()
  for (const field of PLACEHOLDER_FIELDS) expect(texts.get(field)?.size, field).toBeGreaterThan(0)
})
