import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPersonalDetails } from '../../pipeline/people/personal-details/find-details.ts'
import type { Problem } from '../../pipeline/problems/problem.ts'
import { webAddress } from '../../pipeline/record/value-schemas.ts'
import type { BuildOutcome } from '../../pipeline/release/build-state.ts'
import { build } from '../support/build.ts'
import { link, literal, readDumps } from '../support/dumps.ts'
import { dataFolder, everything, type Files, freshFolder } from '../support/folder.ts'
import { ndjson } from '../support/ndjson.ts'
import { treeOf } from '../support/tree.ts'

const BASE = 'https://publisher.test/hostile/'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'
const SCHEMA = 'http://schema.org/'
const SKOS = 'http://www.w3.org/2004/02/skos/core#'

/** What the writers, the parsers and the readers of each format might take for something else. */
const pieces = [
  ...['"', '""', '"""', "'", "'''", '\\', '\\\\', '\\"', '\\n', '\\u0041', '\\u{41}', '\\uD83D', '`', '#{x}'],
  ...['</script>', '<!--', '-->', ']]>', '<![CDATA[', '&amp;', '&#0;', '<b>', '<http://a/>', '%00', '=1+1'],
  ...['\r', '\n', '\r\n', '\n\n', '\t', '\n\t- ', '\u2028', '\u2029', '\u00A0', '\u3000', '\u200B', '\uFEFF'],
  ...['\u200E', '\u200F', '\u202E', '\u2066', '\u2069', '\u061C', '\u0600', '\u00AD', '\u0301', 'e\u0301'],
  ...['\u00E9', '\u212B', '\u00C5', '\uFB01', '\u0130', '\u017F', '\u00DF', '\u6F22', '\uD7FF', '\uE000'],
  ...['\uFDD0', '\uFFFD', '\u{1F600}', '\u{1F469}\u200D\u{1F467}', '\u{1D4B3}', '\u{1FFFE}', '\u{10FFFF}'],
  ...['@id', '@type', '@value', '@none', '@graph', '@context', '@language', '_:b0', '^^xsd:date', '"@fr .'],
  ...['a', 'true', 'false', 'null', '~', 'yes', 'no', '1e3', '0x10', '007', '.5', '-0', 'NaN', '2021-09-28'],
  ...['- x', '? x', ': x', 'a: b', '# x', ' #', '&a', '*a', '!!js', '|', '>', '%YAML', '---', '{', ']'],
  ...['__proto__', 'constructor', 'toString', '<s> <p> <o> .', ' .', ' ;', ', ', '@prefix', ']}', '},', ' '],
]

/** What no format can carry. */
const forbidden = [
  ...['\0', '\x01', '\b', '\v', '\f', '\x0E', '\x1B', '\x1F', '\x7F', '\x80', '\x85', '\x9F'],
  ...['\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uDE00\uD83D', '\uFFFE', '\uFFFF'],
]
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cs}\uFFFE\uFFFF]/u

/** A field of nothing but white space, as `String.prototype.trim` takes it, is empty. */
const hasText = (text: string): boolean => text.trim() !== ''

const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter((one) => !FORBIDDEN.test(one))
const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, character)
const hostile = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
  .filter(hasText)
  .filter((text) => findPersonalDetails(text.normalize('NFC')).length === 0) // an account, as of `@typeconstructor`, is told, and stops what is published
const broken = fc.tuple(hostile, fc.constantFrom(...forbidden), hostile).map((parts) => parts.join(''))

