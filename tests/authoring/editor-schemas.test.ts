import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editorFiles, schemaFiles } from '../../pipeline/authoring/editor/schema-files.ts'
import { type Kind, kinds } from '../../pipeline/rdf/addresses.ts'
import { listDataFiles } from '../../pipeline/read/data-files.ts'
import { parseYaml } from '../../pipeline/read/parse-yaml.ts'
import { readPublicationValue, readRecord } from '../../pipeline/read/read-record.ts'
import { fieldWords } from '../../pipeline/record/field-words.ts'
import { recordSchemas } from '../../pipeline/record/record-schemas.ts'
import { typed } from '../support/cli.ts'
import { dataFolder, type Files, smallest } from '../support/folder.ts'
import { type WrongInput, wrongInputs } from '../support/wrong-inputs.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = schemaFiles('fr')

/** Judges what an editor reads in a file: YAML 1.2, with its numbers and truths. */
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true })
ajv.addKeyword('patternErrorMessage')
for (const [path, text] of files) ajv.addSchema(JSON.parse(text), basename(path))

function judge(name: string): ValidateFunction {
  const found = ajv.getSchema(`${name}.schema.json`)
  if (found === undefined) throw new Error(`no schema ${name}`)
  return found
}

function faults(name: string, text: string): string[] {
  const validate = judge(name)
  validate(parse(text))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** The name of the schema that a file's first line gives it. */
async function named(path: string): Promise<string | undefined> {
  const [first = ''] = (await readFile(path, 'utf8')).split('\n')
  const [, address] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? []
  return address && join(path, '..', address)
}

/** Wrong inputs that only the calendar or the other records tell from right ones. */
const UNSEEN = ['a day that does not exist', 'an invisible mark in an id']

describe('the schemas that editors read', () => {
  it('are what the record schema says, in the repository too', async () => {
    expect((await readdir(join(root, 'data/.schemas'))).sort()).toEqual(
      [...files.keys()].map((path) => basename(path)).sort(),
    )
    for (const [path, text] of files) expect(await readFile(join(root, 'data', path), 'utf8')).toBe(text)
    for (const [path, text] of editorFiles('data/'))
      expect(await readFile(join(root, path), 'utf8')).toBe(text)
  })

  it('are written anew by a command, in the language that is asked for', async () => {
    const data = await dataFolder()
    const { code, stdout } = await typed(['schemas', '--data', data, '--lang', 'en'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('17 schemas in ')])
    const text = await readFile(join(data, '.schemas/capsule.schema.json'), 'utf8')
    expect(text).toContain('The title as it is printed.')
    expect(text).not.toContain('Le titre, tel qu’il est imprimé.')
    const lost = await typed(['schemas', '--data', join(data, 'nowhere')])
    expect([lost.code, lost.stderr]).toEqual([2, expect.stringMatching(/^regards: dossier .*\n$/)])
  })

  it('are named in the first line of every file of records', async () => {
    const { files } = await listDataFiles(join(root, 'data'))
    const paths = [...files.map(({ path }) => path), join(root, 'data/publication.yaml')]
    expect(paths.length).toBeGreaterThan(8)
    for (const path of paths) {
      const schema = await named(path)
      expect([path, await readFile(schema ?? '', 'utf8').then(JSON.parse)]).toEqual([
        path,
        expect.objectContaining({ $schema: expect.stringContaining('draft-07') }),
      ])
    }
  })

  it.each(kinds)('explain every field of a %s', (kind) => {
    const [record] = JSON.parse(files.get(`.schemas/${kind}.schema.json`) ?? '').anyOf
    expect(Object.keys(record.properties)).toEqual(Object.keys(recordSchemas[kind].def.shape))
    for (const [name, { title, description, examples }] of Object.entries<Record<string, unknown>>(
      record.properties,
    )) {
      const words = fieldWords(kind, name)
      expect([title, description]).toEqual(words?.fr)
      expect(examples).toEqual(words?.example === undefined ? undefined : [words.example])
    }
  })

  it.each(['data', 'tests/golden/data'])('find nothing wrong in %s', async (folder) => {
    const { files } = await listDataFiles(join(root, folder))
    for (const file of files) {
      if (file.format !== 'yaml') continue
      const name = file.inFolder ? file.kind : `${file.kind}-list`
      expect([file.path, faults(name, await readFile(file.path, 'utf8'))]).toEqual([file.path, []])
    }
    expect(faults('publication', await readFile(join(root, folder, 'publication.yaml'), 'utf8'))).toEqual([])
  })

  it('find nothing wrong in the smallest publication', () => {
    expect(judged(smallest)).toEqual([])
  })

  it.each([
    ['capsule', 'name: x'],
    ['capsule', 'id: Été'],
    ['capsule', 'id: 1.5'],
    ['capsule', 'id: a-'],
    ['capsule', 'id: 1\nposition: 0'],
    ['capsule', 'id: 1\nposition: premier'],
    ['capsule', 'id: 1\nuploadDate: 2021-13-01'],
    ['capsule', 'id: 1\nuploadDate: 28/09/2021'],
    ['capsule', 'id: 1\nuploadDate: 21'],
    ['capsule', 'id: 1\nduration: 10 min'],
    ['capsule', 'id: 1\nurl: www.example.org'],
    ['capsule', 'id: 1\nurl: https://example.org/a b'],
    ['capsule', 'id: 1\nisAccessibleForFree: oui'],
    ['capsule', 'id: 1\ninLanguage: français'],
    ['capsule', 'id: 1\nabout: []'],
    ['capsule', 'id: 1\nabout: [a, a]'],
    ['capsule', 'id: 1\nabout: {a: b}'],
    ['capsule', 'id: 1\nname:'],
    ['capsule', 'id: 1\nname: "  "'],
    ['capsule', 'id: 1\nname: {français: x}'],
    ['capsule', 'id: 1\nname: [a, b]'],
    ['capsule', 'id: 1\nuplodDate: 2021'],
    ['capsule', 'id: 1\nparticipation: {participant: c-1}'],
    ['capsule', 'id: 1\nparticipation: [{id: a, credits: x}]'],
    ['capsule', 'id: 1\nhasPart: {id: a, startOffset: 7 minutes}'],
    ['capsule', 'id: 1\nhasPart: {id: a, startOffset: 00:61:00}'],
    ['capsule', '- id: 1'],
    ['contributor', 'id: c-1'],
    ['contributor', 'id: c-1\npublication: {as: nommée}'],
    ['contributor', 'id: c-1\npublication: {as: named, basis: accord}'],
    ['contributor', 'id: c-1\npublication: {as: named, scope: [name, tout]}'],
    ['contributor', 'id: c-1\npublication: {as: named, since: 2021}'],
    ['contributor', 'id: c-1\npublication: {as: named}\nemail: a@example.org'],
    ['topic', 'id: a\nreplacedBy: b\nname: c'],
    ['topic-list', '[]'],
    ['topic-list', '- id: a\n- name: b'],
    [
      'publication',
      'base: https://example.org\nname: n\npublisher: o\nlicense: https://a.test/\ninLanguage: fr',
    ],
    ['publication', 'name: n\npublisher: o\nlicense: https://a.test/\ninLanguage: fr'],
  ])('refuse a %s as the reader does: %j', (name, text) => {
    expect(faults(name, text)).not.toEqual([])
    const raw = parseYaml(text, 'x.yaml')
    const raws = 'raws' in raw ? raw.raws : []
    const read = raws.map((each) =>
      name === 'publication'
        ? readPublicationValue(each)
        : readRecord(name.replace('-list', '') as Kind, each),
    )
    const isOneTooMany = name === 'capsule' && text.startsWith('-')
    expect(read.every((each) => 'record' in each) && raws.length > 0).toBe(isOneTooMany)
  })

  it.each(wrongInputs.filter(isYaml))(
    'see in a wrong input what can be seen in a value: $name',
    ({ name, files, says }) => {
      const isSeen = says.some((line) => VISIBLE.has(ruleOf(line))) && !UNSEEN.includes(name)
      expect([judged(files).length > 0, says]).toEqual([isSeen, says])
    },
  )

  it('allow whatever the reader takes', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...examples(),
        '2021',
        '2021-02-30',
        'true',
        '1',
        '0',
        '3.5',
        'fr-FR',
        '00:07:24',
        '444',
      ),
      fc.stringMatching(/^[-0-9a-zT:.+PHMS/]{1,12}$/),
    )
    const values = fc.oneof(
      texts,
      fc.array(texts, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('fr', 'en', 'x'), texts),
    )
    const fields = kinds.flatMap((kind) =>
      Object.keys(recordSchemas[kind].def.shape).flatMap((field) =>
        field === 'id' ? [] : [[kind, field] as const],
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...fields), values, ([kind, field], value) => {
        const decision = kind === 'contributor' ? { publication: { as: 'withheld' } } : {}
        const record = { id: 'x', name: 'X', ...decision, [field]: value }
        if (
          'problems' in readRecord(kind, { value: record, placeOf: () => ({ file: '', line: 1, column: 1 }) })
        )
          return
        const validate = judge(kind)
        expect([record, validate(record), validate.errors]).toEqual([record, true, null])
      }),
      { numRuns: 3000 },
    )
  })
})

