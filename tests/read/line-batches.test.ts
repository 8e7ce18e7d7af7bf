import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Node, parseDocument } from 'yaml'
import type { Path } from '../../pipeline/problems/problem.ts'
import { openJsonColumns } from '../../pipeline/read/json-columns.ts'
import { cutLineBatches, openLinePlaces, recordsOfLines } from '../../pipeline/read/line-batches.ts'
import { recordOfLine } from '../../pipeline/read/ndjson-records.ts'
import { yamlOffset } from '../../pipeline/read/parse-yaml.ts'
import type { ReadListener } from '../../pipeline/read/read-listener.ts'
import type { AnyRecord } from '../../pipeline/record/typed-record.ts'

/** What may stand inside a text of JSON, what only looks so, and what no format can carry. */
const signs = [
  'x',
  ' ',
  'é',
  '漢',
  '👧',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\u{1fffe}',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
]
const escapes = [
  '\\"',
  '\\\\',
  '\\u00e9',
  '\\u0041',
  '\\ud83d\\ude00',
  '\\n',
  '\\t',
  '\\/',
  '\\\\u0000',
  '\\\\b',
]
const forbidden = [
  '\x7f',
  '\x85',
  '\x9f',
  '\ufffe',
  '\uffff',
  '\\b',
  '\\f',
  '\\u0000',
  '\\u0085',
  '\\ud83d',
  '\\uFFFE',
]
const broken = ['\x01', '\t', '"', '\\', '\\x']
const text = fc
  .array(fc.oneof(...[signs, escapes, signs, forbidden, broken].map((some) => fc.constantFrom(...some))), {
    maxLength: 3,
  })
  .map((parts) => `"x${parts.join('')}"`)
const name = fc.oneof(
  text,
  text.map((one) => `{"fr": ${one}, "EN":${one}}`),
)

/** Lines about records, most of which are good ones. */
const record = fc.oneof(
  name.map((one) => `{"kind":"topic","id":"t-1","name":${one}}`),
  fc
    .tuple(name, name)
    .map(([one, other]) => `{"kind":"series", "alternateName" : [${one},${other}],"id":"s-1"}`),
  text.map(
    (one) => `{"kind":"capsule","id":"c-1","participation":[{"id":"p-1","credit":${one}},{"id":"p-2"}]}`,
  ),
  text.map(
    (one) =>
      `{"id":"c-1","caption":{"inLanguage":"fr"},"kind":"capsule","hasPart":[ {"id":"h","name":${one}}]}`,
  ),
  text.map((one) => `{"kind":"contributor","id":"c-1","name":${one},"publication":{"as":"named"}}`),
  text.map((one) => `{"kind":"place","id":"p-1",${one}:"x"}`),
  text.map((one) => `{"kind":"place","id":${one}}`),
  text.map((one) => `{"kind":${one},"id":"p-1"}`),
)
const other = fc.constantFrom(
  ...[
    '',
    ' ',
    '\t\t',
    '\u00a0',
    '\ufeff',
    '{',
    '[]',
    'null',
    '7',
    '"x"',
    '{}',
    '{"kind":"topic"}',
    '{"kind":["topic"],"id":"a"}',
  ],
  ...['{"kind":"topic","id":"a","replacedBy":"b"}', '{"kind":"topic","id":"a","replacedBy":"b","name":"x"}'],
  ...[
    '{"kind":"topic","id":"a","draft":true}',
    '{"kind":"topic","id":"a","draft":"false"}',
    '{"kind":"topic","id":"a","draft":"true"}',
    '{"kind":"topic","id":"a","draft":1}',
  ],
  ...[
    '{"kind":"topic","id":"a","kind":"place"}',
    '{"kind":"topic","\\u006bind":"place","id":"a"}',
    '{"kind":"topic","id":"É"}',
  ],
  ...[
    '{"kind":"topic","id":"a","__proto__":{"name":"x"}}',
    '{"kind":"topic","id":"a","name":"x"} {"kind":"topic"}',
  ],
  ...[32, 33].map(
    (depth) => `{"kind":"topic","id":"a","about":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`,
  ),
  '['.repeat(5000),
)
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', '\ufeff', ' ', '\xef'),
    fc.oneof({ weight: 3, arbitrary: record }, other),
    fc.constantFrom('\n', '\n', '\r\n', ' \n'),
  )
  .map((parts) => parts.join(''))

/** The bytes of some lines, of which now and then one is another. */
const bytes = fc
  .tuple(
    fc.array(line, { maxLength: 8 }),
    fc.boolean(),
    fc.option(fc.tuple(fc.nat(), fc.constantFrom(0xff, 0xc3, 0xed, 0x80, 0x0a, 0x22, 0x5c, 0x00))),
  )
  .map(([lines, isEnded, odd]) => {
    const whole = Buffer.from(isEnded ? lines.join('') : lines.join('').replace(/\n$/, ''))
    if (odd !== null && whole.length > 0) whole[odd[0] % whole.length] = odd[1]
    return whole
  })

/** Somewhere in a record, and nowhere. */
const paths: readonly Path[] = [
  ...[
    [],
    ['id'],
    ['name'],
    ['name', 'fr'],
    ['alternateName', 1],
    ['alternateName', 0, 'EN'],
    ['participation', 1, 'id'],
  ],
  ...[['participation', 0, 'credit'], ['caption', 0, 'inLanguage'], ['hasPart', 0], ['kind'], ['nowhere', 3]],
]