/** The fields of each kind that take one text, several texts, or a name that no language owns; what else is owed. */
const kinds = [
  {
    kind: 'capsule',
    at: '#video',
    texts: ['name', 'description', 'transcript', 'copyrightNotice'],
    lists: ['alternateName'],
  },
  { kind: 'capsule', at: '#video', names: ['accessibilityFeature', 'identifier'] },
  {
    kind: 'contributor',
    at: '#person',
    names: ['name', 'givenName', 'familyName', 'honorificPrefix', 'honorificSuffix', 'alternateName'],
  },
  { kind: 'organization', at: '#org', texts: ['description'], names: ['name', 'alternateName'] },
  { kind: 'periodical', at: '#periodical', names: ['name'] },
  { kind: 'place', at: '#place', names: ['name'] },
  { kind: 'series', at: '#series', texts: ['name', 'description'], lists: ['alternateName'] },
  { kind: 'source', at: '#page', texts: ['name'] },
  { kind: 'topic', at: '#concept', texts: ['name', 'description'], lists: ['alternateName'] },
]
const owed: Readonly<Record<string, object>> = {
  capsule: { name: 'Capsule', description: 'Une capsule.', isPartOf: 's-1', source: 'p-1' },
  contributor: { publication: { as: 'named', basis: 'consent', scope: everything }, source: 'p-1' },
  source: { url: 'https://example.org/page', source: undefined },
}
const labels = { name: 'prefLabel', alternateName: 'altLabel', description: 'definition' }

/** Records that say `text` wherever a text may stand, and the literals that each dump must then hold, composed (NFC). */
function saying(text: string, id: string): { records: object[]; literals: string[] } {
  const one = { fr: text, 'en-GB': text }
  const several = [text, { 'en-GB': text }] // what is typed without a language is in the publication's
  const inTwo = (subject: string, predicate: string): string[] =>
    ['fr', 'en-gb'].map((language) => literal(subject, predicate, text.normalize('NFC'), language))
  const told = kinds.map(({ kind, at, texts = [], lists = [], names = [] }, index) => {
    const subject = `${BASE}${kind}/${id}-${index}/${at}`
    const fields = [
      ...texts.map((field) => [field, one]),
      ...lists.map((field) => [field, several]),
      ...names.map((field) => [field, text]),
    ]
    return {
      record: { kind, id: `${id}-${index}`, source: 'p-1', ...owed[kind], ...Object.fromEntries(fields) },
      literals: [
        ...[...texts, ...lists].flatMap((field) => inTwo(subject, SCHEMA + field)),
        ...names.map((field) => literal(subject, SCHEMA + field, text.normalize('NFC'))),
        ...(kind === 'topic' ? Object.values(labels).flatMap((label) => inTwo(subject, SKOS + label)) : []),
      ],
    }
  })
  const parts = {
    participation: [
      { id: 'x', participant: 'c-1', credit: one, roleName: several },
      { id: 'y', participant: 'c-1', function: { roleName: one, organization: 'o-1' } },
    ],
    hasPart: { id: 'x', name: one, startOffset: 0 },
  }
  const whole = { kind: 'capsule', id, ...owed.capsule, ...parts }
  return {
    records: [...told.map(({ record }) => record), whole],
    literals: [
      ...told.flatMap(({ literals }) => literals),
      ...inTwo(`${BASE}capsule/${id}/#participation-x`, `${RDFS}label`),
      ...inTwo(`${BASE}capsule/${id}/#function-x`, `${SCHEMA}roleName`),
      ...inTwo(`${BASE}capsule/${id}/#function-y.organization.o-1`, `${SCHEMA}roleName`),
      ...inTwo(`${BASE}capsule/${id}/#chapter-x`, `${SCHEMA}name`),
    ],
  }
}

/** A synthetic topic, and a synthetic place. */
const topic = (fields: object, index = 0): object => ({
  ...{ kind: 'topic', id: `h-${index}`, name: 'thème', description: 'Un thème.', source: 'p-1' },
  ...fields,
})
const place = (sameAs: string, index: number): object => ({
  ...{ kind: 'place', id: `h-${index}`, name: 'Lieu', source: 'p-1', sameAs },
})

type Published = {
  readonly outcome: BuildOutcome
  readonly violations: readonly Problem[]
  readonly out: string
}

/** Publishes records beside the smallest publication; their bytes arrive in pieces that cut characters in two. */
async function publish(records: Iterable<object>, files: Files = {}): Promise<Published> {
  const [data, out] = [await dataFolder(files), await freshFolder()]
  const outcome = await build({ data, out, base: BASE, publish: true, inputs: [ndjson(records, 61)] })
  return { outcome, violations: outcome.problems.filter(({ severity }) => severity === 'violation'), out }
}