/** Rules that a schema sees by a value alone. */
const VISIBLE = new Set([
  'capsule-name',
  'unknown-field',
  'missing-field',
  'empty-field',
  'one-value',
  'group',
  'listed-twice',
  'id',
  'date',
  'day',
  'degrees',
  'identifier',
  'portal-id',
  'geozone',
  'duration',
  'offset',
  'number',
  'boolean',
  'url',
  'media-address',
  'media-name',
  'color',
  'licence',
  'base',
  'language',
  'email',
  'choice',
  'decision-missing',
  'personal-field',
  'replaced-fields',
  'not-a-record',
  'one-record',
  'empty-file',
])

function ruleOf(line: string): string {
  return /\[([a-z0-9-]+)\]$/.exec(line)?.[1] ?? ''
}

/** Whether an editor can read the files of a wrong input as YAML. */
function isYaml({ files, says }: WrongInput): boolean {
  const isText = Object.keys(files).every((path) => path.endsWith('.yaml'))
  return isText && !says.some((line) => /^(yaml-|depth|not-utf8|utf16)/.test(ruleOf(line)))
}

/** What the schemas find in files of a data folder. */
function judged(files: Files): string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const [, folder = '', inFolder] = /^([a-z]+)(\/.*)?\.yaml$/.exec(path) ?? []
    const kind = kinds.find((kind) => [kind, `${kind}s`].includes(folder))
    if (folder === 'publication') return faults('publication', String(text))
    if (kind === undefined) return []
    return faults(inFolder === undefined ? `${kind}-list` : kind, String(text))
  })
}

function examples(): string[] {
  return kinds.flatMap((kind) =>
    Object.keys(recordSchemas[kind].def.shape).flatMap((name) => fieldWords(kind, name)?.example ?? []),
  )
}