/** A listener that keeps what it hears, and a record told like the rest. */
function hearing() {
  const heard: unknown[] = []
  const listener: ReadListener = {
    report: (...problems) => void heard.push(...problems),
    refuse: (...refused) => void heard.push({ refused }),
    draft: (...draft) => void heard.push({ draft }),
  }
  const tell = ({ placeOf, ...said }: AnyRecord): void =>
    void heard.push({ ...said, places: paths.map((path) => placeOf(path)) })
  return { heard, listener, tell }
}

/** What is heard of bytes that are read a line at a time. */
function oneByOne(bytes: Buffer): unknown[] {
  const { heard, listener, tell } = hearing()
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.includes(0x0a, start) ? bytes.indexOf(0x0a, start) : bytes.length
    const place = { file: 'f.ndjson', line, column: 1 }
    for (const record of recordOfLine(bytes.subarray(start, end), place, listener)) tell(record)
    start = end + 1
  }
  return heard
}

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let start = 0, turn = 0; start < bytes.length; turn++) {
    const end = start + (sizes[turn % sizes.length] ?? 1)
    yield bytes.subarray(start, end)
    start = end
  }
}

describe('lines that are read many at a time', () => {
  it('say what they say one by one, the same problems at the same places, wherever the stream is cut', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 4 })
    let quickly = 0
    await fc.assert(
      fc.asyncProperty(bytes, sizes, fc.integer({ min: 1, max: 5 }), async (bytes, sizes, most) => {
        const { heard, listener, tell } = hearing()
        let next = 1
        for await (const lines of cutLineBatches(pieces(bytes, sizes), 'f.ndjson', most)) {
          expect([lines.line, lines.count <= most]).toEqual([next, true])
          next += lines.count
          const placeIn = openLinePlaces(lines)
          for (const { record, number } of recordsOfLines(lines, listener)) {
            quickly++
            tell(record)
            if ('value' in record)
              for (const path of paths) expect(placeIn(number, path)).toEqual(record.placeOf(path))
          }
        }
        expect(heard).toEqual(oneByOne(bytes))
      }),
      { numRuns: 400 },
    )
    expect(quickly).toBeGreaterThan(100)
  })
})

/** A value of JSON as somebody might type it: white space anywhere, signs spelt out or not. */
function written(value: unknown, spaces: () => string, isSpelt: () => boolean): string {
  const inner = (one: unknown): string => `${spaces()}${written(one, spaces, isSpelt)}${spaces()}`
  if (Array.isArray(value)) return `[${value.length === 0 ? spaces() : value.map(inner).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([key, one]) => `${inner(key)}:${inner(one)}`)
    return `{${fields.length === 0 ? spaces() : fields.join(',')}}`
  }
  const plain = JSON.stringify(value)
  return typeof value !== 'string'
    ? plain
    : plain.replaceAll(/(\\u....|\\.)|[^"\\]/g, (sign, spelt) =>
        spelt === undefined && isSpelt() ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign,
      )
}

/** A path through a value by some numbers, which now and then lead nowhere. */
function pathIn(value: unknown, numbers: readonly number[]): Path {
  const path: (string | number)[] = []
  let inner = value
  for (const number of numbers) {
    const keys = typeof inner === 'object' && inner !== null ? Object.keys(inner) : []
    const key = keys[number % (keys.length + 1)]
    if (key === undefined) path.push(['nowhere', '', -1, number][number % 4] as string | number)
    else {
      path.push(Array.isArray(inner) && number % 3 > 0 ? Number(key) : key)
      inner = (inner as Record<string, unknown>)[key]
    }
  }
  return path
}

describe('places in a line of JSON', () => {
  it('are those that a parser of YAML finds in the same text', () => {
    const sign = fc.oneof(
      fc.constantFrom(...'"\\/{}[],: \n\u00e9a0#'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    )
    const value = fc
      .jsonValue({ maxDepth: 4, stringUnit: sign })
      .map((one) => JSON.parse(JSON.stringify(one)) as unknown)
    const turns = fc.infiniteStream(fc.nat())
    const numbers = fc.array(fc.array(fc.nat({ max: 20 }), { maxLength: 6 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(value, turns, numbers, (value, turns, numbers) => {
        const turn = (): number => turns.next().value
        const text = written(
          value,
          () => ['', '', '', ' ', '  ', '\n ', '\r\n', '\t'][turn() % 8] as string,
          () => turn() % 4 === 0,
        )
        expect(JSON.parse(text)).toEqual(value)
        const { contents, errors } = parseDocument(text, { schema: 'failsafe', prettyErrors: false })
        expect({ text, errors }).toEqual({ text, errors: [] })
        const columnOf = openJsonColumns(text)
        for (const path of numbers.map((one) => pathIn(value, one))) {
          const column = path.length === 0 ? 1 : yamlOffset(contents as Node, path) + 1
          expect({ text, path, column: columnOf(path) }).toEqual({ text, path, column })
        }
      }),
      { numRuns: 120 },
    )
  })
})