/** Fails unless everything is published and each dump says these things, no others of the same subject and predicate. */
async function expectSaid(
  { outcome, violations, out }: Published,
  expected: readonly string[],
): Promise<void> {
  expect(violations).toEqual([])
  expect(outcome.published).toBe(true)
  const about = (key: string): string => JSON.stringify(JSON.parse(key).slice(0, 2))
  const told = new Set(expected.map(about))
  const { turtle, ntriples, jsonld } = await readDumps(join(out, 'public'))
  expect(turtle.filter((key) => told.has(about(key))).sort()).toEqual([...expected].sort())
  expect(ntriples.sort()).toEqual(turtle.sort())
  expect(jsonld.sort()).toEqual(turtle)
}

/** Fails unless there is exactly one problem for each line, of this rule and field, and nothing is published. */
async function expectRefused(records: readonly object[], rule: string, field: string): Promise<void> {
  const { outcome, violations, out } = await publish(records)
  const places = violations.map(({ rule, field, place: { file, line } }) => [rule, field, file, line])
  expect(places).toEqual(records.map((_, index) => [rule, field, 'more.ndjson', index + 1]))
  expect(outcome).toMatchObject({ published: false, violations: records.length })
  expect(await treeOf(join(out, 'public'))).toBeUndefined()
}

/** Invisible characters spelt out, for the names of tests. */
const spelt = (text: string): string =>
  text.replace(/[^!-~]/gu, (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)

describe('a text that may enter', () => {
  async function expectUnchanged(texts: readonly string[]): Promise<void> {
    const said = texts.map((text, index) => saying(text, `h-${index}`))
    const published = await publish(said.flatMap(({ records }) => records))
    const literals = said.flatMap(({ literals }) => literals)
    await expectSaid(published, literals)
  }

  it('is the same in the three dumps, however hostile', () => expectUnchanged(pieces.filter(hasText)))

  it('is refused as an address, wherever the sign stands that none may hold, without a search that grows with every letter', () => {
    const long = 'a'.repeat(2000)
    for (const wrong of ['"', '%', '<', '\uE000', '#a#', '[', '\u{10FFFD}', '\\'])
      for (const address of [
        `https://a.example/${long}${wrong}`,
        `https://a.example/?${long}#${long}${wrong}`,
        `https://${long}${wrong}`,
      ]) {
        expect(webAddress.safeParse(address).success, wrong).toBe(false)
      }
    for (const right of ['é', '%20', '\u{1F600}', "(a)'*", '?\uE000', '#é?/', ':@'])
      expect(webAddress.safeParse(`https://a.example/${long}${right}`).success, right).toBe(true)
  })

  it('keeps the white space at its ends', () =>
    expectUnchanged([
      ' a',
      'a ',
      '\ta',
      'a\n',
      '\r\na\r\n',
      '\u2028a',
      'a\u00A0',
      '\uFEFFa',
      'a\uFEFF',
      '  a  ',
    ]))

  it(
    'is the same whatever it is put together from',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(hostile, { minLength: 25, maxLength: 25 }), expectUnchanged),
        { numRuns: 8, endOnFailure: true }, // each run is a build
      ),
    300_000,
  )

  it('is the same when it is 100 kB long', () => {
    const unit = '"\\\n\t\u{1F600}\u2028\u00E9]]>\'@'
    return expectUnchanged([unit.repeat(Math.ceil(100_000 / Buffer.byteLength(unit)))])
  })

  it('is the same when it was typed in YAML, between double quotes', async () => {
    const texts = [...pieces.filter(hasText), ' a ', '\na\n', '\uFEFFa']
    const records = texts.map(
      (text, index) => `- {id: y-${index}, name: ${JSON.stringify(text)}, source: p-1}\n`,
    )
    const published = await publish([], { 'places.yaml': records.join('') })
    const named = (text: string, index: number): string =>
      literal(`${BASE}place/y-${index}/#place`, `${SCHEMA}name`, text.normalize('NFC'))
    await expectSaid(published, texts.map(named))
  })

  it('is said once when it is listed plainly and again under the same language', async () => {
    const published = await publish([topic({ alternateName: ['deux', { fr: 'deux', en: 'two' }] })])
    const [subject, predicate] = [`${BASE}topic/h-0/#concept`, `${SCHEMA}alternateName`]
    await expectSaid(published, [
      literal(subject, predicate, 'deux', 'fr'),
      literal(subject, predicate, 'two', 'en'),
    ])
  })
})

