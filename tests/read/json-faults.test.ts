import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatProblem } from '../../pipeline/problems/problem-line.ts'
import { findJsonFault, mayLoseJson } from '../../pipeline/read/json-faults.ts'
import { readRecords } from '../../pipeline/read/read-records.ts'
import { dataFolder } from '../support/folder.ts'

/** What reading a line beside good ones tells, and how many records of topics are read. */
async function read(line: string): Promise<{ told: string[]; topics: number }> {
  const good = '{"kind":"topic","id":"t-9","name":"neuf \\"9\\"","source":"p-1"}\n'
  const data = await dataFolder({ 'more.ndjson': `${good}${line}\n` })
  const told: string[] = []
  const listener = {
    report: (...problems: readonly Parameters<typeof formatProblem>[0][]) =>
      void told.push(...problems.map((each) => formatProblem(each, 'fr').replace(/^.*\//, ''))),
    refuse: () => undefined,
  }
  let topics = 0
  for await (const { kind } of readRecords(data, [], listener)) topics += kind === 'topic' ? 1 : 0
  return { told, topics }
}

it.each([
  ['"name":"a","name":"b"', '45', 'name'],
  ['"name":"a","n\\u0061me":"b"', '45', 'name'],
  ['"name":{"fr":"a","en":"b","fr":"a"}', '60', 'fr'],
  ['"name":"a { \\" [ ,","broader":["t-1"],"name":"a"', '72', 'name'],
  ['"name":"a","kind":"topic"', '45', 'kind'],
])('a name that stands twice is told: %s', async (fields, column, name) => {
  const { told, topics } = await read(`{"kind":"topic","id":"t-2",      ${fields}}`)
  expect(told).toEqual([
    `more.ndjson:2:${column} champ "${name}" écrit deux fois dans la même fiche, et le premier serait perdu ; n'en garder qu'un (plusieurs valeurs se mettent en liste : ["a", "b"])  [json-key-twice]`,
  ])
  expect(topics).toBe(2)
})

it.each([
  '12345678901234567890',
  '0.1000000000000000055511151231257827',
  '1e400',
  '-0',
  '1.0',
  '1e3',
  '0.10',
])('a number that is another once it is read is told: %s', async (number) => {
  const { told, topics } = await read(`{"kind":"topic","id":"t-2","name":${number},"source":"p-1"}`)
  expect(told).toEqual([
    `more.ndjson:2:35 nombre "${number}", qui perdrait des chiffres ou changerait de forme en étant lu ; l'écrire entre guillemets  [json-number]`,
  ])
  expect(topics).toBe(2)
})

it.each([
  '0',
  '12',
  '3.5',
  '-3.25',
  '123456789012345',
  '9007199254740991',
  '"12345678901234567890"',
  '"1.0, 2.50"',
])('a number that stays the same is read: %s', async (number) => {
  const { told, topics } = await read(`{"kind":"topic","id":"t-2","name":${number},"source":"p-1"}`)
  expect([told, topics]).toEqual([[], 3])
})

it('whatever is written twice or loses digits is found, by the quick way too, and nothing else', () => {
  const names = fc.constantFrom('a', 'b', 'é', 'n"', '\\', '')
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null)),
      },
      fc.array(tie('any'), { maxLength: 3 }),
      fc.array(fc.tuple(names, tie('any')), { maxLength: 4 }).map((entries) => ({ entries })),
    ),
  })).any
  /** JSON of a value whose objects are lists of entries, and whether a name of one stands twice. */
  const write = (typed: unknown): { text: string; isTwice: boolean } => {
    if (Array.isArray(typed)) {
      const items = typed.map(write)
      return {
        text: `[${items.map(({ text }) => text).join(' , ')}]`,
        isTwice: items.some(({ isTwice }) => isTwice),
      }
    }
    if (typeof typed !== 'object' || typed === null) return { text: JSON.stringify(typed), isTwice: false }
    const { entries } = typed as { entries: [string, unknown][] }
    const items = entries.map(([name, inner]) => ({ name, ...write(inner) }))
    return {
      text: `{${items.map(({ name, text }) => `${JSON.stringify(name)} : ${text}`).join(',')}}`,
      isTwice:
        new Set(items.map(({ name }) => name)).size < items.length || items.some(({ isTwice }) => isTwice),
    }
  }
  fc.assert(
    fc.property(value, (typed) => {
      const { text, isTwice } = write(typed)
      expect(findJsonFault(text)?.rule).toBe(isTwice ? 'json-key-twice' : undefined)
      if (isTwice) expect(mayLoseJson(text, JSON.parse(text))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