describe('a text that may not enter', () => {
  it(
    'is refused for one forbidden character, wherever it stands',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(broken, { minLength: 20, maxLength: 20 }), (texts) =>
          expectRefused(
            texts.map((name, index) => topic({ name }, index)),
            'character',
            'name',
          ),
        ),
        { numRuns: 10, endOnFailure: true },
      ),
    300_000,
  )

  it.each([
    ['description', (text: string) => ({ description: text })],
    ['description.fr', (text: string) => ({ description: { fr: text } })],
    ['alternateName[2]', (text: string) => ({ alternateName: ['a', text] })],
    ['alternateName[1].en', (text: string) => ({ alternateName: [{ en: text }] })],
  ])('is refused with its place in %s', (field, say) =>
    expectRefused(
      forbidden.map((one, index) => topic(say(`a${one}b`), index)),
      'character',
      field,
    ),
  )

  it('is refused when it holds nothing but white space', () => {
    const texts = ['', ' ', '\t', '\r\n', '\u00A0', '\u2003', '\u2028', '\u3000', '\uFEFF']
    return expectRefused(
      texts.map((name, index) => topic({ name }, index)),
      'empty-field',
      'name',
    )
  })

  it('is refused, not lost, when its language is named twice', () =>
    expectRefused([topic({ name: { fr: 'un', FR: 'deux' } })], 'listed-twice', 'name.FR'))

  it('is refused, and so is its line, under a hundred thousand brackets', async () => {
    const nested = `${'['.repeat(100_000)}1${']'.repeat(100_000)}`
    const line = JSON.stringify(topic({ name: '?' })).replace('"?"', nested)
    const { outcome, violations } = await publish([], { 'deep.ndjson': `${line}\n` })
    expect(violations).toHaveLength(1)
    expect(violations[0]?.place).toMatchObject({ line: 1 })
    expect(outcome.published).toBe(false)
  })
})

describe('a web address', () => {
  const page = 'https://example.org/'

  it('that may enter is the same in the three dumps', async () => {
    const ends = [
      '',
      '_:b0',
      '@id',
      "a;b=(c)'!*,$&+",
      '\u00E9',
      '\u6F22',
      '\u{1F600}',
      '%C3%A9',
      'a//b',
      'a:b',
      '%00',
    ]
    const urls = [
      ...ends.map((end) => page + end),
      ...['https://example.org', 'https://EXAMPLE.org:8080/A?a=b&c=d#e', 'https://[::1]/'],
      ...['http://ex\u00E4mple.org/#'],
    ]
    const linked = (url: string, index: number): string =>
      link(`${BASE}place/h-${index}/#place`, `${SCHEMA}sameAs`, url)
    await expectSaid(await publish(urls.map(place)), urls.map(linked))
  })

  it('with accents may enter after however many others', () => {
    const refused: string[] = []
    for (let number = 0; number < 60_000; number++)
      for (const typed of [`${page}${number}#a`, 'http://ex\u00E4mple.org/#', `${page}vid\u00E9o.mp4`])
        if (!webAddress.safeParse(typed).success) refused.push(typed)
    expect(refused).toEqual([])
  })

  const outside = [
    ...['<', '>', '"', '{', '}', '|', '\\', '^', '`', ' ', '\n', '\t', '%', '%zz', '/../', '/./', '#a#b'],
    ...['\uE000'],
    ...['\u00A0', '\u1680', '\u2003', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000', '\uFEFF'],
  ]
  it.each(outside.map((text) => [spelt(text), text]))(
    'is refused when %s stands in it or ends it',
    (_, text) => expectRefused([`${page}a${text}b`, `${page}a${text}`].map(place), 'url', 'sameAs'),
  )
})
